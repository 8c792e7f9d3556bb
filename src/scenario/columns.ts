import { DomainError } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { isBlankOrZero, isMissing, isZeroWord, MISSING } from "./missingFigure";
import { type CellValue, type Range, figure } from "./range";

const MOST_POINTS = 1_000;

/**
 * Two ranges read side by side as pairs of numbers. A pair of blanks, or of zeros, and a pair with the word n/a in it
 * are passed over; half a pair is refused, and so is half a pair with a 0, which may be a blank: a true 0 is the word zero.
 */
export function pairs(first: { label: string; range: Range }, second: { label: string; range: Range }): [Decimal, Decimal, number][] {
  const [left, right] = [first.range.flat(), second.range.flat()];
  if (left.length !== right.length) {
    throw new DomainError(`${first.label} and ${second.label} must be of one length; they have ${left.length} and ${right.length} cells.`);
  }
  const read = left.flatMap((cell, i): [Decimal, Decimal, number][] =>
    isLeftOut(cell, right[i]) ? [] : [[half(`${first.label} ${i + 1}`, cell), half(`${second.label} ${i + 1}`, right[i]), i + 1]],
  );
  if (read.length === 0 || read.length > MOST_POINTS) {
    throw new DomainError(`Give from 1 to ${MOST_POINTS} pairs of ${first.label} and ${second.label}; there are ${read.length}.`);
  }
  return read;
}

function isLeftOut(left: CellValue, right: CellValue): boolean {
  const [first, second] = [left, right].map((cell) => isMissing(cell) && !isBlankOrZero(cell));
  return first || second || (isBlankOrZero(left) && isBlankOrZero(right));
}

function half(label: string, cell: CellValue): Decimal {
  if (isZeroWord(cell)) return ZERO;
  if (isBlankOrZero(cell)) throw new DomainError(`${label} is blank or 0, which Excel hands over alike. Write zero for a true 0, or ${MISSING} to leave the pair out.`);
  return figure(label, cell, {});
}
