import { setting } from "../../engine/settings";
import { FIXED_COLUMN, reference } from "../address";
import { formulaCell, sectionHeading, valueCell, valueRow } from "../cells";
import type { PlanCell } from "../plan";
import { driverFormat } from "./drivers";
import * as layout from "./layout";
import type { Followed } from "../workings/followedMonths";
import { STEPS, stepFormat, stepFormula, stepLabel } from "./steps";
import type { DriverCase, StepValues } from "./stepValues";

const TITLES: Readonly<Record<layout.End, string>> = {
  low: "Step by step at the low end: the row's driver at its low, all else as assumed (Eqs. 1 to 7, equation 20)",
  high: "Step by step at the high end: the row's driver at its high, all else as assumed (Eqs. 1 to 7, equation 20)",
};

/** From each driver's ends to the months, a step each; the base case stands first. */
export function stepCells(cases: readonly DriverCase[], base: StepValues, followed: Followed): PlanCell[] {
  const atBase = stepRow(layout.stepRow("low", -1), base, layout.baseCell, followed);
  return [
    valueCell(layout.stepRow("low", -1), 0, "Base case", "text"),
    ...atBase,
    ...(["low", "high"] as const).flatMap((end) => endCells(end, cases, followed)),
  ];
}

function endCells(end: layout.End, cases: readonly DriverCase[], followed: Followed): PlanCell[] {
  const heading = layout.STEPS_HEADINGS[end];
  return [
    ...sectionHeading(heading, TITLES[end], layout.WIDTH),
    ...valueRow(heading + 1, 0, ["Driver", end === "low" ? "Low" : "High", ...STEPS.map(stepLabel)], "header"),
    ...cases.flatMap((each, i) => caseRow(end, each, i, followed)),
  ];
}

function caseRow(end: layout.End, { driver, ends }: DriverCase, i: number, followed: Followed): PlanCell[] {
  const row = layout.stepRow(end, i);
  const value = reference(row, 1, FIXED_COLUMN);
  const at = (quantity: string) => (quantity === driver ? value : layout.baseCell(quantity));
  return [
    formulaCell(row, 0, layout.driverCell("driver", i), setting(driver).label, { style: "formula", format: "general" }),
    formulaCell(row, 1, layout.driverCell(end, i), ends[end].value, { style: "result", format: driverFormat(driver) }),
    ...stepRow(row, ends[end].steps, at, followed),
  ];
}

function stepRow(row: number, values: StepValues, at: (quantity: string) => string | undefined, followed: Followed): PlanCell[] {
  return STEPS.map((step) => {
    const text = stepFormula(step, (before) => reference(row, layout.stepColumn(before), FIXED_COLUMN), at, followed);
    return formulaCell(row, layout.stepColumn(step), text, values[step], { style: step === "breakEven" ? "total" : "result", format: stepFormat(step) });
  });
}
