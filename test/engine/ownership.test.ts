import { describe, expect, test } from "vitest";
import { costPerMillionTokens, ownershipCost, totalCost } from "../../src/engine/ownership";
import { D, TWO_A100, published } from "./fixtures";

describe("total cost of ownership", () => {
  const settings = published({
    serverFactor: D("1.6"), setupCost: D(2000), maintenanceRate: D("0.06"), softwareCost: D(1200), colocationRate: D(150),
    staff: D("0.5"), otherRunningCost: D(10), residualValue: D("0.1"),
  });
  const service = { months: D(60), deployments: D(2), deploymentMonths: D(90), tokens: D(6e9) };
  test("by line: purchases by deployment, running by deployment and month, staff by month", () => {
    const lines = Object.entries(ownershipCost(TWO_A100, settings, service)).map(([line, usd]) => [line, usd.toNumber()]);
    expect(Object.fromEntries(lines)).toEqual({
      hardware: 96_000, setup: 4000, electricity: 15.84 * 90, maintenance: 250 * 90, software: 200 * 90, colocation: 120 * 90,
      staff: (96_800 * 1.4) / 2 / 12 * 60, other: 600, residualValue: -10_000,
    });
  });
  test("adds up, and spreads over the tokens served", () => {
    const total = totalCost(ownershipCost(TWO_A100, settings, service));
    expect(total.toNumber()).toBeCloseTo(96_000 + 4000 + 1425.6 + 22_500 + 18_000 + 10_800 + 338_800 + 600 - 10_000, 6);
    expect(costPerMillionTokens(total, service.tokens).times(6000).minus(total).abs().lt("1e-25")).toBe(true);
  });
});
