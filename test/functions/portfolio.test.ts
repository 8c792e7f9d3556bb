import { describe, expect, test } from "vitest";
import { compare, portfolio } from "./calledFunctions";
import { shown } from "./customFunctions";

const HEADERS = ["Workload", "API today", "Tokens a month", "USD a month", "Input share", "Cached share", "Batch share", "Quality floor", "May leave", "Peaks together"];
/** GPT-5 costs 1.25, 10 and 0.125 for cached input. */
// 0.5 x (0.8 x 1.25 + 0.2 x 0.125) + 0.5 x 10 = 5.5125 USD per million: 600M cost 3,307.50.
const CHAT = ["Chat", "GPT-5", 600e6, "", 0.5, 0.2, 0, "", "", ""];
// (0.9 x 1.25 + 0.1 x 10) x (1 - 0.5 x 0.5) = 1.59375: USD 2,000 buy 1,254.90M.
const SEARCH = ["Search", "gpt-5", "n/a", 2000, 0.9, 0, 0.5, "n/a", "yes", "no"];
const LEGAL = ["Legal", "Claude-4 Opus", 10e6, "", 1, 0, 0, "", "no", ""];
const SEARCHED = 2000 / 1.59375 * 1e6;
const VOLUME = 600e6 + SEARCHED;

const find = (table: unknown[][], label: string) => table.find(([name]) => name === label)!;

describe("PORTFOLIO", () => {
  const table = portfolio([HEADERS, CHAT, SEARCH, LEGAL], "Kimi-K2", []);

  test("says today's bill by workload and in all, and what stays", () => {
    expect(table.slice(0, 5).map((row) => row.slice(0, 6))).toEqual([
      ["Workload", "API today", "Volume (tokens/month)", "Bill today (USD/month)", "Moves", "Why it stays"],
      ["Chat", "GPT-5", 600e6, 3307.5, "yes", ""],
      ["Search", "GPT-5", expect.closeTo(SEARCHED, 4), 2000, "yes", ""],
      // 10M input tokens at 15.
      ["Legal", "Claude-4 Opus", 10e6, 150, "no", "it may not leave the API"],
      ["All", "", expect.closeTo(VOLUME + 10e6, 4), 5457.5, 2, ""],
    ]);
  });

  test("volumes add, shares weigh by the tokens they are of", () => {
    const input = 300e6 + 0.9 * SEARCHED;
    expect(find(table, "Volume together (tokens/month)")[2]).toBeCloseTo(VOLUME, 4);
    expect(find(table, "Input share together")[2]).toBeCloseTo(input / VOLUME, 12);
    expect(find(table, "Cached share together")[2]).toBeCloseTo(60e6 / input, 12);
    expect(find(table, "Batch share together")[2]).toBeCloseTo(0.5 * SEARCHED / VOLUME, 12);
    // 1,854.9M over 506.88M a deployment.
    expect(find(table, "Deployments together")[2]).toBe(4);
    expect(find(table, "Bill today of what moves (USD/month)")[2]).toBe(5307.5);
  });

  test("owning is shared out by tokens, and what is saved adds up", () => {
    const own = table.slice(1, 3).map((row) => row[6] as number);
    const [chat, search] = own as [number, number];
    expect(chat / search).toBeCloseTo(600e6 / SEARCHED, 10);
    expect(chat + search).toBeCloseTo(find(table, "All")[6] as number, 8);
    expect(find(table, "All")[7]).toBeCloseTo(5307.5 - chat - search, 8);
    expect([find(table, "Legal")[6], find(table, "Legal")[7]]).toEqual(["", 0]);
  });

  test("peaks of independent workloads add like errors; those that coincide add up", () => {
    const half = [["Utilization", 0.5]];
    const used = (...rows: unknown[][]) => find(portfolio([HEADERS, ...rows], "Kimi-K2", [half]), "Utilization together")[2];
    // 1/(1 + (1/0.5 - 1) x sqrt(600^2 + 1254.9^2)/1854.9) = 1/(1 + 0.74989).
    expect(used(CHAT, SEARCH)).toBeCloseTo(1 / (1 + Math.hypot(600e6, SEARCHED) / VOLUME), 12);
    const together = (row: unknown[]) => [...row.slice(0, 9), "yes"];
    expect(used(together(CHAT), together(SEARCH))).toBeCloseTo(0.5, 12);
    expect(used(CHAT)).toBeCloseTo(0.5, 12);
  });

  test("of one workload it ranks as COMPARE does of its settings, with growth too", () => {
    for (const growth of [0, 0.3]) {
      const settings = [["Volume", 600e6], ["Input share", 0.5], ["Cached share", 0.2], ["Volume growth", growth], ["Discount rate", 0.08], ["Tax rate", 0.2]];
      const alone = portfolio([[...HEADERS, "Growth a year"], [...CHAT, growth]], "Kimi-K2", [settings]);
      const from = alone.findIndex(([label]) => label === "Rank") + 1;
      const compared = compare("Kimi-K2", "GPT-5", [settings]).slice(1);
      const ranked = alone.slice(from, from + compared.length);
      expect(ranked.map((row) => row.slice(2, 7))).toEqual(compared.map((row) => row.slice(2, 7).map((value) => (typeof value === "number" ? expect.closeTo(value, 4) : value))));
      expect(ranked.map((row) => row[7])).toEqual(compared.map((row) => (typeof row[8] === "number" ? expect.closeTo(row[8], 6) : row[8])));
    }
  });

  test("a Quality floor keeps a workload where it is, its own or the assumption", () => {
    const why = (floor: unknown, settings: unknown[][] = []) => find(portfolio([HEADERS, [...CHAT.slice(0, 7), floor, "", ""], SEARCH], "Magistral Small", [settings]), "Chat")[5];
    expect(why("")).toBe("");
    expect(why("zero")).toBe("its quality is below the Quality floor");
    expect(why("n/a", [["Quality floor", 0.01]])).toBe("its quality is below the Quality floor");
  });

  test("where nothing may move there is no deployment, and nothing is saved", () => {
    expect(portfolio([HEADERS, LEGAL], "Kimi-K2", [])).toHaveLength(3);
  });

  test.each([
    [[["Workload", "API today"]], /lacks Input share, Tokens a month or USD a month\. Pass it with its header row, such as Workloads\[#All\]/],
    [[HEADERS], /has no row with a name under Workload/],
    [[HEADERS, [...CHAT.slice(0, 3), 5, ...CHAT.slice(4)]], /Tokens a month in row 1 and USD a month are both given: keep one/],
    [[HEADERS, ["Chat", "GPT-5", "", "", 0.5]], /Tokens a month in row 1 is missing, and so is USD a month/],
    [[HEADERS, [...CHAT.slice(0, 4), 50, ...CHAT.slice(5)]], /Input share in row 1 must be at least 0 and at most 1; it is 50/],
    [[HEADERS, [...CHAT.slice(0, 8), "maybe", ""]], /May leave in row 1 is "maybe"; write yes or no/],
    [[HEADERS, ["Chat", "", 5, "", 0.5]], /API today in row 1 is blank/],
    [[HEADERS, ["Chat", "Nobody", 5, "", 0.5]], /^#N\/A .*Nobody/],
  ])("refuses %j", (workloads, message) => {
    expect(shown(() => portfolio(workloads, "Kimi-K2", []))).toMatch(message);
  });
});
