import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PAPER_MODELS } from "../../src/catalog/models";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { COLUMNS, FIRST_ROW } from "../../src/sheets/frontier/layout";
import { WISHED_NAMES } from "../../src/sheets/names";
import { FIRST_FREE_ROW } from "../../src/sheets/titleBlock";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { DRIVERS } from "../../src/sheets/sensitivity/drivers";
import { type DriverColumn, drivers, ranked } from "../../src/sheets/sensitivity/layout";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbook, sheetValues, writeCell } from "./workbook";

let addin: AddinInNode;

async function type(sheet: string, row: number, column: number, value: string | number): Promise<void> {
  await writeCell(sheet, row, column, value);
  await addin.excel.settled();
}

describe("Sensitivity and Frontier", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...WHOLE_WORKBOOK, sheets: ["sensitivity", "frontier"] });
    await addin.excel.settled();
  }, 300_000);

  it("follow another pair chosen in the sheet", async () => {
    const pair = { model: "Qwen3-30B", api: "Claude-4 Opus" };
    await type("Sensitivity", FIRST_FREE_ROW, 1, pair.model);
    await type("Sensitivity", FIRST_FREE_ROW + 1, 1, pair.api);
    const names = { ...WISHED_NAMES, chosen: { ...PAPER_CHOICE, pair } };
    expect(await differences({ ...sheetPlan("sensitivity", names), name: "Sensitivity" })).toEqual([]);
  });

  it("count each driver's months out where volume and prices change, with further deployments and hardware bought again", async () => {
    const pair = { model: "Kimi-K2", api: "Claude-4 Opus" };
    const typed = [["Volume", 700_000_000], ["Volume growth", 0.5], ["GPUs owned", 3], ["GPUs per server", 4], ["Hardware life", 5], ["GPU price decline", 0.3], ["Spare deployments", 1]] as const;
    const labels = (await sheetValues("Assumptions")).map(([label]) => label);
    const assume = async (value: (at: number) => string | number) => {
      await Excel.run(async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem("Sensitivity").getCell(FIRST_FREE_ROW, 1).values = [[pair.model]];
        worksheets.getItem("Sensitivity").getCell(FIRST_FREE_ROW + 1, 1).values = [[pair.api]];
        typed.forEach(([label], i) => (worksheets.getItem("Assumptions").getCell(labels.indexOf(label), 1).values = [[value(i)]]));
        await context.sync();
      });
      await addin.excel.settled();
    };
    await assume((i) => typed[i]![1]);
    const plan = sheetPlan("sensitivity", { ...WISHED_NAMES, chosen: { ...PAPER_CHOICE, pair } }, scenarioOf([typed]));
    expect(plan.cells.some((cell) => "expected" in cell && String(cell.expected).includes("matters most, by the months to break even"))).toBe(true);
    expect(await differences({ ...plan, name: "Sensitivity" })).toEqual([]);
    await assume(() => "");
  });

  it("move a driver by the swing typed for it, and rank it anew", async () => {
    const row = drivers.first + DRIVERS.indexOf("inputPrice");
    const shown = async (column: DriverColumn) => (await sheetValues("Sensitivity"))[row]![drivers.area(column).column];
    const before = Number(await shown("rank"));
    await type("Sensitivity", row, drivers.area("swing").column, 0.99);
    expect(await shown("low")).toBeCloseTo(15 * 0.01, 9);
    expect(Number(await shown("rank"))).toBeLessThan(before);
    await type("Sensitivity", row, drivers.area("swing").column, 0.2);
  });

  it("say what is wrong with a swing, and show no number for it", async () => {
    const row = drivers.first + DRIVERS.indexOf("gpuPrice");
    await type("Sensitivity", row, drivers.area("swing").column, 20);
    const values = await sheetValues("Sensitivity");
    expect(values[2]).toContainEqual(expect.stringContaining("Sensitivity: its base case is the Summary's: Type a share between 0% and 100% for each swing"));
    expect(values[row]![drivers.area("low").column]).toBe("#N/A");
    expect(values[ranked.first]![0]).toBe("#N/A");
    await type("Sensitivity", row, drivers.area("swing").column, 0.2);
    expect((await sheetValues("Sensitivity"))[2]).toContain("All sheets agree");
  });

  it("count an API's speed once someone types it", async () => {
    const gemini = FIRST_ROW + PAPER_MODELS.length + PAPER_CHOICE.apis.indexOf("Gemini 2.5 Pro");
    const place = COLUMNS.indexOf("speedPlace");
    expect((await sheetValues("Frontier"))[gemini]![place]).toBe("none");
    await type("Frontier", gemini, COLUMNS.indexOf("speed"), 900);
    const values = await sheetValues("Frontier");
    expect(values[gemini]![place]).toBe(4);
    expect(values[FIRST_ROW]![place]).toBe("no");
  });
});
