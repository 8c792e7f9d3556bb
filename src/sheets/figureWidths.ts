import { pagesWide } from "./print";
import type { PlanCell, SheetPlan } from "./plan";
import type { FormatName } from "./styles";

/**
 * The longest figure a column of a format shows whole, as it is shown, with the blank at its edge: what a person may type
 * or get of it, a billion lost or spent in dollars, 150 billion in yen, a trillion tokens. A wider one is shown as ####.
 * Formats that are not here are rounded to the width there is, or are as long as they are.
 */
export const LONGEST_FIGURES: Partial<Readonly<Record<FormatName, string>>> = {
  date: "2026-11-29",
  dateOrDash: "2026-11-29",
  count: "1,000,000,000,000_",
  tokens: "1,000,000,000,000_",
  usd: "(1,000,000,000.00)",
  usdRounded: "(150,000,000,000)",
  price: "150,000.0001_",
  unitPrice: "(150,000.0000)",
  oneDecimal: "(1,000,000.0)",
  twoDecimals: "(1,000,000.00)",
  months: "(1,000,000.0)",
  bandedMonths: "1,000,000.0 ▼_",
  bandedMonthsBelowFloor: "1,000,000.0 ▼ §",
  wholeMonths: "1000000_",
  percent: "(100,000.0%)",
  percentPoints: "(10000.00%)",
  factor: "(1000000.00)",
};

/** Pixels of Calibri 11, the font a column's width is counted in: digits are as wide in bold. */
const PIXELS = { digit: 7, narrow: 4, percent: 11 };

/** The same in characters. */
const WIDTHS = Object.fromEntries(Object.entries(LONGEST_FIGURES).map(([format, figure]) => [format, charactersOf(figure)])) as Partial<Record<FormatName, number>>;

/** A plan whose columns show the longest figure of each format that stands in them, whole. */
export function wideEnough(plan: SheetPlan): SheetPlan {
  const needed = new Map<number, number>();
  for (const cell of plan.cells) {
    const width = widthOf(cell);
    if (width > (needed.get(cell.column) ?? 0)) needed.set(cell.column, width);
  }
  const columnWidths = plan.columnWidths.map((width, column) => Math.max(width, needed.get(column) ?? 0));
  return { ...plan, columnWidths, print: { ...plan.print, ...(plan.print.titleColumns && { pagesWide: pagesWide(columnWidths) }) } };
}

/** In characters; 0 for a cell of text. */
function widthOf(cell: PlanCell): number {
  const value = "formula" in cell ? cell.expected : "value" in cell ? cell.value : undefined;
  return typeof value === "number" ? (WIDTHS[cell.format] ?? 0) : 0;
}

/** How many characters wide a figure is. */
function charactersOf(figure: string): number {
  const pixels = [...figure].reduce((sum, sign) => sum + (sign === "%" ? PIXELS.percent : /\d/.test(sign) ? PIXELS.digit : PIXELS.narrow), 0);
  return Math.ceil(pixels / PIXELS.digit);
}
