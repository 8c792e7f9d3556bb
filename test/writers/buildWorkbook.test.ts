import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { scenarioOf } from "../../src/scenario/scenario";
import { WISHED_NAMES } from "../../src/sheets/names";
import { withSources } from "../../src/sheets/sheetList";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbookWithFunctions, sheetNames, sheetValues, writeCell } from "./workbook";

const KEYS = withSources(WHOLE_WORKBOOK.sheets);

let addin: AddinInNode;

async function expectEngineValues(scenario = scenarioOf([]), names = WISHED_NAMES): Promise<void> {
  await addin.excel.settled();
  for (const key of KEYS) expect(await differences(sheetPlan(key, names, scenario))).toEqual([]);
}

/** Types all the values in one go: each round trip calculates the workbook anew. */
async function assume(edits: readonly (readonly [string, number])[]): Promise<void> {
  const labels = (await sheetValues("Assumptions")).map(([label]) => label);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Assumptions");
    for (const [label, value] of edits) sheet.getCell(labels.indexOf(label), 1).values = [[value]];
    await context.sync();
  });
}

/** Thousands of formulas, calculated twice. */
const PATIENCE = 60_000;

describe("the whole workbook", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbookWithFunctions();
    await writeCell("Sheet1", 0, 0, '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
    await addin.excel.settled();
  });

  // The function's answer comes while the thousands of formulas are calculated.
  it("has every sheet beside a function of the add-in, each formula with the engine's value", async () => {
    const steps: string[] = [];
    const { made } = await buildWorkbook(WHOLE_WORKBOOK, { onProgress: ({ step }) => steps.push(step) });
    expect(await sheetNames()).toEqual(["Sheet1", ...made]);
    expect(made).toEqual(KEYS.map((key) => WISHED_NAMES.sheets[key]));
    expect(steps).toHaveLength(KEYS.length + 2);
    await expectEngineValues();
    expect((await sheetValues("Sheet1"))[0]?.[0]).toEqual(expect.any(Number));
  });

  it("follows every assumption", async () => {
    const edits = [
      ["Hours per month", 500],
      ["Utilization", 0.6],
      ["Electricity rate", 0.2],
      ["Server factor", 1.4],
      ["Maintenance rate", 0.04],
      ["Staff", 0.1],
      ["Input share", 0.6],
      ["Horizon", 48],
      ["Discount rate", 0.08],
      ["Residual value", 0.2],
      ["Tax rate", 0.25],
      ["Depreciation life", 3.3],
      ["GPU hourly price", 1.5],
      ["Rental hours per month", 600],
      ["Rental discount", 0.1],
    ] as const;
    await assume(edits);
    await expectEngineValues(scenarioOf([edits]));
  });
});
