import { describe, expect, test } from "vitest";
import { compare, portfolio } from "./calledFunctions";
import { shown } from "./customFunctions";

const HEADERS = ["Workload", "API today", "Tokens a month", "Spend a month", "Input share", "Cached share", "Batch share", "Quality floor", "May leave", "Peaks together"];
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

  test("names the API that is paid most of all, wherever it stands, and how many more", () => {
    const leaving = [...LEGAL.slice(0, 8), "yes", ""];
    for (const rows of [[leaving, CHAT], [CHAT, leaving]]) expect(find(portfolio([HEADERS, ...rows], "Kimi-K2", []).map((row) => row.slice(1)), "APIs as today")[1]).toBe("GPT-5 and 1 more");
    expect(portfolio([HEADERS, CHAT, SEARCH], "Kimi-K2", []).find((row) => row[1] === "APIs as today")![2]).toBe("GPT-5");
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

  test("what grows is followed month by month: purchases in steps, bills with the tokens", () => {
    // 1,000M tokens of which 600M grow by 50% a year and 400M do not: 600 x 1.5 + 400 = 1,300, that is 30% together.
    const grown = portfolio([[...HEADERS, "Growth a year"], [...CHAT, 0.5], ["Mail", "GPT-5", 400e6, "", 0.5, 0.2, 0, "", "", "", 0]], "Kimi-K2", [[["Horizon", 24], ["Discount rate", 0]]]);
    expect(find(grown, "Growth together (a year)")[2]).toBeCloseTo(0.3, 12);
    const way = (name: string) => grown.find((row) => row[1] === name)!.slice(3, 7);
    const months = Array.from({ length: 24 }, (_, t) => 1.3 ** (t / 12));
    // 1,000M at 5.5125 USD per million: 5,512.50 in the first month; with no discount rate today's money is the sum.
    const bills = 5512.5 * months.reduce((sum, each) => sum + each, 0);
    expect(way("APIs as today")).toEqual([0, expect.closeTo(5512.5, 8), expect.closeTo(bills, 6), expect.closeTo(bills, 6)]);
    // A deployment of 16 x USD 15,000 serves 506.88M: two at first, three from 1,013.76M on (month 2), four from 1,520.64M (month 21: 1.3^(20/12) = 1.5486).
    const deployments = months.map((growth) => Math.ceil(1000 * growth / 506.88));
    expect([deployments.filter((count) => count === 2).length, deployments.filter((count) => count === 3).length, deployments.at(-1)]).toEqual([1, 19, 4]);
    // Electricity: 16 A100 of 0.4 kW x 0.75 x 176 h x USD 0.15 = 126.72 a month each.
    const own = 4 * 240_000 + 126.72 * deployments.reduce((sum, each) => sum + each, 0);
    expect(way("Own GPUs")).toEqual([480_000, expect.closeTo(253.44, 8), expect.closeTo(own, 6), expect.closeTo(own, 6)]);
  });

  test("in euros at 0.9 the catalog's prices are turned once, and what is typed is in euros already", () => {
    const euros = portfolio([HEADERS, CHAT, SEARCH], "Kimi-K2", [[["Reporting currency", "EUR"], ["Exchange rate", 0.9]]]);
    // 600M at 5.5125 x 0.9 = EUR 2,976.75; EUR 2,000 at 1.59375 x 0.9 = 1.434375 buy 1,394.34M tokens.
    expect(find(euros, "Chat").slice(2, 4)).toEqual([600e6, expect.closeTo(2976.75, 8)]);
    expect(find(euros, "Search").slice(2, 4)).toEqual([expect.closeTo(2000 / 1.434375 * 1e6, 3), expect.closeTo(2000, 8)]);
  });

  test("where nothing may move there is no deployment, and nothing is saved", () => {
    expect(portfolio([HEADERS, LEGAL], "Kimi-K2", [])).toHaveLength(3);
  });

  test.each([
    [[["Workload", "API today"]], /lacks Input share, Tokens a month or Spend a month\. Pass it with its header row, such as Workloads\[#All\]/],
    [[HEADERS], /has no row with a name under Workload/],
    [[HEADERS, [...CHAT.slice(0, 3), 5, ...CHAT.slice(4)]], /Tokens a month in row 1 and Spend a month are both given: keep one/],
    [[HEADERS, ["Chat", "GPT-5", "", "", 0.5]], /Tokens a month in row 1 is missing, and so is Spend a month/],
    [[HEADERS, [...CHAT.slice(0, 4), 50, ...CHAT.slice(5)]], /Input share in row 1 must be at least 0 and at most 1; it is 50/],
    [[HEADERS, [...CHAT.slice(0, 8), "maybe", ""]], /May leave in row 1 is "maybe"; write yes or no/],
    [[HEADERS, ["Chat", "", 5, "", 0.5]], /API today in row 1 is blank/],
    [[HEADERS, ["Chat", "Nobody", 5, "", 0.5]], /^#N\/A .*Nobody/],
  ])("refuses %j", (workloads, message) => {
    expect(shown(() => portfolio(workloads, "Kimi-K2", []))).toMatch(message);
  });
});
