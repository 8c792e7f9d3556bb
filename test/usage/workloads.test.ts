import { expect, it } from "vitest";
import type { UsageRow } from "../../src/catalog/usageTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { workloadsOfUsage } from "../../src/usage/workloads";

const row = (month: string, name: string, input: number, output: number, more: Partial<UsageRow> = {}): UsageRow => ({ month: `${month}-01`, name, batch: false, inputTokens: input, outputTokens: output, currency: "USD", ...more });
const found = (...rows: UsageRow[]) => workloadsOfUsage(scenarioOf(null), rows);
const MAY_LEAVE = { mayLeave: true, peaksTogether: false };

it("each API and workload is a workload by its latest month, the most used first, named as the catalog names its API", () => {
  // GPT-5 at 1.25, 0.125 and 10: (560 x 1.25 + 140 x 0.125 + 300 x 10) = 3,717.50 at list; 2,974 is 20% below.
  const { rows, leftOut } = found(
    row("2026-09", "openai/gpt-5", 10e6, 0, { workload: "Chat" }),
    row("2026-10", "openai/gpt-5", 700e6, 300e6, { workload: "Chat", cachedTokens: 140e6, cost: 2974 }),
    row("2026-10", "GPT-5", 50e6, 50e6, { batch: true }),
  );
  expect(rows).toEqual([
    { name: "Chat", api: "GPT-5", tokens: 1e9, inputShare: 0.7, cachedShare: 0.2, batchShare: 0, growth: 0, ...MAY_LEAVE, discount: expect.closeTo(0.2, 12) },
    { name: "GPT-5", api: "GPT-5", tokens: 100e6, inputShare: 0.5, cachedShare: 0, batchShare: 1, growth: 0, ...MAY_LEAVE },
  ]);
  expect(leftOut).toEqual([]);
});

it("grows as its own months do, and not as those of another workload", () => {
  const months = [0, 1, 2, 3, 4].map((i) => `2026-0${5 + i}`);
  const growing = months.map((month, i) => row(month, "GPT-5", 1e9 * 1.02 ** i, 0, { workload: "Chat" }));
  const level = months.map((month) => row(month, "GPT-5", 2e9, 0, { workload: "Search" }));
  // 1.02^12 - 1 a year
  expect(found(...growing, ...level).rows.map(({ name, growth }) => [name, growth])).toEqual([["Search", 0], ["Chat", expect.closeTo(1.02 ** 12 - 1, 9)]]);
});

it("names the APIs without a price once, and passes over costs without tokens", () => {
  const { rows, leftOut } = found(row("2026-10", "acme-1", 5, 5, { workload: "a" }), row("2026-10", "acme-1", 5, 5, { workload: "b" }), row("2026-10", "Web Search", 0, 0, { cost: 5 }), row("2026-10", "GPT-5", 1, 0));
  expect([rows.map(({ name }) => name), leftOut]).toEqual([["GPT-5"], ["acme-1"]]);
});
