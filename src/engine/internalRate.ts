import { MONTHS_PER_YEAR } from "./compounding";
import { wholePower } from "./roots";
import { brent } from "./whatIf/brent";
import { Decimal, ONE, ZERO } from "./decimal";

/** Excel's IRR starts from a rate of 10% a period. */
const EXCEL_GUESS = 0.1;
const MOST_ITERATIONS = 200;
const SETTLED = 1e-10;
/** A step this small leaves the root to more digits than a double has. */
const RELATIVE_TOLERANCE = new Decimal("1e-20");

/** Steps of the search on the scale of ln(1+i): from half a percent to rates of 1e26 a period and of 1e-26 - 1. */
const FIRST_STEP = 0.005;
const STEP_GROWTH = 1.02;
const FARTHEST = 60;
/** Wider than a double's error, so that a root where two brackets meet lies inside one. */
const MARGIN = 1e-7;

/** A discount factor x = 1/(1+i), and the flow's value there: the sum of CF_t x^t. */
interface Point {
  readonly x: Decimal;
  readonly y: Decimal;
}
interface Bracket {
  readonly from: number;
  readonly to: number;
}

/**
 * Internal rate of return per period: the i at which the sum of CF_t/(1+i)^t is 0  (model, equation 9); undefined when
 * there is none, as always when the flows never change sign. A flow that changes sign several times may have several
 * rates: the one is taken that Newton's method reaches from 10% a period, as Excel's IRR does, and where that reaches
 * none the one nearest to 10%.
 * Doubles choose where to look; decimals decide whether a root is there, and which.
 */
export function internalRatePerPeriod(flows: readonly Decimal[]): Decimal | undefined {
  const runs = runsOf(flows);
  if (!runs.some(({ flow }) => flow.gt(ZERO)) || !runs.some(({ flow }) => flow.lt(ZERO))) return undefined;
  const point = (x: number): Point => pointAt(new Decimal(x));
  const pointAt = (x: Decimal): Point => ({ x, y: valueAt(x, runs) });
  for (const { from, to } of brackets(runs.flatMap(({ flow, periods }) => new Array<number>(periods).fill(flow.toNumber())))) {
    const [low, high] = [point(from), point(to)];
    if (low.y.isNegative() !== high.y.isNegative()) return ONE.div(rootBetween(low, high, pointAt)).minus(1);
  }
  return undefined;
}

/** One flow in some periods one after the other. */
interface Run {
  readonly flow: Decimal;
  readonly periods: number;
}

function runsOf(flows: readonly Decimal[]): Run[] {
  const starts = flows.flatMap((flow, t) => (t > 0 && flow.eq(flows[t - 1]!) ? [] : [t]));
  return starts.map((start, i) => ({ flow: flows[start]!, periods: (starts[i + 1] ?? flows.length) - start }));
}

/** The sum of CF_t x^t, from the last run to the first. */
function valueAt(x: Decimal, runs: readonly Run[]): Decimal {
  return runs.reduceRight((later, { flow, periods }) => {
    if (periods === 1) return later.times(x).plus(flow);
    const { sum, power } = powerSum(x, periods);
    return later.times(power).plus(flow.times(sum));
  }, ZERO);
}

/** 1 + x + ... + x^(n-1), and x^n: doubled from half of them, so that no digit is lost, as it would be by (x^n - 1)/(x - 1) near 1. */
function powerSum(x: Decimal, n: number): { readonly sum: Decimal; readonly power: Decimal } {
  if (n === 1) return { sum: ONE, power: x };
  const half = powerSum(x, Math.floor(n / 2));
  const even = { sum: half.sum.times(half.power.plus(ONE)), power: half.power.times(half.power) };
  return n % 2 === 0 ? even : { sum: even.sum.times(x).plus(ONE), power: even.power.times(x) };
}

/** A monthly rate as a yearly one: (1+i)^12 - 1. */
export function yearlyRate(monthlyRate: Decimal): Decimal {
  return ONE.plus(monthlyRate).pow(MONTHS_PER_YEAR).minus(1);
}

function* brackets(flows: Flows): Generator<Bracket> {
  const rate = newtonFromGuess(flows);
  if (rate !== undefined) yield bracket(Math.log1p(rate), Math.log1p(rate));
  yield* signChanges(flows);
}

/** From ln(1+i) = low to high. */
function bracket(low: number, high: number): Bracket {
  return { from: Math.exp(-high - MARGIN), to: Math.exp(-low + MARGIN) };
}

type Flows = ArrayLike<number>;

/** The rate at which Newton's method settles from Excel's guess; undefined where it does not, or leaves the rates above -1. */
function newtonFromGuess(flows: Flows): number | undefined {
  let rate = EXCEL_GUESS;
  for (let i = 0; i < MOST_ITERATIONS; i++) {
    const next = rate - newtonStep(flows, rate);
    if (!(next > -1 && next < Infinity)) return undefined;
    if (Math.abs(next - rate) <= SETTLED * (1 + next)) return next;
    rate = next;
  }
  return undefined;
}

/** Value over slope by the rate: f = sum of CF_t (1+i)^-t, f' = -sum of t CF_t (1+i)^-(t+1). */
function newtonStep(flows: Flows, rate: number): number {
  const x = 1 / (1 + rate);
  let [value, slope] = [0, 0];
  for (let period = flows.length - 1; period >= 0; period--) {
    value = value * x + flows[period]!;
    slope = slope * x + flows[period]! * period;
  }
  return value / (slope * -x);
}

/** Brackets of a sign change, nearest to Excel's guess first, by growing steps of ln(1+i) to both sides; about the root that doubles see, and as wide as the step. */
function* signChanges(flows: Flows): Generator<Bracket> {
  const middle = Math.log1p(EXCEL_GUESS);
  let [reached, step] = [0, FIRST_STEP];
  const value = (u: number) => signedValue(flows, u);
  const about = function* (low: number, high: number): Generator<Bracket> {
    const [{ x }] = brent(value, { x: low, y: value(low) }, { x: high, y: value(high) });
    yield bracket(x, x);
    yield bracket(low, high);
  };
  let [below, above] = [value(middle) < 0, value(middle) < 0];
  while (reached < FARTHEST) {
    const next = reached + step;
    const [lower, upper] = [value(middle - next) < 0, value(middle + next) < 0];
    if (upper !== above) yield* about(middle + reached, middle + next);
    if (lower !== below) yield* about(middle - next, middle - reached);
    [reached, step, below, above] = [next, step * STEP_GROWTH, lower, upper];
  }
}

/** The flow's value at ln(1+i) = u, or a share of it; the powers run towards 0 from whichever end keeps them small. */
function signedValue(flows: Flows, u: number): number {
  const x = Math.exp(-Math.abs(u));
  let total = 0;
  if (u < 0) for (let t = 0; t < flows.length; t++) total = total * x + flows[t]!;
  else for (let t = flows.length - 1; t >= 0; t--) total = total * x + flows[t]!;
  return total;
}

/** The secant method kept inside the bracket: a step that leaves it is replaced by halving. */
function rootBetween(from: Point, to: Point, point: (x: Decimal) => Point): Decimal {
  const chord = from.x.minus(from.y.times(to.x.minus(from.x)).div(to.y.minus(from.y)));
  let [low, high, before, x] = [from.x, to.x, from, chord];
  for (let i = 0; i < MOST_ITERATIONS; i++) {
    const now = point(x);
    if (now.y.isZero()) return x;
    if (now.y.isNegative() === from.y.isNegative()) low = x;
    else high = x;
    const secant = x.minus(now.y.times(x.minus(before.x)).div(now.y.minus(before.y)));
    const next = secant.gte(low) && secant.lte(high) ? secant : low.plus(high).div(2);
    if (next.minus(x).abs().lte(x.times(RELATIVE_TOLERANCE))) return next;
    [before, x] = [now, next];
  }
  return x;
}

/** A yearly rate nearer to 0 than this has too few digits left in doubles. */
const LEAST_RATE = 1e-3;
const FARTHEST_FACTOR = 1e6;

/**
 * Internal rate of return of flows in doubles, per year; undefined where they never change sign, NaN where doubles cannot
 * tell. Flows that change sign more than once may have several rates: as in decimals, the one Newton's method reaches
 * from Excel's guess.
 */
export function rateOfFlows(flows: Float64Array): number | undefined {
  const changes = signChangeCount(flows);
  if (Number.isNaN(changes)) return NaN;
  if (changes === 0) return undefined;
  // Where nothing is bought the first flows are 0, and so would be their sum at a factor of 0.
  const growth = changes === 1 ? 1 / onlyFactor(flows.subarray(flows.findIndex((flow) => flow !== 0))) : 1 + (newtonFromGuess(flows) ?? NaN);
  const yearly = wholePower(growth, MONTHS_PER_YEAR) - 1;
  return Math.abs(yearly) < LEAST_RATE ? NaN : yearly;
}

/** Where doubles see a rate: its discount factor, and the slope of the flow's value there. */
export interface NearRoot {
  readonly x: number;
  readonly slope: number;
}

/** So near to the root that doubles see, relative, its slope is at least half of what it is there, and no other root lies. */
export const ALONE_WITHIN = MARGIN;
/** Of the slope that flows could have at most: a root of less is too near to another, which the search in decimals may come to. */
const STEEP = 10 * ALONE_WITHIN;
/** Of the sum of its terms without their signs: a value nearer to 0 may be on either side. */
const SIGN_ERROR = 1e-12;

/**
 * The rate that decimals find, as doubles see it, of flows whose signs are sure; undefined where surely none is there, NaN where
 * doubles cannot tell.
 */
export function nearRoot(flows: Float64Array): NearRoot | number | undefined {
  const changes = signChangeCount(flows);
  if (changes === 0) return undefined;
  const x = changes === 1 ? onlyFactor(flows.subarray(flows.findIndex((flow) => flow !== 0))) : factorFound(flows);
  if (x === undefined) return undefined;
  let [slope, most] = [0, 0];
  for (let t = flows.length - 1; t > 0; t--) {
    slope = slope * x + t * flows[t]!;
    most = most * x + t * t * Math.abs(flows[t]!);
  }
  return Math.abs(slope) > STEEP * most ? { x, slope } : NaN;
}

/** The discount factor in the first of the brackets with a change of sign, which decimals take; NaN where a sign or a bracket of its own is not sure. */
function factorFound(flows: Float64Array): number | undefined {
  const point = (x: number) => ({ x, y: presentValue(flows, x) });
  for (const { from, to } of brackets(flows)) {
    const signs = sureSign(flows, from) * sureSign(flows, to);
    if (signs === -1) return to - from > from * 3 * MARGIN ? NaN : brent((x) => presentValue(flows, x), point(from), point(to))[0].x;
    if (signs !== 1) return NaN;
  }
  return undefined;
}

function sureSign(flows: Float64Array, x: number): number {
  const value = presentValue(flows, x);
  return Math.abs(value) > SIGN_ERROR * presentValue(flows.map(Math.abs), x) ? Math.sign(value) : NaN;
}

/** How often flows change sign, zeros passed over; NaN where a flow is. */
function signChangeCount(flows: Float64Array): number {
  let [changes, sign] = [0, 0];
  for (const flow of flows) {
    if (Number.isNaN(flow)) return NaN;
    if (flow !== 0 && sign === -Math.sign(flow)) changes++;
    sign = Math.sign(flow) || sign;
  }
  return changes;
}

/** The one factor x above 0 at which the sum of CF_t x^t is 0, for flows that change sign once; NaN if out of reach. */
function onlyFactor(flows: Float64Array): number {
  const point = (x: number) => ({ x, y: presentValue(flows, x) });
  let [low, high] = [point(0), point(1)];
  while (low.y > 0 === high.y > 0 && high.x < FARTHEST_FACTOR) [low, high] = [high, point(high.x * 2)];
  return low.y > 0 === high.y > 0 ? NaN : brent((x) => presentValue(flows, x), low, high)[0].x;
}

/** The sum of CF_t x^t. */
function presentValue(flows: Float64Array, x: number): number {
  let sum = 0;
  for (let t = flows.length - 1; t >= 0; t--) sum = sum * x + flows[t]!;
  return sum;
}
