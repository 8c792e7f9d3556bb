import { expect, test } from "vitest";
import { PRINTED_DEPLOYMENTS, PRINTED_PAIRS, PRINTED_SCENARIOS } from "../../src/catalog/printedTables";
import { publishedTable } from "./table";

test("Table IV on the sheet is the table as printed", () => {
  expect(PRINTED_PAIRS.map(({ model, api, months, gapPoints }) => [model, api, months, gapPoints])).toEqual(
    publishedTable("paper-table4-breakeven.csv").map((row) => [
      row["model"], row["api"], Number(row["breakeven_months"]), Number(row["performance_difference_pct_points"]),
    ]),
  );
});

test("ten months and twelve differences are explained", () => {
  expect(PRINTED_PAIRS.filter(({ monthsReason }) => monthsReason)).toHaveLength(10);
  expect(PRINTED_PAIRS.filter(({ gapReason }) => gapReason)).toHaveLength(12);
});

test("Table III on the sheet is the table as printed", () => {
  expect(PRINTED_DEPLOYMENTS.map(({ model, hardwareCostUsd, capacityMillionTokens }) => [model, hardwareCostUsd, capacityMillionTokens])).toEqual(
    publishedTable("paper-table3-deployments.csv").map((row) => [row["model"], Number(row["hardware_cost_usd"]), Number(row["capacity_m_tokens_per_month"])]),
  );
});

test("the cost guide's scenarios are as printed", () => {
  expect(PRINTED_SCENARIOS.map((each) => [each.tokensPerMonth, each.usdPerThousandTokens, each.apiCostUsd, each.gpuCount, each.usdPerGpuHour, each.selfHostedUsd, Math.round(each.savings * 100)])).toEqual(
    publishedTable("cost-guide-scenarios.csv").map((row) =>
      ["tokens_per_month", "price_usd_as_printed", "api_cost_as_printed_usd", "gpu_count", "gpu_usd_per_hour", "self_hosted_as_printed_usd", "savings_as_printed_pct"].map((column) => Number(row[column])),
    ),
  );
});
