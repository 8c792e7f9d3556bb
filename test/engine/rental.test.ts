import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  breakEvenUtilization, capitalRecoveryFactor, ownedGpuHour, rentPerDeployment, rentedCapacityPerMonth,
} from "../../src/engine/rental";
import { rate } from "./arbitraries";
import { D, published } from "./fixtures";

describe("renting", () => {
  test("two GPUs at USD 1.50 for 730 h, a tenth off", () => {
    const rented = { gpuCount: D(2), gpuHourlyPrice: D("1.5") };
    expect(rentPerDeployment(rented, published({ rentalDiscount: D("0.1") })).toNumber()).toBe(1971);
  });
  test("the utilization at which rent and API cost the same", () => {
    expect(rentedCapacityPerMonth({ throughput: D(100) }, published()).toNumber()).toBe(262_800_000);
    expect(breakEvenUtilization(D(500), D(2000)).toNumber()).toBe(0.25);
    expect(breakEvenUtilization(D(500), D(0)).isFinite()).toBe(false);
  });
});

describe("capital recovery factor", () => {
  test("5 years at 10% is 0.263797 (any table of annuities)", () => expect(capitalRecoveryFactor(D("0.1"), D(5)).toFixed(6)).toBe("0.263797"));
  test("is 1/n without interest", () => expect(capitalRecoveryFactor(D(0), D(4)).toString()).toBe("0.25"));
  test("repays 1: the payments' present value is 1", () => {
    fc.assert(
      fc.property(rate(1, 50), fc.integer({ min: 1, max: 20 }), (r, n) => {
        const payment = capitalRecoveryFactor(r, D(n));
        const value = Array.from({ length: n }, (_, year) => payment.div(r.plus(1).pow(year + 1))).reduce((sum, x) => sum.plus(x), D(0));
        expect(value.minus(1).abs().lt("1e-28")).toBe(true);
      }),
    );
  });
});

describe("an hour of one's own GPU", () => {
  const GPU = { gpuPrice: D(15_000), gpuPowerWatts: D(400) };
  test("by hand: no interest, no running cost", () => {
    const settings = published({ discountRate: D(0), electricityRate: D(0), residualValue: D("0.2") });
    expect(ownedGpuHour(GPU, settings).toNumber()).toBeCloseTo((15_000 * 0.8) / 5 / 8760, 12);
  });
  test("adds interest, electricity and maintenance, and half the use doubles it", () => {
    const settings = published({ hoursPerMonth: D(730), maintenanceRate: D("0.05"), pue: D("1.5"), staff: D(9) });
    const yearly = 15_000 * 0.26379748 + 0.4 * 0.75 * 8760 * 0.15 * 1.5 + 750;
    expect(ownedGpuHour(GPU, settings).toNumber()).toBeCloseTo(yearly / 8760, 6);
    expect(ownedGpuHour(GPU, { ...settings, utilization: D("0.5") }).toNumber()).toBeCloseTo(yearly / 4380, 6);
  });
  test("the residual value comes back discounted", () => {
    const settings = published({ electricityRate: D(0), residualValue: D("0.5") });
    expect(ownedGpuHour(GPU, settings).toNumber()).toBeCloseTo(((15_000 - 7500 / 1.1 ** 5) * 0.2637974808) / 8760, 8);
  });
});
