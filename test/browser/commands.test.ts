import { afterAll, beforeAll, describe, expect, test } from "vitest";

import {
  cellAddress,
  cellValue,
  enter,
  menuEntry,
  openCellMenu,
  openSheet,
  painted,
  pressRibbonButton,
  sheetNames,
  submenuEntry,
} from "../../preview/server/gridGestures";
import { actionDone } from "../../preview/server/paneGestures";
import { openPane } from "./openPane";

const CATALOG_SHEETS = ["Models", "GPUs", "Prices", "Benchmarks", "Throughput", "Availability"];
const LIVE_FUNCTION = '=LLM.BREAKEVEN("Kimi-K2","GPT-5",Assumptions[#All],Prices[#All])';
// A change goes through every formula of the workbook.
const CALCULATED = { timeout: 120_000 };

const { preview, tick } = await openPane();

// The whole workbook is built from the package; here every edit goes through all that stands, and a second one is built.
beforeAll(() => tick({ "Open models": ["Kimi-K2", "GLM-4.5"], APIs: ["GPT-5", "Grok-4"], Sheets: ["Break-even", "Cash flow", "Models", "Prices"] }));

afterAll(() => preview.close());

async function matrixMonths(): Promise<number> {
  const { page } = preview;
  return Number(await cellValue(page, await cellAddress(page, "Break-even", "Kimi-K2", "GPT-5"), "Break-even"));
}

const functionMonths = async (): Promise<number> => Number(await cellValue(preview.page, "A1", "Sheet1"));

async function edit(sheet: string, rowName: string, columnName: string, text: string): Promise<void> {
  const { page } = preview;
  await openSheet(page, sheet);
  await enter(page, await cellAddress(page, sheet, rowName, columnName), text);
}

describe("the commands of the add-in", () => {
  test("Insert catalog puts each table on a sheet of its own", async () => {
    const { page } = preview;
    await pressRibbonButton(page, "Insert catalog");
    await actionDone(page);
    expect(await sheetNames(page)).toEqual(expect.arrayContaining(CATALOG_SHEETS));
    expect(await cellValue(page, await cellAddress(page, "Prices", "GPT-5", "Output (USD/1M tokens)"), "Prices")).toBe(
      10,
    );
  });

  test("Build workbook, chosen in the menu of a cell, makes the break-even sheet", async () => {
    const { page } = preview;
    await openCellMenu(page);
    await menuEntry(page, "LLM Break-Even").hover();
    await submenuEntry(page, "Build workbook").click();
    await expect
      .poll(() => sheetNames(page), CALCULATED)
      .toEqual(expect.arrayContaining(["Break-even", "Assumptions"]));
    await actionDone(page);
    await expect.poll(matrixMonths, CALCULATED).toBeCloseTo(69.29, 2);
    await openSheet(page, "Break-even");
    await painted(page, "Break-even");
    await page.screenshot({ path: "test-results/matrix.png" });
  });

  test("a function over the same tables agrees with the matrix", async () => {
    const { page } = preview;
    await openSheet(page, "Sheet1");
    await enter(page, "A1", LIVE_FUNCTION);
    await expect.poll(functionMonths, CALCULATED).toBeCloseTo(await matrixMonths(), 6);
  });

  test("editing the electricity rate changes both", async () => {
    const before = await matrixMonths();
    await edit("Assumptions", "Electricity rate", "Base", "0.3");
    await expect.poll(matrixMonths, CALCULATED).toBeGreaterThan(before);
    await expect.poll(functionMonths, CALCULATED).toBeCloseTo(await matrixMonths(), 6);
  });

  test("editing a price changes both", async () => {
    const before = await matrixMonths();
    await edit("Prices", "GPT-5", "Output (USD/1M tokens)", "20");
    await expect.poll(matrixMonths, CALCULATED).toBeLessThan(before);
    await expect.poll(functionMonths, CALCULATED).toBeCloseTo(await matrixMonths(), 6);
  });

  test("pressed a second time, Build workbook overwrites nothing that was edited", async () => {
    const { page } = preview;
    await pressRibbonButton(page, "Build workbook");
    await actionDone(page);
    expect(await cellValue(page, await cellAddress(page, "Prices", "GPT-5", "Output (USD/1M tokens)"), "Prices")).toBe(
      20,
    );
  });

  test("Build matrix makes the break-even sheet and its workings alone, over the tables that are there", async () => {
    const { page } = preview;
    const before = await sheetNames(page);
    await pressRibbonButton(page, "Build matrix");
    await actionDone(page);
    const added = async () => (await sheetNames(page)).filter((name) => !before.includes(name)).map((name) => name.replace(/ \(\d\)$/, ""));
    await expect.poll(added, CALCULATED).toEqual(["Break-even", "Workings"]);
  });

  test("nothing is asked of the host that it does not know, and nothing of another machine", async () => {
    expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
    expect(preview.outsideRequests).toEqual([]);
    expect(preview.errors).toEqual([]);
  });
});
