import { describe, expect, test } from "vitest";
import {
  capacityPerMonth, deploymentsNeeded, electricityCostPerMonth, fixedRunningCost, hardwareCost, runningCostPerDeployment,
  runningCostPerMonth, volumePerMonth,
} from "../../src/engine/deployment";
import { D, TWO_A100, published } from "./fixtures";

describe("hardware cost (Eq. 1)", () => {
  test("GPUs alone, as published", () => expect(hardwareCost(TWO_A100, published()).toString()).toBe("30000"));
  test("with server factor and setup", () => {
    expect(hardwareCost(TWO_A100, published({ serverFactor: D("1.6"), setupCost: D(2500) })).toString()).toBe("50500");
  });
});

describe("electricity (Eq. 2)", () => {
  test("0.8 kW at 75% for 176 h at 0.15", () => expect(electricityCostPerMonth(TWO_A100, published()).toString()).toBe("15.84"));
  test("PUE multiplies it", () => expect(electricityCostPerMonth(TWO_A100, published({ pue: D("1.5") })).toString()).toBe("23.76"));
});

describe("capacity (Eq. 4)", () => {
  test("220 tokens/s for 176 h", () => expect(capacityPerMonth(TWO_A100, published()).toString()).toBe("139392000"));
  test("utilization scales it", () => expect(capacityPerMonth(TWO_A100, published({ utilization: D("0.25") })).toString()).toBe("34848000"));
});

describe("deployments needed", () => {
  const capacity = D(100);
  test.each([[1, 1], [100, 1], [100.0001, 2], [200, 2], [201, 3]])("%f tokens need %i of 100 each", (volume, needed) => {
    expect(deploymentsNeeded(D(volume), capacity, published()).toNumber()).toBe(needed);
  });
  test("a capacity copied into a cell, a double a hair above it, needs one", () => {
    const exact = capacityPerMonth(TWO_A100, published({ utilization: D(0.1 + 0.2) }));
    const copied = D(exact.toNumber());
    expect(copied.gt(exact)).toBe(true);
    expect(deploymentsNeeded(copied, exact, published()).toNumber()).toBe(1);
  });
  test("spares come on top", () => {
    expect(deploymentsNeeded(D(150), capacity, published({ spareDeployments: D(2) })).toNumber()).toBe(4);
  });
  test("the word capacity means one deployment's capacity", () => {
    expect(volumePerMonth(TWO_A100, published()).eq(capacityPerMonth(TWO_A100, published()))).toBe(true);
    expect(volumePerMonth(TWO_A100, published({ volume: D(7) })).toNumber()).toBe(7);
  });
});

describe("running cost", () => {
  const settings = published({
    maintenanceRate: D("0.06"), softwareCost: D(1200), colocationRate: D(150), staff: D("0.5"), otherRunningCost: D(10),
  });
  test("adds up line by line", () => {
    const maintenance = 30_000 * 0.06 / 12, software = 2 * 1200 / 12, colocation = 0.8 * 150;
    expect(runningCostPerDeployment(TWO_A100, settings).toNumber()).toBeCloseTo(15.84 + maintenance + software + colocation, 10);
    expect(fixedRunningCost(settings).toNumber()).toBeCloseTo(0.5 * 96_800 * 1.4 / 12 + 10, 10);
  });
  test("staff and other count once, the rest per deployment", () => {
    const costs = { runningCostPerDeployment: runningCostPerDeployment(TWO_A100, settings), fixedRunningCost: fixedRunningCost(settings) };
    const one = runningCostPerMonth(costs, D(1)), three = runningCostPerMonth(costs, D(3));
    expect(three.minus(one).eq(runningCostPerDeployment(TWO_A100, settings).times(2))).toBe(true);
  });
});
