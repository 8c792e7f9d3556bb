import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { PAPER_MODELS } from "../../src/catalog/models";
import { PAPER_APIS } from "../../src/catalog/prices";
import { NotAvailableError } from "../../src/engine/check";
import { type Decimal, ZERO } from "../../src/engine/decimal";
import * as answers from "../../src/scenario/answers";
import { breakEvenVolume } from "../../src/scenario/breakEvenVolume";
import { pairLines } from "../../src/scenario/lines";
import { matrixTable } from "../../src/scenario/matrix";
import * as ownership from "../../src/scenario/ownershipAnswers";
import type { Range } from "../../src/scenario/range";
import * as rental from "../../src/scenario/rentalAnswers";
import * as rates from "../../src/scenario/rateOfReturn";
import * as returns from "../../src/scenario/returnAnswers";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { discountedTotals, paybackOfTotals } from "../engine/discounting";
import { D } from "../engine/fixtures";

const percent = (least: number, most: number) => fc.integer({ min: least, max: most }).map((whole) => whole / 100);
/** Settings of all kinds, money and shares such that some cases pay back and some do not. */
const CASE = fc
  .record({
    Preset: fc.constantFrom("Published", "As written", "Full cost"), Volume: fc.integer({ min: 1e6, max: 2e9 }),
    "Electricity rate": percent(0, 50), "Maintenance rate": percent(0, 10), Staff: percent(0, 30), Salary: fc.integer({ min: 1_000, max: 120_000 }),
    "Setup cost": fc.integer({ min: 0, max: 5000 }), "Software cost": fc.integer({ min: 0, max: 500 }), "Colocation rate": fc.integer({ min: 0, max: 200 }),
    "Other running cost": fc.integer({ min: 0, max: 500 }), "Volume growth": fc.oneof(fc.constant(0), percent(-30, 60)),
    "API price decline": fc.oneof(fc.constant(0), percent(-10, 40)), "Spare deployments": fc.nat(2), Horizon: fc.integer({ min: 1, max: 84 }),
    "Discount rate": percent(0, 30), "Residual value": percent(0, 50), "Tax rate": percent(0, 50), "Depreciation life": fc.integer({ min: 1, max: 8 }),
  })
  .map((settings): [string, number | string][] => Object.entries(settings));
const MODEL = fc.constantFrom(...PAPER_MODELS);
const API = fc.constantFrom(...PAPER_APIS);
const withValue = (settings: Range, label: string, value: number) => scenarioOf([settings, [[label, value]]]);
const netFlows = (scenario: Scenario, model: string, api: string) => pairLines(scenario, model, api).overMonths("net", 0, scenario.settings.horizon.toNumber());
const totalAt = (flows: readonly Decimal[], rate: Decimal) => discountedTotals(flows, rate).at(-1)!;
/** The same whatever the rounding of 34 digits. */
const same = (a: Decimal, b: Decimal) => a.minus(b).abs().lte(b.abs().plus(1).times("1e-22"));

/** The yearly rate of return; undefined where there is none. */
function rateOrNone(...pair: Parameters<typeof rates.internalRateOfReturn>): Decimal | undefined {
  try {
    return rates.internalRateOfReturn(...pair);
  } catch (refusal) {
    if (refusal instanceof NotAvailableError) return undefined;
    throw refusal;
  }
}

describe("any settings, any pair", () => {
  test("a higher API price never lengthens, a higher electricity rate never shortens the months to break even", () => {
    fc.assert(
      fc.property(CASE, MODEL, API, (settings, model, api) => {
        const months = (label: string, value: number) => answers.breakEvenOrInfinity(withValue(settings, label, value), model, api);
        expect(months("Output price", 40).lte(months("Output price", 20))).toBe(true);
        expect(months("Input price", 9).lte(months("Input price", 3))).toBe(true);
        expect(months("Electricity rate", 0.5).gte(months("Electricity rate", 0.1))).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("at the break-even month both sides have cost the same", () => {
    fc.assert(
      fc.property(CASE, MODEL, API, (settings, model, api) => {
        const scenario = scenarioOf([settings]);
        const months = answers.breakEvenOrInfinity(scenario, model, api);
        if (!months.isFinite()) return;
        const owning = answers.localCostAfter(scenario, model, months);
        expect(same(owning.plus(answers.savingsAfter(scenario, model, api, months)), owning)).toBe(true);
      }),
      { numRuns: 80 },
    );
  });

  test("all money times k: every amount times k, every month and rate as before", () => {
    const prices: [string, number][] = [["GPU price", 15_000], ["Input price", 6], ["Output price", 30], ["GPU hourly price", 3]];
    const money = [
      "Electricity rate", "Salary", "Setup cost", "Software cost", "Colocation rate", "Other running cost", ...prices.map(([label]) => label),
    ];
    fc.assert(
      fc.property(CASE, MODEL, fc.constantFrom(2, 3, 10), (settings, model, k) => {
        const given = [...settings, ...prices];
        const scaled = given.map(([label, value]) => [label, money.includes(label) ? Number(value) * k : value] as const);
        const [one, times] = [scenarioOf([given]), scenarioOf([scaled])];
        const api = "GPT-5";
        for (const amount of [
          (s: typeof one) => answers.localCostAfter(s, model, D(24)), (s: typeof one) => answers.savingsAfter(s, model, api, D(24)),
          (s: typeof one) => ownership.totalCostOfOwnership(s, model), (s: typeof one) => ownership.costPerMillionTokens(s, model),
          (s: typeof one) => returns.netPresentValue(s, model, api), (s: typeof one) => rental.rentCost(s, model),
        ]) {
          // An amount times k is rounded to a double on its way in.
          expect(amount(times).toNumber() / k).toBeCloseTo(amount(one).toNumber(), 4);
        }
        expect(answers.breakEvenOrInfinity(times, model, api).toNumber()).toBeCloseTo(answers.breakEvenOrInfinity(one, model, api).toNumber(), 6);
      }),
      { numRuns: 40 },
    );
  });

  test("the net present value at the rate of return is 0, and at a rate of 0 the sum of the flow", () => {
    fc.assert(
      fc.property(CASE, MODEL, API, (settings, model, api) => {
        const scenario = scenarioOf([settings]);
        const flows = netFlows(scenario, model, api);
        const found = rateOrNone(scenario, model, api);
        // Refused: no month earns, or the value of the flow keeps its sign, for a change of sign would be a rate.
        if (!found) {
          if (rates.earningMonths(scenario, model, api) === 0) return;
          const signs = ["-0.5", 0, "0.1", 1, 10].map((rate) => totalAt(flows, D(rate)).s);
          expect(new Set(signs).size).toBe(1);
          return;
        }
        if (found.lt("-0.999")) return; // next to -1 a yearly rate keeps too few digits of the monthly one
        const scale = flows.reduce((sum, flow, t) => sum.plus(flow.abs().div(found.plus(1).pow(D(t).div(12)))), ZERO);
        expect(totalAt(flows, found).abs().lte(scale.times("1e-18"))).toBe(true);
        expect(same(totalAt(flows, ZERO), flows.reduce((sum, flow) => sum.plus(flow), ZERO))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("discounted payback is never before the flow's plain payback, nor, without residual value, before break-even", () => {
    fc.assert(
      fc.property(CASE, MODEL, API, (settings, model, api) => {
        for (const scenario of [scenarioOf([settings]), withValue(settings, "Residual value", 0)]) {
          const flows = netFlows(scenario, model, api);
          const expected = paybackOfTotals(discountedTotals(flows, scenario.settings.discountRate));
          const found = returns.discountedPaybackOf(pairLines(scenario, model, api));
          expect(found.isFinite() ? same(found, expected) : !expected.isFinite()).toBe(true);
          const discounted = found.plus("1e-20");
          expect(discounted.gte(paybackOfTotals(discountedTotals(flows, ZERO)))).toBe(true);
          if (scenario.settings.residualValue.isZero()) expect(discounted.gte(answers.breakEvenOrInfinity(scenario, model, api))).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("three routes to the money over the horizon agree: total cost, local cost and, before tax, the cash flow", () => {
    fc.assert(
      fc.property(CASE, MODEL, API, (settings, model, api) => {
        const scenario = withValue(settings, "Tax rate", 0);
        const { horizon } = scenario.settings;
        const residual = pairLines(scenario, model, api).inMonth("flowResidual", scenario.settings.horizon.toNumber());
        const total = ownership.totalCostOfOwnership(scenario, model);
        expect(same(answers.localCostAfter(scenario, model, horizon).minus(residual), total)).toBe(true);
        const net = netFlows(scenario, model, api).reduce((sum, flow) => sum.plus(flow), ZERO);
        expect(same(answers.savingsAfter(scenario, model, api, horizon).plus(residual), net)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("the break-even volume pays back in time", () => {
    const refusedOr = <T>(answer: () => T) => {
      try {
        return answer();
      } catch {
        return undefined;
      }
    };
    fc.assert(
      fc.property(CASE, MODEL, API, (settings, model, api) => {
        const scenario = scenarioOf([settings]);
        const volume = refusedOr(() => breakEvenVolume(scenario, model, api, D(36)));
        if (volume) expect(answers.breakEvenOrInfinity(withValue(settings, "Volume", volume.toNumber()), model, api).toNumber()).toBeLessThan(36.000001);
      }),
      { numRuns: 40 },
    );
  });
});

describe("Full cost", () => {
  const fullCost = scenarioOf([[["Preset", "Full cost"]]]);
  test("never pays for any of the paper's pairs but the dearest API's", () => {
    const [, ...rows] = matrixTable(fullCost, PAPER_MODELS, PAPER_APIS);
    const paying = rows.flatMap(([model, ...months]) => months.flatMap((cell, api) => (cell === "never" ? [] : [`${String(model)} / ${PAPER_APIS[api]!}`])));
    expect(paying.every((pair) => pair.endsWith("Claude-4 Opus"))).toBe(true);
  });
  test("the settings of model.md", () => {
    const of = (key: keyof typeof fullCost.settings) => fullCost.settings[key]?.toNumber();
    expect([of("hoursPerMonth"), of("utilization"), of("loadFactor"), of("electricityRate"), of("pue"), of("serverFactor")]).toEqual([730, 0.3, 0.75, 0.146, 1.54, 1.6]);
    expect([of("maintenanceRate"), of("staff"), of("salary"), of("salaryLoading"), of("inputShare"), of("residualValue")]).toEqual([0.05, 0.25, 96_800, 1.4, 0.75, 0.1]);
  });
});

describe("growth", () => {
  test("on top of capacity needs a second deployment in month 2", () => {
    const growing = scenarioOf([[["Volume growth", 0.01]]]);
    expect(answers.localCostAfter(growing, "Kimi-K2", D(1)).toNumber()).toBe(240_126.72);
    expect(answers.localCostAfter(growing, "Kimi-K2", D(2)).toNumber()).toBeCloseTo(480_000 + 3 * 126.72, 8);
  });
  test("a matrix says never where it does not pay within 600 months; alone the refusal says by how much", () => {
    const falling = scenarioOf([[["API price decline", 0.5]]]);
    expect(matrixTable(falling, ["Kimi-K2"], ["GPT-5", "Claude-4 Opus"])[1]![1]).toBe("never");
    expect(() => answers.breakEvenMonths(falling, "Kimi-K2", "GPT-5")).toThrow(
      /^Does not pay back within 600 months, with the volume growing by 0% and the API price falling by 50% a year: by then owning Kimi-K2 has cost USD 2\d\d,\d{3}\.\d\d more than GPT-5\.$/,
    );
  });
  test("months beyond the walk are refused, without growth they are not", () => {
    const growing = scenarioOf([[["Volume growth", 0.01]]]);
    expect(() => answers.localCostAfter(growing, "Kimi-K2", D(601))).toThrow("months must be at least 0 and at most 600; it is 601.");
    expect(answers.localCostAfter(scenarioOf([[["API price decline", 0.1]]]), "Kimi-K2", D(601)).gt(0)).toBe(true);
    expect(() => answers.savingsAfter(scenarioOf([[["API price decline", 0.1]]]), "Kimi-K2", "GPT-5", D(601))).toThrow(/at most 600/);
  });
});
