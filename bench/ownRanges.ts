import { PRICES } from "../src/catalog/prices";
import { PRICE_TABLE } from "../src/catalog/tables";
import { tableOf } from "../src/scenario/catalogView";
import type { OtherWays } from "./cells";
import type { MeasuredFunctions } from "./functionsHere";
import { type Measured, elapsed, median, ratio } from "./measure";
import { CELLS } from "./nativeModel";

/** Cells that pass a price table along, of which each comparison takes long. */
const CELLS_WITH_TABLE = 1_000;
const TABLE = tableOf(PRICE_TABLE, PRICES);

/** A column of cells, each with a settings range of its own, against one in which all share a range; with a price table and without. */
export function ownRanges(functions: MeasuredFunctions, { loop, hyperFormula }: OtherWays): Measured[] {
  return ["BREAKEVEN", "NPV"].flatMap((name) =>
    [false, true].flatMap((withTable) => {
      const cells = withTable ? CELLS_WITH_TABLE : CELLS;
      const column = (rateOf: (cell: number) => number) => median(Array.from({ length: cells }, (_, cell) => {
        const settings = [["Electricity rate", rateOf(cell)], ["PUE", 1.2]];
        const context = withTable ? [TABLE.map((row) => [...row]), settings] : [settings];
        return elapsed(() => functions.get(name)!("Kimi-K2", "GPT-5", context));
      }));
      const [own, shared] = [column((cell) => 0.2 + cell * 1e-7), column(() => 0.1)];
      const what = `${name} with a settings range of its own${withTable ? " and a price table" : ""}`;
      return [
        { what: `${what}, a cell`, value: own * 1000, unit: "us" },
        ratio(`${what} by one with a shared range`, [own, shared]),
        ...(name === "BREAKEVEN" ? [ratio(`${what} by HyperFormula's cell`, [own, hyperFormula / CELLS]), ratio(`${what} by the bare loop's`, [own, loop / CELLS])] : []),
      ];
    }),
  );
}
