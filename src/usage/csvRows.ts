import { nameKey } from "../catalog/lookup";
import type { DecimalMark } from "../priceImport/csv/csvFigure";
import { Fields } from "./fields";

/** What makes fields of a CSV's rows, by the names of its headers. */
export function csvFields(headers: readonly string[], mark: DecimalMark): (cells: readonly string[]) => Fields {
  const columns = new Map(headers.map((header, at) => [nameKey(header), at]));
  const known = new Map<string, number>();
  const columnOf = (name: string): number => {
    const found = known.get(name) ?? columns.get(nameKey(name)) ?? -1;
    known.set(name, found);
    return found;
  };
  return (cells) => new Fields((name) => cells[columnOf(name)], mark);
}
