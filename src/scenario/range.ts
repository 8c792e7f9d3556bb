import { DomainError, type Domain, inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";

/** A cell as Excel hands it over; a blank is null on the web, an empty text inside a range. */
export type CellValue = string | number | boolean | null | undefined;
/** A range by rows. */
export type Range = readonly (readonly CellValue[])[];

export function isBlank(cell: CellValue): cell is null | undefined | "" {
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A cell's text without the spaces around it; a blank is the empty text. A data type (a stock, a picture) arrives as an object and has none. */
export function cellText(cell: CellValue): string {
  if (isBlank(cell)) return "";
  if (!PLAIN_TYPES.has(typeof cell)) throw new DomainError("A cell holds a data type of Excel or an error where a number or a text is needed. Type the number or the text itself.");
  return String(cell).trim();
}

const PLAIN_TYPES: ReadonlySet<string> = new Set(["string", "number", "boolean"]);

const PLAIN_NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The figure in a cell, checked against its domain. Text that is a plain number counts (imported files hold such
 * text); any other text and a TRUE or FALSE are refused by name.
 */
export function figure(label: string, cell: CellValue, domain: Domain): Decimal {
  return inDomain(label, decimalOf(label, cell), domain);
}

function decimalOf(label: string, cell: CellValue): Decimal {
  if (typeof cell === "number") return new Decimal(cell);
  const text = cellText(cell);
  if (typeof cell === "boolean" || !PLAIN_NUMBER.test(text)) {
    throw new DomainError(`${label} must be a number; it is ${text === "" ? "blank" : `"${text.slice(0, 40)}"`}.`);
  }
  return new Decimal(text);
}

/** Whether two ranges hold the same cells. Plain loops: a catalog table has 10,000 cells, and each call of a function brings its own copy. */
export function sameCells(a: Range, b: Range): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!sameRow(a[i]!, b[i]!)) return false;
  return true;
}

function sameRow(a: Range[number], b: Range[number]): boolean {
  if (a.length !== b.length) return false;
  for (let j = 0; j < a.length; j += 1) if (a[j] !== b[j]) return false;
  return true;
}
