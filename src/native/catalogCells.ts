import { type NameIndex, matches, nameKey } from "../catalog/lookup";
import type { Named } from "../catalog/records";
import type { CatalogTable } from "../catalog/tables";
import { fieldValue } from "../scenario/layer";
import { cellText } from "../scenario/range";
import type { CellPlace, Context, ContextRange } from "./context";
import type { FoundCell } from "./lookedUp";

/** A table of the catalog and the records its names stand for in a scenario. */
export interface Indexed<R> {
  readonly table: CatalogTable<R>;
  readonly index: NameIndex<Named>;
}

/** The cell of a table passed along that gives a record's figure; undefined where the figure is the built-in one. */
export function tableCell<R>({ ranges }: Context, { table, index }: Indexed<R>, name: string, field: keyof R & string, isRow: RowTest = () => true): FoundCell | undefined {
  for (const range of [...ranges].reverse()) {
    const found = cellIn(range, table, index, name, field, isRow);
    if (found) return found;
  }
  return undefined;
}

/** Tells the rows of one name apart, as prices of several dates. */
type RowTest = (cells: Readonly<Record<string, unknown>>) => boolean;

function cellIn<R>(range: ContextRange, table: CatalogTable<R>, index: NameIndex<Named>, name: string, field: keyof R & string, isRow: RowTest): FoundCell | undefined {
  const { place, values } = range;
  const known = (values[0] ?? []).map((header) => table.columns.find((each) => nameKey(each.header) === nameKey(cellText(header))));
  const fields = known.map((each) => each?.field);
  const [keyColumn, column] = [fields.indexOf(table.columns[0]!.field), fields.indexOf(field)];
  if (place === undefined || keyColumn < 0 || column < 0 || fields.filter(Boolean).length < 2) return undefined;
  const isOf = (text: string) => text !== "" && matches(index, text).some((record) => record.name === name);
  const rows = values.flatMap((cells, row) => (row > 0 && isOf(cellText(cells[keyColumn])) ? [row] : []));
  const record = (row: number) => Object.fromEntries(known.flatMap((each, i) => (each === undefined ? [] : [[each.field, fieldValue(each, values[row]![i])]])));
  const [row, ...others] = rows.length === 1 ? rows : rows.filter((each) => isRow(record(each)));
  return row === undefined || others.length > 0 ? undefined : { range: { ...range, place: place satisfies CellPlace }, row, column, keyColumn, firstRow: 1 };
}
