import { MONTHS_PER_YEAR } from "../engine/compounding";
import { ALONE_WITHIN, type NearRoot, nearRoot } from "../engine/internalRate";
import type { Settings } from "../engine/settings";
import type { Answers } from "../forms/answers";
import { type Amount, BOUNDED, type Bounded, boundedOf } from "../forms/bounded";
import type { Name } from "../model/model";
import { hasClosedReturns, isSteadyBesideApi } from "./ownership";
import type { OutputName } from "./outputs";
import { NO_ANSWER, type TrialLines, trialBreakEvens } from "./trials";

/** Lines in doubles that know what they may be off. */
export type BoundedLines = Answers<Bounded>;

/** The settings of each variation. */
type Varied = readonly Settings[];

const { number } = BOUNDED.algebra;
const ONE = number(1);
const UNKNOWN = number(NaN);

/** Every output in doubles that know what they may be off; NO_ANSWER where it has no value, NaN where decimals are to be asked. */
export const BOUNDED_OUTPUTS: Readonly<Record<OutputName, (lines: BoundedLines, settings: Varied, doubles: () => TrialLines) => Bounded>> = {
  BREAKEVEN: (lines, settings, doubles) => each(settings, isSteadyBesideApi, () => lines.of("breakEven"), () => breakEvens(lines, settings, doubles())),
  NPV: (lines, settings) =>
    each(settings, hasClosedReturns, () => lines.of("presentValue"), () => eachOf(settings, (trial) => lines.inMonth("discountedCumulative", horizonOf(settings[trial]!)).in(trial))),
  IRR: rates,
  SAVINGS: (lines) => lines.of("horizonSavings"),
  TCO: (lines) => lines.of("totalCost"),
  COSTPERMTOK: (lines) => lines.of("costPerMillion"),
};

const horizonOf = ({ horizon }: Settings) => horizon.toNumber();

function eachOf(settings: Varied, amount: (trial: number) => Amount): Bounded {
  return boundedOf(settings.map((_, trial) => amount(trial)));
}

/** In each variation the first where its settings say so, else the second. */
function each(settings: Varied, isFirst: (settings: Settings) => boolean, first: () => Bounded, second: () => Bounded): Bounded {
  const choice = settings.map(isFirst);
  if (choice.every((chosen) => chosen)) return first();
  if (choice.every((chosen) => !chosen)) return second();
  const [one, other] = [first(), second()];
  return eachOf(settings, (trial) => (choice[trial] ? one : other).in(trial));
}

/** Months to break even where something grows: doubles know the month, in which what is still open is a share of its saving. */
function breakEvens(lines: BoundedLines, settings: Varied, doubles: TrialLines): Bounded {
  const near = trialBreakEvens(doubles, settings.length);
  return eachOf(settings, (trial) => {
    const month = Math.ceil(near[trial]!);
    if (!Number.isFinite(month)) return number(near[trial]!).in(0);
    const [open, saving] = (["open", "monthSaving"] as const).map((name) => boundedOf([lines.inMonth(name, Math.max(1, month)).in(trial)])) as [Bounded, Bounded];
    const part = open.div(saving);
    const [share, , off] = part.in(0);
    return (share > off && share + off < 1 ? number(month - 1).plus(part) : UNKNOWN).in(0);
  });
}

/** Internal rates of return over the horizon, per year: doubles find each, and one step of Newton's method takes it further. */
function rates(lines: BoundedLines, settings: Varied): Bounded {
  const months = Math.max(...settings.map(horizonOf)) + 1;
  const [flows, operating] = (["net", "operating"] as const).map((name: Name) => Array.from({ length: months }, (_, t) => lines.inMonth(name, t))) as [Bounded[], Bounded[]];
  const near = settings.map((_, trial) => rootIn(flows, operating, trial));
  const column = (amount: (root: NearRoot) => number) => boundedOf(near.map((root) => [typeof root === "number" ? NaN : amount(root), 0, 0]));
  const value = (x: Bounded) => flows.reduceRight((later, flow) => later.times(x).plus(flow));
  const first = column(({ x }) => x);
  const step = first.minus(value(first).div(column(({ slope }) => slope)));
  const taken = eachOf(settings, (trial) => [step.in(trial)[0], step.in(trial)[1], 0]);
  const left = value(taken);
  const factor = eachOf(settings, (trial) => rootAbout(near[trial]!, taken.in(trial), left.in(trial)));
  const yearly = ONE.div(factor).pow(number(MONTHS_PER_YEAR)).minus(ONE);
  return eachOf(settings, (trial) => (near[trial] === NO_ANSWER ? number(NO_ANSWER) : yearly).in(trial));
}

/** As far as twice the value by the least slope, so that the value changes its sign within. */
const SURELY_WITHIN = 4;

/** A root at x, where the flow's value is as good as none, with how far off it may be; unknown where that is not near what doubles see. */
function rootAbout(near: NearRoot | number, [x, rest]: Amount, [value, , off]: Amount): Amount {
  if (typeof near === "number") return UNKNOWN.in(0);
  const reach = (SURELY_WITHIN * (Math.abs(value) + off)) / Math.abs(near.slope);
  return Math.abs(x - near.x) + reach < near.x * ALONE_WITHIN ? [x, rest, reach] : UNKNOWN.in(0);
}

/** Where doubles see the rate of return of a variation; NO_ANSWER where it surely has none, NaN where decimals are to be asked. */
function rootIn(flows: readonly Bounded[], operating: readonly Bounded[], trial: number): NearRoot | number {
  const earns = operating.map((flow) => signOf(flow, trial));
  if (earns.every((sign) => sign <= 0)) return NO_ANSWER;
  if (!earns.includes(1) || flows.some((flow) => Number.isNaN(signOf(flow, trial)))) return NaN;
  return nearRoot(Float64Array.from(flows, (flow) => flow.in(trial)[0])) ?? NO_ANSWER;
}

/** -1, 0 or 1 for an amount in a variation; NaN where too little is known of it. */
function signOf(amount: Bounded, trial: number): number {
  const [nearest, , off] = amount.in(trial);
  return Math.abs(nearest) > off || off === 0 ? Math.sign(nearest) : NaN;
}
