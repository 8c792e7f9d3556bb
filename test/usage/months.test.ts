import { describe, expect, it } from "vitest";
import type { UsageRow } from "../../src/catalog/usageTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { usageEntries } from "../../src/scenario/usageEntries";
import { usageOverTime } from "../../src/usage/months";
import { ONE, ZERO } from "../../src/engine/decimal";
import { usageRange, usageRows } from "../../src/usage/usageRows";

const row = (month: string, input: number, more: Partial<UsageRow> = {}): UsageRow => ({ month: `${month}-01`, name: "GPT-5", batch: false, inputTokens: input, outputTokens: 0, currency: "USD", ...more });
const overTime = (...rows: UsageRow[]) => usageOverTime(scenarioOf(null), usageEntries(usageRange(rows)));
/** Currency, rate and bill of the one month of the one API. */
const bill = (...rows: UsageRow[]) => {
  const { currency, rate, billed } = overTime(...rows)[0]!.months[0]!;
  return [currency, rate?.toString(), billed?.toString()];
};

it("a record that does not say a figure makes a row without it", () => {
  const bare = { month: "2026-10", api: "m", workload: "", batch: false, inputTokens: 5, outputTokens: 1, currency: "USD" };
  expect(usageRows([bare], "a file")).toStrictEqual([{ month: "2026-10-01", name: "m", batch: false, inputTokens: 5, outputTokens: 1, currency: "USD", source: "a file" }]);
  expect(usageRows([{ ...bare, workload: "w", requests: 0, cachedTokens: 0, cacheWriteTokens: 0, cost: ZERO, usdRate: ONE }], "a file")).toStrictEqual([
    { month: "2026-10-01", name: "m", batch: false, inputTokens: 5, outputTokens: 1, currency: "USD", source: "a file", workload: "w", requests: 0, cachedTokens: 0, cacheWriteTokens: 0, cost: 0, usdRate: 1 },
  ]);
});

describe("what a month was billed", () => {
  const euros = (cost: number, usdRate?: number) => row("2026-10", 1000, { cost, currency: "EUR", ...(usdRate && { usdRate }) });

  it("is the sum of its costs, in USD at the one rate they have", () => {
    expect(bill(row("2026-10", 1000, { cost: 2 }), row("2026-10", 0, { cost: 3 }))).toEqual(["USD", "1", "5"]);
    // (10 + 20) x 1.1
    expect(bill(euros(10, 1.1), euros(20, 1.1))).toEqual(["EUR", "1.1", "33"]);
  });

  it("is not known where the rates differ, one of them is missing, or the currencies do", () => {
    expect(bill(euros(10, 1.1), euros(20, 1.2))).toEqual(["EUR", undefined, undefined]);
    expect(bill(euros(10, 1.1), euros(20))).toEqual(["EUR", undefined, undefined]);
    expect(bill(euros(10), euros(20))).toEqual(["EUR", undefined, undefined]);
    expect(bill(euros(10, 1), row("2026-10", 0, { cost: 3 }))).toEqual([undefined, undefined, undefined]);
  });

  it("is nothing where there is no cost, in USD as the table's costs are", () => {
    expect(bill(row("2026-10", 1000))).toEqual(["USD", undefined, undefined]);
  });
});

describe("the list prices of a month", () => {
  const pricesOf = (headers: string[], row: (string | number)[]) => {
    const { prices } = usageOverTime(scenarioOf([[["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", ...headers], ["Ours", 2, 8, ...row]]]), usageEntries(usageRange([row1])))[0]!.months[0]!;
    return prices && Object.fromEntries(Object.entries(prices).map(([name, price]) => [name, price.toNumber()]));
  };
  const row1 = row("2026-10", 1000, { name: "Ours" });

  it("are the API's, those of input where there is none for a cache, batches at half", () => {
    expect(pricesOf(["Cached input (USD/1M tokens)", "Cache write (USD/1M tokens)"], [0.2, 2.5])).toEqual({ input: 2, cached: 0.2, written: 2.5, output: 8, batch: 0.5 });
    expect(pricesOf([], [])).toEqual({ input: 2, cached: 2, written: 2, output: 8, batch: 0.5 });
  });

  it("are not known of an API that nobody knows, or before its first price", () => {
    expect(overTime(row("2026-10", 1000, { name: "Nobody's" }))[0]!.months[0]!.prices).toBeUndefined();
    expect(pricesOf(["Effective from"], ["2026-11-01"])).toBeUndefined();
    expect(pricesOf(["Effective from"], ["2026-10-15"])?.["input"]).toBe(2);
  });
});

describe("usage over time", () => {
  it("has the most used first, names that differ by their case as one", () => {
    const found = overTime(row("2026-10", 10, { workload: "Chat" }), row("2026-10", 500, { workload: "Search" }), row("2026-11", 20, { name: "gpt-5", workload: "CHAT" }), row("2026-10", 0, { name: "Web Search", cost: 1 }));
    expect(found.map(({ api, workload, months }) => [api, workload, months.map(({ month }) => month)])).toEqual([
      ["GPT-5", "Search", ["2026-10"]], ["GPT-5", "Chat", ["2026-10", "2026-11"]], ["Web Search", "", ["2026-10"]],
    ]);
  });

  it("counts all months of a use: two of 300 are more than one of 500", () => {
    const found = overTime(row("2026-10", 500, { workload: "Once" }), row("2026-10", 300, { workload: "Twice" }), row("2026-11", 300, { workload: "Twice" }));
    expect(found.map(({ workload }) => workload)).toEqual(["Twice", "Once"]);
  });

  it("has the months with tokens in the order of time, then those with costs alone", () => {
    const [only] = overTime(row("2026-09", 0, { cost: 1 }), row("2026-12", 10), row("2026-10", 10), row("2026-11", 10));
    expect(only!.months.map(({ month, figures }) => [month, figures?.volume.toNumber()])).toEqual([["2026-10", 10], ["2026-11", 10], ["2026-12", 10], ["2026-09", undefined]]);
  });
});
