import { columnName, sheetPrefix } from "../sheets/address";
import { type Range, sameCells } from "../scenario/range";
import { recent } from "../scenario/recent";
import { type Scenario, scenarioOf } from "../scenario/scenario";

/** A range passed to a function: its values, and where its first cell stands; no place for an array typed into the formula. */
export interface ContextRange {
  readonly values: Range;
  readonly place?: CellPlace;
}

export interface CellPlace {
  readonly sheet: string;
  /** Zero-based, as is `column`. */
  readonly row: number;
  readonly column: number;
}

/** What a call computes from besides its own arguments. */
export interface Context {
  readonly scenario: Scenario;
  readonly ranges: readonly ContextRange[];
  /** Tells contexts apart. */
  readonly key: string;
}

const CONTEXTS_KEPT = 32;

/** The context of a call from the ranges passed to it; one for all calls that pass the same. */
export const contextOf = recent(CONTEXTS_KEPT, sameRanges, (ranges: readonly ContextRange[]): Context => {
  return { scenario: scenarioOf(ranges.map(({ values }) => values)), ranges, key: ranges.map(rangeKey).join(";") };
});

function sameRanges(a: readonly ContextRange[], b: readonly ContextRange[]): boolean {
  return a.length === b.length && a.every((range, i) => samePlace(range, b[i]!) && (range.values === b[i]!.values || sameCells(range.values, b[i]!.values)));
}

function samePlace({ place: a }: ContextRange, { place: b }: ContextRange): boolean {
  return a?.sheet === b?.sheet && a?.row === b?.row && a?.column === b?.column;
}

function rangeKey({ place, values }: ContextRange): string {
  return place === undefined ? JSON.stringify(values) : `${cellAddress(place)}+${values.length}x${values[0]?.length ?? 0}`;
}

/** A cell of a range as formulas on any sheet refer to it, counted from the range's first. */
export function cellAddress({ sheet, row, column }: CellPlace, down = 0, across = 0): string {
  return `${sheetPrefix(sheet)}$${columnName(column + across)}$${row + down + 1}`;
}

/** The cells of a column of a range under its first row, as formulas on any sheet refer to them. */
export function columnAddress({ sheet, row, column }: CellPlace, at: number, firstRow: number, lastRow: number): string {
  const name = columnName(column + at);
  return `${sheetPrefix(sheet)}$${name}$${row + firstRow + 1}:$${name}$${row + lastRow + 1}`;
}
