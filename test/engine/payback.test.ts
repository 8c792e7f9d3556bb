import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ZERO } from "../../src/engine/decimal";
import { paybackOfTotals } from "../../src/engine/payback";
import { amount, rate } from "./arbitraries";
import { discountedTotals } from "./discounting";
import { D } from "./fixtures";

/** A purchase, then months of any kind. */
const ANY_FLOW = fc
  .tuple(amount(-100_000, -1), fc.array(amount(-500, 5000), { minLength: 1, maxLength: 60 }))
  .map(([purchase, months]) => [purchase, ...months]);

describe("discounted payback", () => {
  test("by hand: linear inside the month", () => {
    const yearly = D("1.01").pow(12).minus(1); // 1% a month
    const totals = discountedTotals([-1000, 505, 1020.1].map(D), yearly); // worth -1000, 500, 1000
    expect(paybackOfTotals(totals).toNumber()).toBeCloseTo(1.5, 12);
  });
  test("is never before plain payback at a rate of 0 or more", () => {
    fc.assert(
      fc.property(ANY_FLOW, rate(0, 100), (flows, yearly) => {
        const plain = paybackOfTotals(discountedTotals(flows, ZERO));
        const discounted = paybackOfTotals(discountedTotals(flows, yearly));
        expect(discounted.plus("1e-25").gte(plain)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
  test("a flow that starts paid is paid at once, one that never is never", () => {
    expect(paybackOfTotals([D(0), D(5)]).toNumber()).toBe(0);
    expect(paybackOfTotals([D(-5), D(-1)]).isFinite()).toBe(false);
  });
});
