import { effect } from "../../engine/whatIf/tornado";
import { Decimal, INFINITY } from "../../engine/decimal";
import type { PlanValue } from "../plan";
import type { DriverCase, StepValues } from "./stepValues";

/** Decimals of a month that count when effects are put in order: what two ways of rounding leave is no difference. */
export const ORDER_DECIMALS = 6;

/** How the drivers stand to each other, by their place in the list. */
export interface Ranking {
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
export function ranking(cases: readonly DriverCase[], base: StepValues["breakEven"]): Ranking {
  const reached = cases.map(({ ends: { low, high } }) => {
    return effect({ outputAtLow: months(low.steps.breakEven), outputAtHigh: months(high.steps.breakEven) }, months(base));
  });
  const finite = reached.filter((each) => each.isFinite());
  const longest = Decimal.max(0, ...finite);
  const orders = reached.map((each) => (each.isFinite() ? each.toDecimalPlaces(ORDER_DECIMALS) : longest.plus(1)).toNumber());
  const places = orders.map((_, i) => i).sort((a, b) => orders[b]! - orders[a]! || a - b);
  return {
    effects: reached.map((each) => (each.isFinite() ? each.toNumber() : "unbounded")),
    orders,
    ranks: orders.map((_, i) => places.indexOf(i) + 1),
    places,
    longestBar: longest.isZero() ? (typeof base === "number" ? base : 0) : longest.toNumber(),
  };
}

function months(value: PlanValue): Decimal {
  return typeof value === "number" ? new Decimal(value) : INFINITY;
}
