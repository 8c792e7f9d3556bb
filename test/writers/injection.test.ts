import { beforeAll, describe, expect, it, test } from "vitest";
import { MODEL_TABLE } from "../../src/catalog/tables";
import { recordCell } from "../../src/sheets/catalogSheet";
import { valueRow } from "../../src/sheets/cells";
import { WISHED_NAMES } from "../../src/sheets/names";
import type { SheetPlan } from "../../src/sheets/plan";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { writeSheet } from "../../src/writers/sheetWriter";
import { openWorkbook } from "./workbook";

/** Formulas, commands and markup that a cell may take for more than text, and ids as feeds have them. */
const PAYLOADS = [
  "=1+1", "=SUM(A1:A9)", "=HYPERLINK(\"https://example.org\",\"click\")", "=cmd|'/C calc'!A0", "=WEBSERVICE(\"https://example.org\")", "=@A1", "= 1+1",
  "+1+1", "+SUM(A1)", "-1+1", "-2+3+cmd|'/C calc'!A0", "@SUM(1+1)*cmd|'/C calc'!A0", "@cf/meta/llama-3.1-8b-instruct", "~anthropic/claude-opus", "~=1+1",
  "\t=1+1", "\r=1+1", "\n=1+1", "a\n=1+1", "{=1+1}", "%0A=1+1", "＝1+1", "\u200b=1+1", "\ufeff=1+1", " =1+1", ";=1+1", ",=1+1", "|=1+1",
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg/onload=alert(1)>", "&lt;b&gt;", "&#61;1+1", "\"><b>x", "]]>", "<!--", "javascript:alert(1)", "file:///etc/passwd",
  "DDE(\"cmd\";\"/C calc\";\"x\")", "1e5", "00123", "1/2", "1-2", "3-2024", "MAR1", "SEPT2", "1 Mar", "1:30", "9 a", "3 1/2", "(5)", "1,234", "5%", "$5", "TRUE", "#N/A", "#REF!", "2026-08-20", "__proto__", "{{7*7}}", "${7*7}", "%s%n",
] as const;

const HEADERS = ["Name", "Beside"];

const plan: SheetPlan = {
  ...sheetPlan("benchmarks", WISHED_NAMES),
  cells: [
    ...valueRow(0, 0, HEADERS, "header"),
    ...PAYLOADS.flatMap((text, i) => [
      recordCell(i + 1, 0, MODEL_TABLE.columns[0]!, { name: text }),
      recordCell(i + 1, 1, { header: "Link", field: "url", show: "link", width: 30 }, { name: "x", url: text }),
    ]),
  ],
  tables: [{ name: "Payloads", area: { row: 0, column: 0, rowCount: PAYLOADS.length + 1, columnCount: 2 }, columns: HEADERS, banded: true }],
  conditionalFormats: [],
  validations: [],
};

let cells: { values: unknown[][]; formulas: unknown[][]; valueTypes: string[][] };

beforeAll(async () => {
  const addin = await openWorkbook();
  cells = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Payloads");
    writeSheet(sheet, plan);
    await context.sync();
    const range = sheet.getRangeByIndexes(1, 0, PAYLOADS.length, 2).load("values,formulas,valueTypes");
    await context.sync();
    return { values: range.values, formulas: range.formulas, valueTypes: range.valueTypes };
  });
  await addin.excel.settled();
});

describe("text lands as text", () => {
  it.each(PAYLOADS.map((text, row) => [JSON.stringify(text), text, row] as const))("%s", (_, text, row) => {
    expect(cells.values[row]).toEqual([text, text]);
    expect(cells.formulas[row]).toEqual([text, text]);
    expect(cells.valueTypes[row]).toEqual(["String", "String"]);
  });
});

test("each text cell is formatted as text before it is filled, and only a web address is a link", () => {
  expect(plan.cells.filter((cell) => "value" in cell && cell.format !== "text")).toEqual([]);
  expect(plan.cells.filter((cell) => "link" in cell)).toEqual([]);
  expect(recordCell(0, 0, { header: "Link", field: "url", show: "link", width: 30 }, { name: "x", url: "https://example.org" })).toHaveProperty("link");
});
