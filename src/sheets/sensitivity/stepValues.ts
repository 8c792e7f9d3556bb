import type { Decimal } from "../../engine/decimal";
import { comparedLines, countedMonths, followedLines } from "../../scenario/followed";
import { type Lines, pairLines } from "../../scenario/lines";
import { hasClosedReturns, isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import type { Pair } from "../choice";
import { NONE } from "../missingFigures";
import { valueOr } from "../blocks/answerValues";
import { NEVER } from "../monthsText";
import { monthRows } from "../monthRows";
import { countedAgainst, paidInMonth } from "../workings/paybackAnswers";
import type { MonthStep } from "./caseMonths";
import type { PlanValue } from "../plan";
import { DRIVERS, type Driver, driverEnds } from "./drivers";
import { STEPS, type Step } from "./steps";

/** What the model has for every step of a case. */
export type StepValues = Readonly<Record<Step, PlanValue>>;

export function stepValues(scenario: Scenario, { model, api }: Pair): StepValues {
  const lines = pairLines(scenario, model, api);
  const steady = isSteady(scenario.settings);
  const present = presentOf(lines, () => comparedLines(scenario, model, api), steady, hasClosedReturns(scenario.settings));
  const byMonth = steady ? undefined : monthValues(scenario, { model, api }, lines);
  const value = (step: Step) => {
    if (step === "paidIn" || step === "ownSoFar" || step === "monthSaving") return byMonth?.[step] ?? "";
    if (step === "breakEven") return byMonth?.breakEven ?? valueOr(NEVER, () => lines.of(step));
    return (step in present ? present[step as keyof typeof present]() : lines.of(step)).toNumber();
  };
  return Object.fromEntries(STEPS.map((step) => [step, value(step)])) as StepValues;
}

/** The steps that follow the months, and the months to break even as a verdict says them. */
function monthValues(scenario: Scenario, { model, api }: Pair, lines: Lines): Readonly<Record<MonthStep | "breakEven", PlanValue>> {
  const paidIn = paidInMonth({ api }, model, scenario, monthRows(scenario));
  const then = Math.min(Number(paidIn), countedMonths(scenario));
  return {
    paidIn, ownSoFar: followedLines(scenario, model).inMonth("ownSoFar", then).toNumber(), monthSaving: lines.inMonth("monthSaving", then).toNumber(),
    breakEven: countedAgainst({ api }, model, scenario),
  };
}

/** What the steps over the months come to: in closed form where every month is like the first. */
function presentOf(lines: Lines, followed: () => Lines, steady: boolean, closed: boolean) {
  const kept = () => lines.of("taxRate").neg().plus(1);
  return steady
    ? {
      runningPresent: () => lines.of("running").times(lines.of("annuity")),
      // Bought again where its life is shorter than the horizon.
      hardwareNet: () => followed().of("hardwareNet"),
      apiPresent: () => lines.of("apiCost").times(lines.of("annuity")).times(kept()),
      ownAhead: () => (closed ? lines.of("presentValue") : followed().of("ownAhead")),
    }
    : Object.fromEntries((["runningPresent", "hardwareNet", "apiPresent", "ownAhead"] as const).map((name) => [name, () => followed().of(name)])) as Record<"runningPresent" | "hardwareNet" | "apiPresent" | "ownAhead", () => Decimal>;
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
