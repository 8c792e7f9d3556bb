import * as formulajs from "@formulajs/formulajs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, ZERO } from "../../src/engine/decimal";
import { internalRatePerPeriod, nearRoot, rateOfFlows, yearlyRate } from "../../src/engine/internalRate";
import { amount } from "./arbitraries";
import { discountedTotals } from "./discounting";
import { D } from "./fixtures";

const IN_MONTHS = fc.array(amount(-500, 5000), { minLength: 1, maxLength: 60 });
/** A purchase, then months of any kind. */
const ANY_FLOW = fc.tuple(amount(-100_000, -1), IN_MONTHS).map(([purchase, months]) => [purchase, ...months]);
/** A purchase, then months that save: one change of sign and so one rate. */
const SAVING_FLOW = fc
  .tuple(amount(-100_000, -1000), fc.array(amount(10, 5000), { minLength: 2, maxLength: 60 }))
  .map(([purchase, months]) => [purchase, ...months]);

/** A few flows of either sign: at times two rates, at times none. */
const CHANGING_FLOW = fc.array(amount(-3000, 3000), { minLength: 3, maxLength: 8 });

const numbers = (flows: readonly Decimal[]) => flows.map((flow) => flow.toNumber());

describe("internal rate of return", () => {
  test("of flows that begin with nothing, as where all GPUs are owned already, in doubles as in decimals", () => {
    // 100 x + 50 x^2 = 200 x^3: x = (50 + sqrt(82,500)) / 400.
    const monthly = 400 / (50 + Math.sqrt(82_500)) - 1;
    expect(internalRatePerPeriod([0, 100, 50, -200].map(D))!.toNumber()).toBeCloseTo(monthly, 12);
    expect(rateOfFlows(Float64Array.of(0, 100, 50, -200))).toBeCloseTo((1 + monthly) ** 12 - 1, 9);
  });
  test("equals Excel's IRR on generated flows", () => {
    fc.assert(
      fc.property(SAVING_FLOW, (flows) => {
        const ours = internalRatePerPeriod(flows)!.toNumber();
        const excel = formulajs.IRR(numbers(flows), ours > 1 || ours < -0.3 ? ours : 0.1);
        expect(typeof excel === "number" ? Math.abs(excel - ours) : excel).toBeLessThan(1e-7);
      }),
      { numRuns: 500 },
    );
  });
  test("brings the net present value to 0, however often the flow changes sign", () => {
    fc.assert(
      fc.property(ANY_FLOW, (flows) => {
        const found = internalRatePerPeriod(flows);
        if (!found) return;
        const scale = Decimal.sum(...flows.map((flow, t) => flow.abs().div(found.plus(1).pow(t))));
        const value = Decimal.sum(...flows.map((flow, t) => flow.div(found.plus(1).pow(t))));
        expect(value.abs().lte(scale.times("1e-24"))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test("equals Excel's IRR where further purchases change the sign, but the open balance only once, and well (one rate above 0)", () => {
    fc.assert(
      fc.property(SAVING_FLOW, fc.array(fc.tuple(fc.nat(58), amount(1, 20_000)), { maxLength: 3 }), (saving, further) => {
        const flows = saving.map((flow, t) => further.filter(([at]) => at === t - 1).reduce((rest, [, price]) => rest.minus(price), flow));
        const totals = discountedTotals(flows, ZERO);
        const changes = totals.filter((total, t) => t > 0 && total.isNegative() !== totals[t - 1]!.isNegative()).length;
        const spent = Decimal.sum(...flows.map((flow) => Decimal.max(ZERO, flow.neg())));
        if (changes !== 1 || totals.at(-1)!.lt(spent)) return;
        const excel = formulajs.IRR(numbers(flows));
        if (typeof excel === "number") expect(Math.abs(internalRatePerPeriod(flows)!.toNumber() - excel)).toBeLessThan(1e-6);
      }),
      { numRuns: 500 },
    );
  });
  test("is where doubles see it, and none is where they see none, however often the flow changes sign", () => {
    let [told, several] = [0, 0];
    fc.assert(
      fc.property(fc.oneof(ANY_FLOW, SAVING_FLOW, IN_MONTHS, CHANGING_FLOW), (flows) => {
        const [exact, near] = [internalRatePerPeriod(flows), nearRoot(Float64Array.from(flows, (flow) => flow.toNumber()))];
        if (typeof near === "number") return;
        told++;
        if (near && flows.filter((flow, t) => t > 0 && flow.times(flows[t - 1]!).lt(0)).length > 1) several++;
        expect(near === undefined ? undefined : Math.abs(near.x * exact!.plus(1).toNumber() - 1)).toEqual(near === undefined ? exact : expect.closeTo(0, 8));
      }),
      { numRuns: 500 },
    );
    expect(Math.min(told - 250, several)).toBeGreaterThan(50);
  });
  test("exists wherever the sum of the flow and its purchase differ in sign", () => {
    fc.assert(
      fc.property(ANY_FLOW, (flows) => {
        if (Decimal.sum(...flows).gt(0)) expect(internalRatePerPeriod(flows)).toBeDefined();
      }),
      { numRuns: 300 },
    );
  });
  test.each<[string, number[], number]>([
    ["a loss", [-1000, 100, 100], (1 + Math.sqrt(41)) / 20 - 1],
    ["a flow that is repaid a millionfold", [-1, 1_000_000], 999_999],
    ["nearly nothing back", [-1_000_000, 1], -0.999999],
    ["of 12.5% and 50% a month the one Excel reaches", [-100, 262.5, -168.75], 0.125],
    ["of -50% and 400% the one Excel reaches", [-100, 550, -250], 4],
    ["where Newton's method leaves the rates above -1, the nearest to 10%", [100, -1000, 100], (5 + Math.sqrt(24)) - 1],
    ["first months without a flow", [0, -100, 110], 0.1],
  ])("%s", (_, flows, expected) => expect(internalRatePerPeriod(flows.map(D))!.toNumber()).toBeCloseTo(expected, 12));
  test.each([[[100, 50]], [[-100, -50]], [[-100, 0]], [[0, 0]], [[]], [[-100, 200, -150]]])("%o has none", (flows) => {
    expect(internalRatePerPeriod(flows.map(D))).toBeUndefined();
  });
  test("a monthly rate of 1% is 12.68% a year", () => expect(yearlyRate(D("0.01")).toFixed(6)).toBe("0.126825"));
});
