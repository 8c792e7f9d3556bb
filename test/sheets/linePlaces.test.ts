import { describe, expect, it, test } from "vitest";
import { MODEL } from "../../src/model/model";
import { type StandingLine, cellOfLine, lineStandingAt } from "../../src/sheets/linePlaces";
import { labelOf } from "../../src/sheets/blocks/modelLines";
import { WISHED_NAMES, type SheetKey } from "../../src/sheets/names";
import { formulaCells } from "./plans";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { explainedLine } from "../../src/native/explainedCall";
import { contextOf } from "../../src/native/context";

const NOTHING = contextOf([]);

describe.each<SheetKey>(["breakEven", "workings", "summary", "cumulative", "cashFlow"])("%s", (key) => {
  const lines = formulaCells(sheetPlan(key, WISHED_NAMES)).flatMap((cell): { readonly line: StandingLine; readonly expected: unknown }[] => {
    const line = cell.line ? { ...cell.line, ...WISHED_NAMES.chosen.pair } : lineStandingAt(key, WISHED_NAMES, cell.row, cell.column);
    return line ? [{ line, expected: cell.expected }] : [];
  });

  it("has the values of the lines where it says they stand", () => {
    expect(lines.length).toBeGreaterThan(5);
    for (const { line, expected } of lines) {
      const value = explainedLine(line, NOTHING).trees[0]?.value?.toNumber();
      if (typeof expected === "number") expect(value, `${line.name} of ${line.model} and ${line.api} in ${line.month}`).toBeCloseTo(expected, 6);
      else expect(Number.isFinite(value ?? Infinity), `${line.name}: ${String(expected)}`).toBe(false);
    }
  });
});

test("the workings have a line where its label stands", () => {
  const { cells } = sheetPlan("workings", WISHED_NAMES);
  const textAt = (row: number, column: number) => cells.flatMap((cell) => (cell.row === row && cell.column === column ? [String("value" in cell ? cell.value : "expected" in cell ? cell.expected : "")] : []))[0];
  const price = cellOfLine(WISHED_NAMES, { name: "pricePaid", api: "GPT-5" })!;
  expect(textAt(price.row, 0)).toBe(labelOf("pricePaid"));
  const rate = cellOfLine(WISHED_NAMES, { name: "electricityRate" })!;
  expect(textAt(rate.row, 0)).toBe(MODEL.figures["electricityRate"]!.label);
  const [first, second] = ["Llama-3.3-70B", "Kimi-K2"].map((model) => cellOfLine(WISHED_NAMES, { name: "running", model })!);
  expect(first!.column).toBe(second!.column);
  expect(cellOfLine(WISHED_NAMES, { name: "running", model: "Nobody" })).toBeUndefined();
  expect(cellOfLine(WISHED_NAMES, { name: "net" })).toBeUndefined();
});
