import { type Column, type TrialWalk, firstCrossings } from "../engine/crossings";
import type { Decimal } from "../engine/decimal";
import { MOST_MONTHS } from "../engine/payback";
import { recent } from "../engine/recent";
import type { SettingKey } from "../engine/settings";
import { Answers, type Supposed } from "../forms/answers";
import { BATCHES, Batch, difference, partOf } from "../forms/batches";
import type { Dimension } from "../model/line";
import { MODEL, type Name } from "../model/model";
import { ownedLines, pairLines } from "./lines";
import type { Scenario } from "./scenario";

/** Lines in doubles, in many trials at once. */
export type TrialLines = Answers<Batch>;
/** What the settings are that trials vary, each a value a trial. */
export type Varied = Partial<Record<SettingKey, Float64Array>>;

/** Stands in a trial that has no answer, as flows without a rate of return; NaN says that decimals are to be asked. */
export const NO_ANSWER = -Infinity;

const ALL: readonly Dimension[] = ["deployment", "api", "asked"];

/** The lines of a model, and an API where one is given, with some settings varied. */
export function trialLines(scenario: Scenario, model: string, api: string, varied: Varied): TrialLines {
  const exact = api === "" ? ownedLines(scenario, model) : pairLines(scenario, model, api);
  const figure = (name: Name): Batch | undefined => {
    const column = varied[name as SettingKey];
    if (column) return new Batch(column);
    const value = exact.of(name) as Decimal | undefined;
    return value && new Batch(value.toNumber());
  };
  return new Answers(MODEL, BATCHES, ALL, [], figure);
}

interface Asked {
  readonly scenario: Scenario;
  readonly model: string;
  readonly api: string;
}

const standing = recent(1, (a: Asked, b) => a.scenario === b.scenario && a.model === b.model && a.api === b.api, ({ scenario, model, api }: Asked) => trialLines(scenario, model, api, {}));

/** The same of a question that is asked again and again: what the settings do not change is computed once for all. */
export function variedTrials(scenario: Scenario, model: string, api: string, varied: Varied): TrialLines {
  const columns = Object.entries(varied).map(([key, column]) => [key, new Batch(column)]);
  return new Answers(MODEL, BATCHES, [], [standing({ scenario, model, api })], () => undefined, Object.fromEntries(columns) as Supposed<Batch>);
}

/** Months to break even; infinite for never. */
export function trialBreakEvens(lines: TrialLines, trials: number): Float64Array {
  const is0 = (name: Name) => lines.of(name).values === 0;
  const isSteady = is0("salaryGrowth") && is0("electricityGrowth") && is0("volumeGrowth") && is0("apiPriceDecline") && (is0("replacedAfter") || is0("gpuPriceDecline"));
  return isSteady ? filled(lines.of("breakEven"), trials) : firstCrossings(trials, walkOf(lines));
}

function walkOf(lines: TrialLines): TrialWalk {
  const column = (name: Name): Column => lines.of(name).values;
  const month = (name: Name, t: number): Column => lines.inMonth(name, t).values;
  let last = 0;
  // As many as there are GPUs for: those bought, and those there already.
  const owned = lines.of("gpusOwned").div(lines.of("gpuCount"));
  return {
    terms: {
      growth: column("volumeGrowth"), decline: column("apiPriceDecline"), hardwareEach: month("hardwareThen", MOST_MONTHS), runningEach: column("runningEach"),
      salaries: column("salaryGrowth"), rates: column("electricityGrowth"), capacity: column("capacity"), spare: column("spareDeployments"),
    },
    month: (t) => {
      last = t;
      return {
        purchase: month("monthPurchase", t), running: month("monthRunning", t), api: month("monthApi", t), volume: month("monthVolume", t),
        deployments: lines.inMonth("monthEquipped", t).plus(owned).values,
      };
    },
    narrowed: (places) => walkOf(lines.narrowed(last, partOf(places))),
  };
}

/** A line of each trial. */
export function trialValues(name: Name): (lines: TrialLines, trials: number) => Float64Array {
  return (lines, trials) => filled(lines.of(name), trials);
}

/** Net present values over the horizon in USD: what comes in less what goes out, where enough digits are left. */
export function trialPresentValues(lines: TrialLines, trials: number): Float64Array {
  const [gains, losses] = [new Float64Array(trials), new Float64Array(trials)];
  for (const { values } of trialMonths(lines, "discounted")) {
    for (let trial = 0; trial < trials; trial++) {
      const flow = typeof values === "number" ? values : values[trial]!;
      if (flow < 0) losses[trial]! -= flow;
      else gains[trial]! += flow;
    }
  }
  return gains.map((gain, trial) => difference(gain, losses[trial]!));
}

/** A line of each month from the purchase to the longest horizon. */
export function trialMonths(lines: TrialLines, name: Name): Batch[] {
  const last = BATCHES.largestOf(lines.of("horizon"));
  return Array.from({ length: last + 1 }, (_, t) => lines.inMonth(name, t));
}

function filled({ values }: Batch, trials: number): Float64Array {
  return typeof values === "number" ? new Float64Array(trials).fill(values) : values;
}
