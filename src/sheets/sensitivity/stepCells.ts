import { setting } from "../../engine/settings";
import type { BlockLine, Cells, Frame } from "../blocks/block";
import type { PlanCell } from "../plan";
import type { Followed } from "../workings/followedMonths";
import { DRIVERS, driverFormat } from "./drivers";
import { type CaseColumn, type End, base, baseCell, drivers, ends, ofBase } from "./layout";
import { STEPS, type Step, caseCells, enters, stepFormat, stepFormula, stepLabel } from "./steps";
import type { DriverCase, StepValues } from "./stepValues";
import type { WorthLine } from "./worthMonths";

/** From each driver's ends to the months, a step each; the base case stands first. */
export function stepCells(cases: readonly DriverCase[], atBase: StepValues, followed: Followed, worth: Cells<WorthLine>, ownSoFar: string): PlanCell[] {
  const first = {
    driver: { label: "Driver", format: "general", style: "text", value: () => "Base case" },
    value: { label: "Low", format: "general", value: () => "" },
  } as const;
  return [
    ...filled(base, first, () => atBase, (name) => stepFormula(name, (before) => base.cell(before, 0), caseCells(baseCell, followed, worth))),
    ...(["low", "high"] as const).flatMap((end) => endCells(end, cases, followed, worth, ownSoFar)),
  ];
}

function endCells(end: End, cases: readonly DriverCase[], followed: Followed, worth: Cells<WorthLine>, ownSoFar: string): PlanCell[] {
  const rows = ends[end];
  const swung = {
    driver: { label: "Driver", format: "general", style: "formula", formula: (i: number) => drivers.cell("driver", i), value: (i: number) => setting(DRIVERS[i]!).label },
    value: { label: end === "low" ? "Low" : "High", format: (i: number) => driverFormat(DRIVERS[i]!), formula: (i: number) => drivers.cell(end, i), value: (i: number) => cases[i]!.ends[end].value },
  } as const;
  const given = (i: number) => caseCells((quantity) => (quantity === DRIVERS[i] ? rows.cell("value", i) : baseCell(quantity)), followed, worth, DRIVERS[i], ownSoFar);
  return filled(rows, swung, (i) => cases[i]!.ends[end].steps, (name, i) => (enters(DRIVERS[i]!, name) ? stepFormula(name, (before) => rows.cell(before, i), given(i)) : ofBase(name)));
}

/** The rows of some cases. */
function filled(rows: Frame<CaseColumn>, first: Readonly<Record<"driver" | "value", BlockLine>>, values: (i: number) => StepValues, formula: (step: Step, i: number) => string): PlanCell[] {
  const step = (name: Step): BlockLine => ({
    label: stepLabel(name), format: stepFormat(name), style: name === "breakEven" ? "total" : "result", formula: (i) => formula(name, i), value: (i) => values(i)[name],
  });
  return rows.filled({ ...first, ...(Object.fromEntries(STEPS.map((name) => [name, step(name)])) as Record<Step, BlockLine>) }).cells();
}
