import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { buildWorkbook, WHOLE_WORKBOOK } from "../../src/writers/excel";
import { usageRows } from "../../src/usage/usageRows";
import { type BuildWith } from "../../taskpane/usage/settingsUse";
import type { Stage } from "../../taskpane/stage";
import { workloadsUse } from "../../taskpane/usage/workloadsUse";
import { portfolio } from "../functions/calledFunctions";
import { readUsage } from "../usage/readings";
import { openWorkbook, rowOf, sheetValues } from "./workbook";

const exported = (file: string) => usageRows(readUsage(readFileSync(new URL(`../usage/exports/${file}`, import.meta.url), "utf8")).records, file);

/** What *Compare its workloads* asks to be built, and what it says instead. */
async function pressed(file: string): Promise<{ readonly built: Parameters<BuildWith>[]; readonly said: string[] }> {
  const [built, said]: [Parameters<BuildWith>[], string[]] = [[], []];
  let done: Promise<void> = Promise.resolve();
  const stage = {
    say: (text: string) => said.push(text), show: () => undefined,
    step: (_: string, work: (watch: { signal: AbortSignal; onShare: () => void }) => Promise<void>) => (done = work({ signal: new AbortController().signal, onShare: () => undefined })),
    turns: { look: (_: string, work: () => Promise<unknown>) => work(), change: (_: string, work: () => Promise<unknown>) => work() },
  } as unknown as Stage;
  workloadsUse(stage, (...request) => void built.push(request))(exported(file));
  await done;
  return { built, said };
}

test("Compare its workloads makes a list of the export's APIs and workloads, whose bill is that of the export; a list that stands stays", async () => {
  await openWorkbook();
  const { built, said } = await pressed("own.csv");
  expect(said).toEqual([]);
  expect(built).toHaveLength(1);
  const [{ workloads, sheets }, api] = built[0]!;
  expect([sheets, api]).toEqual([["portfolio"], "GPT-5"]);
  await buildWorkbook({ ...WHOLE_WORKBOOK, sheets: ["workloads"], workloads: workloads! });
  const table = (await sheetValues("Workload list")).slice(await rowOf("Workload list", "Workload"));
  // 1,234.5M in, 200.25M of it cached, 80M out: USD 2,117.84375 at list, 1,905 billed.
  expect(table[1]!.slice(0, 8)).toEqual(["Chat", "GPT-5", 1_314_500_000, "n/a", expect.closeTo(1_234.5 / 1_314.5, 9), expect.closeTo(200.25 / 1_234.5, 9), expect.anything(), expect.closeTo(1 - 1_905 / 2_117.84375, 9)]);
  expect(portfolio(table, "Kimi-K2", [])[1]!.slice(0, 4)).toEqual(["Chat", "GPT-5", 1_314_500_000, expect.closeTo(1_905, 6)]);
  const again = await pressed("own.csv");
  expect(again).toEqual({ built: [], said: ["A table of workloads stands on the sheet Workload list already, and it stays. Change its rows, or delete the sheet and import again."] });
});

test("an export of costs alone, and one of APIs without a price, say what is missing", async () => {
  await openWorkbook();
  expect((await pressed("openai-costs.csv")).said).toEqual(["The export has no tokens, costs alone: workloads need tokens."]);
  expect((await pressed("helicone.csv")).said[0]).toMatch(/^No price is known of gpt-x-mini, gpt-x\. Add it to the Prices table first/);
});
