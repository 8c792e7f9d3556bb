import { describe, expect, test } from "vitest";
import { apiCost, breakEven, capacity, grid, localCost, tco, tokensFor, usage, utilization } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;
const HEADERS = ["Month", "API", "Workload", "Batch", "Requests", "Input tokens", "Of them cached", "Of them written to cache", "Output tokens", "Cost billed"];
/** GPT-5 costs 1.25, 10 and 0.125 for cached input. */
const MONTH = ["2026-10", "GPT-5", "Chat", "no", 1000, 700e6, 280e6, 0, 300e6, 3000];

describe("USAGE spills what a bill amounts to", () => {
  test("volume and shares of the latest month, and the discount that gives its bill again", () => {
    // 420M fresh x 1.25 + 280M cached x 0.125 + 300M x 10 = 525 + 35 + 3,000 = USD 3,560 at list; 3,000 were billed.
    const settings = usage([HEADERS, MONTH], NOTHING, NOTHING);
    expect(settings).toEqual([["Setting", "Value"], ["Volume", 1e9], ["Input share", 0.7], ["Cached share", 0.4], ["Batch share", 0], ["API discount", expect.closeTo(1 - 3000 / 3560, 12)]]);
    expect(apiCost("GPT-5", 1e9, [settings])).toBeCloseTo(3000, 8);
    expect(capacity("Kimi-K2", [settings])).toBe(506_880_000);
    expect(localCost("Kimi-K2", 0, [settings])).toBe(480_000); // 1e9 tokens need two deployments
  });

  test("batches are at half the price, and their share is one of tokens", () => {
    // 1,000M at 1.25 and 1,000M in batches at 0.625.
    const rows = [["2026-10", "GPT-5", "", "no", "", 1e9, 0, 0, 0, 1250], ["2026-10", "GPT-5", "", "yes", "", 1e9, 0, 0, 0, 625]];
    expect(usage([HEADERS, ...rows], NOTHING, NOTHING)).toEqual([["Setting", "Value"], ["Volume", 2e9], ["Input share", 1], ["Cached share", 0], ["Batch share", 0.5]]);
  });

  test("a bill above the list, or in a currency without a rate, implies no discount", () => {
    expect(usage([HEADERS, [...MONTH.slice(0, 9), 3600]], NOTHING, NOTHING).map(([name]) => name)).not.toContain("API discount");
    expect(usage([[...HEADERS, "Currency"], [...MONTH, "EUR"]], NOTHING, NOTHING).map(([name]) => name)).not.toContain("API discount");
    const rated = usage([[...HEADERS, "Currency", "USD for one"], [...MONTH, "EUR", 1.1]], NOTHING, NOTHING);
    expect(rated.at(-1)).toEqual(["API discount", expect.closeTo(1 - 3300 / 3560, 12)]);
  });

  test("growth a year is fitted to four months or more, where it is twice its error", () => {
    const month = (at: number, tokens: number) => [`2026-0${at}`, "GPT-5", "", "", "", tokens, "n/a", "n/a", 0, ""];
    // 2% more each month: 1.02^12 - 1, without any error.
    const growing = [1, 2, 3, 4, 5].map((at) => month(at, 1e9 * 1.02 ** at));
    expect(usage([HEADERS, ...growing], NOTHING, NOTHING).at(-1)).toEqual(["Volume growth", expect.closeTo(1.02 ** 12 - 1, 9)]);
    expect(usage([HEADERS, ...growing.slice(0, 3)], NOTHING, NOTHING).map(([name]) => name)).toEqual(["Setting", "Volume", "Input share", "Batch share"]);
    // The same over the end of a year.
    const winter = ["2025-10", "2025-11", "2025-12", "2026-01", "2026-02"].map((name, at) => [name, "GPT-5", "", "", "", 1e9 * 1.02 ** at, "n/a", "n/a", 0, ""]);
    expect(usage([HEADERS, ...winter], NOTHING, NOTHING).at(-1)).toEqual(["Volume growth", expect.closeTo(1.02 ** 12 - 1, 9)]);
    const noisy = [1, 2, 3, 4].map((at) => month(at, at % 2 ? 1e9 : 2e9));
    expect(usage([HEADERS, ...noisy], NOTHING, NOTHING).map(([name]) => name)).not.toContain("Volume growth");
  });

  test("one API, one workload, by any of their names", () => {
    const rows = [MONTH, ["2026-10", "gpt-5-mini", "chat", "", "", 5, 0, 0, 5, ""], ["2026-10", "GPT-5", "Search", "", "", 10, 0, 0, 10, ""]];
    const volume = (api: unknown, workload: unknown) => usage([HEADERS, ...rows], api as never, workload as never)[1]?.[1];
    expect([volume(NOTHING, NOTHING), volume("openai/gpt-5", NOTHING), volume(NOTHING, "chat"), volume("GPT-5", "search")]).toEqual([1_000_000_030, 1_000_000_020, 1_000_000_010, 20]);
    expect(shown(() => volume("Grok-4", NOTHING))).toMatch(/^#N\/A The usage has no API "Grok-4"\. It has: GPT-5, gpt-5-mini\./);
    expect(shown(() => volume(NOTHING, "Nobody"))).toMatch(/has no workload "Nobody"\. It has: Chat, chat, Search\./);
  });

  test("what is no usage is refused by what it lacks, and so is usage where settings belong", () => {
    expect(shown(() => usage([["Month", "API"], ["2026-10", "GPT-5"]], NOTHING, NOTHING))).toMatch(/lacks Input tokens, Output tokens\. Pass it with its header row/);
    expect(shown(() => usage([HEADERS, ["2026-10", "GPT-5", "", "", "", 10, 20, 0, 1, ""]], NOTHING, NOTHING))).toMatch(/part of the input, 10, and cannot exceed it/);
    expect(shown(() => usage([HEADERS, ["2026-10", "GPT-5", "", "", "", 0, 0, 0, 0, 5]], NOTHING, NOTHING))).toMatch(/costs alone: give the settings Monthly spend and Spent on/);
    expect(shown(() => capacity("Kimi-K2", [[HEADERS, MONTH]]))).toMatch(/pass what it amounts to, LLM\.USAGE\(Usage\[#All\]\)/);
  });
});

describe("a monthly spend says the volume", () => {
  // GPT-5.6 Sol since 2026-08-21: 4, 20 and 0.4 cached. 70% input, 40% of it cached: 0.7 x (0.6 x 4 + 0.4 x 0.4) + 0.3 x 20 = 7.792 USD per million.
  const SHARES = [["Input share", 0.7], ["Cached share", 0.4]];
  const BILL = [...SHARES, ["Monthly spend", 42_000], ["Spent on", "GPT-5.6 Sol"]];
  const TOKENS = 42_000 / 7.792 * 1e6;

  test("TOKENSFOR: spend by price paid", () => {
    expect(tokensFor(42_000, "GPT-5.6 Sol", [SHARES])).toBeCloseTo(TOKENS, 2);
    expect(tokensFor(0, "GPT-5.6 Sol", NOTHING)).toBe(0);
    expect(shown(() => tokensFor(5, "GPT-5", [[["API discount", 1]]]))).toBe("#VALUE! GPT-5 costs nothing with these settings: give Volume instead.");
  });

  test("every function follows it as it would the volume", () => {
    expect(breakEven("Kimi-K2", "GPT-5", [BILL])).toBe(breakEven("Kimi-K2", "GPT-5", [[...SHARES, ["Volume", tokensFor(42_000, "GPT-5.6 Sol", [SHARES])]]]));
    expect(localCost("Kimi-K2", 0, [BILL])).toBe(240_000 * Math.ceil(TOKENS / 506_880_000));
    // The work stays the same where another share is tried.
    expect(grid("TCO", "Kimi-K2", NOTHING, "Input share", [[0.5], [0.7]], NOTHING, NOTHING, [BILL]).map(([, tco]) => tco).slice(1)).toEqual([tco("Kimi-K2", [BILL]).at(-1)?.[1], tco("Kimi-K2", [BILL]).at(-1)?.[1]]);
  });

  test("one or the other: both, and half of it, are refused", () => {
    expect(shown(() => capacity("Kimi-K2", [[...BILL, ["Volume", 1e9]]]))).toMatch(/Volume and Monthly spend are both given/);
    expect(capacity("Kimi-K2", [[["Setting", "Value"], ["Volume", "capacity"]], BILL])).toBe(506_880_000);
    expect(shown(() => capacity("Kimi-K2", [[["Monthly spend", 5]]]))).toMatch(/needs the API it is paid to: add a row Spent on/);
    expect(shown(() => capacity("Kimi-K2", [[["Spent on", "GPT-5"]]]))).toMatch(/Spent on needs a Monthly spend/);
    expect(shown(() => capacity("Kimi-K2", [[["Monthly spend", -5], ["Spent on", "GPT-5"]]]))).toMatch(/Monthly spend must be above 0/);
  });
});

describe("UTILIZATION of a load", () => {
  const used = (load: unknown[][], capacity: unknown = NOTHING, batchShare: unknown = NOTHING) => {
    const [[first], ...others] = utilization(load, capacity as never, batchShare as never, NOTHING, NOTHING) as [unknown[], ...unknown[][]];
    expect(others).toEqual([]);
    return first;
  };

  test("mean over highest, blanks counting as hours without", () => {
    // (2 + 4 + 0 + 6) / 4 / 6
    expect(used([[2, 4], [null, 6]])).toBe(0.5);
  });
  test("with a capacity, what exceeds it goes elsewhere", () => {
    // (2 + 4 + 4 + 4) / 4 / 4
    expect(used([[2, 4, 8, 6]], 4)).toBe(0.875);
  });
  test("work that may wait fills idle hours", () => {
    // A fifth waits: 8 and 24 at once, peak 24, mean 20 all served.
    expect(used([[10, 30]], NOTHING, 0.2)).toBeCloseTo(20 / 24, 12);
    // Half waits: 5 and 15 at once, below the mean of 20, which is then enough.
    expect(used([[10, 30]], NOTHING, 0.5)).toBe(1);
    // A tenth waits, capacity 20: 9 and 20 at once, 2 an hour later on.
    expect(used([[10, 30]], 20, 0.1)).toBeCloseTo((14.5 + 2) / 20, 12);
    // Half waits, capacity 12: 5 and 12 at once, and only 3.5 an hour to spare for the 10.
    expect(used([[10, 30]], 12, 0.5)).toBe(1);
    expect(shown(() => used([[1]], NOTHING, 20))).toMatch(/^#VALUE! batch_share must be at least 0 and at most 1/);
  });
  test("nothing at all is refused, with a capacity, too", () => {
    expect(shown(() => used([[0, 0]]))).toMatch(/The load is 0 in every hour/);
    expect(shown(() => used([[0, 0]], 5))).toMatch(/The load is 0 in every hour/);
    expect(shown(() => used([[1, 2]], -5))).toMatch(/^#VALUE! capacity must be above 0/);
  });
});

describe("UTILIZATION beside an API: the hours that burst to it", () => {
  // GPT-5 costs 1.25 per million of input. 720 hours are 180 rounds of a load of four hours.
  const INPUT_ONLY = [["Input share", 1], ["Cached share", 0], ["Batch share", 0], ["Hours per month", 720]];
  const bursts = (load: unknown[][], capacity: unknown, batchShare: unknown, settings: unknown[][]) => utilization(load, capacity as never, batchShare as never, "gpt-5", [settings]);
  // Above 4M an hour: 4M of the third hour and 2M of the fourth, 6M x 180 = 1,080M a month of 20M x 180 = 3,600M, at 1.25: USD 1,350.
  const TABLE = [
    ["Load", "Value", "Unit", "", ""],
    ["Utilization", 0.875, "share of capacity", "", ""],
    ["Capacity", 4e6, "tokens/hour", "", ""],
    ["Peak", 8e6, "tokens/hour", "", ""],
    ["Peak over mean", 1.6, "times", "", ""],
    ["Volume", 3.6e9, "tokens/month", "", ""],
    ["Hours that burst", 360, "hours/month", "", ""],
    ["Burst", 1.08e9, "tokens/month", "", ""],
    ["Share that bursts", 0.3, "share of tokens", "", ""],
    ["Burst at the API", 1350, "USD/month", "", ""],
    // Above the mean of 5M: 3M and 1M of four hours, 1M an hour; a peak of 8M is 3M above it.
    ["Peak hours", 1 / 3, "share of the hours", "", ""],
    ["", "", "", "", ""],
    ["Hour of the load", "Load (tokens/hour)", "Burst (tokens/hour)", "Burst (tokens/month)", "At the API (USD/month)"],
    [3, 8e6, 4e6, 720e6, 900],
    [4, 6e6, 2e6, 360e6, 450],
  ];

  test("tokens by the hour", () => {
    expect(bursts([[2e6], [4e6], [8e6], [6e6]], 4e6, NOTHING, INPUT_ONLY)).toEqual(TABLE);
  });

  test("shares of a day spread the Volume of the settings, whatever they add up to", () => {
    expect(bursts([[0.1, 0.2, 0.4, 0.3]], 4e6, NOTHING, [...INPUT_ONLY, ["Volume", 3.6e9]])).toEqual(TABLE);
    expect(bursts([[2, 4, 8, 6]], 4e6, NOTHING, [...INPUT_ONLY, ["Monthly spend", 4500], ["Spent on", "GPT-5"]])).toEqual(TABLE);
  });

  test("a day of 24 hours and a week of 168 with the same days come to the same", () => {
    const day = Array.from({ length: 24 }, (_, hour) => [hour >= 9 && hour < 17 ? 3e6 : 1e6]);
    const [ofDay, ofWeek] = [bursts(day, 2e6, NOTHING, INPUT_ONLY), bursts(Array.from({ length: 7 }, () => day).flat(), 2e6, NOTHING, INPUT_ONLY)];
    // 8 hours of 24 above, 1M each: 240 of 720 hours, 240M tokens, USD 300; used (16 x 1 + 8 x 2) / 24 / 2.
    expect(ofDay.slice(1, 10).map(([, value]) => value)).toEqual([expect.closeTo(2 / 3, 12), 2e6, 3e6, expect.closeTo(3 / (40 / 24), 12), 1.2e9, 240, 240e6, 0.2, 300]);
    ofWeek.slice(1, 10).forEach(([, value], i) => expect(value).toBeCloseTo(ofDay[i + 1]![1] as number, 9));
    expect([ofDay.length, ofWeek.length]).toEqual([13 + 8, 13 + 56]);
    expect(ofDay.slice(13).map(([hour]) => hour)).toEqual([10, 11, 12, 13, 14, 15, 16, 17]);
  });

  test("work that waits and finds no idle hour goes to the API, too, and parts add up", () => {
    // Half waits: 5 and 15 at once of 12: 3 burst. 20 wait, 7 find an hour: 13 do not. 16 of 40, 360 rounds, 1.25 per million.
    const table = bursts([[10e6, 30e6]], 12e6, 0.5, INPUT_ONLY);
    expect(table.slice(6, 10).map(([, value]) => value)).toEqual([360, 16e6 * 360, 0.4, 16 * 360 * 1.25]);
    expect(table.slice(13)).toEqual([[2, 30e6, 3e6, 3e6 * 360, 3 * 360 * 1.25], ["waits in vain", "", "", 13e6 * 360, 13 * 360 * 1.25]]);
  });

  test("hardware for the peak bursts never", () => {
    const table = bursts([[2e6, 4e6]], NOTHING, NOTHING, INPUT_ONLY);
    expect(table.slice(6, 10).map(([, value]) => value)).toEqual([0, 0, 0, 0]);
    expect(table).toHaveLength(13);
    expect(shown(() => utilization([[1]], NOTHING, NOTHING, "No such", NOTHING))).toMatch(/^#N\/A/);
  });
});
