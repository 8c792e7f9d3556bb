import type { AddinInNode } from "../../preview/host/node/addinInNode";

/** A sheet of a user's own with one of everything a failed action could touch; its first free cell from A20 on is selected. */
export async function fillUserSheet({ excel }: AddinInNode): Promise<void> {
  await Excel.run(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getFirst();
    sheet.name = "O'Brien's plan";
    sheet.getRange("A1:C3").values = [["Item", "Cost", "Share"], ["Rent", 1200, 0.5], ["Power", 1200, 0.5]];
    sheet.getRange("D2:D3").formulas = [["=B2*C2"], ["=SUM(D2,B3)"]];
    sheet.getRange("B2:B3").numberFormat = [["#,##0.00"], ["#,##0.00"]];
    sheet.getRange("A1:C1").format.font.bold = true;
    sheet.getRange("A1:C1").format.fill.color = "#FFF2CC";
    sheet.getRange("A20:C22").numberFormat = Array.from({ length: 3 }, () => ["0.0%", "General", "@"]);
    sheet.getRange("F1:G1").merge();
    sheet.tables.add("A1:C3", true).name = "Plan";
    workbook.names.add("Rent_total", sheet.getRange("B2"));
    sheet.getRange("C2:C3").dataValidation.rule = { decimal: { formula1: 0, formula2: 1, operator: "Between" } };
    sheet.getRange("B2:B3").conditionalFormats.add("Custom").custom.rule.formula = "=$B2>1000";
    sheet.charts.add("ColumnClustered", sheet.getRange("B1:B3"), "Columns").title.text = "Cost";
    sheet.getRange("E1").hyperlink = { address: "https://example.org", textToDisplay: "Source" };
    sheet.freezePanes.freezeRows(1);
    sheet.getRange("A:A").format.columnWidth = 120;
    workbook.settings.add("mine", "kept");
    workbook.worksheets.add("Notes").getRange("B2").values = [["mine"]];
    sheet.activate();
    sheet.getRange("A20").select();
    await context.sync();
  });
  await excel.settled();
}
