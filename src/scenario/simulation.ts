import { inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { doubleBreakEven } from "../engine/doubles/breakEven";
import { DOUBLE_SETTINGS, type DoubleFigures } from "../engine/doubles/figures";
import { setting, type SettingKey } from "../engine/settings";
import { inverseDistribution } from "../engine/whatIf/distribution";
import { eachTrial } from "../engine/whatIf/trials";
import { doubleFigures } from "./doubleFigures";
import { agree } from "./nearbyAnswers";
import { OUTPUTS, type Question, answerAsDouble, answerTo } from "./outputs";
import type { SettingSpread } from "./spreads";
import { withSettings } from "./variation";

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

type Evaluation = (draws: readonly number[]) => { value: number; payback: number; horizon: number };

/** A simulation ready to run: how many trials it allows, and what one trial gives. */
export interface Simulation {
  readonly limits: { readonly default: number; readonly most: number };
  readonly run: (trials: number, seed: number) => Trials;
}

/** Prepares a simulation. Ranges whose low, mode or high ends the model refuses are refused before the first trial. */
export function simulation(question: Question, spreads: readonly SettingSpread[]): Simulation {
  const exact = exactEvaluation(question, spreads);
  const fast = fastEvaluation(question, spreads, exact);
  const inverses = spreads.map(inverseDistribution);
  return {
    limits: fast ? FAST_TRIALS : DECIMAL_TRIALS,
    run: (trials, seed) => {
      const result = { values: new Float64Array(trials), paybacks: new Float64Array(trials), horizons: new Float64Array(trials) };
      let trial = 0;
      eachTrial(inverses, trials, seed, (draws) => {
        const { value, payback, horizon } = (fast ?? exact)(wholeDraws(spreads, draws));
        result.values[trial] = value;
        result.paybacks[trial] = payback;
        result.horizons[trial++] = horizon;
      });
      const { paybacks, ...others } = result;
      return question.api === "" ? others : { ...others, paybacks };
    },
  };
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

/** A setting that takes whole numbers is drawn as the nearest one. */
function wholeDraws(spreads: readonly SettingSpread[], draws: readonly number[]): readonly number[] {
  return draws.map((draw, i) => (setting(spreads[i]!.key).domain.whole ? Math.round(draw) : draw));
}

/** One trial on the decimal engine. */
function exactEvaluation(question: Question, spreads: readonly SettingSpread[]): Evaluation {
  const payback: Question = { ...question, output: { name: "BREAKEVEN", ...OUTPUTS.BREAKEVEN } };
  return (draws) => {
    const changed = Object.fromEntries(spreads.map(({ key }, i) => [key, new Decimal(draws[i]!)])) as Partial<Record<SettingKey, Decimal>>;
    const scenario = withSettings(question.scenario, changed);
    const value = answerTo({ ...question, scenario })?.toNumber() ?? NaN;
    const months = question.api === "" ? NaN : question.output.name === "BREAKEVEN" ? value : answerAsDouble({ ...payback, scenario });
    return { value, payback: months, horizon: scenario.settings.horizon.toNumber() };
  };
}

/**
 * One trial on plain numbers, where the output has such a form, every varied setting is one it reads, and it gives what
 * the decimal engine gives at the low, mode and high ends. A trial that plain numbers cannot tell goes to the engine.
 */
function fastEvaluation(question: Question, spreads: readonly SettingSpread[], exact: Evaluation): Evaluation | undefined {
  const { output, scenario, model, api } = question;
  const ends = (["low", "mode", "high"] as const).map((end) => spreads.map((spread) => spread[end]));
  const expected = ends.map(exact);
  const { fast } = output;
  if (!fast || !spreads.every(({ key }) => READ.has(key))) return undefined;
  const base = doubleFigures(scenario, model, api);
  const plain = (draws: readonly number[]) => {
    const figures: DoubleFigures = { ...base, ...Object.fromEntries(spreads.map(({ key }, i) => [key, draws[i]!])) };
    const [value, payback] = [fast(figures), api === "" ? NaN : doubleBreakEven(figures)];
    return value === undefined || payback === undefined ? undefined : { value, payback, horizon: figures.horizon };
  };
  return ends.every((draws, i) => alike(plain(draws), expected[i]!)) ? (draws) => plain(draws) ?? exact(draws) : undefined;
}

const READ: ReadonlySet<string> = new Set<string>([...DOUBLE_SETTINGS, "volume", "cachedInputPrice"]);

function alike(plain: ReturnType<Evaluation> | undefined, exact: ReturnType<Evaluation>): boolean {
  return plain !== undefined && agree(plain.value, exact.value) && agree(plain.payback, exact.payback);
}
