import { inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { setting } from "../engine/settings";
import { inverseDistribution } from "../engine/whatIf/distribution";
import { draws } from "../engine/whatIf/trials";
import { agree } from "./quickAnswers";
import { OUTPUTS, OUTPUTS_READ, type Question, answerAsDouble, answerTo } from "./outputs";
import type { Scenario } from "./scenario";
import type { SettingSpread, SettingSpreads } from "./spreads";
import { NO_ANSWER, trialBreakEvens, trialLines } from "./trials";
import { withSettings } from "./varied";

/** Trials by default and at most: on plain numbers, and where only the decimal engine can answer. */
export const FAST_TRIALS = { default: 10_000, most: 100_000 } as const;
export const DECIMAL_TRIALS = { default: 200, most: 1_000 } as const;
const FEWEST_TRIALS = 100;
const MOST_SEED = 2 ** 32 - 1;

/** What each trial gave: Infinity for never, NaN for no value. */
export interface Trials {
  readonly values: Float64Array;
  /** Months to break even in each trial; absent where no API is given. */
  readonly paybacks?: Float64Array;
  /** Horizon of each trial in months. */
  readonly horizons: Float64Array;
}

/** What some trials give: a value, months to break even, the horizon. */
interface Evaluated {
  readonly values: Float64Array;
  readonly paybacks: Float64Array;
}
/** A column for each setting, a value a trial. */
export type Draws = readonly Float64Array[];

/** A simulation ready to run: how many trials it allows, and what they give. */
export interface Simulation {
  readonly limits: { readonly default: number; readonly most: number };
  readonly run: (trials: number, seed: number) => Trials;
}

/** Trials computed at once: enough that a walk of months costs little more than its arithmetic, few enough to stay in the processor's memory. */
export const AT_ONCE = 4096;

/** Prepares a simulation. Ranges whose low, mode or high ends the model refuses are refused before the first trial. */
export function simulation(question: Question, ranges: SettingSpreads): Simulation {
  const { spreads } = ranges;
  const exact = exactEvaluation(question, spreads);
  const evaluate = fastEvaluation(question, spreads, exact);
  return {
    limits: evaluate ? FAST_TRIALS : DECIMAL_TRIALS,
    run: (trials, seed) => {
      const drawn = drawnSettings(ranges, trials, seed);
      const [values, paybacks] = [new Float64Array(trials), new Float64Array(trials)];
      for (let from = 0; from < trials; from += AT_ONCE) {
        const part = (evaluate ?? exact)(drawn.map((column) => column.subarray(from, from + AT_ONCE)));
        values.set(part.values, from);
        paybacks.set(part.paybacks, from);
      }
      const horizons = drawn[spreads.findIndex(({ key }) => key === "horizon")] ?? new Float64Array(trials).fill(question.scenario.settings.horizon.toNumber());
      return question.api === "" ? { values, horizons } : { values, horizons, paybacks };
    },
  };
}

/** What the settings are in each trial; whole numbers are drawn to the nearest. */
export function drawnSettings({ spreads, correlations }: SettingSpreads, trials: number, seed: number): Draws {
  return draws(spreads.map(inverseDistribution), trials, seed, correlations).map((column, i) => (setting(spreads[i]!.key).domain.whole ? column.map(Math.round) : column));
}

/** The scenario of a trial. */
export function settingsOfTrial(scenario: Scenario, spreads: readonly SettingSpread[], drawn: Draws, trial: number): Scenario {
  return withSettings(scenario, Object.fromEntries(spreads.map(({ key }, i) => [key, new Decimal(drawn[i]![trial]!)])));
}

/** Checks how many trials are asked for against what the simulation allows. */
export function trialCount(asked: Decimal | undefined, { limits }: Simulation): number {
  if (!asked) return limits.default;
  return inDomain("trials", asked, { atLeast: FEWEST_TRIALS, atMost: limits.most, whole: true }).toNumber();
}

/** Checks a seed. */
export function seedNumber(asked: Decimal | undefined): number {
  return inDomain("seed", asked ?? new Decimal(1), { atLeast: 0, atMost: MOST_SEED, whole: true }).toNumber();
}

/** Trials in decimals, one by one. */
function exactEvaluation(question: Question, spreads: readonly SettingSpread[]): (drawn: Draws) => Evaluated {
  const payback: Question = { ...question, output: { name: "BREAKEVEN", ...OUTPUTS.BREAKEVEN } };
  return (drawn) => {
    const trials = drawn[0]!.length;
    const [values, paybacks] = [new Float64Array(trials), new Float64Array(trials)];
    for (let trial = 0; trial < trials; trial++) {
      const scenario = settingsOfTrial(question.scenario, spreads, drawn, trial);
      const value = (values[trial] = answerTo({ ...question, scenario })?.toNumber() ?? NaN);
      paybacks[trial] = question.api === "" ? NaN : question.output.name === "BREAKEVEN" ? value : answerAsDouble({ ...payback, scenario });
    }
    return { values, paybacks };
  };
}

/**
 * Trials in doubles, where the output has such a form, every varied setting is one it reads, and it gives what decimals
 * give at the low, mode and high ends. A trial that doubles cannot tell is computed in decimals.
 */
function fastEvaluation(question: Question, spreads: readonly SettingSpread[], exact: (drawn: Draws) => Evaluated): ((drawn: Draws) => Evaluated) | undefined {
  const { output, scenario, model, api } = question;
  const ends = spreads.map(({ low, mode, high }) => Float64Array.of(low, mode, high));
  const expected = exact(ends);
  const { fast } = output;
  if (!fast || !spreads.every(({ key }) => OUTPUTS_READ.has(key))) return undefined;
  const quick = (drawn: Draws): Evaluated => {
    const trials = drawn[0]!.length;
    const lines = trialLines(scenario, model, api, Object.fromEntries(spreads.map(({ key }, i) => [key, drawn[i]!])));
    const values = fast(lines, trials);
    return { values, paybacks: api === "" ? new Float64Array(trials) : output.name === "BREAKEVEN" ? values : trialBreakEvens(lines, trials) };
  };
  const atEnds = quick(ends);
  const alike = (found: Float64Array, wanted: Float64Array) => found.every((value, i) => !Number.isNaN(value) && agree(value === NO_ANSWER ? NaN : value, wanted[i]!));
  if (!alike(atEnds.values, expected.values) || (api !== "" && !alike(atEnds.paybacks, expected.paybacks))) return undefined;
  return (drawn) => {
    const { values, paybacks } = quick(drawn);
    for (let trial = 0; trial < values.length; trial++) {
      if (!Number.isNaN(values[trial]) && !Number.isNaN(paybacks[trial])) continue;
      const told = exact(drawn.map((column) => column.subarray(trial, trial + 1)));
      values[trial] = told.values[0]!;
      paybacks[trial] = told.paybacks[0]!;
    }
    return { values: values.includes(NO_ANSWER) ? values.map((value) => (value === NO_ANSWER ? NaN : value)) : values, paybacks };
  };
}
