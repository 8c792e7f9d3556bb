import { type TableKey, WISHED_NAMES } from "../sheets/names";
import { tableHeaders } from "../sheets/tableHeaders";
import { type StandingTable, readTables } from "./standingTable";
import { isNamedLike } from "./workbookContents";

/** Tables of ours that stand in the workbook, by what they hold. */
export interface StandingTables {
  readonly tables: ReadonlyMap<TableKey, StandingTable>;
  /** What is chosen beside the assumptions. */
  readonly preset?: string;
  /** The name of the scenario in force. */
  readonly inForce?: string;
}

/** The cells of the preset and of the scenario in force stand so many rows above the headers of the assumptions. */
const CHOICES_ABOVE = 2;

/** The first table of each kind that has all of our headers, with all it holds. */
export function standingTables(keys: readonly TableKey[]): Promise<StandingTables> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const candidates = keys.flatMap((key) => tables.items.filter(({ name }) => isNamedLike(name, WISHED_NAMES.tables[key])).map((table) => ({ key, table })));
    const read = candidates.length === 0 ? [] : await readTables(context, candidates.map(({ table }) => table));
    const found = new Map<TableKey, StandingTable>();
    candidates.forEach(({ key }, i) => {
      const table = read[i];
      if (table && !found.has(key) && tableHeaders(key).every((header) => table.headers.includes(header))) found.set(key, table);
    });
    const assumptions = found.get("assumptions");
    return { tables: found, ...(assumptions && (await chosenAbove(context, assumptions))) };
  });
}

/** What the cells of the preset and of the scenario in force say; nothing where somebody has moved the table away from them. */
async function chosenAbove(context: Excel.RequestContext, { name, sheetName, headers }: StandingTable): Promise<Pick<StandingTables, "preset" | "inForce">> {
  const { worksheets, tables } = context.workbook;
  const header = tables.getItem(name).getHeaderRowRange().load("rowIndex,columnIndex");
  await context.sync();
  if (header.rowIndex < CHOICES_ABOVE) return {};
  const cells = worksheets.getItem(sheetName).getRangeByIndexes(header.rowIndex - CHOICES_ABOVE, header.columnIndex + headers.indexOf(tableHeaders("assumptions")[0]!) + 1, CHOICES_ABOVE, 1).load("values");
  await context.sync();
  const [preset, inForce] = cells.values.map(([value]) => String(value));
  return { preset: preset!, inForce: inForce! };
}
