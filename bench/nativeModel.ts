import { GPUS } from "../src/catalog/gpus";
import { known, nameIndex } from "../src/catalog/lookup";
import { PAPER_MODELS } from "../src/catalog/models";
import { PAPER_APIS, PRICES } from "../src/catalog/prices";
import { MODEL_TABLE } from "../src/catalog/tables";

/** Cells that are recalculated together. */
export const CELLS = 10_000;

/** Settings of every comparison, so that all engines compute the same months. */
export const HOURS = 176;
export const UTILIZATION = 0.8;
export const LOAD_FACTOR = 0.5;
export const INPUT_SHARE = 0.6;
/** Each recalculation changes the electricity rate, on which every cell depends. */
export const RATES = [0.2, 0.21, 0.22, 0.23, 0.24, 0.25] as const;

const models = nameIndex(MODEL_TABLE.records);
const gpus = nameIndex(GPUS);
const prices = nameIndex(PRICES);

/** GPUs, tokens per second, USD and watts of a GPU: rows of the columns A to E. */
export const MODEL_ROWS = PAPER_MODELS.map((name) => {
  const model = known(models, name)!;
  const gpu = known(gpus, model.gpu!)!;
  return [name, model.gpuCount!, model.throughputTokensPerSecond!, gpu.priceUsd!, gpu.powerWatts!] as const;
});

/** USD per million tokens, input and output: rows of the columns G to I. */
export const PRICE_ROWS = PAPER_APIS.map((name) => {
  const { inputPerMTok, outputPerMTok } = known(prices, name)!;
  return [name, inputPerMTok!, outputPerMTok!] as const;
});

/** The names of a cell of the comparison. */
export function pair(cell: number): [string, string] {
  return [PAPER_MODELS[cell % PAPER_MODELS.length]!, PAPER_APIS[Math.floor(cell / PAPER_MODELS.length) % PAPER_APIS.length]!];
}

/** The figures of a sheet: settings in K1 to K5, the rate in K5, models in A to E, prices in G to I. */
export function figureRows(): (string | number | null)[][] {
  const settings = [HOURS, UTILIZATION, LOAD_FACTOR, INPUT_SHARE, RATES[0]];
  return MODEL_ROWS.map((model, row) => [...model, null, ...(PRICE_ROWS[row] ?? [null, null, null]), null, settings[row] ?? null]);
}

/** The row of the rate and its column, from 0. */
export const RATE_CELL = { row: 4, column: 10 } as const;

/** Break-even months of each pair as one plain formula (Eqs. 1 to 7), names looked up as in the workbook. */
export function breakEvenFormula(cell: number): string {
  const [model, api] = pair(cell);
  const ofModel = (column: string) => `INDEX($${column}$1:$${column}$${MODEL_ROWS.length},MATCH("${model}",$A$1:$A$${MODEL_ROWS.length},0))`;
  const ofApi = (column: string) => `INDEX($${column}$1:$${column}$${PRICE_ROWS.length},MATCH("${api}",$G$1:$G$${PRICE_ROWS.length},0))`;
  const capacity = `3600*${ofModel("C")}*$K$1*$K$2/1000000`;
  const price = `(${ofApi("H")}*$K$4+${ofApi("I")}*(1-$K$4))`;
  const electricity = `${ofModel("B")}*${ofModel("E")}/1000*$K$3*$K$1*$K$5`;
  return `=${ofModel("B")}*${ofModel("D")}/(${capacity}*${price}-${electricity})`;
}

/** The sum of the months of every cell, to see that all engines computed the same. */
export function sameSum(engine: string, sum: number, expected: number): void {
  if (!(Math.abs(sum - expected) <= 1e-9 * Math.abs(expected))) throw new Error(`${engine} does not compute the same months: ${sum} for ${expected}.`);
}
