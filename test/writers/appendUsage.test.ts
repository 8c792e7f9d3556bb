import { beforeEach, expect, test } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { USAGE_TABLE, type UsageRow } from "../../src/catalog/usageTable";
import { appendUsage, usageInWorkbook } from "../../src/writers/appendUsage";
import { openWorkbook, sheetNames, sheetValues } from "./workbook";

const PAYLOAD = '=HYPERLINK("http://example.org","x")';
const ROW: UsageRow = { month: "2026-11-01", name: "GPT-5", workload: PAYLOAD, batch: true, inputTokens: 1200, outputTokens: 90, cost: 0.25, currency: "USD", source: "+cmd" };
const CELLS = [46_327, "GPT-5", PAYLOAD, "yes", "n/a", 1200, "n/a", "n/a", 90, 0.25, "USD", "n/a", "+cmd"];
const FIRST = 6;

let addin: AddinInNode;
beforeEach(async () => {
  addin = await openWorkbook();
});

test("usage makes a sheet of its own with a table, texts as texts", async () => {
  expect(await appendUsage([ROW], await usageInWorkbook())).toBe("the new sheet Usage");
  expect((await sheetValues("Usage")).slice(FIRST - 1)).toEqual([USAGE_TABLE.columns.map(({ header }) => header), CELLS]);
  expect((await usageInWorkbook())?.name).toBe("Usage");
  expect(addin.excel.unknown).toEqual([]);
});

test("further usage goes under it; what stands is not touched", async () => {
  await appendUsage([ROW], undefined);
  const later = { ...ROW, month: "2026-12-01", workload: "@SUM(1)" };
  expect(await appendUsage([later], await usageInWorkbook())).toBe("Usage!A8:M8");
  expect((await sheetValues("Usage")).slice(FIRST)).toEqual([CELLS, [46_357, "GPT-5", "@SUM(1)", ...CELLS.slice(3)]]);
});

test("a table made since the preview stops it", async () => {
  await appendUsage([ROW], undefined);
  await expect(appendUsage([ROW], undefined)).rejects.toThrow("A Usage table has been made since the preview. Nothing was changed. Import again.");
  expect(await sheetNames()).toEqual(["Sheet1", "Usage"]);
});
