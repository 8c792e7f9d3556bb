const FIGURE = new Intl.NumberFormat("en-US", { maximumSignificantDigits: 7 });

/** A result as the pane shows it; the cell has every digit. */
export function shownFigure(value: unknown): string {
  if (typeof value === "number") return FIGURE.format(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || value === undefined ? "" : String(value);
}
