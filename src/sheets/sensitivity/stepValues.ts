import { blendedPrice } from "../../engine/apiCost";
import { type Costs, breakEvenMonths } from "../../engine/breakEven";
import type { Decimal } from "../../engine/decimal";
import { ONE, ZERO } from "../../engine/decimal";
import * as answers from "../../scenario/answers";
import { apiPriceOf } from "../../scenario/figures";
import { discountedPriceOf } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import type { Pair } from "../choice";
import { NONE } from "../missingFigures";
import { monthsText } from "../monthsText";
import type { PlanValue } from "../plan";
import { DRIVERS, type Driver, driverEnds } from "./drivers";
import type { Step } from "./steps";

/** What the engine has for every step of a case. */
export type StepValues = Readonly<Record<Step, PlanValue>>;

export function stepValues(scenario: Scenario, { model, api }: Pair): StepValues {
  const both = answers.costs(scenario, model, api);
  const blended = (inputShare: Decimal) => blendedPrice(apiPriceOf(scenario, api), { ...scenario.settings, inputShare }).toNumber();
  return {
    capacity: answers.capacity(scenario, model).toNumber(),
    volumeServed: both.volume.toNumber(),
    deployments: both.deployments.toNumber(),
    hardwareEach: answers.hardwareCost(scenario, model).toNumber(),
    hardware: both.hardwareCost.toNumber(),
    running: both.runningCost.toNumber(),
    inputPaid: blended(ONE),
    outputPaid: blended(ZERO),
    price: discountedPriceOf(scenario, api).toNumber(),
    apiCost: both.apiCost.toNumber(),
    months: monthsOf(both),
  };
}

/** Months to break even as the sheet shows them. */
export function monthsOf(costs: Costs): PlanValue {
  return monthsText(breakEvenMonths(costs).toNumber());
}

/** A driver's row: its ends, and every step at each of them. */
export interface DriverCase {
  readonly driver: Driver;
  readonly base: PlanValue;
  readonly ends: Readonly<Record<"low" | "high", { readonly value: PlanValue; readonly steps: StepValues }>>;
}

/** Every driver at its two ends, all else as assumed. */
export function driverCases(scenario: Scenario, pair: Pair): DriverCase[] {
  const asAssumed = stepValues(scenario, pair);
  return DRIVERS.map((driver) => {
    const ends = driverEnds(scenario, driver, pair);
    const end = (value: Decimal | undefined) =>
      value ? { value: value.toNumber(), steps: stepValues(withSetting(scenario, driver, value), pair) } : { value: NONE, steps: asAssumed };
    return { driver, base: ends?.base.toNumber() ?? NONE, ends: { low: end(ends?.low), high: end(ends?.high) } };
  });
}
