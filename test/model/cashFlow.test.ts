import { DDB } from "@formulajs/formulajs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal } from "../../src/engine/decimal";
import type { Name } from "../../src/model/model";
import { Answers } from "../../src/forms/answers";
import { DECIMALS } from "../../src/forms/decimals";
import { COMPARISON } from "../../src/model/comparison";
import type { Lines } from "../../src/scenario/lines";
import { pair, rate } from "../engine/arbitraries";
import { D } from "../engine/fixtures";
import { type PairFigures, pairOf } from "./figuredLines";

/** A purchase of 1,200, a running cost of 100 and an API cost of 700 a month. */
const flows = (months: number, changed: Partial<Record<Name, Decimal>> = {}, pairChanged: Partial<PairFigures> = {}): Lines =>
  pairOf(
    { hardwareCost: D(1200), fixedRunningCost: D(100), volume: D(1e6), capacity: D(1e6), apiPrice: D(700), ...pairChanged },
    { horizon: D(months), ...changed },
  );
const shown = (lines: Lines, name: Name, from = 0) => lines.overMonths(name, from, lines.of("horizon").toNumber()).map((usd) => Number(usd.toFixed(9)));
/** A second deployment in month 3, the API's price falling as fast as the volume grows. */
const SECOND_IN_MONTH_3 = { capacity: D(1.1e6), volumeGrowth: D(1), apiPriceDecline: D("0.5") };

describe("cash flow (equation 9)", () => {
  test("without tax and residual value is the purchase, then the saving", () => {
    expect(shown(flows(3), "net")).toEqual([-1200, 600, 600, 600]);
  });
  test("pays at the end of a month what is bought at the start of the next", () => {
    expect(shown(flows(3, {}, SECOND_IN_MONTH_3), "net")).toEqual([-1200, 600, -600, 600]);
  });
  test("by hand, with tax, depreciation and a residual value below book value", () => {
    const lines = flows(2, { taxRate: D("0.25"), depreciationLife: D("0.5"), residualValue: D("0.5") });
    // 600 x 0.75 + 0.25 x 200 = 500; book value 800 at the end, sold for 600: the loss of 200 saves 50.
    expect(shown(lines, "net")).toEqual([-1200, 500, 1150]);
    expect((["flowPurchases", "depreciation", "flowTax", "flowResidual"] as const).map((name) => lines.inMonth(name, 2).toNumber())).toEqual([0, 200, -50, 600]);
  });
  test("taxes the gain over book value", () => {
    const lines = flows(3, { taxRate: D("0.25"), depreciationLife: D(1).div(6), residualValue: D("0.5") });
    expect(lines.inMonth("net", 3).toNumber()).toBeCloseTo(600 * 0.75 + 600 * 0.75, 10);
  });
  test("a loss saves tax in its month", () => {
    const lines = flows(2, { taxRate: D("0.3"), depreciationLife: D(1e6) }, { hardwareCost: D("0.01"), apiPrice: D(0) });
    expect(lines.inMonth("net", 1).toNumber()).toBeCloseTo(-70, 6);
  });

  test("the columns add up, and over a life that ends in time tax is on the profit of the whole", () => {
    const range = fc.record({ taxRate: rate(0, 100), residualValue: rate(0, 100), life: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(pair(rate(-10, 40), fc.constant(D(0))), range, (figures, { life, ...terms }) => {
        const lines = pairOf(figures, { ...terms, depreciationLife: D(life).div(8), horizon: D(36) });
        const total = (name: Name) => Decimal.sum(...lines.overMonths(name, 0, 36));
        const parts = total("flowPurchases").plus(total("flowApi")).plus(total("flowRunning")).plus(total("flowResidual"));
        expect(total("net").minus(parts.plus(total("flowTax"))).abs().lt("1e-20")).toBe(true);
        expect(total("flowTax").plus(parts.times(terms.taxRate)).abs().lt("1e-20")).toBe(true); // whatever the timing of depreciation
        expect(total("depreciation").lte(total("flowPurchases").neg().plus("1e-20"))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("mid-period discounting", () => {
  // 1% a month.
  const MID = { midPeriod: D(1), discountRate: D("1.01").pow(12).minus(1) };
  test("by hand: bills count in the middle of their month, the purchase on its day", () => {
    const lines = flows(3, MID);
    expect(lines.inMonth("discountedCumulative", 3).toNumber()).toBeCloseTo(-1200 + 600 * (1.01 ** -0.5 + 1.01 ** -1.5 + 1.01 ** -2.5), 9);
    expect(lines.inMonth("cumulative", 3).toNumber()).toBe(600);
  });
  test("tax follows the bills, the residual value and the tax on its gain keep their day", () => {
    const lines = flows(2, { ...MID, taxRate: D("0.25"), depreciationLife: D("0.5"), residualValue: D("0.5") });
    // 500 a month; at the end 600, and 50 saved by the loss of 200.
    expect(lines.inMonth("discountedCumulative", 2).toNumber()).toBeCloseTo(-1200 + 500 * (1.01 ** -0.5 + 1.01 ** -1.5) + 650 * 1.01 ** -2, 9);
  });
  test("the closed form comes to what the months add up to", () => {
    const range = fc.record({ taxRate: rate(0, 100), residualValue: rate(0, 100), life: fc.integer({ min: 1, max: 40 }) });
    fc.assert(
      fc.property(pair(fc.constant(D(0)), fc.constant(D(0))), range, (figures, { life, ...terms }) => {
        const lines = pairOf(figures, { ...terms, ...MID, depreciationLife: D(life).div(8), horizon: D(36) });
        expect(lines.of("presentValue").minus(lines.inMonth("discountedCumulative", 36)).abs().lt("1e-18")).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});

describe("depreciation by another method", () => {
  const depreciation = (cost: number, months: number, changed: Partial<Record<Name, Decimal>>, pairChanged: Partial<PairFigures> = {}) =>
    shown(flows(months, changed, { hardwareCost: D(cost), ...pairChanged }), "depreciation", 1);
  const FIVE_MONTHS = { depreciationLife: D(5).div(12) };
  test("declining balance goes over to a straight line where that is more", () => {
    // 40% of what is left: 40, 24, 14.4; then 21.6 over two months, which is more than 8.64.
    expect(depreciation(100, 6, { ...FIVE_MONTHS, decliningBalance: D(2) })).toEqual([40, 24, 14.4, 10.8, 10.8, 0]);
    expect(depreciation(100, 3, { ...FIVE_MONTHS, decliningBalance: D(2) })).toEqual([1, 2, 3].map((period) => Number(DDB(100, 0, 5, period, 2))));
  });
  test("of each purchase from the month it serves", () => {
    expect(depreciation(100, 5, { ...FIVE_MONTHS, decliningBalance: D(2) }, SECOND_IN_MONTH_3)).toEqual([40, 24, 54.4, 34.8, 25.2]);
  });
  test("a life below a month falls into one, whatever the method", () => expect(depreciation(100, 2, { depreciationLife: D(1).div(24), decliningBalance: D(3) })).toEqual([100, 0]));
  test("MACRS: the six years' shares of IRS Publication 946, Table A-1, each spread over its months", () => {
    const months = depreciation(1200, 84, { macrs: D(1) });
    const years = Array.from({ length: 7 }, (_, year) => months.slice(12 * year, 12 * year + 12).reduce((sum, each) => sum + each, 0));
    [0.2, 0.32, 0.192, 0.1152, 0.1152, 0.0576, 0].forEach((share, year) => expect(years[year]).toBeCloseTo(1200 * share, 6));
    expect(months[0]).toBeCloseTo(20, 9);
    expect(months[12]).toBeCloseTo(32, 9);
  });
  test("the bonus is written off over the first year, the rest by the method", () => {
    // 60% of 1,200 over 12 months, and 480 over 24.
    expect(depreciation(1200, 25, { depreciationLife: D(2), bonusDepreciation: D("0.6") })).toEqual([...Array.from({ length: 12 }, () => 60 + 20), ...Array.from({ length: 12 }, () => 20), 0]);
  });
  test("what is not depreciated is the book value that the residual value is taxed over", () => {
    // MACRS: 20% in the first year; 800 x 0.25 = 200 saved on 960 of book value less nothing sold.
    const lines = flows(12, { macrs: D(1), taxRate: D("0.25") });
    expect(lines.of("bookValue").toNumber()).toBeCloseTo(1200 * 0.8, 9);
    expect(lines.inMonth("flowTax", 12).toNumber()).toBeCloseTo(-0.25 * (600 - 20 - 960), 9);
  });
  test("hardware net today, which the ranking has, is what the months discount to", () => {
    const range = fc.record({ taxRate: rate(0, 100), residualValue: rate(0, 100), decliningBalance: rate(100, 300), bonusDepreciation: rate(0, 100), macrs: fc.integer({ min: 0, max: 1 }).map((yes) => D(yes)), midPeriod: fc.integer({ min: 0, max: 1 }).map((yes) => D(yes)) });
    fc.assert(
      fc.property(pair(rate(-10, 40), fc.constant(D(0))), range, (figures, terms) => {
        const lines = pairOf(figures, { ...terms, depreciationLife: D("2.3"), horizon: D(30), hardwareLife: D(20) });
        const upon = new Answers(COMPARISON, DECIMALS, ["deployment", "api"], [], (name) => lines.of(name));
        expect(upon.of("ownAhead").minus(lines.inMonth("discountedCumulative", 30)).abs().lt("1e-15")).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});

describe("depreciation", () => {
  const depreciation = (each: number, lifeMonths: number, months: number, changed: Partial<PairFigures> = {}) =>
    shown(flows(months, { depreciationLife: D(lifeMonths).div(12) }, { hardwareCost: D(each), ...changed }), "depreciation", 1);
  test("is straight-line by month over the life", () => expect(depreciation(120, 4, 5)).toEqual([30, 30, 30, 30, 0]));
  test("of each purchase from the month it serves", () => expect(depreciation(120, 4, 7, SECOND_IN_MONTH_3)).toEqual([30, 30, 60, 60, 30, 30, 0]));
  test("of a life that ends inside a month takes that month's part", () => expect(depreciation(100, 2.5, 4)).toEqual([40, 40, 20, 0]));
  test("of a life below a month falls into one", () => expect(depreciation(100, 0.5, 3, { volumeGrowth: D("0.01") })).toEqual([100, 100, 0]));
  test("of a life beyond the months is cut off", () => expect(depreciation(100, 10, 2)).toEqual([10, 10]));
});
