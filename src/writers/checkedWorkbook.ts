import { reference } from "../sheets/address";
import { MAKES_ROOM } from "../sheets/monthRows";
import { TABLE_KEYS } from "../sheets/names";
import { CATALOG_DATE_AREA, VERSION_AREA } from "../sheets/titleBlock";
import { CHECK_COLUMN } from "../sheets/workings/layout";
import { olderVersion, workbookFindings } from "../sheets/workbookFindings";
import { isAside, loadedMark, markedKey } from "./sheetMark";
import { standingTables } from "./standingTables";

/** Something to know of, and the cell that shows it. */
export interface CheckedFinding {
  readonly says: string;
  readonly sheet?: string;
  readonly address?: string;
  /** What sees to it: bringing the workbook up to date, or deleting the former sheets. */
  readonly mend?: "update" | "deleteAside";
}

/** What of ours is out of date, edited or broken in the workbook on a day; undefined where nothing of ours stands. Reads only. */
export async function checkedWorkbook(today: string): Promise<readonly CheckedFinding[] | undefined> {
  const { tables } = await standingTables(TABLE_KEYS);
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name");
    await context.sync();
    const marks = worksheets.items.map((sheet) => ({ sheet, mark: loadedMark(sheet) }));
    const bodies = [...tables].map(([key, { name }]) => ({ key, body: context.workbook.tables.getItem(name).getDataBodyRange().load("rowIndex,columnIndex") }));
    const assumptions = tables.get("assumptions");
    const { row, column } = CATALOG_DATE_AREA;
    const day = assumptions && worksheets.getItem(assumptions.sheetName).getRangeByIndexes(row, column, 1, 1).load("values");
    const version = assumptions && worksheets.getItem(assumptions.sheetName).getRangeByIndexes(VERSION_AREA.row, VERSION_AREA.column, 1, 1).load("values");
    await context.sync();
    const workings = marks.filter((each) => markedKey(each) === "workings").map(({ sheet }) => ({ sheet, used: sheet.getUsedRange(true).load("values,rowIndex,columnIndex") }));
    if (tables.size === 0 && workings.length === 0) return undefined;
    await context.sync();
    const serial: unknown = day?.values[0]?.[0];
    const found = [...olderVersion(version?.values[0]?.[0]), ...workbookFindings(new Map([...tables].map(([key, { headers, rows }]) => [key, [headers, ...rows]])), typeof serial === "number" ? serial : undefined, today)];
    const aside = marks.filter(isAside);
    return [
      ...workings.flatMap(({ sheet, used }) => brokenChecks(sheet.name, used)),
      ...(aside.length > 0 ? [{ says: `${aside.length} former sheets are kept, hidden, since the workbook was brought up to date. They make the file larger; delete them once you are content.`, mend: "deleteAside" as const }] : []),
      ...found.map(({ says, table, row: at = 0, isOlder }): CheckedFinding => {
        const body = bodies.find(({ key }) => key === table)?.body;
        const standing = table && tables.get(table);
        return { says, ...(isOlder && { mend: "update" as const }), ...(body && standing && { sheet: standing.sheetName, address: reference(body.rowIndex + at, body.columnIndex) }) };
      }),
    ];
  });
}

/** The checks stand under their heading, down to the next blank row. */
function brokenChecks(sheet: string, { values, rowIndex, columnIndex }: Excel.Range): CheckedFinding[] {
  const rows = values as unknown[][];
  const heading = rows.findIndex((cells) => cells[0] === "Checks");
  if (heading < 0) return [];
  const below = rows.slice(heading + 1);
  const end = below.findIndex((cells) => cells[0] === "");
  return below.slice(0, end < 0 ? undefined : end).flatMap((cells, i) => {
    const says = String(cells[CHECK_COLUMN - columnIndex] ?? "");
    if (says === "" || says === "OK") return [];
    return [{ says: `${String(cells[0])}: ${says}.`, ...(says.includes(MAKES_ROOM) && { mend: "update" as const }), sheet, address: reference(rowIndex + heading + 1 + i, CHECK_COLUMN) }];
  });
}
