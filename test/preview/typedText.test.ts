import { describe, expect, test } from "vitest";

import { cellInput } from "../../preview/host/excel/cellInput";
import { startFixture } from "./fixtureAddin";

const fixture = startFixture();
const YEAR = new Date().getFullYear();

/** The serial number of a day, as Excel counts from 1900. */
const day = (year: number, month: number, date: number): number => Date.UTC(year, month - 1, date) / 86_400_000 + 25_569;

const READ: readonly (readonly [text: string, number: number, format: string])[] = [
  ["1-2", day(YEAR, 1, 2), "d-mmm"],
  ["1/2", day(YEAR, 1, 2), "d-mmm"],
  ["12-31", day(YEAR, 12, 31), "d-mmm"],
  ["1-32", day(1932, 1, 1), "mmm-yy"],
  ["3/2024", day(2024, 3, 1), "mmm-yy"],
  ["2024-03", day(2024, 3, 1), "mmm-yy"],
  ["2026-8-20", day(2026, 8, 20), "m/d/yyyy"],
  ["2026/08/20", day(2026, 8, 20), "m/d/yyyy"],
  ["8/20/26", day(2026, 8, 20), "m/d/yyyy"],
  ["1-2-45", day(1945, 1, 2), "m/d/yyyy"],
  ["Mar 1", day(YEAR, 3, 1), "d-mmm"],
  ["MAR1", day(YEAR, 3, 1), "d-mmm"],
  ["SEPT2", day(YEAR, 9, 2), "d-mmm"],
  ["1-Mar", day(YEAR, 3, 1), "d-mmm"],
  ["1 march 2026", day(2026, 3, 1), "d-mmm-yy"],
  ["March 5, 2026", day(2026, 3, 5), "d-mmm-yy"],
  ["Mar-2026", day(2026, 3, 1), "mmm-yy"],
  ["Mar-40", day(1940, 3, 1), "mmm-yy"],
  ["1:30", 0.0625, "h:mm"],
  ["1:30 PM", 0.5625, "h:mm AM/PM"],
  ["9 a", 0.375, "h:mm AM/PM"],
  ["36:00", 1.5, "[h]:mm:ss"],
  ["3 1/2", 3.5, "# ?/?"],
  ["0 1/16", 0.0625, "# ??/??"],
  ["(5)", -5, "General"],
  ["1e3", 1000, "0.00E+00"],
  ["1,234", 1234, "#,##0"],
];

const KEPT = ["13/2", "2/30/2026", "1.2.3", "10-K", "8x", "2 GPUs", "Mar 99 x", "may", "Marble 1", "1:75", "13:00 PM", "3 1/0", "H100-80GB", "7B/13B", "1-2-3-4", "GPT-4", "o3", "n/a", "-"];

interface Written {
  values: unknown[][];
  numberFormat: string[][];
  valueTypes: string[][];
}

async function written(property: "values" | "formulas", texts: readonly string[], format?: string): Promise<Written> {
  return fixture.run<Written>(`
    const range = context.workbook.worksheets.add().getRangeByIndexes(0, 0, ${texts.length}, 1);
    ${format ? `range.numberFormat = '${format}';` : ""}
    range.${property} = ${JSON.stringify(texts.map((text) => [text]))};
    range.load('values,numberFormat,valueTypes'); await context.sync();
    return { values: range.values, numberFormat: range.numberFormat, valueTypes: range.valueTypes };`);
}

describe.each(["values", "formulas"] as const)("text written as %s", (property) => {
  test("becomes the date, time, fraction or number it reads as, with its format", async () => {
    const { values, numberFormat } = await written(property, READ.map(([text]) => text));
    expect(READ.map(([text], i) => [text, values[i]![0], numberFormat[i]![0]])).toEqual(READ);
  });

  test("stays text where it reads as none", async () => {
    const { values, valueTypes } = await written(property, KEPT);
    expect(values.flat()).toEqual(KEPT);
    expect(new Set(valueTypes.flat())).toEqual(new Set(["String"]));
  });

  test("stays text in a text cell, and behind an apostrophe", async () => {
    const texts = READ.map(([text]) => text);
    const inTextCells = await written(property, texts, "@");
    expect(inTextCells.values.flat()).toEqual(texts);
    const marked = await written(property, texts.map((text) => `'${text}`));
    expect(marked.values.flat()).toEqual(texts);
    expect(new Set([...inTextCells.valueTypes, ...marked.valueTypes].flat())).toEqual(new Set(["String"]));
  });
});

test("a number format that a cell has stays when it takes a date", () => {
  expect(cellInput("1-2", "0.00")).not.toHaveProperty("s");
});
