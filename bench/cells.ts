import { GPUS } from "../src/catalog/gpus";
import { PAPER_MODELS } from "../src/catalog/models";
import { PAPER_APIS, PRICES } from "../src/catalog/prices";
import { GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../src/catalog/tables";
import { tableOf } from "../src/scenario/catalogView";
import type { BuiltFunctions } from "../test/builtFunctions";
import { type Measured, elapsed, median, milliseconds, ratio } from "./measure";

/** Cells in the bare loop, and in each comparison that is not slowed by reading large arguments. */
const CELLS = 10_000;
const CELLS_WITH_LARGE_TABLES = 300;
const SETTINGS = [["Setting", "Value"], ["Electricity rate", 0.2], ["Utilization", 0.8], ["Input share", 0.6]];
const FEW_PRICES = PRICES.filter(({ name }) => PAPER_APIS.includes(name));

/** Ranges that a sheet may pass along, and the cells that pass them. */
const CONTEXTS: readonly { what: string; context: unknown[]; cells: number }[] = [
  { what: "no ranges", context: [], cells: CELLS },
  { what: "settings, Models of 9 rows, Prices of 5", context: [SETTINGS, paperModels(), tableOf(PRICE_TABLE, FEW_PRICES)], cells: CELLS },
  { what: `settings, GPUs and Prices[#All] of ${PRICES.length} rows`, context: [SETTINGS, tableOf(GPU_TABLE, GPUS), tableOf(PRICE_TABLE, PRICES)], cells: CELLS_WITH_LARGE_TABLES },
];

function paperModels() {
  return tableOf(MODEL_TABLE, MODEL_TABLE.records.filter(({ name }) => PAPER_MODELS.includes(name)));
}

/** The same figures as a loop over doubles: no names, no ranges, no refusals. The floor of what any way can take. */
function bareLoop(): number {
  let sum = 0;
  for (let cell = 0; cell < CELLS; cell += 1) {
    const gpus = 2 + (cell % 15);
    const hardware = gpus * 15_000;
    const electricity = ((gpus * 400) / 1000) * 0.5 * 176 * 0.2;
    const capacity = 3600 * (100 + cell) * 176 * 0.8;
    sum += hardware / ((capacity / 1e6) * (1.25 * 0.6 + 10 * 0.4) - electricity);
  }
  return sum;
}

/** Cells of BREAKEVEN, each handed its own copy of the ranges as Excel hands them over, against the bare loop. */
export function cellsOfBreakEven({ functions, evaluate }: BuiltFunctions): Measured[] {
  const breakEven = functions.get("BREAKEVEN")!;
  const parse = evaluate("JSON.parse") as (text: string) => unknown[];
  const loop = floor();
  return CONTEXTS.flatMap(({ what, context, cells }) => {
    const run = () => microseconds(breakEven, parse, context, cells);
    run();
    const { own, reading } = run();
    return [
      { what: `A cell of BREAKEVEN, ${what}: our own time`, value: own, unit: "us" },
      { what: `A cell of BREAKEVEN, ${what}: reading its arguments from JSON`, value: reading, unit: "us" },
      ratio(`A cell of BREAKEVEN, ${what}: our own time by the bare loop's`, [own, loop]),
    ];
  });
}

/** Microseconds a cell of the bare loop. */
function floor(): number {
  return (milliseconds(bareLoop, 50) * 1000) / CELLS;
}

/** Medians of a cell, in microseconds. */
function microseconds(breakEven: (...args: unknown[]) => unknown, parse: (text: string) => unknown[], context: unknown[], cells: number) {
  const own: number[] = [];
  const reading: number[] = [];
  for (let cell = 0; cell < cells; cell += 1) {
    const text = JSON.stringify([...pair(cell), context]);
    let list: unknown[] = [];
    reading.push(elapsed(() => (list = parse(text))));
    own.push(elapsed(() => breakEven(...list)));
  }
  return { own: median(own) * 1000, reading: median(reading) * 1000 };
}

function pair(cell: number): [string, string] {
  return [PAPER_MODELS[cell % PAPER_MODELS.length]!, PAPER_APIS[Math.floor(cell / PAPER_MODELS.length) % PAPER_APIS.length]!];
}
