import type { CellValue, Range } from "../src/scenario/range";
import type { Field } from "./fields";

/** Commas between thousands, and nothing else they could be: two of them, or a point behind. */
const GROUPED = /^[+-]?\d{1,3}((,\d{3}){2,}(\.\d+)?|,\d{3}\.\d+)$/;
/** Digits with a comma that may stand for a decimal point or between thousands: 0,15 or 1,234 or 1.234,5. */
const UNCLEAR = /^[+-]?[\d.]*\d,[\d.,]*\d$/;
/** Two figures, or one with a decimal comma. */
const TOUCHING = /([\d.]*\d),(\d[\d.]*)/g;

/** The largest percentage that stays a number: a larger one goes on as a text. */
const READS_AS_NUMBER = 300;

/** What a person typed, as a sheet takes it: a number, grouped or in percent, or else the text. A comma that could be a decimal one is refused. */
export function typedValue(typed: string): CellValue {
  const text = typed.trim();
  const percent = text.endsWith("%");
  const digits = (percent ? text.slice(0, -1) : text).trim();
  if (UNCLEAR.test(digits) && !GROUPED.test(digits))
    throw new Error(`"${text}" can be read in more than one way. Use a point for decimals, as in 0.15, and nothing between thousands, as in 12000.`);
  const number = Number(GROUPED.test(digits) ? digits.replaceAll(",", "") : digits);
  if (digits === "" || !Number.isFinite(number)) return text;
  // The number alone would read as a percent typed without its sign.
  if (percent && number > READS_AS_NUMBER) return `${number}%`;
  return percent ? number / 100 : number;
}

/** Values by rows: commas part the cells of a row, semicolons or new lines the rows. A comma between digits that could be a decimal one is refused. */
export function typedRows(typed: string): Range {
  return typed
    .split(/[;\n]/)
    .filter((row) => row.trim() !== "")
    .map((row) => clearlyParted(row).split(",").map(typedValue));
}

/** Where both sides have a decimal point, the comma has none to be. */
function clearlyParted(row: string): string {
  const unclear = [...row.matchAll(TOUCHING)].find(([, before = "", after = ""]) => !(before.includes(".") && after.includes(".")));
  if (unclear) throw new Error(`"${unclear[0]}" can be one value or two. Use a point for decimals, as in 0.15, and put a space after the comma between two values.`);
  return row;
}

/** What stands in a field as a sheet takes it; what cannot be read is refused by the field's name. */
export function typedIn(field: Field, name = shortLabel(field)): CellValue {
  return refusedBy(name, () => typedValue(field.read()));
}

/** Values by rows in a field; likewise. */
export function rowsIn(field: Field): Range {
  return refusedBy(shortLabel(field), () => typedRows(field.read()));
}

/** The number in a field, which it needs. */
export function numberIn(field: Field): number {
  const value = typedIn(field);
  if (typeof value === "number") return value;
  if (/^[\d.]+%$/.test(String(value))) return Number.parseFloat(String(value)) / 100;
  throw new Error(`${shortLabel(field)}: a number is needed; it is ${value === "" ? "blank" : `"${String(value)}"`}.`);
}

/** What a field is called, without what stands in brackets behind it. */
export function shortLabel({ label }: Pick<Field, "label">): string {
  return label.replace(/ \(.*\)$/, "");
}

/** Does something with what was typed; a refusal begins with the name of where. */
export function refusedBy<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
