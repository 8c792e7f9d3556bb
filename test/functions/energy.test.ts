import { describe, expect, test } from "vitest";
import { electricity, energy, tco } from "./calledFunctions";
import { shown } from "./customFunctions";

const NOTHING = null as never;
const MODEL = "gpt-oss-120B";
const figures = (context: never) => new Map(energy(MODEL, context).slice(1).map(([line, figure]) => [line as string, figure as number]));

describe("ENERGY", () => {
  test("two A100s of 0.4 kW at 75% for 176 hours draw 105.6 kWh, and a grid of 0.367 kg emits 38.7552 kg for it", () => {
    // 220 tokens/s x 3,600 x 176 = 139.392M tokens.
    expect(energy(MODEL, NOTHING)).toEqual([
      ["Line", "Figure", "Unit"],
      ["Deployments", 1, "count"],
      ["Power drawn at the meter in the hours of work", expect.closeTo(0.6, 12), "kW"],
      ["Electricity drawn by all deployments", expect.closeTo(105.6, 10), "kWh/month"],
      ["Electricity for a million tokens", expect.closeTo(105.6 / 139.392, 12), "kWh/1M tokens"],
      ["Emissions of all deployments", expect.closeTo(38.7552, 10), "kg CO2/month"],
      ["Emissions for a million tokens", expect.closeTo(38.7552 / 139.392, 12), "kg CO2/1M tokens"],
      ["Electricity over the horizon", expect.closeTo(6336, 8), "kWh"],
      ["Emissions over the horizon", expect.closeTo(2325.312, 8), "kg CO2"],
    ]);
  });
  test("times the rate it is what ELECTRICITY and TCO charge, growing or not", () => {
    for (const terms of [[["PUE", 1.5], ["Idle load", 0.4], ["Utilization", 0.5]], [["Volume", 3e8], ["Volume growth", 0.4], ["Power factor", 1.3]]]) {
      const [lines, cost] = [figures([terms] as never), new Map(tco(MODEL, [terms]).map(([line, usd]) => [line, usd]))];
      expect(lines.get("Electricity drawn by all deployments")! * 0.15).toBeCloseTo(electricity(MODEL, [terms]) * lines.get("Deployments")!, 8);
      expect(lines.get("Electricity over the horizon")! * 0.15).toBeCloseTo(cost.get("Electricity") as number, 6);
      expect(lines.get("Emissions over the horizon")! / lines.get("Electricity over the horizon")!).toBeCloseTo(0.367, 12);
    }
  });
  test("a grid of one's own changes the emissions alone, and costs nothing", () => {
    const clean = figures([[["Grid factor", 0]]] as never);
    expect([clean.get("Emissions of all deployments"), clean.get("Electricity drawn by all deployments")]).toEqual([0, figures(NOTHING).get("Electricity drawn by all deployments")]);
    expect(shown(() => energy(MODEL, [[["Grid factor", -1]]]))).toMatch(/Grid factor/);
    expect(shown(() => energy("nobody", NOTHING))).toMatch(/nobody/);
  });
});
