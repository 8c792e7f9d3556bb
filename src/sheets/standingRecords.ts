import { isoOfSerial, serialOfIso } from "../catalog/dates";
import type { CatalogTable, Column } from "../catalog/tables";
import { isMissing, isZeroWord } from "../scenario/missingFigure";
import { type CellValue, type Range, cellText, isBlank } from "../scenario/range";

/** The rows of a table of ours as records, read by their headers: what a sheet of them shows again cell for cell. Blank rows and columns of other names are left out. */
export function standingRecords<R>({ columns }: CatalogTable<R>, [headers = [], ...rows]: Range): R[] {
  const places = columns.map((column) => ({ column, at: headers.indexOf(column.header) })).filter(({ at }) => at >= 0);
  return rows
    .filter((row) => !row.every(isBlank))
    .map((row) => Object.fromEntries(places.flatMap(({ column, at }) => fieldOf(column, row[at]))) as R);
}

function fieldOf<R>({ field, show, domain }: Column<R>, cell: CellValue): [string, unknown][] {
  if (isBlank(cell) || (domain && isMissing(cell))) return [];
  if (domain && isZeroWord(cell)) return [[field, 0]];
  if (show === "flag") return [[field, cell === true || cellText(cell).toLowerCase() === "yes"]];
  if (show !== "date") return [[field, cell]];
  const day = typeof cell === "number" ? isoOfSerial(cell) : cellText(cell);
  return serialOfIso(day) === undefined ? [] : [[field, day]];
}
