import { WISHED_NAMES } from "../sheets/names";
import { queueScenarioInForce } from "./scenarioInForce";
import { contentsOf, loadedTable } from "./standingTable";
import { isNamedLike } from "./workbookContents";

/** Shows a setting's cell in the scenario in force, and selects it; says whether the workbook has one. */
export function showSetting(label: string): Promise<boolean> {
  return Excel.run(async (context) => {
    const { tables } = context.workbook;
    tables.load("items/name");
    await context.sync();
    const found = tables.items.find(({ name }) => isNamedLike(name, WISHED_NAMES.tables.assumptions));
    if (!found) return false;
    const parts = loadedTable(found);
    const inForce = await queueScenarioInForce(context, parts.header);
    await context.sync();
    const { headers, rows } = contentsOf(parts);
    const row = rows.findIndex((cells) => String(cells[headers.indexOf("Setting")]).trim() === label);
    const { column } = inForce();
    if (row < 0 || column < 0) return false;
    found.worksheet.activate();
    parts.body.getCell(row, column).select();
    await context.sync();
    return true;
  });
}
