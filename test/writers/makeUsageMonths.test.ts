import { beforeEach, describe, expect, test } from "vitest";
import type { UsageRow } from "../../src/catalog/usageTable";
import { WISHED_NAMES } from "../../src/sheets/names";
import { usageMonthsSheet } from "../../src/sheets/usageMonthsSheet";
import { usageRange } from "../../src/usage/usageRows";
import { appendUsage, usageInWorkbook } from "../../src/writers/appendUsage";
import { makeUsageMonths } from "../../src/writers/makeUsageMonths";
import { everyRequestFailing } from "./faultTrials";
import { differences, openWorkbook, rowOf, sheetNames, sheetValues, writeCell } from "./workbook";

const PAYLOAD = '=HYPERLINK("http://example.org","x")';
/** GPT-5 costs 1.25, 10 and 0.125 for cached input: a month of 1e9 tokens like this 420 x 1.25 + 280 x 0.125 + 300 x 10 = USD 3,560. */
const chat = (month: string, times: number, cost = 3204 * times): UsageRow => ({ month: `${month}-01`, name: "GPT-5", workload: "Chat*", batch: false, requests: 1000, inputTokens: 700e6 * times, cachedTokens: 280e6 * times, outputTokens: 300e6 * times, cost, currency: "USD", source: "x" });
/** Growing by 2% a month, billed at nine tenths. */
const GROWING = [0, 1, 2, 3, 4].map((at) => chat(`2026-0${5 + at}`, Math.round(1.02 ** at * 1e9) / 1e9));
/** 100M of input at 1.25 and 100M in batches at 0.625: USD 187.50, billed EUR 200 at 1.1. */
const search = (batch: boolean): UsageRow => ({ month: "2026-09-01", name: "GPT-5", workload: PAYLOAD, batch, inputTokens: 100e6, outputTokens: 0, cost: 100, currency: "EUR", usdRate: 1.1, source: "x" });
const UNKNOWN: UsageRow = { month: "2026-09-01", name: "Nobody's model", batch: false, inputTokens: 6, outputTokens: 4, currency: "USD", source: "x" };
const COST_ALONE: UsageRow = { month: "2026-09-01", name: "Web search", workload: "Chat*", batch: false, inputTokens: 0, outputTokens: 0, cost: 5, currency: "USD", source: "x" };
const ROWS = [...GROWING, search(false), search(true), UNKNOWN, COST_ALONE];

const planOf = (rows: readonly UsageRow[]) => usageMonthsSheet(usageRange(rows), WISHED_NAMES, "Usage");

async function made(rows: readonly UsageRow[]): Promise<unknown[][]> {
  await appendUsage(rows, undefined);
  expect((await makeUsageMonths()).made).toEqual(["Usage by month"]);
  return sheetValues("Usage by month");
}

/** The rows under a heading, down to a blank one. */
function under(values: unknown[][], heading: string): unknown[][] {
  const from = values.findIndex(([first]) => first === heading) + 2;
  return values.slice(from, values.findIndex((row, i) => i >= from && row[2] === "" && row[1] === ""));
}

let unknown: () => readonly unknown[];
beforeEach(async () => {
  const addin = await openWorkbook();
  unknown = () => addin.excel.unknown;
});

describe("what usage says by month, on a sheet that follows the Usage table", () => {
  test("by API and workload: shares, list against billed, discount, growth with its error", async () => {
    const rows = under(await made(ROWS), "By API and workload, all months");
    const sum = 1 + 1.02 + 1.0404 + 1.061208 + 1.08243216;
    const near = (figure: number) => expect.closeTo(figure, 6) as number;
    expect(rows[0]!.slice(0, 13)).toEqual(["GPT-5", "Chat*", 46_266, near(sum / 5 * 1e9), near(0.7), near(0.4), 0, 1000, near(sum / 5 * 1e6), near(3204 * sum), near(3560 * sum), near(0.1), 0]);
    expect(rows[0]!.slice(13, 17)).toEqual([5, near(1.02 ** 12 - 1), near(0), "a discount on the list prices"]);
    // Half of the tokens in batches; EUR 200 are USD 220, 32.50 above the list: 220 / 187.5 - 1.
    expect(rows[1]!.slice(1, 17)).toEqual([PAYLOAD, 46_266, 200e6, 1, "none", 0.5, 0, "none", near(220), near(187.5), near(1 - 220 / 187.5), near(32.5), 1, "1 of 4 months", "1 of 4 months", expect.stringMatching(/^list prices do not explain this bill\. Likely: caches kept for an hour/)]);
    expect(rows[2]!.slice(0, 17)).toEqual(["Nobody's model", "", 46_266, 10, 0.6, "none", 0, 0, "none", "none", "none", "none", "none", 1, "1 of 4 months", "1 of 4 months", "its list price or its bill is not known"]);
    expect(rows[3]!.slice(0, 16)).toEqual(["Web search", "Chat*", 46_266, 0, "none", "none", "none", 0, "none", 5, "none", "none", "none", 0, "0 of 4 months", "0 of 4 months"]);
    expect(unknown()).toEqual([]);
  });

  test("by month over everything, and none where a price or a bill is missing", async () => {
    const values = await made([...GROWING, search(false), search(true)]);
    const rows = under(values, "By month, all of it").map((row) => row.slice(0, 6));
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual([46_143, 1e9, expect.closeTo(3204, 6), expect.closeTo(3560, 6), expect.closeTo(0.1, 9), 0]);
    const [billed, list] = [3204 * 1.08243216 + 220, 3560 * 1.08243216 + 187.5];
    expect(rows[4]).toEqual([46_266, 1.08243216e9 + 200e6, expect.closeTo(billed, 6), expect.closeTo(list, 6), expect.closeTo(1 - billed / list, 9), 0]);
    const sum = 5.20404016;
    expect(values[5]![0]).toBe(`USD ${(3204 * sum + 220).toLocaleString("en-US", { maximumFractionDigits: 2 })} billed for what costs USD ${(3560 * sum + 187.5).toLocaleString("en-US", { maximumFractionDigits: 2 })} at list prices: ${(100 * (1 - (3204 * sum + 220) / (3560 * sum + 187.5))).toFixed(1)}% below them.`);
    expect(values[6]![0]).toBe("All tokens of the table Usage are on this sheet.");
  });

  test("every formula gives what the engine says", async () => {
    const rows = [...ROWS, chat("2026-10", 1.3)];
    await made(rows);
    expect(await differences(planOf(rows))).toEqual([]);
  });

  test("it follows the table, and says when rows have come that it does not show", async () => {
    await made(GROWING);
    const [usage, api] = [await rowOf("Usage", "GPT-5", 1), await rowOf("Usage by month", "By API and workload, all months") + 2];
    await writeCell("Usage", usage, 9, 3560);
    const after = await sheetValues("Usage by month");
    expect(after[api]![9]).toBeCloseTo(3204 * 5.20404016 + 356, 6);
    await appendUsage([{ ...UNKNOWN, name: "GPT-5" }], await usageInWorkbook());
    expect((await sheetValues("Usage by month"))[6]![0]).toBe("10 tokens of the table Usage are not on this sheet. Where rows have come since, make the sheet anew in the pane under Usage.");
    expect((await makeUsageMonths()).made).toEqual(["Usage by month (2)"]);
  });

  test("growth has the error of its fit", async () => {
    const [first] = under(await made([1, 2, 1, 2].map((times, at) => chat(`2026-0${6 + at}`, times))), "By API and workload, all months");
    // With L = ln 2: S_xy = L, S_xx = 5, SSE = L^2 - L^2/5; the slope's error sqrt(0.8 L^2 / 2 / 5).
    expect(first!.slice(14, 16)).toEqual([expect.closeTo(2 ** 2.4 - 1, 9), expect.closeTo(12 * 2 ** 2.4 * Math.LN2 * Math.sqrt(0.08), 9)]);
  });

  test("growth of three months is refused by their number", async () => {
    const [first] = under(await made(GROWING.slice(0, 3)), "By API and workload, all months");
    expect(first!.slice(13, 16)).toEqual([3, "3 of 4 months", "3 of 4 months"]);
  });

  test("without usage there is nothing to show", async () => {
    await expect(makeUsageMonths()).rejects.toThrow("There is no Usage table with rows in this workbook yet. Import usage and press Add rows first.");
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  test("is all or nothing", async () => {
    let refused = 0;
    for await (const { message, before, after } of everyRequestFailing({ prepare: async () => void (await appendUsage(GROWING, undefined)), act: makeUsageMonths, spread: 0 })) {
      if (message === undefined) continue;
      expect(message).toMatch(/Nothing was changed\.$/);
      expect(after).toEqual(before);
      refused += 1;
    }
    expect(refused).toBeGreaterThan(3);
  });
});

test("a thousand months are cut to those used most, and the sheet says so", () => {
  const many = Array.from({ length: 700 }, (_, i): UsageRow => ({ ...UNKNOWN, name: `API ${i}`, inputTokens: 1000 - i, outputTokens: 0 }));
  const plan = planOf(many);
  // 600 of 700; the last hundred have 400 down to 301 tokens: 35,050.
  expect(plan.cells.find(({ row, column }) => row === 6 && column === 0)).toMatchObject({ expected: "35,050 tokens of the table Usage are not on this sheet. It shows the 600 most used of 700 APIs and workloads. Where rows have come since, make the sheet anew in the pane under Usage." });
});
