import { overlap } from "../a1";
import { type HostObject, hostObject, invalidArgument, itemNotFound, NULL_OBJECT } from "../hostObject";
import { cellValue, displayedText, readCells } from "./cellReading";
import { writeInputs } from "./cellWriting";
import { boxOf, type Grid, type SheetBox, sheetOf } from "./grid";
import { sheetBox } from "./rangeSubject";
import { table, tableOf } from "./table";
import { showPlaceholder } from "./tablePlaceholder";
import { applyTableLook, DEFAULT_TABLE_LOOK } from "./tableStyles";
import { addTable, freeTableName, type StoredTable, storedTables } from "./tableStore";

/** The tables of the workbook, or of one of its sheets. */
export function tables(grid: Grid, sheetId?: string): HostObject {
  const all = () => storedTables(grid).filter((one) => sheetId === undefined || one.sheetId === sheetId);
  const find = (nameOrId: string) => all().find((one) => named(one, nameOrId));
  return hostObject({
    typeName: "TableCollection",
    scalars: ["count"],
    items: () => all().map(({ id }) => table(grid, id)),
    members: {
      get count() {
        return all().length;
      },
      getCount: () => all().length,
      add(rangeOrAddress: unknown, hasHeaders = true) {
        const target = sheetBox(grid, rangeOrAddress, sheetId ?? grid.book.getActiveSheet().getSheetId());
        return table(grid, newTable(grid, target, hasHeaders));
      },
      getItem(nameOrId: string) {
        const found = find(nameOrId);
        if (!found) throw itemNotFound();
        return table(grid, found.id);
      },
      getItemOrNullObject(nameOrId: string) {
        const found = find(nameOrId);
        return found ? table(grid, found.id) : NULL_OBJECT;
      },
      getItemAt(position: number) {
        const found = all()[position];
        if (!found) throw invalidArgument();
        return table(grid, found.id);
      },
    },
  });
}

const named = ({ id, name }: StoredTable, key: string): boolean =>
  id === key || name.toLowerCase() === key.toLowerCase();

function newTable(grid: Grid, { sheetId, box }: SheetBox, hasHeaders: boolean): string {
  const withBody = { ...box, rows: Math.max(box.rows, 2) };
  if (!hasHeaders) throw invalidArgument("[simulated Excel] A table without headers is not implemented.");
  const clash = storedTables(grid).some((other) => other.sheetId === sheetId && overlap(other.box, withBody));
  if (clash) throw invalidArgument("A table can't overlap another table.");
  if (sheetOf(grid, sheetId).getMergeData().some((area) => overlap(boxOf(area), withBody)))
    throw invalidArgument("A table can't overlap a range that contains merged cells.");
  const isBare = box.rows === 1;
  if (isBare && readCells(grid, { sheetId, box: { ...box, row: box.row + 1 } }, cellValue).flat().some((value) => value !== ""))
    throw invalidArgument("[simulated Excel] Making a table of headers alone, which moves down what is below them, is not implemented.");
  const columns = headerRow(grid, { sheetId, box: { ...box, rows: 1 } });
  const id = addTable(grid, { sheetId, name: freeTableName(grid), box: withBody, columns });
  applyTableLook(grid, id, DEFAULT_TABLE_LOOK);
  if (isBare) showPlaceholder(grid, tableOf(grid, id));
  return id;
}

/** The headers of a new table: text, none empty, no two alike. Numbers and formulas are replaced by what they show. */
function headerRow(grid: Grid, row: SheetBox): string[] {
  const written = readCells(grid, row, (cell) => (cell?.f || cell?.si ? undefined : cellValue(cell)))[0] ?? [];
  const shown = readCells(grid, row, displayedText(grid, row.sheetId))[0] ?? [];
  const headers: string[] = [];
  for (const [index, text] of shown.entries()) headers.push(distinct(text || `Column${index + 1}`, headers));
  if (headers.some((header, index) => header !== written[index]))
    writeInputs(grid, row, [headers.map((header) => `'${header}`)]);
  return headers;
}

function distinct(name: string, taken: string[]): string {
  const isTaken = (candidate: string) => taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  let number = 2;
  while (isTaken(number === 2 ? name : `${name}${number - 1}`)) number += 1;
  return number === 2 ? name : `${name}${number - 1}`;
}
