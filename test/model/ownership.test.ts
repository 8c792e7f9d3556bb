import { expect, test } from "vitest";
import type { Name } from "../../src/model/model";
import { D } from "../engine/fixtures";
import { linesOf } from "./figuredLines";

/** Two A100s and a second deployment in month 31 of 60: 90 months of deployments. */
const lines = linesOf({
  gpuCount: D(2), gpuPrice: D(15_000), gpuPower: D(400), throughput: D(220), volume: D(89e6), volumeGrowth: D("0.2"), serverFactor: D("1.6"),
  setupCost: D(2000), maintenanceRate: D("0.06"), softwareCost: D(1200), colocationRate: D(150), staff: D("0.5"), otherRunningCost: D(10),
  residualValue: D("0.1"), horizon: D(60),
});

test("total cost of ownership by line: purchases by deployment, running by deployment and month, staff by month", () => {
  expect(lines.of("deploymentsBought").toNumber()).toBe(2);
  const months = lines.of("deploymentMonths").toNumber();
  const expected: Partial<Record<Name, number>> = {
    hardwareTotal: 96_000, setupTotal: 4000, electricityTotal: 15.84 * months, maintenanceTotal: 250 * months, softwareTotal: 200 * months,
    colocationTotal: 120 * months, staffTotal: ((96_800 * 1.4) / 2 / 12) * 60, otherTotal: 600, residualTotal: -10_000,
  };
  for (const [line, usd] of Object.entries(expected)) expect([line, lines.of(line as Name).toNumber()]).toEqual([line, expect.closeTo(usd, 6)]);
  expect(months).toBe(90);
});

test("total cost of ownership adds up, and spreads over the tokens served", () => {
  const total = lines.of("totalCost");
  expect(total.toNumber()).toBeCloseTo(96_000 + 4000 + 1425.6 + 22_500 + 18_000 + 10_800 + 338_800 + 600 - 10_000, 6);
  expect(lines.of("costPerMillion").times(lines.of("tokensServed")).div(1e6).minus(total).abs().lt("1e-22")).toBe(true);
});
