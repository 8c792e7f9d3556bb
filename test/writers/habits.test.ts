import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { buildWorkbook } from "../../src/writers/excel";
import { openWorkbook, sheetValues } from "./workbook";

const PATIENCE = 300_000;

let addin: AddinInNode;
let matrix: unknown[][];

async function inWorkbook(queue: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    queue(context.workbook);
    await context.sync();
  });
  await addin.excel.settled();
}

/** The body of a table, its rows from the last to the first, as a sort by the other end leaves them. */
async function turned(name: string): Promise<void> {
  await Excel.run(async (context) => {
    const body = context.workbook.tables.getItem(name).getDataBodyRange().load("values");
    await context.sync();
    body.values = [...body.values].reverse();
    await context.sync();
  });
  await addin.excel.settled();
}

/** Months and gaps, which all tables stand behind. */
const shown = async () => (await sheetValues("Break-even")).slice(5).map((row) => row.slice(1, 5));

/** What people do to sheets in Excel, one after the other in one workbook: its figures stay. */
describe("figures stay right", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...PAPER_CHOICE, models: ["gpt-oss-120B", "GLM-4.5"], apis: ["GPT-5", "Grok-4"], pair: { model: "GLM-4.5", api: "Grok-4" }, sheets: ["breakEven"], preset: "published", replace: false });
    await addin.excel.settled();
    matrix = await shown();
  }, PATIENCE);

  it("and are figures", () => {
    // Table IV: gpt-oss-120B pays back against GPT-5 after 30.9 months.
    expect(matrix[2]![1]).toBeCloseTo(30.9, 1);
  });

  it.each(["Models", "Prices", "GPUs"])("when %s is sorted", async (name) => {
    await turned(name);
    expect(await shown()).toEqual(matrix);
  });

  it("when rows are hidden, as a filter does", async () => {
    await inWorkbook(({ worksheets }) => (worksheets.getItem("Prices").getRange("8:20").rowHidden = true));
    expect(await shown()).toEqual(matrix);
  });

  it("when a row that nothing reads is deleted", async () => {
    const names = (await sheetValues("Prices")).map((row) => row[0]);
    const header = names.indexOf("API");
    const row = names.findIndex((name, i) => i > header && !["GPT-5", "Grok-4"].includes(String(name)));
    await inWorkbook(({ tables }) => tables.getItem("Prices").rows.getItemAt(row - header - 1).delete());
    expect(await shown()).toEqual(matrix);
  });

  it("when sheets are renamed", async () => {
    await inWorkbook(({ worksheets }) => {
      worksheets.getItem("Prices").name = "Our prices";
      worksheets.getItem("Workings").name = "Steps (do not touch)";
      worksheets.getItem("Assumptions").name = "O'Brien's inputs";
    });
    expect(await shown()).toEqual(matrix);
  });

  it("when rows are inserted above a table", async () => {
    await inWorkbook(({ worksheets }) => worksheets.getItem("Our prices").getRange("3:4").insert("Down"));
    expect((await sheetValues("Our prices"))[7]![0]).toBe("API");
    expect(await shown()).toEqual(matrix);
  });
});
