import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Decimal } from "../../src/engine/decimal";
import { paybackMonths } from "../../src/engine/payback";
import { asked, pairLines, supposing } from "../../src/scenario/lines";
import { comparedMonths, steadied, summedOver } from "../../src/scenario/ownership";
import { scenarioOf } from "../../src/scenario/scenario";
import { withSettings } from "../../src/scenario/varied";
import { discountedTotals } from "../engine/discounting";
import { D } from "../engine/fixtures";
import { APIS, MODELS, randomSettings } from "../scenario/randomSettings";

/** To as many digits as a double holds, and more. */
const same = (a: Decimal, b: Decimal, scale = b) => expect(a.eq(b) || a.minus(b).abs().lte(scale.abs().times("1e-28")), `${a.toString()} and ${b.toString()}`).toBe(true);

const sumOf = (values: readonly Decimal[]) => values.reduce((total, value) => total.plus(value));

const ANY_PAIR = [randomSettings, fc.constantFrom(...MODELS), fc.constantFrom(...APIS)] as const;

/** The closed form is that of the straight line. */
const STRAIGHT_LINE = { decliningBalance: D(1), macrs: D(0), bonusDepreciation: D(0) };

describe("lines in decimals", () => {
  test("come to the same by the month and in closed form where every month is like the first", () => {
    fc.assert(
      fc.property(...ANY_PAIR, (changed, model, api) => {
        const scenario = steadied(withSettings(scenarioOf(null), { ...changed, ...STRAIGHT_LINE }));
        const { horizon } = scenario.settings;
        const pair = pairLines(scenario, model, api);
        const [bought, paid] = [pair.of("hardware"), pair.of("apiCost").plus(pair.of("running")).times(600)];
        const value = pair.inMonth("discountedCumulative", horizon.toNumber());
        same(pair.of("presentValue"), value, value.abs().plus(bought).plus(paid.times(1e4)));
        same(pair.of("steadyCostPerMillion"), pair.of("costPerMillion"));
        same(pair.of("steadySavings"), pair.of("horizonSavings"), bought.plus(paid));
        same(asked(pair, { elapsed: horizon }).of("savings"), summedOver(pair, "monthSaving", horizon).minus(pair.of("boughtTotal")), bought.plus(paid));
        const months = pair.of("breakEven");
        if (months.lte(600)) same(paybackMonths(comparedMonths(pair, "monthApi")), months);
      }),
      { numRuns: 15 },
    );
  });

  test.each([["-0.89", 181, 249], ["-0.87", 211, 540], ["-0.9", 500, 600]])("keep their digits in closed form at %s a year, hardware bought again after %i of %i months", (rate, life, months) => {
    const settings = { discountRate: D(rate), hardwareLife: D(life), horizon: D(months), taxRate: D("0.8"), depreciationLife: D(12) };
    const pair = pairLines(withSettings(scenarioOf(null), settings), "Kimi-K2", "GPT-5");
    same(pair.of("presentValue"), pair.inMonth("discountedCumulative", months));
    same(pair.of("taxSaved"), sumOf(Array.from({ length: months }, (_, i) => pair.inMonth("depreciation", i + 1).times("0.8").div(D(1).plus(rate).pow(D(i + 1).div(12))))));
  });

  test("discount each month's flow by a power of its own", () => {
    fc.assert(
      fc.property(...ANY_PAIR, (changed, model, api) => {
        const scenario = withSettings(scenarioOf(null), { ...changed, midPeriod: D(0) });
        const pair = pairLines(scenario, model, api);
        const last = scenario.settings.horizon.toNumber();
        const totals = discountedTotals(pair.overMonths("net", 0, last), scenario.settings.discountRate);
        const scale = pair.of("boughtTotal").plus(pair.of("apiSum")).plus(pair.of("runningSum"));
        totals.forEach((total, month) => same(pair.inMonth("discountedCumulative", month), total, total.abs().plus(scale)));
      }),
      { numRuns: 15 },
    );
  });

  test("may suppose that a line or a figure is otherwise: what depends on it follows, and nothing else", () => {
    const pair = pairLines(withSettings(scenarioOf(null), { volumeGrowth: D("0.2") }), "Kimi-K2", "GPT-5");
    const twice = supposing(pair, { served: pair.of("served").times(2) });
    expect(twice.of("deployments").toNumber()).toBe(2);
    same(twice.of("hardware"), pair.of("hardware").times(2));
    same(twice.inMonth("monthApi", 13), pair.inMonth("monthApi", 13).times(2));
    expect([twice.of("capacity"), twice.inMonth("growthFactor", 13)]).toEqual([pair.of("capacity"), pair.inMonth("growthFactor", 13)]);
    same(supposing(pair, { electricityRate: D(0) }).of("running"), pair.of("running").minus(pair.of("electricityEach").times(pair.of("deployments"))));
  });
});
