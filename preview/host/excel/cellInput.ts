import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";

/** An empty cell: every trace of a value or formula removed. */
export const EMPTY_CELL = { v: null, f: null, si: null, p: null, t: null };

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?$/i;
const PERCENT = /^([-+]?[\d.,]+)\s?%$/;
const DOLLARS = /^(-?)\$\s?([\d.,]+)$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const US_DATE = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
const DAYS_TO_1970 = 25569;
const MS_PER_DAY = 86_400_000;

/**
 * What a cell holds after a value was written to it through `values` or `formulas`: Excel reads text as if it had
 * been typed. In a text cell ("@") text stays text, formulas included.
 */
export function cellInput(value: string | number | boolean, pattern: string | undefined): ICellData {
  if (typeof value === "number") return { ...EMPTY_CELL, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { ...EMPTY_CELL, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  if (value === "") return { ...EMPTY_CELL };
  if (value.startsWith("'")) return textCell(value.slice(1));
  if (pattern === "@") return textCell(value);
  if (value.startsWith("=") && value.length > 1) return { ...EMPTY_CELL, f: value };
  return typedCell(value, pattern) ?? textCell(value);
}

/** A number typed as text, with the format Excel gives it in a cell that has none. */
function typedCell(text: string, pattern: string | undefined): ICellData | undefined {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return cellInput(/^true$/i.test(trimmed), pattern);
  if (ERROR.test(trimmed)) return { ...EMPTY_CELL, v: trimmed.toUpperCase(), t: CellValueType.STRING };
  const typed = typedNumber(trimmed);
  if (typed === undefined || !Number.isFinite(typed.number)) return undefined;
  const style =
    typed.format && (pattern === undefined || pattern === "General") ? { s: { n: { pattern: typed.format } } } : {};
  return { ...EMPTY_CELL, v: typed.number, t: CellValueType.NUMBER, ...style };
}

function typedNumber(text: string): { number: number; format?: string } | undefined {
  if (NUMBER.test(text) && /\d/.test(text)) return { number: plainNumber(text) };
  const percent = PERCENT.exec(text)?.[1];
  if (percent) return { number: plainNumber(percent) / 100, format: percent.includes(".") ? "0.00%" : "0%" };
  const dollars = DOLLARS.exec(text);
  if (dollars) return { number: plainNumber(`${dollars[1]}${dollars[2]}`), format: "$#,##0.00" };
  const iso = ISO_DATE.exec(text);
  if (iso) return dateSerial(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const us = US_DATE.exec(text);
  return us ? dateSerial(Number(us[3]), Number(us[1]), Number(us[2])) : undefined;
}

const plainNumber = (text: string): number => Number(text.replaceAll(",", ""));

function dateSerial(year: number, month: number, day: number): { number: number; format: string } | undefined {
  const time = Date.UTC(year, month - 1, day);
  const valid = new Date(time).getUTCMonth() === month - 1 && year >= 1900;
  return valid ? { number: time / MS_PER_DAY + DAYS_TO_1970, format: "m/d/yyyy" } : undefined;
}

/** Text; where it looks like a number the cell is told to keep it as text. */
function textCell(text: string): ICellData {
  const looksTyped = text.startsWith("=") || typedCell(text, undefined) !== undefined;
  return { ...EMPTY_CELL, v: text, t: looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The number format of a style, General being none. */
export function formatPattern(style: Nullable<IStyleData>): string {
  return style?.n?.pattern || "General";
}
