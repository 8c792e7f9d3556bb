import type { WorkBook } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { scenarioOf } from "../../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../../src/sheets/choice";
import type { FormulaCell, SheetPlan } from "../../../src/sheets/plan";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { ALL_AGREE, FLAG_AREA } from "../../../src/sheets/workings/checkSection";
import { fileOf } from "./files";
import { SOFFICE, agrees, handled, shown } from "./libreOffice";

const PATIENCE = 600_000;
const CHOSEN: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B", "GLM-4.5"], apis: ["GPT-5", "Grok-4"], pair: { model: "GLM-4.5", api: "Grok-4" } };
const PLANS = workbookPlans(["summary"], CHOSEN, scenarioOf([]));
const plan = (name: string): SheetPlan => PLANS.find((each) => each.name === name)!;
const VERDICT = plan("Summary").cells.find((cell): cell is FormulaCell => "formula" in cell && String(cell.expected).includes("costs least over"))!;
const MONTHS = plan("Break-even").cells.filter((cell): cell is FormulaCell => "formula" in cell && cell.format === "months");

/** A table sorted by its first column from the last to the first. */
const sorted = (table: string) => `
  Dim by${table}(0) As New com.sun.star.table.TableSortField
  by${table}(0).Field = 0 : by${table}(0).IsAscending = False
  Dim how${table}(1) As New com.sun.star.beans.PropertyValue
  how${table}(0).Name = "SortFields" : how${table}(0).Value = by${table}()
  how${table}(1).Name = "ContainsHeader" : how${table}(1).Value = True
  before${table} = doc.DatabaseRanges.getByName("${table}").getReferredCells().getCellByPosition(0, 1).String
  doc.DatabaseRanges.getByName("${table}").getReferredCells().sort(how${table}())
  If doc.DatabaseRanges.getByName("${table}").getReferredCells().getCellByPosition(0, 1).String = before${table} Then Note("${table} is not sorted")`;

/** Sorted, filtered, a row deleted that nothing reads, rows inserted above, sheets renamed. */
const HABITS = `${["Models", "Prices", "GPUs"].map(sorted).join("")}
  prices = doc.Sheets.getByName("Prices")
  For i = 20 To 40
    prices.Rows.getByIndex(i).IsVisible = False
  Next
  area = doc.DatabaseRanges.getByName("Prices").DataArea
  For i = area.EndRow To area.StartRow + 1 Step -1
    apiName = prices.getCellByPosition(0, i).String
    If apiName = "o3" Then
      prices.Rows.removeByIndex(i, 1)
      Note("deleted o3")
      Exit For
    End If
  Next
  For Each sheetName In Array("Assumptions", "Models", "Prices", "Workings", "Break-even")
    doc.Sheets.getByName(sheetName).Rows.insertByIndex(0, 2)
  Next
  doc.Sheets.getByName("Models").Name = "Our models"
  doc.Sheets.getByName("Assumptions").Name = "Our inputs"`;

/** A row inserted in the table of models, filled as that of GLM-4.5 but for its name, and chosen in the matrix in place of gpt-oss-120B. */
const GROWN = `
  models = doc.Sheets.getByName("Models")
  area = doc.DatabaseRanges.getByName("Models").DataArea
  models.Rows.insertByIndex(area.EndRow, 1)
  For i = area.StartRow + 1 To area.EndRow + 1
    If models.getCellByPosition(area.StartColumn, i).String = "GLM-4.5" Then fromRow = i
  Next
  models.copyRange(models.getCellByPosition(area.StartColumn, area.EndRow).CellAddress, models.getCellRangeByPosition(area.StartColumn, fromRow, area.EndColumn, fromRow).RangeAddress)
  models.getCellByPosition(area.StartColumn, area.EndRow).String = "Our copy"
  grown = doc.DatabaseRanges.getByName("Models").DataArea
  matrix = doc.Sheets.getByName("Break-even")
  For i = 5 To 20
    If matrix.getCellByPosition(1, i).String = "gpt-oss-120B" And chosen = 0 Then
      chosen = i
      Note("list " & matrix.getCellByPosition(1, i).Validation.getFormula1())
      Note("table $Models.$A$" & (grown.StartRow + 2) & ":$A$" & (grown.EndRow + 1))
      matrix.getCellByPosition(1, i).String = "Our copy"
    End If
  Next`;

describe.skipIf(SOFFICE === undefined)("what people do to a file in LibreOffice", () => {
  let file: Uint8Array;
  beforeAll(async () => {
    file = await fileOf(PLANS, "none");
  }, PATIENCE);

  it("leaves verdict, matrix and checks as they were: sorted, filtered, a row deleted, rows inserted above, sheets renamed", { timeout: PATIENCE }, async () => {
    const { book, notes } = await handled(file, HABITS);
    expect(notes).toEqual(["deleted o3"]);
    expect(book.SheetNames).toEqual(expect.arrayContaining(["Our models", "Our inputs"]));
    // Two hosts ask the same for GLM-4.5: the one that stands first is named, and sorting has turned them round.
    expect(String(shown(book, "Summary", VERDICT.row, VERDICT.column)).replace("Novita/glm-4.5", "GLM-4.5")).toBe(VERDICT.expected);
    expect(shown(book, "Summary", FLAG_AREA.row, FLAG_AREA.column)).toBe(ALL_AGREE);
    expect(MONTHS).toHaveLength(CHOSEN.models.length * CHOSEN.apis.length);
    expect(MONTHS.filter((cell) => !agrees(shown(book, "Break-even", cell.row + 2, cell.column), cell.expected))).toEqual([]);
  });

  it("lets a table grow by a row inserted in it: the list beside the matrix has it, and it is computed with", { timeout: PATIENCE }, async () => {
    const { book, notes } = await handled(file, GROWN);
    const [list = "", table = ""] = notes;
    expect([notes.length, list.replace("list ", "")]).toEqual([2, table.replace("table ", "")]);
    const rows = rowsNamed(book, ["Our copy", "GLM-4.5"]);
    expect(rows).toHaveLength(2);
    for (const column of [2, 3]) expect(shown(book, "Break-even", rows[0]!, column)).toBe(shown(book, "Break-even", rows[1]!, column));
    expect(typeof shown(book, "Break-even", rows[0]!, 2)).toBe("number");
    expect(shown(book, "Summary", FLAG_AREA.row, FLAG_AREA.column)).toBe(ALL_AGREE);
  });
});

/** The first rows of the matrix with these models. */
function rowsNamed(book: WorkBook, names: readonly string[]): number[] {
  return names.flatMap((name) => Array.from({ length: 30 }, (_, row) => row).find((row) => shown(book, "Break-even", row, 1) === name) ?? []);
}
