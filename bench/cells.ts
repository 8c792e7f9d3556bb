import { GPUS } from "../src/catalog/gpus";
import { PAPER_MODELS } from "../src/catalog/models";
import { PAPER_APIS, PRICES } from "../src/catalog/prices";
import { GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../src/catalog/tables";
import { tableOf } from "../src/scenario/catalogView";
import { bareLoop } from "./bareLoop";
import type { MeasuredFunctions } from "./functionsHere";
import { hyperFormulaRecalculation } from "./hyperFormula";
import { type Measured, elapsed, median, milliseconds, ratio } from "./measure";
import { CELLS, HOURS, INPUT_SHARE, LOAD_FACTOR, RATES, UTILIZATION, pair, sameSum } from "./nativeModel";

/** Cells that pass whole catalog tables, of which each reading takes long. */
const CELLS_WITH_LARGE_TABLES = 1_000;
const FEW_PRICES = PRICES.filter(({ name }) => PAPER_APIS.includes(name));

interface Context {
  readonly what: string;
  readonly tables: readonly unknown[];
  readonly cells: number;
}

/** Ranges that a sheet may pass along beside its settings, and how many cells pass them. */
const CONTEXTS: readonly Context[] = [
  { what: "settings, Models of 9 rows, Prices of 5", tables: [paperModels(), tableOf(PRICE_TABLE, FEW_PRICES)], cells: CELLS },
  { what: `settings, GPUs and Prices[#All] of ${PRICES.length} rows`, tables: [tableOf(GPU_TABLE, GPUS), tableOf(PRICE_TABLE, PRICES)], cells: CELLS_WITH_LARGE_TABLES },
];

function paperModels() {
  return tableOf(MODEL_TABLE, MODEL_TABLE.records.filter(({ name }) => PAPER_MODELS.includes(name)));
}

function settings(electricityRate: number): [string, string | number][] {
  return [["Setting", "Value"], ["Hours per month", HOURS], ["Utilization", UTILIZATION], ["Load factor", LOAD_FACTOR], ["Input share", INPUT_SHARE], ["Electricity rate", electricityRate]];
}

/** Milliseconds that all cells take other ways. */
export interface OtherWays {
  readonly loop: number;
  readonly hyperFormula: number;
}

export function otherWays(): OtherWays {
  return { loop: milliseconds(() => bareLoop(RATES[0]), 50), hyperFormula: hyperFormulaRecalculation() };
}

/** Cells of BREAKEVEN, each handed its own copy of the ranges as Excel hands them over, beside other ways to the same months. */
export function cellsOfBreakEven(functions: MeasuredFunctions, { loop, hyperFormula }: OtherWays): Measured[] {
  return [
    { what: `${CELLS} cells by a bare loop over doubles`, value: loop, unit: "ms" },
    { what: `${CELLS} cells as native formulas in HyperFormula`, value: hyperFormula, unit: "ms" },
    ...CONTEXTS.flatMap((context) => {
      const { own, reading } = recalculation(functions, context);
      const what = `${context.cells} cells of BREAKEVEN, ${context.what}`;
      const share = context.cells / CELLS;
      return [
        { what: `${what}: our own time`, value: own, unit: "ms" },
        { what: `${what}: reading the arguments from JSON`, value: reading, unit: "ms" },
        ratio(`${what}: our own time by HyperFormula's`, [own, hyperFormula * share]),
        ratio(`${what}: our own time by the bare loop's`, [own, loop * share]),
      ];
    }),
  ];
}

/** One recalculation after the electricity rate has changed, in milliseconds by the median cell; its months are compared with the bare loop's. */
function recalculation(functions: MeasuredFunctions, { tables, cells }: Context) {
  const breakEven = functions.get("BREAKEVEN")!;
  const run = (rate: number) => {
    const context = JSON.stringify([settings(rate), ...tables]);
    const [own, reading]: [number[], number[]] = [[], []];
    let sum = 0;
    for (let cell = 0; cell < cells; cell += 1) {
      const text = `${JSON.stringify(pair(cell)).slice(0, -1)},${context}]`;
      let list: unknown[] = [];
      reading.push(elapsed(() => (list = JSON.parse(text) as unknown[])));
      own.push(elapsed(() => (sum += breakEven(...list) as number)));
    }
    return { own: median(own) * cells, reading: median(reading) * cells, sum };
  };
  run(RATES[0]);
  const measured = run(RATES[1]);
  sameSum("BREAKEVEN", measured.sum, bareLoop(RATES[1], cells));
  return measured;
}
