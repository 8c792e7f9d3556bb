import { describe, expect, test } from "vitest";
import { breakEven } from "../../functions/breakEven";
import { GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../../src/catalog/tables";
import { tableOf } from "../../src/scenario/catalogView";
import { rememberedByPair } from "../../src/scenario/remembered";
import type { CellValue, Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { shown } from "../functions/customFunctions";

const named = <R extends { readonly name: string }>(records: readonly R[], ...names: string[]) => records.filter(({ name }) => names.includes(name));

const SETTINGS: Range = [["Setting", "Value"], ["Hours per month", 300], ["Input share", 0.4], ["Electricity rate", 0.2], ["PUE", 1.3]];
const RANGES: readonly Range[] = [
  SETTINGS,
  tableOf(MODEL_TABLE, named(MODEL_TABLE.records, "Kimi-K2", "Qwen3-30B")),
  tableOf(PRICE_TABLE, named(PRICE_TABLE.records, "GPT-5")),
  tableOf(GPU_TABLE, named(GPU_TABLE.records, "NVIDIA A100-80GB")),
];

/** What the cells of a sheet hold after one is edited: copies, as every call is handed its own. */
function edited(at: readonly [range: number, row: number, column: number], cell: CellValue): CellValue[][][] {
  return RANGES.map((range, i) => range.map((row, j) => row.map((value, k) => (i === at[0] && j === at[1] && k === at[2] ? cell : value))));
}

/** The same ranges as nobody has passed them yet, with a row that says nothing. */
const unseen = (ranges: CellValue[][][]) => ranges.map((range) => [...range, range[0]!.map(() => "")]);
const answer = (ranges: CellValue[][][]) => shown(() => breakEven("Kimi-K2", "GPT-5", ranges));
const CELLS = RANGES.flatMap((range, i) => range.flatMap((row, j) => row.map((value, k) => ({ at: [i, j, k] as const, value }))));

describe("what is remembered of ranges", () => {
  test("an edit of any cell counts, back and forth", () => {
    const before = answer(RANGES as CellValue[][][]);
    const differ = CELLS.filter(({ at, value }) => {
      const after = edited(at, typeof value === "number" ? value * 1.01 : `${value}x`);
      const found = answer(after);
      expect([at, found]).toEqual([at, answer(unseen(after))]);
      expect(answer(edited(at, value))).toBe(before);
      return found !== before;
    });
    // At least the headers and figures that a break-even reads.
    expect(differ.length).toBeGreaterThan(25);
  });

  test("formatted numbers are read once too, and are the plain ones", () => {
    const formatted = () => SETTINGS.map((row) => row.map((cell) => (typeof cell === "number" ? { type: "FormattedNumber", basicType: "Double", basicValue: cell, numberFormat: "0.0" } : cell))) as unknown as Range;
    const scenario = scenarioOf([formatted()]);
    expect(scenarioOf([formatted()])).toBe(scenario);
    expect(scenarioOf([SETTINGS.map((row) => [...row])])).toBe(scenario);
  });
});

test("no two pairs of names are taken for one", () => {
  const known = rememberedByPair((_, model, api) => [model, api]);
  const pairs = [["a", "bc"], ["ab", "c"], ["", "abc"], ["1 a", "b"], ["1", " ab"], ["a", ""]];
  for (let time = 0; time < 2; time++) expect(pairs.map(([model, api]) => known(scenarioOf(null), model!, api!))).toEqual(pairs);
});
