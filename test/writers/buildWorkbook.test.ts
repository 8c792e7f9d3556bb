import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { type SettingKey, setting } from "../../src/engine/settings";
import { scenarioOf } from "../../src/scenario/scenario";
import { ASSUMPTION_KEYS } from "../../src/sheets/assumptionsTable";
import { WISHED_NAMES } from "../../src/sheets/names";
import { withSources } from "../../src/sheets/sheetList";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { WHOLE_WORKBOOK, buildWorkbook } from "../../src/writers/excel";
import { LARGEST_REQUEST } from "../../src/writers/requestSize";
import { differences, openWorkbookWithFunctions, sheetNames, sheetValues, typeAssumptions, writeCell } from "./workbook";

const KEYS = withSources(WHOLE_WORKBOOK.sheets);

let addin: AddinInNode;

async function expectEngineValues(scenario = scenarioOf([]), names = WISHED_NAMES): Promise<void> {
  await addin.excel.settled();
  for (const key of KEYS) expect(await differences(sheetPlan(key, names, scenario))).toEqual([]);
}

/** Followed in growth.test.ts, month by month; the day is one of a calendar's, not a figure. */
const ELSEWHERE: readonly SettingKey[] = ["volumeGrowth", "apiPriceDecline", "gpuPriceDecline", "salaryGrowth", "electricityGrowth", "rentDecline", "asOf"];
/** A value for every other assumption, none of them a preset's nor one that leaves another without effect. */
const EDITS: Partial<Record<SettingKey, number>> = {
  hoursPerMonth: 500, utilization: 0.6, loadFactor: 0.8, electricityRate: 0.2, pue: 1.3, serverFactor: 1.4, setupCost: 900, storageCost: 400, hardwareLife: 40, gpusPerServer: 8, gpusOwned: 3,
  maintenanceRate: 0.04, staff: 0.1, salary: 90_000, salaryLoading: 1.3, softwareCost: 300, colocationRate: 20, otherRunningCost: 40,
  inputShare: 0.6, cachedShare: 0.2, batchShare: 0.3, batchDiscount: 0.4, longContextShare: 0.1, apiDiscount: 0.05,
  volume: 600_000_000, spareDeployments: 1, horizon: 48, discountRate: 0.08, residualValue: 0.2, taxRate: 0.25, depreciationLife: 3.3,
  gpuHourlyPrice: 1.5, rentalHoursPerMonth: 600, rentalDiscount: 0.1, reservedHourlyPrice: 0.9, reservedTerm: 36, inputWeight: 0.5, measuredInputShare: 0.8,
  ownCache: 0.1, semanticCache: 0.35, tokenRatio: 1.1, powerFactor: 1.2, idleLoad: 0.3, staffPerDeployment: 0.02, qualityFloor: 0.05, commercialUse: 1, midPeriod: 1, decliningBalance: 1.5, macrs: 1, bonusDepreciation: 0.3, exchangeRate: 0.9,
  gridFactor: 0.5,
  commitment: 3000, commitmentDiscount: 0.15, provisionedUnits: 3, provisionedPrice: 2, provisionedRate: 60, longHourlyPrice: 0.7, peakHours: 0.25,
  shareFinanced: 0.6, loanRate: 0.09, loanTerm: 30, leaseResidual: 0.15,
};

/** Thousands of formulas, calculated twice. */
const PATIENCE = 300_000;

describe("the whole workbook", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbookWithFunctions();
    await writeCell("Sheet1", 0, 0, '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
    await addin.excel.settled();
  });

  // The function's answer comes while the thousands of formulas are calculated.
  it("has every sheet beside a function of the add-in, each formula with the engine's value", async () => {
    const steps: string[] = [];
    addin.excel.requestSizes.taken();
    addin.excel.faults.begin();
    const { made } = await buildWorkbook(WHOLE_WORKBOOK, { onProgress: ({ step }) => steps.push(step) });
    // What the workbook holds; the sheets, in two as all of them come to more than 3 MB; their end; the checks, asked for twice.
    expect(addin.excel.faults.end()).toHaveLength(6);
    expect(Math.max(...addin.excel.requestSizes.taken())).toBeLessThan(LARGEST_REQUEST);
    expect(await sheetNames()).toEqual(["Sheet1", ...made]);
    expect(made).toEqual(KEYS.map((key) => WISHED_NAMES.sheets[key]));
    expect(steps).toHaveLength(KEYS.length + 2);
    await expectEngineValues();
    expect((await sheetValues("Sheet1"))[0]?.[0]).toEqual(expect.any(Number));
  });

  it("follows every assumption", async () => {
    expect(Object.keys(EDITS).sort()).toEqual(ASSUMPTION_KEYS.filter((key) => !ELSEWHERE.includes(key)).sort());
    const edits = [["Reporting currency", "EUR"] as const, ...Object.entries(EDITS).map(([key, value]) => [setting(key as SettingKey).label, value] as const)];
    await typeAssumptions(edits);
    await expectEngineValues(scenarioOf([edits]));
  });
});
