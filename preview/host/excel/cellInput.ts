import { CellValueType, type ICellData, type IStyleData, type Nullable } from "@univerjs/core";

import { type TypedNumber, typedDate } from "./typedDates";

/** An empty cell: every trace of a value or formula removed. */
export const EMPTY_CELL = { v: null, f: null, si: null, p: null, t: null };

const NUMBER = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:e[-+]?\d+)?$/i;
const PERCENT = /^([-+]?[\d.,]+)\s?%$/;
const DOLLARS = /^(-?)\$\s?([\d.,]+)$/;
/** Negative numbers as accountants write them. */
const IN_BRACKETS = /^\(([\d.,]+)\)$/;
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

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

function typedNumber(text: string): TypedNumber | undefined {
  if (NUMBER.test(text) && /\d/.test(text)) return { number: plainNumber(text), format: numberFormat(text) };
  const percent = PERCENT.exec(text)?.[1];
  if (percent) return { number: plainNumber(percent) / 100, format: percent.includes(".") ? "0.00%" : "0%" };
  const dollars = DOLLARS.exec(text);
  if (dollars) return { number: plainNumber(`${dollars[1]}${dollars[2]}`), format: "$#,##0.00" };
  const negative = IN_BRACKETS.exec(text)?.[1];
  return negative ? { number: -plainNumber(negative) } : typedDate(text);
}

function numberFormat(text: string): string | undefined {
  if (/e/i.test(text)) return "0.00E+00";
  return text.includes(",") ? (text.includes(".") ? "#,##0.00" : "#,##0") : undefined;
}

const plainNumber = (text: string): number => Number(text.replaceAll(",", ""));

/** Text; where it looks like a number the cell is told to keep it as text. */
function textCell(text: string): ICellData {
  const looksTyped = text.startsWith("=") || typedCell(text, undefined) !== undefined;
  return { ...EMPTY_CELL, v: text, t: looksTyped ? CellValueType.FORCE_STRING : CellValueType.STRING };
}

/** The number format of a style, General being none. */
export function formatPattern(style: Nullable<IStyleData>): string {
  return style?.n?.pattern || "General";
}
