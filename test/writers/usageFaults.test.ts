import { expect, it, test } from "vitest";
import type { UsageRow } from "../../src/catalog/usageTable";
import { USAGE_TABLE } from "../../src/catalog/usageTable";
import { appendUsage, usageInWorkbook } from "../../src/writers/appendUsage";
import { FAILED, openedScene, undoneFailures, withFault } from "./faultTrials";
import { openWorkbook, sheetValues } from "./workbook";

const TRYING_MS = 300_000;
const ROW: UsageRow = { month: "2026-11-01", name: "GPT-5", workload: "=1+1", batch: true, inputTokens: 1200, outputTokens: 90, cost: 0.25, currency: "USD", source: "a file" };
const HEADERS = ["Source", "Month", "API", "Mine", "Input tokens", "Output tokens", "Cost billed", "Currency"];
/** Requests of adding rows: the tables, what they hold, the table as it is now; then the writing. */
const WRITING = 3;

/** A Usage table of a person's own, with a column of theirs. */
async function ownUsage(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Notes");
    sheet.getRange("A5:H6").values = [HEADERS, ["x", 46_296, "GPT-5", "kept", 1, 2, 3, "USD"]];
    sheet.tables.add("A5:H6", true).name = "Usage";
    await context.sync();
  });
}

const added = async () => appendUsage([ROW, { ...ROW, workload: "Chat" }], await usageInWorkbook());

it(
  "adding usage is undone wherever a request fails, and says so",
  async () => {
    expect(await undoneFailures({ prepare: ownUsage, act: added, spread: 3 })).toBeGreaterThanOrEqual(20);
  },
  TRYING_MS,
);

it(
  "adding usage on a sheet of its own is undone wherever a request fails, and says so",
  async () => {
    expect(await undoneFailures({ act: added, spread: 3 })).toBeGreaterThanOrEqual(10);
  },
  TRYING_MS,
);

it("where Excel keeps on failing, names the rows that are left", async () => {
  const scene = await openedScene(ownUsage);
  const { message } = await withFault(scene, added, { request: WRITING, actions: 20, more: Infinity });
  expect(message).toBe(`${FAILED} Delete the rows of the table Usage after its row 1: they were added before the failure.`);
});

/** What a cell may take for more than text: formulas, commands, markup, numbers and dates. */
const PAYLOADS = [
  "=1+1", '=HYPERLINK("https://example.org","click")', "=cmd|'/C calc'!A0", "+1+1", "-2+3+cmd|'/C calc'!A0", "@SUM(1+1)", "\t=1+1", "\n=1+1", "{=1+1}", "\u200b=1+1",
  "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "\"><b>x", "javascript:alert(1)", "1e5", "00123", "1/2", "MAR1", "TRUE", "#N/A", "2026-08-20", "__proto__", "{{7*7}}",
];

test("names of APIs, workloads and sources land as texts, in a new table and in one that stands", async () => {
  const rows = PAYLOADS.map((text): UsageRow => ({ ...ROW, name: text, workload: text, source: text }));
  const addin = await openWorkbook();
  await appendUsage(rows, undefined);
  await appendUsage(rows, await usageInWorkbook());
  const columns = (["name", "workload", "source"] as const).map((field) => USAGE_TABLE.columns.findIndex((column) => column.field === field));
  const values = (await sheetValues("Usage")).slice(6);
  expect(values.map((row) => columns.map((at) => row[at]))).toEqual([...PAYLOADS, ...PAYLOADS].map((text) => [text, text, text]));
  const formulas = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Usage").getRangeByIndexes(6, 0, rows.length * 2, 13).load("formulas,valueTypes");
    await context.sync();
    return range;
  });
  for (const at of columns) {
    expect(formulas.formulas.map((row) => row[at])).toEqual([...PAYLOADS, ...PAYLOADS]);
    expect(new Set(formulas.valueTypes.map((row) => row[at]))).toEqual(new Set(["String"]));
  }
  expect(addin.excel.unknown).toEqual([]);
});
