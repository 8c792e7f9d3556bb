import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as answers from "../../src/scenario/answers";
import { asked, deploymentLines, pairLines } from "../../src/scenario/lines";
import { isSteady, monthsAgainstApi } from "../../src/scenario/ownership";
import { costPerMillionTokens, totalCostOfOwnership } from "../../src/scenario/ownershipAnswers";
import { rentCost } from "../../src/scenario/rentalAnswers";
import { cashFlowOf, netPresentValue } from "../../src/scenario/returnAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { withSettings } from "../../src/scenario/variation";
import type { Decimal } from "../../src/engine/decimal";
import { discountedTotals } from "../engine/discounting";
import { APIS, MODELS, randomSettings } from "../scenario/randomSettings";

/** To as many digits as a double holds, and more. */
const same = (a: Decimal, b: Decimal, scale = b) => expect(a.eq(b) || a.minus(b).abs().lte(scale.abs().times("1e-24")), `${a.toString()} and ${b.toString()}`).toBe(true);

describe("lines in decimals against the engine", () => {
  test("every closed form and every month", () => {
    fc.assert(
      fc.property(randomSettings, fc.constantFrom(...MODELS), fc.constantFrom(...APIS), (changed, model, api) => {
        const scenario = withSettings(scenarioOf(null), changed);
        const pair = pairLines(scenario, model, api);
        const costs = answers.costs(scenario, model, api);
        same(pair.of("hardware"), costs.hardwareCost);
        same(pair.of("running"), costs.runningCost);
        same(pair.of("apiCost"), costs.apiCost);
        same(pair.of("served"), costs.volume);
        same(pair.of("electricityEach"), answers.electricityCost(scenario, model));
        const first = answers.firstMonthBreakEven(scenario, model, api);
        if (first.isFinite()) same(pair.of("breakEven"), first); else expect(pair.of("breakEven").isFinite()).toBe(false);
        const horizon = scenario.settings.horizon.toNumber();
        const months = [...monthsAgainstApi(scenario, model, api, horizon)];
        months.forEach((month) => {
          same(pair.inMonth("monthDeployments", month.month), month.deployments);
          same(pair.inMonth("monthPurchase", month.month), month.purchase);
          same(pair.inMonth("monthRunning", month.month), month.runningCost);
          same(pair.inMonth("monthApi", month.month), month.alternativeCost);
        });
        const flows = cashFlowOf(scenario, model, api);
        const totals = discountedTotals(flows.map(({ net }) => net), scenario.settings.discountRate);
        flows.forEach((flow, t) => {
          same(pair.inMonth("flowPurchases", t), flow.purchases);
          same(pair.inMonth("depreciation", t), flow.depreciation, flow.depreciation.plus(pair.of("hardware")));
          same(pair.inMonth("flowTax", t), flow.tax, flow.tax.abs().plus(pair.of("boughtTotal")));
          same(pair.inMonth("net", t), flow.net, flow.net.abs().plus(pair.of("boughtTotal")).plus(flow.apiCostAvoided));
          same(pair.inMonth("discountedCumulative", t), totals[t]!, totals[t]!.abs().plus(pair.of("boughtTotal")).plus(flow.apiCostAvoided.times(600)));
        });
        same(pair.of("totalCost"), totalCostOfOwnership(scenario, model));
        same(pair.of("costPerMillion"), costPerMillionTokens(scenario, model));
        if (isSteady(scenario.settings)) {
          const npv = netPresentValue(scenario, model, api);
          same(pair.of("presentValue"), npv, npv.abs().plus(pair.of("hardware")).plus(pair.of("apiCost").plus(pair.of("running")).times(6e6)));
          same(pair.of("steadyCostPerMillion"), costPerMillionTokens(scenario, model));
          same(asked(pair, { elapsed: scenario.settings.horizon }).of("savings"), answers.savingsAfter(scenario, model, api, scenario.settings.horizon), pair.of("hardware").plus(pair.of("apiCost").times(600)));
        }
        const rented = deploymentLines(scenario, model);
        if (model !== "EXAONE 4.0 32B") same(rented.of("rent"), rentCost(scenario, model));
      }),
      { numRuns: 15 },
    );
  });
});
