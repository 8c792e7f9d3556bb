import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { bringUpToDate, type Updated } from "../../src/writers/bringUpToDate";
import { reference } from "../../src/sheets/address";
import { HEADER_ROW, OWN, VALUE, rowOf as rowOfSetting } from "../../src/sheets/assumptionsLayout";
import { buildWorkbook } from "../../src/writers/excel";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { openWorkbook, rowOf, sheetValues } from "./workbook";

const PATIENCE = 300_000;
const REQUEST: WorkbookRequest = {
  ...PAPER_CHOICE, models: ["gpt-oss-120B", "GLM-4.5"], apis: ["GPT-5", "Grok-4"], pair: { model: "GLM-4.5", api: "Grok-4" }, sheets: ["summary", "prices"], preset: "published", replace: false,
};
const INPUT = PRICE_TABLE.columns.findIndex(({ field }) => field === "inputPerMTok");
/** What a person's own sheet reads of ours. */
const READING = [
  "=Discount_rate*2",
  "=Board!B13",
  "=SUM(Prices[Input (USD/1M tokens)])",
  `=Assumptions!${reference(rowOfSetting("horizon"), VALUE)}`,
  "=My_hardware+0",
];

let addin: AddinInNode;
let before: { readonly names: Record<string, string>; readonly mine: unknown[] };
let made: Updated;

function inWorkbook(queue: (workbook: Excel.Workbook, context: Excel.RequestContext) => void | Promise<void>): Promise<void> {
  return Excel.run(async (context) => {
    await queue(context.workbook, context);
    await context.sync();
  }).then(() => addin.excel.settled());
}

function names(): Promise<Record<string, string>> {
  return Excel.run(async (context) => {
    const all = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    return Object.fromEntries(all.items.map(({ name, formula }) => [name, String(formula)]));
  });
}

function shownSheets(): Promise<string[]> {
  return Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/visibility");
    await context.sync();
    return worksheets.items.filter(({ visibility }) => visibility === "Visible").map(({ name }) => name);
  });
}

const mine = async () => (await sheetValues("Mine")).map((row) => row[0]);

/** What a person has made of a workbook, with a sheet that reads ours. */
async function ownWorkbook(): Promise<void> {
  await buildWorkbook(REQUEST);
  const label = (await sheetValues("Assumptions")).map((row) => row[0]);
  await inWorkbook(({ worksheets, tables, names: defined }) => {
    const assumptions = worksheets.getItem("Assumptions");
    assumptions.getCell(label.indexOf("Preset to use"), 1).values = [["As written"]];
    assumptions.getCell(label.indexOf("Electricity rate"), 1).values = [[0.3]];
    assumptions.getCell(HEADER_ROW, OWN + 1).values = [["Stress"]];
    assumptions.getCell(label.indexOf("Electricity rate"), OWN + 1).values = [[0.5]];
    assumptions.getCell(label.indexOf("Scenario in force"), 1).values = [["Stress"]];
    assumptions.getCell(label.indexOf("Horizon"), 1).formulas = [["=12*4"]];
    const prices = tables.getItem("Prices");
    prices.getDataBodyRange().getCell(0, INPUT).values = [[9]];
    prices.getDataBodyRange().getCell(1, INPUT).formulas = [["=2*4"]];
    const own: Readonly<Record<string, string | number>> = { name: "House model", maker: "Us", effectiveFrom: 45_000, inputPerMTok: 1, outputPerMTok: 2 };
    prices.rows.add(undefined, [PRICE_TABLE.columns.map(({ field }) => own[field] ?? "")]);
    worksheets.getItem("Summary").name = "Board";
    defined.add("My_hardware", worksheets.getItem("Board").getRange("B8"));
    const sheet = worksheets.add("Mine");
    sheet.getRangeByIndexes(0, 0, READING.length, 1).formulas = READING.map((formula) => [formula]);
    sheet.position = 0;
  });
}

/** Takes out what an older version had not: a setting, so that the rows under it stand one higher, and the last three prices shipped. */
async function madeOlder(): Promise<void> {
  const label = (await sheetValues("Assumptions")).map((row) => row[0]);
  await inWorkbook(({ tables }) => {
    tables.getItem("Assumptions").rows.getItemAt(label.indexOf("Spare deployments") - label.indexOf("Setting") - 1).delete();
    for (const row of [1, 2, 3]) tables.getItem("Prices").rows.getItemAt(PRICE_TABLE.records.length - row).delete();
  });
}

describe("a workbook of an older version", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await ownWorkbook();
    const asMade = await mine();
    await madeOlder();
    before = { names: await names(), mine: asMade };
    made = await bringUpToDate();
    await addin.excel.settled();
  }, PATIENCE);

  it("keeps what was typed in the assumptions, formulas too, and has the settings it lacked", async () => {
    const values = await sheetValues("Assumptions");
    const row = async (text: string) => values[await rowOf("Assumptions", text)]!;
    expect((await row("Preset to use"))[1]).toBe("As written");
    expect((await row("Scenario in force"))[1]).toBe("Stress");
    expect((await row("Setting")).slice(OWN, OWN + 3)).toEqual(["Base", "Stress", "High"]);
    const typedAndValue = async (text: string) => (await row(text)).filter((_, i) => i === OWN || i === OWN + 1 || i === VALUE);
    expect(await typedAndValue("Electricity rate")).toEqual([0.3, 0.5, 0.5]);
    // 12 * 4
    expect(await typedAndValue("Horizon")).toEqual([48, "", 48]);
    expect((await row("Spare deployments"))[1]).toBe("");
    expect(await rowOf("Assumptions", "Spare deployments")).toBeGreaterThan(0);
  });

  it("keeps edited rows, formulas and rows of one's own, and has the rows it lacked", async () => {
    const [header, ...rows] = (await sheetValues("Prices")).slice(5);
    expect(header![INPUT]).toBe("Input (USD/1M tokens)");
    expect(rows.slice(0, 2).map((row) => row[INPUT])).toEqual([9, 8]);
    expect(rows.filter((row) => row[0] === "House model").map((row) => row[INPUT])).toEqual([1]);
    // All shipped rows, those three deleted among them, and one of the person's own.
    expect(rows).toHaveLength(PRICE_TABLE.records.length + 1);
  });

  it("keeps the pair, the matrix and the names of sheets, in the order of a fresh build", async () => {
    expect((await sheetValues("Board")).slice(5, 7).map((row) => row[1])).toEqual(["GLM-4.5", "Grok-4"]);
    expect((await sheetValues("Break-even"))[5]!.slice(2, 4)).toEqual(["GPT-5", "Grok-4"]);
    expect((await shownSheets()).slice(0, 6)).toEqual(["Mine", "Sheet1", "Break-even", "Board", "Cash flow", "Workings"]);
  });

  it("keeps what other sheets read of ours", async () => {
    // Twice the discount rate of 10%; the others are figures, as they were.
    expect(before.mine[0]).toBeCloseTo(0.2, 12);
    expect(before.mine.slice(1).every((figure) => typeof figure === "number" && figure > 0)).toBe(true);
    (await mine()).forEach((figure, i) => expect(figure).toBeCloseTo(before.mine[i] as number, 9));
    expect(Object.keys(await names()).sort()).toEqual(Object.keys(before.names).sort());
  });

  it("says what it did", () => {
    expect(made.took).toContain("Kept: the preset, 3 values typed in the assumptions");
    expect(made.took).toContain("New rows of this version: 3 in Prices.");
    // The first and the last read by name alone.
    expect(made.took).toContain("3 formulas elsewhere now read the new sheets.");
    expect(made.took).toContain("Mine!A3");
    expect(made.failed).toBeUndefined();
  });
});
