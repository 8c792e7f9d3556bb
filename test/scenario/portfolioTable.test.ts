import { expect, test } from "vitest";
import { portfolioTable } from "../../src/scenario/portfolioTable";
import { scenarioOf } from "../../src/scenario/scenario";

test("workloads in another currency: headers and labels name it, spend is typed in it", () => {
  const euros = scenarioOf([[["Reporting currency", "EUR"], ["Exchange rate", 0.9]]]);
  const table = portfolioTable([["Workload", "API today", "Spend a month", "Input share"], ["Search", "GPT-5", 2000, 0.9]], euros, "Kimi-K2");
  expect(table[0]!.slice(3, 8)).toEqual(["Bill today (EUR/month)", "Moves", "Why it stays", "Own GPUs (EUR/month)", "Saving (EUR/month)"]);
  // USD 1.25 x 0.9 + 10 x 0.1 = 2.125 per 1M tokens, EUR 1.9125: 2,000 buys 1,045,751,634 tokens.
  expect(Number(table[1]![2])).toBeCloseTo(2000 / 1.9125 * 1e6, 3);
  expect(Number(table[1]![3])).toBeCloseTo(2000, 9);
  expect(table.flat().filter((cell) => String(cell).includes("USD"))).toEqual([]);
  expect(table.find(([label]) => label === "Rank")!.slice(3, 7)).toEqual(["Paid at the start (EUR)", "First month (EUR)", "Over the horizon (EUR)", "Present value (EUR)"]);
});
