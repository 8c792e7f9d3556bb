import { expect, test } from "vitest";
import { riskOf } from "../../src/scenario/risk";
import { scenarioOf } from "../../src/scenario/scenario";
import { settingSpreads } from "../../src/scenario/spreads";
import { makeRiskSheet } from "../../src/writers/makeRiskSheet";
import { everyRequestFailing } from "./faultTrials";
import { openWorkbook, sheetNames, sheetValues } from "./workbook";

const risk = riskOf(scenarioOf([[["Volume", 4e8]]]), "Kimi-K2", "GPT-5", settingSpreads([["Utilization", 0.3, 0.6, 0.9], ["Output price", 5, 20, 60]]), { trials: 500, seed: 2 });
const make = () => makeRiskSheet(risk, "2026-11-29");

test("a run of trials makes a sheet, a further run another beside it", async () => {
  const addin = await openWorkbook();
  expect((await make()).made).toEqual(["Risk"]);
  expect((await make()).made).toEqual(["Risk (2)"]);
  expect(await sheetNames()).toEqual(["Sheet1", "Risk", "Risk (2)"]);
  const rows = await sheetValues("Risk");
  expect(rows[2]!.slice(0, 6)).toEqual(["Run on", 46_355, "Trials", 500, "Seed", 2]);
  expect(rows.find(([label]) => label === "P50 (USD)")![1]).toBeCloseTo(risk.summary.percentiles[2]!, 6);
  const charts = await Excel.run(async (context) => {
    const made = context.workbook.worksheets.getItem("Risk").charts.load("items/chartType");
    await context.sync();
    return made.items.map(({ chartType }) => chartType);
  });
  expect(charts).toHaveLength(2);
  expect(charts[0]).toBe("ColumnClustered");
  expect(addin.excel.unknown).toEqual([]);
});

test("is all or nothing", async () => {
  let refused = 0;
  for await (const { message, before, after } of everyRequestFailing({ act: make, spread: 0 })) {
    if (message === undefined) continue;
    expect(message).toMatch(/Nothing was changed\.$/);
    expect(after).toEqual(before);
    refused += 1;
  }
  expect(refused).toBeGreaterThan(3);
});
