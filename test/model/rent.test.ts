import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import type { Name } from "../../src/model/model";
import { rate } from "../engine/arbitraries";
import { D } from "../engine/fixtures";
import { linesOf } from "./figuredLines";

describe("renting (equation 11)", () => {
  test("two GPUs at USD 1.50 for 730 h, a tenth off", () => {
    expect(linesOf({ gpuCount: D(2), gpuHourlyPrice: D("1.5"), rentalDiscount: D("0.1"), rentalHoursPerMonth: D(730) }).of("rentEach").toNumber()).toBe(1971);
  });
  test("is for the hours of use unless they are said: 2 x 1.50 x 176", () => {
    expect(linesOf({ gpuCount: D(2), gpuHourlyPrice: D("1.5") }).of("rentEach").toNumber()).toBe(528);
  });
  test("reserved is paid round the clock: 2 x 1.50 x 8760/12", () => {
    expect(linesOf({ gpuCount: D(2), reservedHourlyPrice: D("1.5") }).of("reservedEach").toNumber()).toBe(2190);
  });
  test("staff and software are paid for rented GPUs as for own ones", () => {
    // A GPU at USD 1 for 100 h, software of 1,200 a year, 0.1 FTE at 120,000: 100 + 100 + 1,000, and 50 of other cost.
    const lines = linesOf({
      gpuCount: D(1), gpuPrice: D(12_000), gpuPower: D(0), gpuHourlyPrice: D(1), rentalHoursPerMonth: D(100), softwareCost: D(1200), salary: D(120_000), salaryLoading: D(1),
      staffPerDeployment: D("0.1"), otherRunningCost: D(50), throughput: D(1), maintenanceRate: D("0.05"),
    });
    expect(lines.of("rented").toNumber()).toBe(1250);
    // Own: 100 + 1,000 + 50 and maintenance of 12,000 x 5% / 12 = 50, so buying saves 50 a month: 12,000 / 50.
    expect(lines.of("rentBreakEven").toNumber()).toBe(240);
  });
  test("the utilization at which rent and API cost the same", () => {
    const lines = linesOf({ throughput: D(100), gpuCount: D(1), gpuHourlyPrice: D(1), inputPrice: D(10), outputPrice: D(10), rentalHoursPerMonth: D(730) });
    expect(lines.of("rentedCapacity").toNumber()).toBe(262_800_000);
    expect(lines.of("rentedApiCost").toNumber()).toBe(2628);
    expect(lines.of("rentUtilization").toNumber()).toBeCloseTo(730 / 2628, 14);
  });
});

describe("capital recovery factor (equation 12)", () => {
  const factor = (discountRate: Decimal, years: number) => linesOf({ discountRate, depreciationLife: D(years) }).of("capitalRecovery");
  test("5 years at 10% is 0.263797 (any table of annuities)", () => expect(factor(D("0.1"), 5).toFixed(6)).toBe("0.263797"));
  test("repays 1: the payments' present value is 1", () => {
    fc.assert(
      fc.property(rate(1, 50), fc.integer({ min: 1, max: 20 }), (r, n) => {
        const payment = factor(r, n);
        const value = Array.from({ length: n }, (_, year) => payment.div(r.plus(1).pow(year + 1))).reduce((sum, x) => sum.plus(x), D(0));
        expect(value.minus(1).abs().lt("1e-28")).toBe(true);
      }),
    );
  });
  test("is 1/n without interest", () => expect(factor(D(0), 4).toString()).toBe("0.25"));
});

describe("an hour of one's own GPU (equation 12)", () => {
  const gpuHour = (changed: Partial<Record<Name, Decimal>>) =>
    linesOf({ gpuCount: D(1), gpuPrice: D(15_000), gpuPower: D(400), ...changed }).of("gpuHour").toNumber();
  test("by hand: no interest, no running cost", () => {
    expect(gpuHour({ discountRate: D(0), electricityRate: D(0), residualValue: D("0.2") })).toBeCloseTo((15_000 * 0.8) / 5 / (12 * 176), 12);
  });
  test("adds interest, electricity and maintenance, and half the use doubles it", () => {
    const settings = { hoursPerMonth: D(730), maintenanceRate: D("0.05"), pue: D("1.5"), staff: D(9) };
    const yearly = 15_000 * 0.26379748 + 0.4 * 0.75 * 8760 * 0.15 * 1.5 + 750;
    expect(gpuHour(settings)).toBeCloseTo(yearly / 8760, 6);
    expect(gpuHour({ ...settings, utilization: D("0.5") })).toBeCloseTo(yearly / 4380, 6);
  });
  test("the residual value comes back discounted", () => {
    expect(gpuHour({ electricityRate: D(0), residualValue: D("0.5") })).toBeCloseTo(((15_000 - 7500 / 1.1 ** 5) * 0.2637974808) / (12 * 176), 8);
  });
});
