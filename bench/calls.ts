import { PAPER_MODELS } from "../src/catalog/models";
import { PRICES } from "../src/catalog/prices";
import type { MeasuredFunctions } from "./functionsHere";
import { type Measured, milliseconds, ratio } from "./measure";

const MODELS = 50;
const APIS = 100;
const RANGES = [["Utilization", 0.3, 0.6, 0.9], ["Electricity rate", 0.1, 0.15, 0.3]];

/** MATRIX of 50 models by 100 APIs, with settings that differ from run to run: nothing of it is remembered. */
export function matrixOfMany(functions: MeasuredFunctions): Measured[] {
  const models = Array.from({ length: MODELS }, (_, i) => [PAPER_MODELS[i % PAPER_MODELS.length]]);
  const names = [...new Set(PRICES.map(({ name }) => name))].slice(0, APIS);
  let run = 0;
  const took = milliseconds(() => functions.get("MATRIX")!(models, [names], [[["Electricity rate", 0.1 + (run += 1) * 1e-7]]]));
  return [
    { what: `MATRIX of ${MODELS} models by ${names.length} APIs`, value: took, unit: "ms" },
    { what: "A cell of that MATRIX", value: (took * 1000) / (MODELS * names.length), unit: "us" },
  ];
}

/** SIMULATE of many trials against a loop that only draws and divides. */
export function manyTrials(functions: MeasuredFunctions, quick: boolean): Measured[] {
  return (quick ? [10_000] : [10_000, 100_000]).flatMap((trials) => {
    const took = milliseconds(() => functions.get("SIMULATE")!("BREAKEVEN", "Kimi-K2", "GPT-5", RANGES, trials, 1, null));
    const floor = milliseconds(() => bareTrials(trials));
    return [
      { what: `SIMULATE of ${trials} trials`, value: took, unit: "ms" },
      ratio(`SIMULATE of ${trials} trials by a bare loop`, [took, floor]),
    ];
  });
}

/** The least a simulation can do: two draws, one break-even, all of them sorted. */
export function bareTrials(trials: number): void {
  const months = new Float64Array(trials);
  for (let i = 0; i < trials; i += 1) {
    const capacity = 506.88 * (0.3 + 0.6 * Math.random());
    months[i] = 240_000 / (capacity * 7.08 - 1000 * (0.1 + 0.2 * Math.random()));
  }
  months.sort();
}
