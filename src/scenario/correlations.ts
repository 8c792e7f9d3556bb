import { nameKey } from "../catalog/lookup";
import { DomainError } from "../engine/check";
import { correlationTriangle, type Triangle } from "../engine/whatIf/copula";
import { commaHint } from "./decimalComma";
import { isBlankOrZero } from "./missingFigure";
import { type CellValue, cellText } from "./range";

type Square = readonly (readonly CellValue[])[];

/**
 * Reads a square of correlations beside the ranges, its columns in the order of the rows, both halves or one of them; blank
 * counts as 0, on the diagonal as 1. Headers, where there are any, must name the settings in that order.
 */
export function correlationsRead(square: Square, headers: readonly CellValue[] | undefined, labels: readonly string[]): Triangle {
  for (const [i, header] of (headers ?? []).entries()) {
    if (isBlankOrZero(header) || nameKey(cellText(header)) === nameKey(labels[i] ?? "")) continue;
    throw new DomainError(`Column ${i + 1} of the correlations is headed "${cellText(header)}"; ${labels[i] === undefined ? "there are fewer ranges" : `row ${i + 1} of the ranges is ${labels[i]}`}. Put the columns in the order of the rows.`);
  }
  const cell = (i: number, j: number) => correlation(square[i]![j], `${labels[i]} with ${labels[j] ?? `column ${j + 1}`}`);
  const beyond = square.findIndex((row) => row.slice(labels.length).some((value) => !isBlankOrZero(value)));
  if (beyond >= 0) throw new DomainError(`The correlations of ${labels[beyond]} are more than the ranges have rows (${labels.length}).`);
  const matrix = labels.map((_, i) => labels.map((_, j) => (i === j ? diagonal(cell(i, i), labels[i]!) : agreed(cell(i, j), cell(j, i), `${labels[i]} with ${labels[j]}`))));
  return correlationTriangle(matrix, labels);
}

function correlation(value: CellValue, what: string): number {
  if (isBlankOrZero(value)) return 0;
  if (typeof value === "number" && value >= -1 && value <= 1) return value;
  throw new DomainError(`The correlation of ${what} must be a number from -1 to 1; it is "${cellText(value)}".${commaHint(cellText(value))}`);
}

function diagonal(value: number, label: string): number {
  if (value === 0 || value === 1) return 1;
  throw new DomainError(`The correlation of ${label} with itself is 1; it is ${value}.`);
}

/** One half may stay blank. */
function agreed(one: number, other: number, what: string): number {
  if (one === other || other === 0) return one;
  if (one === 0) return other;
  throw new DomainError(`The correlation of ${what} is ${one} in one half of the square and ${other} in the other; keep one.`);
}
