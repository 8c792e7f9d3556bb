import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { inForce } from "../../src/sheets/workings/figureCells";
import { buildWorkbook } from "../../src/writers/excel";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { openWorkbook, sheetValues } from "./workbook";

const PATIENCE = 300_000;
const REQUEST: WorkbookRequest = {
  ...PAPER_CHOICE, models: ["gpt-oss-120B"], apis: ["GPT-5"], sheets: ["summary"], preset: "published", replace: false,
};
const PLANNED = (["breakEven", "summary", "workings"] as const).flatMap((key) => sheetPlan(key, WISHED_NAMES).names ?? []);

let addin: AddinInNode;

function names(): Promise<Record<string, string>> {
  return Excel.run(async (context) => {
    const all = context.workbook.names.load("items/name,items/formula");
    await context.sync();
    return Object.fromEntries(all.items.map(({ name, formula }) => [name, String(formula)]));
  });
}

async function inWorkbook(queue: (workbook: Excel.Workbook) => void): Promise<void> {
  await Excel.run(async (context) => {
    queue(context.workbook);
    await context.sync();
  });
  await addin.excel.settled();
}

describe("names of cells in the workbook", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await inWorkbook(({ names: all, worksheets }) => void all.add("horizon", worksheets.getItem("Sheet1").getRange("B7"), "mine"));
    await buildWorkbook(REQUEST);
    await inWorkbook(({ worksheets }) => (worksheets.getItem("Sheet1").getRange("A1").formulas = [["=Discount_rate*2"]]));
  }, PATIENCE);

  it("are those of the plans; a name that is taken stays its owner's", async () => {
    const all = await names();
    expect(all["horizon"]).toBe("=Sheet1!$B$7");
    expect(all["Horizon_2"]).toBe(`=Workings!${inForce("horizon")}`);
    expect(all["Break_even_months"]).toBe("='Break-even'!$C$8");
    expect(Object.keys(all)).toHaveLength(1 + PLANNED.length);
  });

  it("serve in formulas of one's own, which go on when the sheets are replaced", async () => {
    expect((await sheetValues("Sheet1"))[0]![0]).toBeCloseTo(0.2, 12);
    const before = await names();
    await buildWorkbook({ ...REQUEST, replace: true });
    await addin.excel.settled();
    expect(await names()).toEqual(before);
    expect((await sheetValues("Sheet1"))[0]![0]).toBeCloseTo(0.2, 12);
  });

  it("are numbered beside those of sheets that stay", async () => {
    await buildWorkbook(REQUEST);
    const all = await names();
    expect(all["Discount_rate"]).toMatch(/^=Workings!/);
    expect(all["Discount_rate_2"]).toMatch(/^='Workings \(2\)'!/);
  });
});
