import { DomainError } from "../engine/check";
import { Decimal } from "../engine/decimal";
import { type Range, figure, isBlank } from "./range";

const MOST_POINTS = 1_000;

/** Two ranges read side by side as pairs of numbers; a pair of blanks is passed over, half a pair is refused. */
export function pairs(first: { label: string; range: Range }, second: { label: string; range: Range }): [Decimal, Decimal, number][] {
  const [left, right] = [first.range.flat(), second.range.flat()];
  if (left.length !== right.length) {
    throw new DomainError(`${first.label} and ${second.label} must be of one length; they have ${left.length} and ${right.length} cells.`);
  }
  const read = left.flatMap((cell, i): [Decimal, Decimal, number][] =>
    isBlank(cell) && isBlank(right[i]) ? [] : [[figure(`${first.label} ${i + 1}`, cell, {}), figure(`${second.label} ${i + 1}`, right[i], {}), i + 1]],
  );
  if (read.length === 0 || read.length > MOST_POINTS) {
    throw new DomainError(`Give from 1 to ${MOST_POINTS} pairs of ${first.label} and ${second.label}; there are ${read.length}.`);
  }
  return read;
}
