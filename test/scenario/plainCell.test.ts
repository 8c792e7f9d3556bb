import { describe, expect, it } from "vitest";
import { breakEven } from "../../functions/breakEven";
import { price } from "../../functions/prices";
import { plainCell, plainRange } from "../../src/scenario/plainCell";
import type { CellValue } from "../../src/scenario/range";
import { shown } from "../functions/customFunctions";

/** A cell as Excel hands over a data type. */
const dataType = (type: string, basicType: string, basicValue?: unknown) => ({ type, basicType, basicValue, numberFormat: "0.00" }) as unknown as CellValue;

describe("a cell with a data type that has a plain value", () => {
  it.each([
    ["a formatted number", dataType("FormattedNumber", "Double", 0.3)],
    ["a number with properties", dataType("Double", "Double", 0.3)],
    ["a text with properties", dataType("String", "String", "0.3")],
  ])("counts as that value in a range: %s", (_, rate) => {
    expect(breakEven("Kimi-K2", "GPT-5", [[["Electricity rate", rate]]])).toBeCloseTo(71.92174913693901, 10);
  });

  it("counts as that value in an argument, and a blank one as blank", () => {
    expect(price("gpt-5.6-sol", "output" as never, dataType("FormattedNumber", "Double", 46_254), null as never)).toBe(30);
    expect(price("gpt-5.6-sol", "output" as never, dataType("Empty", "Empty"), dataType("FormattedNumber", "Double", 0) as never)).toBe(20);
    expect(plainCell(dataType("Boolean", "Boolean", true))).toBe(true);
  });

  it.each([
    ["an entity", dataType("Entity", "Error", "#VALUE!")],
    ["a stock", dataType("LinkedEntity", "Error", "#VALUE!")],
    ["an entity with a number", dataType("Entity", "Double", 0.3)],
    ["an error", dataType("Error", "Error", "#N/A")],
    ["a number whose value is none", dataType("FormattedNumber", "Double", "0.3")],
  ])("is refused where it has none: %s", (_, rate) => {
    expect(shown(() => breakEven("Kimi-K2", "GPT-5", [[["Electricity rate", rate]]]))).toMatch(/^#VALUE! A cell holds a data type of Excel or an error/);
  });

  it("leaves a plain range the same range, so that it is read once", () => {
    const range = [["Electricity rate", 0.3]];
    expect(plainRange(range)).toBe(range);
  });
});
