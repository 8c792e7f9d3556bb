import { getPatternPreviewIgnoreGeneral } from "@univerjs/sheets-numfmt";
import { describe, expect, it } from "vitest";
import { FORMATS, STYLES, type Style } from "../../src/sheets/styles";
import type { PlanCell } from "../../src/sheets/plan";
import { PLANS } from "./plans";

/** Pixels of Calibri 11, the font a column's width is counted in; digits are as wide in bold. */
const PIXELS = { digit: 7, narrow: 4, wide: 11 };
const SIZE = 11;

function pixels(text: string, { size = SIZE }: Style): number {
  const sum = [...text].reduce((width, sign) => width + (/[.,()\s:;-]/.test(sign) ? PIXELS.narrow : /[%MW]/.test(sign) ? PIXELS.wide : PIXELS.digit), 0);
  return (sum * size) / SIZE;
}

/** What the cell shows of a number; General is rounded to the width there is. */
function shown(cell: PlanCell): string | undefined {
  const value = "formula" in cell ? cell.expected : "value" in cell ? cell.value : undefined;
  const format = FORMATS[cell.format];
  if (typeof value !== "number" || format.includes("General") || format === "@") return undefined;
  // The sign behind _ is left out by its width.
  return `${getPatternPreviewIgnoreGeneral(format.replaceAll("_)", ""), value).result}${format.includes("_)") ? ")" : ""}`;
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

  it("a person may type a volume of 1e12 and a cost of 1e9, or its negative, into the assumptions", () => {
    const { cells, columnWidths } = PLANS.find(({ name }) => name === "Assumptions")!;
    const typed = cells.filter((cell) => "value" in cell && typeof cell.value === "number");
    const narrow = typed.flatMap((cell) => {
      const value = cell.format === "usd" ? -1e9 : cell.format === "tokens" || cell.format === "count" ? 1e12 : undefined;
      const text = value === undefined ? undefined : shown({ row: 0, column: 0, style: cell.style, format: cell.format, value });
      return text !== undefined && pixels(text, STYLES[cell.style]) > columnWidths[cell.column]! * PIXELS.digit ? [{ column: cell.column, text }] : [];
    });
    expect(typed.filter(({ format }) => format === "usd")).not.toEqual([]);
    expect(narrow).toEqual([]);
  });

  it("and the test sees a number that is too wide", () => {
    const cell: PlanCell = { row: 0, column: 0, style: "total", format: "usd", value: -1_234_567.891 };
    expect(shown(cell)).toBe("(1,234,567.89))");
    expect(pixels(shown(cell)!, STYLES.total)).toBeGreaterThan(12 * PIXELS.digit - 10);
  });
});
