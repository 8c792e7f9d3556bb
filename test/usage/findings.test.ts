import { describe, expect, test } from "vitest";
import type { UsageRow } from "../../src/catalog/usageTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { usageEntries } from "../../src/scenario/usageEntries";
import { usageSettings } from "../../src/scenario/usageSettings";
import { usageFindings } from "../../src/usage/findings";
import { besideStanding } from "../../src/usage/standing";
import { usageRange, usageRows } from "../../src/usage/usageRows";
import { usage } from "../functions/calledFunctions";
import { exportText, readUsage } from "./readings";

const NOTHING = null as never;
const row = (month: string, input: number, output: number, more: Partial<UsageRow> = {}): UsageRow => ({ month: `${month}-01`, name: "GPT-5", batch: false, inputTokens: input, outputTokens: output, currency: "USD", source: "test", ...more });
const says = (...rows: UsageRow[]) => usageFindings(scenarioOf(null), rows).map(({ api, workload, says: words }) => [api, workload, ...words]);

describe("what usage says", () => {
  test("shares, requests, and a bill below the list: 1.25 x 700 + 10 x 300 million", () => {
    // 875 + 3,000 = 3,875 at list; 3,100 billed: 20% below.
    expect(says(row("2026-10", 700e6, 300e6, { requests: 1000, cachedTokens: 0, cost: 3100 }))).toEqual([
      ["GPT-5", "", "input 70%, of it cached 0%", "1,000 requests a month of 1,000,000 tokens", "growth is not fitted: 1 month, four are needed", "USD 3,100.00 a month billed, a discount of 20% on the list price USD 3,875.00"],
    ]);
  });

  test("a bill above the list is not explained, by how much and likely why", () => {
    expect(says(row("2026-10", 700e6, 300e6, { cost: 4000 }))[0]?.at(-1)).toMatch(/^list prices do not explain this bill: USD 125\.00 a month of USD 4,000\.00 are above them\. Likely: caches kept for an hour, tools/);
    expect(says(row("2026-10", 700e6, 300e6, { cost: 3875 }))[0]?.at(-1)).toBe("USD 3,875.00 a month billed, as list prices say");
  });

  test("a bill by months, whatever is known of it", () => {
    const unlisted = (month: string, more: Partial<UsageRow> = {}) => row(month, 700, 300, { name: "Acme One", ...more });
    // (300 + 500) / 2
    expect(says(unlisted("2026-10", { cost: 300 }), unlisted("2026-11", { cost: 500 }))[0]?.at(-1)).toBe("USD 400.00 a month billed; its list price is not known");
    expect(says(unlisted("2026-10"))[0]?.at(-1)).toBe("neither the cost billed nor a list price is known");
    expect(says(row("2026-10", 700e6, 300e6, { cost: 3100 }), row("2026-11", 700e6, 300e6, { cost: 3100 }))[0]?.at(-1)).toBe("USD 3,100.00 a month billed, a discount of 20% on the list price USD 3,875.00");
    expect(says(row("2026-10", 700e6, 300e6))[0]?.at(-1)).toBe("list price USD 3,875.00 a month; no cost billed in USD is known for all of it");
    expect(says(row("2026-10", 700e6, 300e6, { cost: 4000 }), row("2026-11", 700e6, 300e6, { cost: 4000 }))[0]?.at(-1)).toMatch(/USD 125\.00 a month of USD 4,000\.00 are above them/);
    expect(says(row("2026-10", 700e6, 300e6, { batch: true }))[0]?.[2]).toBe("input 70%, cached share not known, in batches 100%");
    expect(says(row("2026-10", 0, 0, { name: "Web Search" }))).toEqual([["Web Search", "", "no tokens"]]);
  });

  test("cache writes are priced as such, and cached tokens once: GPT-5.6 Sol", () => {
    // 4 x 100 + 0.4 x 600 + 5 x 300 + 20 x 100 million = 400 + 240 + 1,500 + 2,000.
    expect(says(row("2026-10", 1000e6, 100e6, { name: "GPT-5.6 Sol", cachedTokens: 600e6, cacheWriteTokens: 300e6, cost: 4140 }))[0]?.at(-1)).toBe("USD 4,140.00 a month billed, as list prices say");
  });

  test("costs in one row and tokens in another are one bill; costs without tokens are told", () => {
    expect(says(row("2026-10", 700e6, 300e6), row("2026-10", 0, 0, { cost: 3875 }), row("2026-10", 0, 0, { name: "Web Search", cost: 2 }))).toEqual([
      ["GPT-5", "", "input 70%, cached share not known", "growth is not fitted: 1 month, four are needed", "USD 3,875.00 a month billed, as list prices say"],
      ["Web Search", "", "costs alone: USD 2.00"],
    ]);
  });

  test("growth with its error, by workload", () => {
    const months = [0, 1, 2, 3].map((i) => row(`2026-0${5 + i}`, 1e9 * 1.1 ** i, 0, { workload: "Chat" }));
    // 1.1^12 - 1 = 213.8%
    expect(says(...months, row("2026-08", 5, 5, { workload: "Search" }))).toEqual([
      ["GPT-5", "Chat", "input 100%, cached share not known", "growth 213.8% a year, error 0%", expect.stringMatching(/^list price USD [\d,.]+ a month; no cost billed/)],
      ["GPT-5", "Search", "input 50%, cached share not known", expect.any(String), expect.any(String)],
    ]);
  });
});

test("an export says the same through the pane's rows and through the function", () => {
  const rows = usageRows(readUsage(exportText("litellm-daily.csv")).records, "LiteLLM");
  // 1,420,000 of 1,480,000 tokens are input, 900,000 of it cached.
  expect(usage(usageRange(rows) as never, "claude-x-1", NOTHING)).toEqual([["Setting", "Value"], ["Volume", 1_480_000], ["Input share", expect.closeTo(1.42 / 1.48, 12)], ["Cached share", expect.closeTo(0.9 / 1.42, 12)], ["Batch share", 0]]);
});

test("of an API without a price no discount is implied, whatever was billed", () => {
  const free = scenarioOf([[["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["Free", "zero", "zero"]]]);
  const labels = (cost: number) => usageSettings(free, usageEntries(usageRange([row("2026-10", 5, 5, { name: "Free", cost })]))).map(([label]) => label);
  expect([labels(5), labels(-5)]).toEqual([["Volume", "Input share", "Batch share"], ["Volume", "Input share", "Batch share"]]);
});

describe("rows beside those that stand", () => {
  const standing = usageRange([row("2026-10", 700, 300, { cost: 5 }), row("2026-11", 0, 0, { cost: 5 })]).map((cells, i) => cells.map((cell, j) => (i > 0 && j === 0 ? (i === 1 ? 46_296 : 46_327) : cell)));

  test("the same again is left out, new months are added", () => {
    expect(besideStanding([row("2026-10", 700, 300, { cost: 5 }), row("2026-12", 1, 1)], standing)).toEqual({ added: [row("2026-12", 1, 1)], unchanged: 1, twice: [] });
  });

  test("typed by hand count as those written: blanks around a text, a month as text, Batch in any case", () => {
    const typed = standing.map((cells, i) => cells.map((cell, j) => (i !== 1 ? cell : j === 0 ? "2026-10-01" : j === 1 ? " gpt-5 " : j === 2 ? " chat" : j === 3 ? "YES " : cell)));
    expect(besideStanding([row("2026-10", 700, 300, { cost: 5, workload: "Chat", batch: true })], typed)).toEqual({ added: [], unchanged: 1, twice: [] });
    expect(besideStanding([row("2026-10", 700, 301, { cost: 5, workload: "Chat", batch: true })], typed).twice).toEqual(["2026-10 GPT-5 (Chat)"]);
    expect(besideStanding([row("2026-10", 700, 300, { cost: 5, workload: "Chat" })], typed).added).toHaveLength(1);
  });

  test("tokens may join costs; other tokens of a month that has some would count twice", () => {
    expect(besideStanding([row("2026-11", 10, 10)], standing).added).toHaveLength(1);
    expect(besideStanding([row("2026-10", 800, 300)], standing)).toEqual({ added: [], unchanged: 0, twice: ["2026-10 GPT-5"] });
    expect(besideStanding([row("2026-11", 0, 0, { cost: 6, workload: "Chat" })], standing).added).toHaveLength(1);
  });
});
