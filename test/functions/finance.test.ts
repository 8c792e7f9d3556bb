import * as formulajs from "@formulajs/formulajs";
import { describe, expect, test } from "vitest";
import { breakEven, breakEvenVolume, cashFlow, costPerMTok, discountedPayback, irr, localCost, matrix, npv, savings, tco } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;
const MODEL = "gpt-oss-120B";
type Cells = (string | number)[][];
const FULL: Cells = [["Preset", "Full cost"], ["Tax rate", 0.25], ["Volume", 5e8], ["Volume growth", 0.2], ["API price decline", 0.05]];
const column = (table: unknown[][], header: string) => table.slice(1).map((row) => Number(row[table[0]!.indexOf(header)]));

describe("CASHFLOW", () => {
  test("spills month 0 and the months of the horizon under its headers", () => {
    const table = cashFlow(MODEL, "GPT-5", NOTHING);
    expect(table[0]).toEqual([
      "Month", "Purchases", "API cost avoided", "Running cost", "Depreciation", "Tax", "Residual value", "Net cash flow", "Cumulative", "Discounted cumulative",
    ]);
    expect(column(table, "Month")).toEqual(Array.from({ length: 61 }, (_, month) => month));
    expect(table[1]).toEqual([0, -30_000, 0, 0, 0, 0, 0, -30_000, -30_000, -30_000]);
    expect(table[2]!.slice(0, 9)).toEqual([1, 0, 987.36, -15.84, 500, 0, 0, 971.52, -29_028.48]);
  });
  test("its columns add up: cash to the net flow, the flow to the totals", () => {
    const table = cashFlow(MODEL, "Claude-4 Opus", [FULL]);
    let running = 0;
    for (const [, purchases, api, cost, , tax, residual, net, total] of table.slice(1)) {
      expect(purchases + api + cost + tax + residual).toBeCloseTo(net, 6);
      running += net;
      expect(running).toBeCloseTo(total, 5);
    }
  });
  test("a purchase for month t stands in month t-1", () => {
    const table = cashFlow(MODEL, "GPT-5", [[["Volume growth", 0.01], ["Horizon", 12]]]);
    expect(column(table, "Purchases")).toEqual([-30_000, -30_000, ...Array<number>(11).fill(0)]);
  });
});

describe("NPV and IRR are Excel's on the flows of CASHFLOW", () => {
  test.each<[string, Cells]>([
    ["Published", [["Preset", "Published"]]], ["As written", [["Preset", "As written"]]],
    ["Full cost against a dear API", [["Preset", "Full cost"], ["Output price", 75], ["Input price", 15]]],
    ["growth, decline, tax", [...FULL, ["Output price", 75], ["Input price", 15], ["Discount rate", 0.07], ["Staff", 0.1]]],
    ["two years", [["Horizon", 24], ["Output price", 90], ["Residual value", 0.3], ["Tax rate", 0.3]]],
  ])("%s", (_, context) => {
    const [first = 0, ...others] = column(cashFlow(MODEL, "GPT-5", [context]), "Net cash flow");
    const yearly = Number(new Map(context as [string, unknown][]).get("Discount rate") ?? 0.1);
    expect(npv(MODEL, "GPT-5", [context])).toBeCloseTo((formulajs.NPV((1 + yearly) ** (1 / 12) - 1, ...others) as number) + first, 5);
    expect(irr(MODEL, "GPT-5", [context])).toBeCloseTo((1 + (formulajs.IRR([first, ...others]) as number)) ** 12 - 1, 6);
  });
});

describe("TCO", () => {
  test("spills the lines, their total and USD per million tokens", () => {
    const table = tco(MODEL, [FULL]);
    expect(table[0]).toEqual(["Line", "USD", "USD per 1M tokens"]);
    const [total, ...lines] = table.slice(1).reverse();
    expect(lines.reduce((sum, [, usd]) => sum + usd, 0)).toBeCloseTo(total![1], 5);
    expect(total![2]).toBe(costPerMTok(MODEL, [FULL]));
    expect(total![0]).toBe("Total");
  });
  test("follows the purchases in steps and takes the residual value off", () => {
    const lines = new Map(tco(MODEL, [FULL]).map(([line, usd]) => [line, usd]));
    const after = localCost(MODEL, 60, [FULL]);
    expect(lines.get("Total")).toBeCloseTo(after + lines.get("Residual value"), 5);
    expect(lines.get("Hardware")).toBe(48_000 * Math.ceil((5e8 * 1.2 ** (59 / 12)) / 173_448_000));
  });
});

describe("DISCOUNTEDPAYBACK", () => {
  test("is where the discounted totals of CASHFLOW cross 0", () => {
    const totals = column(cashFlow(MODEL, "GPT-5", NOTHING), "Discounted cumulative");
    const month = totals.findIndex((total) => total >= 0);
    const inside = -totals[month - 1]! / (totals[month]! - totals[month - 1]!);
    expect(discountedPayback(MODEL, "GPT-5", NOTHING)).toBeCloseTo(month - 1 + inside, 8);
    expect(discountedPayback(MODEL, "GPT-5", NOTHING)).toBeGreaterThan(breakEven(MODEL, "GPT-5", NOTHING));
  });
});

describe("growth and price decline", () => {
  const FLAT: Cells[] = [[["Volume", 1e8]]];
  const GROWTH = [...FLAT, [["Volume growth", 0.3]]];
  const DECLINE = [...FLAT, [["API price decline", 0.3]]];
  const API = "Claude-4 Opus";

  test.each<[string, (context: Cells[]) => unknown]>([
    ["BREAKEVEN", (context) => breakEven(MODEL, API, context)],
    ["MATRIX", (context) => matrix([[MODEL]], [[API]], context)[1]![1]],
    ["SAVINGS", (context) => savings(MODEL, API, 24, context)],
    ["BREAKEVENVOLUME", (context) => breakEvenVolume(MODEL, API, 24, context)],
    ["NPV", (context) => npv(MODEL, API, context)],
    ["IRR", (context) => irr(MODEL, API, context)],
    ["DISCOUNTEDPAYBACK", (context) => discountedPayback(MODEL, API, context)],
  ])("both reach %s", (_, answer) => {
    expect(answer(GROWTH)).not.toBe(answer(FLAT));
    expect(answer(DECLINE)).not.toBe(answer(FLAT));
  });

  test.each<[string, (context: Cells[]) => unknown]>([
    ["LOCALCOST", (context) => localCost(MODEL, 36, context)],
    ["COSTPERMTOK", (context) => costPerMTok(MODEL, context)],
    ["TCO", (context) => tco(MODEL, context).at(-1)![1]],
  ])("growth alone reaches %s", (_, answer) => {
    expect(answer(GROWTH)).not.toBe(answer(FLAT));
    expect(answer(DECLINE)).toBe(answer(FLAT));
  });
});

describe("refusals", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["no rate of return", () => irr("Kimi-K2", "GPT-5", [[["Staff", 5]]]), /^#N\/A No rate of return: in no month of the Horizon does owning Kimi-K2 bring in more/],
    // Staff of 5 costs 5 x 96,800 x 1.4 / 12 = 56,467 a month, the API 3,590: every month loses, and only a tenth of the purchase comes back.
    ["a residual value alone", () => irr("Kimi-K2", "GPT-5", [[["Staff", 5], ["Residual value", 0.1]]]), /^#N\/A No rate of return: in no month of the Horizon/],
    ["no discounted payback", () => discountedPayback("Kimi-K2", "GPT-5", NOTHING), /^#N\/A Does not pay back within the Horizon of 60 months at a Discount rate of 10%: USD [\d,.]+ of today's money is missing/],
    ["unknown model", () => npv("Kimi K9", "GPT-5", NOTHING), /^#N\/A No open model is named "Kimi K9"/],
    ["unknown API", () => cashFlow("Kimi-K2", "Nova-6", NOTHING), /^#N\/A No API is named "Nova-6"/],
    ["blank name", () => tco("", NOTHING), /^#VALUE! model is blank/],
    ["tax of 120%", () => npv(MODEL, "GPT-5", [[["Tax rate", 1.2]]]), /^#VALUE! Tax rate must be at least 0 and at most 1; it is 1\.2/],
    ["a life of 0", () => npv(MODEL, "GPT-5", [[["Depreciation life", null]]]), /^#VALUE! Depreciation life \(a blank cell counts as 0\) must be above 0/],
    ["a discount rate of -100%", () => npv(MODEL, "GPT-5", [[["Discount rate", -1]]]), /^#VALUE! Discount rate must be above -1; it is -1/],
    ["a volume that vanishes", () => breakEven(MODEL, "GPT-5", [[["Volume growth", -1]]]), /^#VALUE! Volume growth must be above -1/],
    ["an API that turns free", () => breakEven(MODEL, "GPT-5", [[["API price decline", 1]]]), /^#VALUE! API price decline must be below 1/],
    ["a price that falls too fast", () => breakEven(MODEL, "GPT-5", [[["API price decline", 0.9]]]), /^#N\/A Does not pay back within 600 months, with the volume growing by 0% and the API price falling by 90% a year: by then owning gpt-oss-120B has cost USD/],
    ["no volume, with growth", () => breakEvenVolume(MODEL, "GPT-5", 12, [[["Volume growth", 0.1]]]), /^#N\/A No volume that up to 1,000 deployments of gpt-oss-120B serve in the first month pays back against GPT-5 within 12 months/],
    ["months past the walk", () => savings(MODEL, "GPT-5", 601, [[["Volume growth", 0.1]]]), /^#VALUE! months must be at least 0 and at most 600; it is 601/],
  ])("%s", (_, call, message) => expect(shown(call)).toMatch(message));
});
