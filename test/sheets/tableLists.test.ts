import { describe, expect, it } from "vitest";
import { areaReference, sheetPrefix } from "../../src/sheets/address";
import { SHEET_KEYS } from "../../src/sheets/names";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import type { Area, SheetPlan } from "../../src/sheets/plan";
import { presetScenario } from "../../src/sheets/preset";
import { workbookPlans } from "../../src/sheets/workbookPlans";

const plans = workbookPlans(SHEET_KEYS, PAPER_CHOICE, presetScenario("published"));
const FIXED = { row: true, column: true };

/** The columns of a sheet's tables under their headers, as a list refers to them from another sheet. */
function columnsOf({ name, tables }: SheetPlan): { readonly header: string; readonly reference: string }[] {
  return tables.flatMap(({ area, columns }) =>
    columns.map((header, j) => {
      const body: Area = { row: area.row + 1, column: area.column + j, rowCount: area.rowCount - 1, columnCount: 1 };
      return { header, reference: `=${sheetPrefix(name)}${areaReference(body, FIXED)}` };
    }),
  );
}

// Excel lengthens a list's source as its table grows where the source is a whole column of it, header left out: a cell less and new rows are not offered.
describe("a list over a table is over a whole column of it, and so grows with the table", () => {
  const lists = plans.flatMap(({ name, validations }) => validations.flatMap(({ title, rule }) => (rule.kind === "list" ? [{ name, title, source: rule.source }] : [])));
  const ofTables = plans.filter(({ tables }) => tables.length > 0);

  it.each([
    ["Break-even", "Open model", "Models", "Model"],
    ["Break-even", "API", "Prices", "API"],
    ["Assumptions", "Reporting currency", "Currencies", "Currency"],
  ])("on %s, of %s: the table on %s", (sheet, title, table, header) => {
    const { source } = lists.find((list) => list.name === sheet && list.title === title)!;
    expect(columnsOf(ofTables.find(({ name }) => name === table)!).find((column) => column.reference === source)?.header).toBe(header);
  });

  it("and there is no list over a part of a table", () => {
    const over = lists.filter(({ source, name }) => ofTables.some((table) => table.name !== name && source.startsWith(`=${sheetPrefix(table.name)}`)));
    const whole = new Set(ofTables.flatMap(columnsOf).map(({ reference }) => reference));
    expect(over).toHaveLength(3);
    expect(over.filter(({ source }) => !whole.has(source))).toEqual([]);
  });
});
