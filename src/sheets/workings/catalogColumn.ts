import type { CatalogTable, Column } from "../../catalog/tables";

/** The catalog's column of a field: its header and domain are said there. */
export function catalogColumn<R>({ columns }: CatalogTable<R>, field: keyof R & string): Column<R> {
  return columns.find((column) => column.field === field)!;
}

/** The row of a name in a table of the catalog, counted from 1. */
export function recordRow(records: readonly { readonly name: string }[], name: string): number {
  return records.findIndex((record) => record.name === name) + 1;
}
