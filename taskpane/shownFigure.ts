import { Decimal } from "../src/engine/decimal";
import type { FigureLook } from "./functions/resultFormat";
import { lineFigure } from "./tools/lineFigure";

const FIGURE = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 7 });
const LARGE_FIGURE = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
/** From here whole numbers are shown in full: cut to seven digits, a count of tokens would read as a round one. */
const LARGE = 1e6;

/** A result as the pane and the help show it; the cell has every digit. */
export function shownFigure(value: unknown): string {
  if (typeof value === "number") return (Math.abs(value) < LARGE ? FIGURE : LARGE_FIGURE).format(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || value === undefined ? "" : String(value);
}

/** The same in a number format of the sheets, with its unit; what is no number as it is. */
export function lookedFigure(value: unknown, look: FigureLook | undefined): string {
  return typeof value === "number" && look ? lineFigure(new Decimal(value), look.format, look.unit) : shownFigure(value);
}
