import { describe, expect, test } from "vitest";
import { breakEvenMonths, localCostAfter, savingsAfter } from "../../src/scenario/answers";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import { comparisonOf } from "../../src/scenario/comparison";
import { pairLines } from "../../src/scenario/lines";
import { totalCostOfOwnership } from "../../src/scenario/ownershipAnswers";
import type { CellValue } from "../../src/scenario/range";
import { netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { D } from "../engine/fixtures";

const [MODEL, API] = ["Kimi-K2", "GPT-5"];
/** A purchase of 12,000 beside an API that charges 500 a month; running costs nothing. */
const PLAIN: readonly (readonly [string, CellValue])[] = [
  ["GPU count", 1], ["GPU price", 12_000], ["Throughput", 1e6], ["Electricity rate", 0], ["Volume", 1_000_000], ["Input price", 500], ["Output price", 500], ["Discount rate", 0],
];
const withLife = (...rows: readonly (readonly [string, CellValue])[]) => scenarioOf([PLAIN, rows]);

describe("hardware is bought again when its life ends", () => {
  // 12,000 / 500 = 24 months; a second purchase after 36 of 60 months: 24,000, at 0.8^3 of the price 12,000 + 6,144.
  test("twice over a horizon longer than a life, at the price of then", () => {
    const twice = withLife(["Hardware life", 36]);
    expect(breakEvenMonths(twice, MODEL, API).toNumber()).toBe(24);
    expect(totalCostOfOwnership(twice, MODEL).toNumber()).toBe(24_000);
    expect(savingsAfter(twice, MODEL, API, D(60)).toNumber()).toBe(6_000);
    const cheaper = withLife(["Hardware life", 36], ["GPU price decline", 0.2]);
    expect(totalCostOfOwnership(cheaper, MODEL).toNumber()).toBe(18_144);
    expect(localCostAfter(cheaper, MODEL, D(36)).toNumber()).toBe(12_000);
    expect(localCostAfter(cheaper, MODEL, D(36.5)).toNumber()).toBe(18_144);
    expect(netPresentValue(cheaper, MODEL, API).toNumber()).toBeCloseTo(30_000 - 18_144, 8);
  });

  // Setup, storage and network stay at their price: 12,000 + 1,000 + 500, and 6,144 + 1,500.
  test("with what stands around it", () => {
    const around = withLife(["Hardware life", 36], ["GPU price decline", 0.2], ["Setup cost", 1000], ["Storage and network", 500]);
    expect(totalCostOfOwnership(around, MODEL).toNumber()).toBe(13_500 + 7_644);
  });

  // The second purchase is 24 of 36 months old at the horizon: a third of its life is left, and half of that is the residual.
  test("and its residual value falls to 0 in a straight line", () => {
    const sold = withLife(["Hardware life", 36], ["Residual value", 0.5]);
    expect(totalCostOfOwnership(sold, MODEL).toNumber()).toBe(22_000);
    expect(netPresentValue(sold, MODEL, API).toNumber()).toBeCloseTo(8_000, 8);
    expect(totalCostOfOwnership(withLife(["Hardware life", 60], ["Residual value", 0.5]), MODEL).toNumber()).toBe(12_000);
    expect(totalCostOfOwnership(withLife(["Residual value", 0.5]), MODEL).toNumber()).toBe(6_000);
  });

  // Depreciated over 36 months, not 60; the 12 left of the second are a loss at the horizon: all of 24,000 is deducted.
  test("and is depreciated over no more than that", () => {
    const taxed = withLife(["Hardware life", 36], ["Tax rate", 0.3]);
    expect(netPresentValue(taxed, MODEL, API).toNumber()).toBeCloseTo(6_000 * 0.7, 8);
    expect(pairLines(taxed, MODEL, API).inMonth("depreciation", 37).toNumber()).toBeCloseTo(12_000 / 36, 8);
    expect(pairLines(taxed, MODEL, API).inMonth("discountedCumulative", 60).toNumber()).toBeCloseTo(6_000 * 0.7, 8);
  });

  // Saving 500 a month for 20 months does not pay 12,000, whenever bought; 600 a month does, so 1.2M tokens.
  test("never pays back where a life is too short, unless it gets cheap", () => {
    expect(() => breakEvenMonths(withLife(["Hardware life", 20]), MODEL, API)).toThrow("is bought again after its life of 20 months, in which it saves USD 10,000.00 against GPT-5");
    expect(breakEvenVolume(withLife(["Hardware life", 20]), MODEL, API).toNumber()).toBe(1_200_000);
    // 2,000 open after 20 months, and 12,000 x 0.5^(20/12) = 3,779.76 for the next: 20 + 5,779.76 / 500.
    expect(breakEvenMonths(withLife(["Hardware life", 20], ["GPU price decline", 0.5]), MODEL, API).toNumber()).toBeCloseTo(31.5595, 3);
  });

  // Against its cheapest host Llama-3.3-70B takes more than 22 months, so bought again every 22 it never pays back.
  test("against a host as against an API", () => {
    const host = (life: CellValue) => comparisonOf(scenarioOf([[["Hardware life", life]]]), "Llama-3.3-70B", API).alternatives.find(({ way }) => way === "host")!;
    expect(host("horizon").ownPaysBack!.gt(22)).toBe(true);
    expect(host(22).ownPaysBack!.isFinite()).toBe(false);
  });

  test("in the ranking, too: 60 months cost 24,000 to own and 30,000 at the API", () => {
    const { alternatives } = comparisonOf(withLife(["Hardware life", 36]), MODEL, API);
    const present = (way: string) => alternatives.find((each) => each.way === way)!.cost!.present.toNumber();
    expect(present("own")).toBeCloseTo(24_000, 6);
    expect(present("api")).toBeCloseTo(30_000, 6);
  });
});
