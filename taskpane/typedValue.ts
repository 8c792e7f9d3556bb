import type { CellValue, Range } from "../src/scenario/range";

const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;

/** What a person typed, as a sheet takes it: a number, grouped or in percent, or else the text. */
export function typedValue(typed: string): CellValue {
  const text = typed.trim();
  const percent = text.endsWith("%");
  const digits = (percent ? text.slice(0, -1) : text).trim();
  const number = Number(GROUPED.test(digits) ? digits.replaceAll(",", "") : digits);
  if (digits === "" || !Number.isFinite(number)) return text;
  return percent ? number / 100 : number;
}

/** Values by rows: commas part the cells of a row, semicolons or new lines the rows. */
export function typedRows(typed: string): Range {
  return typed
    .split(/[;\n]/)
    .filter((row) => row.trim() !== "")
    .map((row) => row.split(",").map(typedValue));
}
