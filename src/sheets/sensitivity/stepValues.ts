import type { Decimal } from "../../engine/decimal";
import { pairLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import type { Pair } from "../choice";
import { NONE } from "../missingFigures";
import { valueOr } from "../blocks/answerValues";
import { NEVER } from "../monthsText";
import type { PlanValue } from "../plan";
import { DRIVERS, type Driver, driverEnds } from "./drivers";
import { STEPS, type Step } from "./steps";

/** What the model has for every step of a case. */
export type StepValues = Readonly<Record<Step, PlanValue>>;

export function stepValues(scenario: Scenario, { model, api }: Pair): StepValues {
  const lines = pairLines(scenario, model, api);
  const value = (step: Step) => (step === "breakEven" ? valueOr(NEVER, () => lines.of(step)) : lines.of(step).toNumber());
  return Object.fromEntries(STEPS.map((step) => [step, value(step)])) as StepValues;
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
