import { PRICES } from "../src/catalog/prices";
import { PRICE_TABLE } from "../src/catalog/tables";
import { tableOf } from "../src/scenario/catalogView";
import type { BuiltFunctions } from "../test/builtFunctions";
import { type Measured, milliseconds, ratio } from "./measure";

const CELLS = 100;
const TABLE = tableOf(PRICE_TABLE, PRICES);

/** A column of cells, each with a settings range of its own, against one in which all share a range; with a price table and without. */
export function ownRanges({ functions }: BuiltFunctions): Measured[] {
  return ["BREAKEVEN", "NPV"].flatMap((name) =>
    [false, true].flatMap((withTable) => {
      const run = { number: 0 };
      const column = (own: boolean) => () => {
        run.number += 1;
        for (let i = 0; i < CELLS; i += 1) {
          const settings = [["Electricity rate", own ? 0.1 + (run.number * CELLS + i) * 1e-7 : 0.1], ["PUE", 1.2]];
          functions.get(name)!("Kimi-K2", "GPT-5", withTable ? [TABLE.map((row) => [...row]), settings] : [settings]);
        }
      };
      const took = { own: milliseconds(column(true), 3), shared: milliseconds(column(false), 3) };
      const what = `${name} with a settings range of its own${withTable ? " and a price table" : ""}`;
      return [{ what, value: (took.own * 1000) / CELLS, unit: "us" }, ratio(`${what} by one with a shared range`, [took.own, took.shared])];
    }),
  );
}
