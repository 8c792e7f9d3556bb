import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PAPER_MODELS } from "../../src/catalog/models";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { COLUMNS, FIRST_ROW } from "../../src/sheets/frontier/layout";
import { WISHED_NAMES } from "../../src/sheets/names";
import { FIRST_FREE_ROW } from "../../src/sheets/titleBlock";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { DRIVERS } from "../../src/sheets/sensitivity/drivers";
import { DRIVER_COLUMNS, driverRow, rankedRow } from "../../src/sheets/sensitivity/layout";
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

  it("move a driver by the swing typed for it, and rank it anew", async () => {
    const row = driverRow(DRIVERS.indexOf("inputPrice"));
    const shown = async (column: (typeof DRIVER_COLUMNS)[number]) => (await sheetValues("Sensitivity"))[row]![DRIVER_COLUMNS.indexOf(column)];
    const before = Number(await shown("rank"));
    await type("Sensitivity", row, DRIVER_COLUMNS.indexOf("swing"), 0.99);
    expect(await shown("low")).toBeCloseTo(15 * 0.01, 9);
    expect(Number(await shown("rank"))).toBeLessThan(before);
    await type("Sensitivity", row, DRIVER_COLUMNS.indexOf("swing"), 0.2);
  });

  it("say what is wrong with a swing, and show no number for it", async () => {
    const place = DRIVERS.indexOf("gpuPrice");
    await type("Sensitivity", driverRow(place), DRIVER_COLUMNS.indexOf("swing"), 20);
    const values = await sheetValues("Sensitivity");
    expect(values[2]).toContainEqual(expect.stringContaining("Sensitivity: its base case is the Summary's: Type a share between 0% and 100% for each swing"));
    expect(values[driverRow(place)]![DRIVER_COLUMNS.indexOf("low")]).toBe("#N/A");
    expect(values[rankedRow(0)]![0]).toBe("#N/A");
    await type("Sensitivity", driverRow(place), DRIVER_COLUMNS.indexOf("swing"), 0.2);
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
