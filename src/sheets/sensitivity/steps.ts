import { SETTING_KEYS, type SettingKey } from "../../engine/settings";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { labelOf, sumOverMonths } from "../blocks/modelLines";
import { pairCell } from "../pairSection";
import type { FormatName } from "../styles";
import { MONTH_STEPS, type MonthStep, monthStepFormula } from "./caseMonths";
import type { Followed } from "../workings/followedMonths";

/** The steps from the drivers to the months and to the net present value, in their order: lines of the model, the others written within them. */
export const STEPS = [
  "capacity", "served", "deployments", "hardwareEach", "hardware", "running", "paidInput", "mixedOutput", "pricePaid", "apiCost", "paidIn", "ownSoFar", "monthSaving", "breakEven",
  "runningPresent", "hardwareNet", "apiPresent", "ownAhead",
] as const satisfies readonly (Name | MonthStep)[];
export type Step = (typeof STEPS)[number];

/** The formula of a step of one case, from the cells of the steps before and of drivers and terms. */
export function stepFormula(step: Step, stepCell: (step: Step) => string, at: (quantity: string) => string | undefined, followed: Followed): string {
  const cells: CellOf = (name) => ((STEPS as readonly string[]).includes(name) ? stepCell(name as Step) : (at(name) ?? followed.term(name) ?? (isSetting(name) ? followed.setting(name) : undefined)));
  /** A line over the months, and what it comes to where every month is like the first. */
  const overMonths = (name: Name, steadily: string) => {
    const ranges: CellOf = (each, shift) => followed.inMonths(each) ?? (each === name ? undefined : cells(each, shift));
    return `IF(${followed.changing},${sumOverMonths(COMPARISON, name, ranges, followed.inMonths("month")!, `MIN(${pairCell("horizon")},${followed.counted})`)},${steadily})`;
  };
  const written = (name: Name) => formulaOf(COMPARISON, name, (each, shift) => (each === name ? undefined : cells(each, shift)));
  const annuity = followed.term("annuity")!;
  if (step === "runningPresent") return overMonths("runningToday", `${stepCell("running")}*${annuity}`);
  if (step === "hardwareNet") return overMonths("hardwareToday", `(${written("equipped")})*((${written("serversEach")})*INDEX(${followed.inMonths("serversKept")!},1)+(${written("aroundEach")})*INDEX(${followed.inMonths("aroundKept")!},1))`);
  if (isMonthStep(step) || step === "breakEven") {
    const steadily = formulaOf(COMPARISON, "breakEven", (name, shift) => (name === "breakEven" ? undefined : cells(name, shift)));
    return monthStepFormula(step, cells, followed, steadily);
  }
  const tokens = () => overMonths("tokensToday", `${stepCell("served")}*${annuity}`);
  return formulaOf(COMPARISON, step, (name, shift) => (name === step ? undefined : name === "tokensPresent" ? tokens() : cells(name, shift)));
}

function isSetting(name: string): name is SettingKey {
  return (SETTING_KEYS as readonly string[]).includes(name);
}

function isMonthStep(step: Step): step is MonthStep {
  return (MONTH_STEPS as readonly string[]).includes(step);
}

/** What a column of steps is called. */
export function stepLabel(step: Step): string {
  return step === "paidIn" ? "Month by whose end owning has cost no more (where months differ)" : labelOf(step);
}

/** Prices step by step are shown in cents, as on the sheet Workings. */
export function stepFormat(step: Step): FormatName {
  if (step === "paidIn") return "wholeMonths";
  const { format } = COMPARISON.described(step);
  return format === "price" ? "usd" : format;
}
