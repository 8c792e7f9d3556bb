import { cellText } from "../scenario/range";
import { type CellPlace, type ContextRange, cellAddress, columnAddress } from "./context";

/** A cell of a range, and how its row is found again: by the text in another column. */
export interface FoundCell {
  readonly range: ContextRange & { readonly place: CellPlace };
  readonly row: number;
  readonly column: number;
  readonly keyColumn: number;
  /** The first row that holds data: under the headers where there are any. */
  readonly firstRow: number;
}

const WILDCARD = /[*?~]/;

/** The formula that reads a cell: by its name, so that sorting does no harm, where the name stands there once as written. */
export function lookUp(found: FoundCell, name: string, nameCell: string): string {
  const { range: { values, place }, row, column, keyColumn, firstRow } = found;
  const key = name.toLowerCase();
  const same = values.slice(firstRow).filter((cells) => cellText(cells[keyColumn]).toLowerCase() === key);
  const onlyOne = same.length === 1 && same[0] === values[row] && !WILDCARD.test(name);
  if (!onlyOne) return address(found);
  const columnOf = (at: number) => columnAddress(place, at, firstRow, values.length - 1);
  return `INDEX(${columnOf(column)},MATCH(${nameCell},${columnOf(keyColumn)},0))`;
}

/** The cell itself. */
export function address({ range: { place }, row, column }: FoundCell): string {
  return cellAddress(place, row, column);
}

/** What a line says that reads a cell of the user's. */
export function yourCell(found: FoundCell): { readonly source: string; readonly cell: string } {
  const cell = address(found).replaceAll("$", "");
  return { source: `Your cell ${cell}`, cell };
}
