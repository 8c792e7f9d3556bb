import { effect } from "../../engine/whatIf/tornado";
import { Decimal, INFINITY } from "../../engine/decimal";
import { countedMonths } from "../../scenario/followed";
import type { Scenario } from "../../scenario/scenario";
import type { PlanValue } from "../plan";
import { terms } from "./layout";
import type { DriverCase, StepValues } from "./stepValues";

/** Decimals of a month that count when effects are put in order: what two ways of rounding leave is no difference. */
export const ORDER_DECIMALS = 6;

/** What the drivers are compared by: months, or the net present value where the answer is never or far. */
export type Measure = typeof BY_MONTHS | typeof BY_VALUE;
export const BY_MONTHS = "months to break even";
export const BY_VALUE = "net present value (USD)";

export function measureOf(scenario: Scenario, base: StepValues): Measure {
  const near = typeof base.breakEven === "number" && base.breakEven <= countedMonths(scenario);
  return near ? BY_MONTHS : BY_VALUE;
}

/** The same as a formula: one of two cells by what the sheet compares by. */
export function measured(months: string, value: string): string {
  return `IF(${terms.cell("measure")}="${BY_MONTHS}",${months},${value})`;
}

export function outputOf(steps: StepValues, measure: Measure): PlanValue {
  return measure === BY_MONTHS ? steps.breakEven : steps.ownAhead;
}

/** How the drivers stand to each other, by their place in the list. */
export interface Ranking {
  readonly measure: Measure;
  readonly effects: readonly PlanValue[];
  readonly orders: readonly number[];
  /** From 1; equal effects in the order of the list. */
  readonly ranks: readonly number[];
  /** Places in the list, the largest effect first. */
  readonly places: readonly number[];
  /** Months that a bar to "never" is drawn as: the longest there is, or the base. */
  readonly longestBar: number;
}

/** The drivers by what the engine says they do to the base. */
export function ranking(cases: readonly DriverCase[], base: PlanValue, measure: Measure): Ranking {
  const reached = cases.map(({ ends: { low, high } }) => {
    return effect({ outputAtLow: months(outputOf(low.steps, measure)), outputAtHigh: months(outputOf(high.steps, measure)) }, months(base));
  });
  const finite = reached.filter((each) => each.isFinite());
  const longest = Decimal.max(0, ...finite);
  const orders = reached.map((each) => (each.isFinite() ? each.toDecimalPlaces(ORDER_DECIMALS) : longest.plus(1)).toNumber());
  const places = orders.map((_, i) => i).sort((a, b) => orders[b]! - orders[a]! || a - b);
  return {
    measure,
    effects: reached.map((each) => (!each.isFinite() ? "unbounded" : each.toDecimalPlaces(ORDER_DECIMALS).isZero() ? 0 : each.toNumber())),
    orders,
    ranks: orders.map((_, i) => places.indexOf(i) + 1),
    places,
    longestBar: longest.isZero() ? (typeof base === "number" ? base : 0) : longest.toNumber(),
  };
}

function months(value: PlanValue): Decimal {
  return typeof value === "number" ? new Decimal(value) : INFINITY;
}
