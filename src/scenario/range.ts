import { DomainError, type Domain, inDomain } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { commaHint } from "./decimalComma";
import { type CellValue, type Range, plainCell } from "./plainCell";

export type { CellValue, Range } from "./plainCell";

export function isBlank(given: CellValue): given is null | undefined | "" {
  const cell = plainCell(given);
  return cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");
}

/** A cell's text without the spaces around it; a blank is the empty text. An entity (a stock), a picture or an error arrives as an object and has none. */
export function cellText(given: CellValue): string {
  const cell = plainCell(given);
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

/** The number in a cell, or in what stands before a unit in it. */
export function decimalOf(label: string, given: CellValue, unit = ""): Decimal {
  const cell = plainCell(given);
  if (typeof cell === "number") return new Decimal(cell);
  const text = cellText(cell);
  if (typeof cell === "boolean" || !PLAIN_NUMBER.test(text)) {
    throw new DomainError(`${label} must be a number; it is ${text === "" ? "blank" : `"${text.slice(0, 40)}${unit}"`}.${commaHint(text, unit)}`);
  }
  const value = new Decimal(text);
  // Text may say what no double holds; it would be infinite, or nothing, wherever doubles compute.
  if (!Number.isFinite(value.toNumber()) || (value.toNumber() === 0 && !value.isZero())) {
    throw new DomainError(`${label} must be a number that a cell can hold; it is "${text.slice(0, 40)}".`);
  }
  return value;
}

/** Whether two ranges hold the same cells. Plain loops: a catalog table has 10,000 cells, and each call of a function brings its own copy. */
export function sameCells(a: Range, b: Range): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (!sameRow(a[i]!, b[i]!)) return false;
  return true;
}

export function sameRow(a: Range[number], b: Range[number]): boolean {
  if (a.length !== b.length) return false;
  for (let j = 0; j < a.length; j += 1) if (a[j] !== b[j]) return false;
  return true;
}
