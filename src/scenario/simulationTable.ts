import type { Decimal } from "../engine/decimal";
import { inCurrency } from "../engine/currency";
import { PERCENTILES, summary } from "../engine/whatIf/summary";
import { NEVER } from "./matrix";
import { NONE, type Question } from "./outputs";
import { type Trials, seedNumber, simulation, trialCount } from "./simulation";
import type { SettingSpreads } from "./spreads";

const NO_API = "no API given";

/** A simulation's results by rows, with headers: percentiles, mean, standard error, payback shares, trials, seed. */
export function simulationTable(
  question: Question, spreads: SettingSpreads, asked: { trials?: Decimal | undefined; seed?: Decimal | undefined },
): (number | string)[][] {
  const prepared = simulation(question, spreads);
  const trials = trialCount(asked.trials, prepared);
  const seed = seedNumber(asked.seed);
  const result = prepared.run(trials, seed);
  const { percentiles, mean, standardError, unanswered } = summary(result.values);
  const { name, unit } = question.output;
  const inMoney = inCurrency(unit, question.scenario.choice.currency);
  return [
    ["Result", `${name} (${inMoney})`],
    ...PERCENTILES.map((share, i) => [`P${share * 100}`, shown(percentiles[i]!)]),
    ["Mean (of the finite trials)", shown(mean)],
    ["Standard error of the mean", shown(standardError)],
    ["Share that never pays back", neverShare(result)],
    ["Share that pays back within the horizon", withinShare(result)],
    ["Share without a value", unanswered],
    ["Trials", trials],
    ["Seed", seed],
  ];
}

function shown(value: number): number | string {
  if (Number.isNaN(value)) return NONE;
  return Number.isFinite(value) ? value : NEVER;
}

function neverShare({ paybacks }: Trials): number | string {
  return paybacks ? share(paybacks, (months) => months === Infinity) : NO_API;
}

function withinShare({ paybacks, horizons }: Trials): number | string {
  return paybacks ? share(paybacks, (months, trial) => months <= horizons[trial]!) : NO_API;
}

function share(values: Float64Array, holds: (value: number, trial: number) => boolean): number {
  let count = 0;
  for (let trial = 0; trial < values.length; trial++) if (holds(values[trial]!, trial)) count += 1;
  return count / values.length;
}
