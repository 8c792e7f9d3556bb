import { Decimal } from "../engine/decimal";
import { PERCENTILES, type Summary, summary } from "../engine/whatIf/summary";
import { BATCHES } from "../forms/batches";
import { Answers } from "../forms/answers";
import { FINANCING } from "../model/financing";
import { type Alternative, type Way, WAYS, comparisonOf } from "./comparison";
import { OUTPUTS, type Question } from "./outputs";
import type { Scenario } from "./scenario";
import { AT_ONCE, type Draws, drawnSettings, seedNumber, settingsOfTrial, simulation, trialCount } from "./simulation";
import type { SettingSpreads } from "./spreads";
import { trialLines } from "./trials";

/** An alternative and how often it costs least in today's money. */
export interface RankedFirst {
  readonly name: string;
  readonly what: string;
  /** Of all trials. */
  readonly share: number;
  /** Why it never is; empty where it may be. */
  readonly out: string;
}

/** What may come of owning a model instead of paying an API, in trials. */
export interface Risk {
  readonly model: string;
  readonly api: string;
  readonly trials: number;
  readonly seed: number;
  readonly ranges: SettingSpreads;
  /** What amounts are in; absent for the currency of the catalog. */
  readonly currency?: string | undefined;
  /** Net present value of each trial; NaN where there is none. */
  readonly values: Float64Array;
  readonly summary: Summary;
  readonly percentiles: typeof PERCENTILES;
  /** Shares of trials. */
  readonly gains: number;
  readonly paysBack: number;
  readonly neverPaysBack: number;
  readonly first: readonly RankedFirst[];
}

/** Runs the trials of a net present value; the same seed gives the same. */
export function riskOf(scenario: Scenario, model: string, api: string, ranges: SettingSpreads, asked: { trials?: number; seed: number }): Risk {
  const question: Question = { output: { name: "NPV", ...OUTPUTS.NPV }, model, api, scenario };
  const prepared = simulation(question, ranges);
  const trials = trialCount(asked.trials === undefined ? undefined : new Decimal(asked.trials), prepared);
  const seed = seedNumber(new Decimal(asked.seed));
  const { values, paybacks, horizons } = prepared.run(trials, seed);
  const share = (holds: (trial: number) => boolean) => values.reduce((count, _, trial) => count + (holds(trial) ? 1 : 0), 0) / trials;
  return {
    model, api, trials, seed, ranges, values, currency: scenario.choice.currency, summary: summary(values), percentiles: PERCENTILES,
    gains: share((trial) => values[trial]! > 0),
    paysBack: share((trial) => paybacks![trial]! <= horizons[trial]!),
    neverPaysBack: share((trial) => paybacks![trial] === Infinity),
    first: rankedFirst(scenario, model, api, ranges, drawnSettings(ranges, trials, seed)),
  };
}

const PRESENT = { own: "ownPresent", rent: "rentPresent", reserved: "reservedPresent", host: "hostPresent", api: "apiPresent", hybrid: "hybridPresent", long: "longPresent", committed: "commitmentPresent", provisioned: "provisionedPresent", loan: "loanPresent", lease: "leasePresent" } as const satisfies Record<Way, string>;
/** Settings by which an alternative may be barred: with one of these drawn, each trial is compared by itself. */
const BARRING = ["qualityFloor", "commercialUse"];

/** How often each alternative costs least; an alternative that may not be had, or has no price, never does. */
export function rankedFirst(scenario: Scenario, model: string, api: string, { spreads }: SettingSpreads, drawn: Draws): RankedFirst[] {
  const { alternatives } = comparisonOf(scenario, model, api);
  const trials = drawn[0]!.length;
  const counts = new Map<Way, number>();
  for (let from = 0; from < trials; from += AT_ONCE) {
    const part = drawn.map((column) => column.subarray(from, from + AT_ONCE));
    for (const way of cheapestOf(scenario, model, api, spreads, part, alternatives)) counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return alternatives
    .map(({ way, what, out }) => ({ name: WAYS[way], what, share: (counts.get(way) ?? 0) / trials, out: counts.has(way) ? "" : out }))
    .sort((a, b) => b.share - a.share);
}

/** The cheapest way of each trial; decimals are asked where doubles cannot tell. */
function cheapestOf(scenario: Scenario, model: string, api: string, spreads: SettingSpreads["spreads"], drawn: Draws, alternatives: readonly Alternative[]): Way[] {
  const trials = drawn[0]!.length;
  const varied = Object.fromEntries(spreads.map(({ key }, i) => [key, drawn[i]!]));
  const exact = (trial: number) => comparisonOf(settingsOfTrial(scenario, spreads, drawn, trial), model, api).alternatives[0]!.way;
  if (spreads.some(({ key }) => BARRING.includes(key))) return Array.from({ length: trials }, (_, trial) => exact(trial));
  const compared = (rival: string) => {
    const pair = trialLines(scenario, model, rival, varied);
    return new Answers(FINANCING, BATCHES, ["deployment", "api", "asked"], [], (name) => pair.of(name as never));
  };
  const lines = compared(api);
  const host = alternatives.find(({ way }) => way === "host")!;
  // A hybrid may serve it all in some trials and not in others.
  const inRanking = alternatives.filter(({ way, cost, out }) => cost && (out === "" || (way === "hybrid" && !isBarred(alternatives))));
  const columns = inRanking.map(({ way }) => ({ way, present: (way === "host" ? compared(host.what) : lines).of(PRESENT[way]) }));
  const [burst, all] = [lines.of("burstPresent"), lines.of("tokensPresent")];
  return Array.from({ length: trials }, (_, trial) => {
    let [best, least] = [undefined as Way | undefined, Infinity];
    for (const { way, present } of columns) {
      const value = present.in(trial);
      const beyond = burst.in(trial);
      if (Number.isNaN(value) || Number.isNaN(beyond) || (beyond > 0 && beyond < all.in(trial) * SURE)) return exact(trial);
      if (way === "hybrid" && beyond === 0) continue;
      if (value < least * (1 - SURE) || (best === undefined)) [best, least] = [way, value];
      else if (value < least * (1 + SURE)) return exact(trial);
    }
    return best ?? exact(trial);
  });
}

/** Two costs nearer than this are compared in decimals. */
const SURE = 1e-9;

function isBarred(alternatives: readonly Alternative[]): boolean {
  return alternatives.find(({ way }) => way === "own")!.out !== "";
}
