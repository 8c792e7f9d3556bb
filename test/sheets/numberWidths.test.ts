import { getPatternPreviewIgnoreGeneral } from "@univerjs/sheets-numfmt";
import { describe, expect, it } from "vitest";
import { factArea } from "../../src/sheets/titleBlock";
import { LONGEST_FIGURES } from "../../src/sheets/figureWidths";
import { type FormatName, FORMATS, STYLES, type Style } from "../../src/sheets/styles";
import type { PlanCell } from "../../src/sheets/plan";
import { PLANS } from "./plans";

/** Pixels of Calibri 11, the font a column's width is counted in; digits are as wide in bold. */
const PIXELS = { digit: 7, narrow: 4, wide: 11 };
const SIZE = 11;

/** The largest figures a person may type, or get of what they type. */
const LARGEST: Partial<Record<FormatName, number>> = {
  date: 46355,
  dateOrDash: 46355,
  count: 1e12,
  tokens: 1e12,
  usd: -1e9,
  usdRounded: -1.5e11,
  price: 150_000.0001,
  unitPrice: -150_000,
  oneDecimal: -1e6,
  twoDecimals: -1e6,
  months: -1e6,
  bandedMonths: 1_000_000,
  bandedMonthsBelowFloor: 1_000_000,
  wholeMonths: 1e6,
  percent: -1000,
  percentPoints: -100,
  factor: -1e6,
};

function pixels(text: string, { size = SIZE }: Style): number {
  const sum = [...text].reduce((width, sign) => width + (/[.,()\s:;-]/.test(sign) ? PIXELS.narrow : /[%MW]/.test(sign) ? PIXELS.wide : PIXELS.digit), 0);
  return (sum * size) / SIZE;
}

/** What the cell shows of a number; General is rounded to the width there is. */
function shown(cell: PlanCell): string | undefined {
  const value = "formula" in cell ? cell.expected : "value" in cell ? cell.value : undefined;
  const format = FORMATS[cell.format];
  if (typeof value !== "number" || format.includes("General") || format === "@") return undefined;
  // Behind what is not negative the sign behind _ is left out by its width.
  return `${getPatternPreviewIgnoreGeneral(format.replaceAll("_)", ""), value).result}${format.includes("_)") && value >= 0 ? ")" : ""}`;
}

describe("every column is wide enough for its numbers, which Excel would show as #### otherwise", () => {
  it.each(PLANS.map((plan) => [plan.name, plan] as const))("%s", (_, { cells, columnWidths }) => {
    const narrow = cells.flatMap((cell) => {
      const text = shown(cell);
      const width = columnWidths[cell.column]! * PIXELS.digit;
      return text !== undefined && pixels(text, STYLES[cell.style]) > width ? [{ row: cell.row, column: cell.column, text, width }] : [];
    });
    expect(narrow).toEqual([]);
  });

  it.each(PLANS.map((plan) => [plan.name, plan] as const))("%s, also for a billion dollars, 150 billion yen and a trillion tokens", (_, { cells, columnWidths }) => {
    const narrow = cells.flatMap((cell) => {
      const value = LARGEST[cell.format];
      const isNumber = typeof ("formula" in cell ? cell.expected : "value" in cell ? cell.value : undefined) === "number";
      if (!isNumber || value === undefined) return [];
      const text = shown({ row: 0, column: 0, style: cell.style, format: cell.format, value })!;
      return pixels(text, STYLES[cell.style]) > columnWidths[cell.column]! * PIXELS.digit ? [{ row: cell.row, column: cell.column, text }] : [];
    });
    expect(narrow).toEqual([]);
  });

  it("every format of figures has its largest", () => {
    const figures = (Object.keys(FORMATS) as FormatName[]).filter((name) => !["general", "number", "text", "priceAge", "yesNo", "nothing"].includes(name));
    expect(Object.keys(LARGEST).sort()).toEqual(figures.sort());
    expect(Object.keys(LONGEST_FIGURES).sort()).toEqual(figures.sort());
  });

  it.each(Object.entries(LARGEST))("the longest figure in the format %s is what the format shows of %d", (format, value) => {
    const text = shown({ row: 0, column: 0, style: "formula", format: format as FormatName, value })!;
    // The blank at the edge is as wide as the sign that stands for it here.
    expect(text).toBe(LONGEST_FIGURES[format as FormatName]!.replace("_", ")"));
  });

  it("and the test sees a number that is too wide", () => {
    const cell: PlanCell = { row: 0, column: 0, style: "total", format: "usd", value: -1_234_567.891 };
    expect(shown(cell)).toBe("(1,234,567.89)");
    expect(pixels(shown(cell)!, STYLES.total)).toBeGreaterThan(11 * PIXELS.digit);
  });
});

describe("the facts under a sheet's title are not cut", () => {
  it.each(PLANS.map((plan) => [plan.name, plan] as const))("%s", (_, { cells, columnWidths }) => {
    const labels = cells.filter((cell) => cell.row === factArea(0).row && cell.style === "label" && "value" in cell && String(cell.value) !== "");
    // What stands right of a label is its value, over which it cannot run.
    const cut = labels.filter((cell) => "value" in cell && String(cell.value).length > columnWidths[cell.column]!);
    expect(cut).toEqual([]);
  });
});
