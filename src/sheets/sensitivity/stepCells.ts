import { setting } from "../../engine/settings";
import type { BlockLine, Frame } from "../blocks/block";
import type { PlanCell } from "../plan";
import type { Followed } from "../workings/followedMonths";
import { DRIVERS, driverFormat } from "./drivers";
import { type CaseColumn, type End, base, baseCell, drivers, ends } from "./layout";
import { STEPS, type Step, stepFormat, stepFormula, stepLabel } from "./steps";
import type { DriverCase, StepValues } from "./stepValues";

/** From each driver's ends to the months, a step each; the base case stands first. */
export function stepCells(cases: readonly DriverCase[], atBase: StepValues, followed: Followed): PlanCell[] {
  const first = {
    driver: { label: "Driver", format: "general", style: "text", value: () => "Base case" },
    value: { label: "Low", format: "general", value: () => "" },
  } as const;
  return [
    ...filled(base, first, () => atBase, () => baseCell, followed),
    ...(["low", "high"] as const).flatMap((end) => endCells(end, cases, followed)),
  ];
}

function endCells(end: End, cases: readonly DriverCase[], followed: Followed): PlanCell[] {
  const rows = ends[end];
  const swung = {
    driver: { label: "Driver", format: "general", style: "formula", formula: (i: number) => drivers.cell("driver", i), value: (i: number) => setting(DRIVERS[i]!).label },
    value: { label: end === "low" ? "Low" : "High", format: (i: number) => driverFormat(DRIVERS[i]!), formula: (i: number) => drivers.cell(end, i), value: (i: number) => cases[i]!.ends[end].value },
  } as const;
  const at = (i: number) => (quantity: string) => (quantity === DRIVERS[i] ? rows.cell("value", i) : baseCell(quantity));
  return filled(rows, swung, (i) => cases[i]!.ends[end].steps, at, followed);
}

/** The rows of some cases. */
function filled(
  rows: Frame<CaseColumn>, first: Readonly<Record<"driver" | "value", BlockLine>>, values: (i: number) => StepValues, at: (i: number) => (quantity: string) => string | undefined, followed: Followed,
): PlanCell[] {
  const step = (name: Step): BlockLine => ({
    label: stepLabel(name), format: stepFormat(name), style: name === "breakEven" ? "total" : "result",
    formula: (i) => stepFormula(name, (before) => rows.cell(before, i), at(i), followed), value: (i) => values(i)[name],
  });
  return rows.filled({ ...first, ...(Object.fromEntries(STEPS.map((name) => [name, step(name)])) as Record<Step, BlockLine>) }).cells();
}
