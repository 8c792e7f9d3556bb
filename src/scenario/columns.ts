import { DomainError } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { isBlankOrZero, isMissing, isZeroWord, MISSING } from "./missingFigure";
import { type CellValue, type Range, figure } from "./range";

const MOST_POINTS = 1_000;

interface Column {
  readonly label: string;
  readonly range: Range;
}

/**
 * Two ranges read side by side as pairs of numbers. A pair of blanks, or of zeros, and a pair with the word n/a in it
 * are passed over; half a pair is refused, and so is half a pair with a 0, which may be a blank: a true 0 is the word zero.
 */
export function pairs(first: Column, second: Column): [Decimal, Decimal, number][] {
  return together("pairs", [first, second]).map(({ figures: [a, b], position }) => [a!, b!, position]);
}

/** Three ranges read side by side in the same way. */
export function triples(first: Column, second: Column, third: Column): [Decimal, Decimal, Decimal, number][] {
  return together("rows", [first, second, third]).map(({ figures: [a, b, c], position }) => [a!, b!, c!, position]);
}

function together(what: string, columns: readonly Column[]): { figures: Decimal[]; position: number }[] {
  const cells = columns.map(({ range }) => range.flat());
  const labels = columns.map(({ label }) => label).join(" and ");
  const lengths = cells.map(({ length }) => length);
  if (new Set(lengths).size > 1) throw new DomainError(`${labels} must be of one length; they have ${lengths.join(" and ")} cells.`);
  const read = cells[0]!.flatMap((_, i) => {
    const row = cells.map((column) => column[i]);
    return isLeftOut(row) ? [] : [{ figures: row.map((cell, j) => part(`${columns[j]!.label} ${i + 1}`, cell, what)), position: i + 1 }];
  });
  if (read.length === 0 || read.length > MOST_POINTS) throw new DomainError(`Give from 1 to ${MOST_POINTS} ${what} of ${labels}; there are ${read.length}.`);
  return read;
}

function isLeftOut(row: readonly CellValue[]): boolean {
  return row.some((cell) => isMissing(cell) && !isBlankOrZero(cell)) || row.every((cell) => isBlankOrZero(cell));
}

function part(label: string, cell: CellValue, what: string): Decimal {
  if (isZeroWord(cell)) return ZERO;
  if (isBlankOrZero(cell)) throw new DomainError(`${label} is blank or 0, which Excel hands over alike. Write zero for a true 0, or ${MISSING} to leave the ${what.replace(/s$/, "")} out.`);
  return figure(label, cell, {});
}
