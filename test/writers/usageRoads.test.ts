import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { usageOf } from "../../scripts/workbook/usageFile";
import type { UsageRow } from "../../src/catalog/usageTable";
import { usageRange, usageRows } from "../../src/usage/usageRows";
import { appendUsage, usageInWorkbook } from "../../src/writers/appendUsage";
import { usageFromFile } from "../../taskpane/usage/usageSource";
import { usage } from "../functions/calledFunctions";
import { shown } from "../functions/customFunctions";
import { openWorkbook } from "./workbook";

const NOTHING = null as never;
const path = (file: string) => fileURLToPath(new URL(`../usage/exports/${file}`, import.meta.url));

/** As the pane reads a file that somebody has chosen. */
async function inPane(file: string): Promise<UsageRow[]> {
  const opened = await usageFromFile(new File([readFileSync(path(file))], file), true, { signal: new AbortController().signal, onShare: () => undefined });
  if ("table" in opened) throw new Error("columns are to be matched");
  return usageRows(opened.records, `${opened.format}, ${file}`);
}

/** As functions read it of the table that the pane has written. */
async function inSheet(rows: readonly UsageRow[]): Promise<unknown[][]> {
  await appendUsage(rows, undefined);
  const table = (await usageInWorkbook())!;
  return [[...table.headers], ...table.rows.map((row) => [...row])];
}

beforeEach(async () => void (await openWorkbook()));

describe("each kind of export through the pane, as a file and by the function comes to the same", () => {
  test.each<[file: string, input: number, output: number, shares: Readonly<Record<string, number>>]>([
    // 1,200,000 + 80,000 + 5,000 in, 300,000 + 1,000 of it cached; 90,000 + 22,000 + 700 out.
    ["openai-usage.json", 1_285_000, 112_700, { "Cached share": 301_000 / 1_285_000 }],
    // The same, the last 5,000 + 700 in a batch.
    ["openai-usage.csv", 1_285_000, 112_700, { "Cached share": 301_000 / 1_285_000, "Batch share": 5_700 / 1_397_700 }],
    // (500,000 + 20,000 + 900,000) + 40,000 + (1,000 + 5,000 + 20,000) in, 920,000 read; 60,000 + 9,000 + 400 out.
    ["anthropic-usage.json", 1_486_000, 69_400, { "Cached share": 920_000 / 1_486_000 }],
    // The same, claude-y's 40,000 + 9,000 in batches.
    ["anthropic-usage.csv", 1_486_000, 69_400, { "Cached share": 920_000 / 1_486_000, "Batch share": 49_000 / 1_555_400 }],
    ["openrouter.csv", 5_200 + 900 + 1_500, 920, { "Cached share": 2_000 / 7_600 }],
    // The activity API does not say what was cached.
    ["openrouter.json", 450_000 + 380_000 + 9_000, 70_000 + 51_000 + 1_500, {}],
    ["litellm-logs.csv", 5_200 + 15_000 + 900, 800 + 60 + 120, {}],
    // Within the prompt at OpenAI, beside it at Anthropic: 1,200,000 + 80,000 + (500,000 + 900,000 + 20,000).
    ["litellm-daily.csv", 2_700_000, 172_000, { "Cached share": 1_200_000 / 2_700_000 }],
    ["langfuse.csv", 5_200 + 15_000 + 900, 800 + 60 + 120, { "Cached share": 0 }],
    ["helicone.csv", 5_200 + 900, 920, {}],
    // 1,200 x 1K and 0.3 x 1M of cached input; 90 x 1K out.
    ["azure.csv", 1_500_000, 90_000, { "Cached share": 0.2 }],
    // 1,200 x 1K and 500 x 1K in; 90 x 1K out.
    ["bedrock.csv", 1_700_000, 90_000, { "Cached share": 0 }],
    // 1,200,000 and, cached, 300,000 in; the bill of 0.594 is what Gemini 2.5 Flash lists, so that there is no discount.
    ["google.json", 1_500_000, 90_000, { "Cached share": 0.2 }],
    ["deepseek.csv", 1_200_000, 60_000, { "Cached share": 0.75 }],
    // 1,234.5M in, 200.25M of it cached, 80M out, on GPT-5: 1,034.25 x 1.25 + 200.25 x 0.125 + 80 x 10 = USD 2,117.84375 at list, 1,905 billed.
    ["own.csv", 1_234_500_000, 80_000_000, { "Cached share": 200.25 / 1_234.5, "API discount": 1 - 1_905 / 2_117.84375 }],
  ])("%s", async (file, input, output, shares) => {
    const rows = await inPane(file);
    const ofFile = await usageOf(path(file));
    expect(ofFile.rows).toEqual(rows);
    const settings = new Map(usage(await inSheet(rows), NOTHING, NOTHING).slice(1) as [string, number][]);
    expect(new Map(ofFile.settings as [string, number][])).toEqual(settings);
    const expected = { Volume: input + output, "Input share": input / (input + output), "Batch share": 0, ...shares };
    expect([...settings.keys()].sort()).toEqual(Object.keys(expected).sort());
    for (const [label, value] of Object.entries(expected)) expect(settings.get(label), label).toBeCloseTo(value, 12);
    expect([...usage(usageRange(rows) as unknown[][], NOTHING, NOTHING).slice(1)]).toEqual([...settings]);
  });

  test.each([["openai-costs.json", 2], ["openai-costs.csv", 1.95], ["anthropic-costs.json", 2.4225], ["anthropic-costs.csv", 2.67]])("costs alone: %s is USD %d, and no volume", async (file, usd) => {
    const rows = await inPane(file);
    expect(rows.reduce((sum, { cost = 0 }) => sum + cost, 0)).toBeCloseTo(usd, 12);
    const table = await inSheet(rows);
    const cost = table[0]!.indexOf("Cost billed");
    expect(table.slice(1).reduce((sum, row) => sum + (row[cost] as number), 0)).toBeCloseTo(usd, 12);
    expect(shown(() => usage(table, NOTHING, NOTHING))).toMatch(/costs alone: give the settings Monthly spend and Spent on instead/);
    await expect(usageOf(path(file))).rejects.toThrow(/costs alone: give the settings Monthly spend and Spent on instead/);
  });
});
