import { SETTING_KEYS, type SettingKey } from "../../engine/settings";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { namesReading } from "../../forms/structure";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import type { Cells } from "../blocks/block";
import { labelOf, sumOverMonths } from "../blocks/modelLines";
import type { FormatName } from "../styles";
import type { Followed } from "../workings/followedMonths";
import { MONTH_STEPS, type MonthStep, type OwnByMonth, monthStepFormula, ownByMonth } from "./caseMonths";
import { DRIVERS, type Driver } from "./drivers";
import type { WorthLine } from "./worthMonths";

/** The steps from the drivers to the months and to the net present value, in their order: lines of the model, the others written within them. */
export const STEPS = [
  "capacity", "served", "deployments", "hardwareEach", "hardware", "electricityEach", "staffEach", "staffCost", "runningEach", "fixedRunning", "running", "paidInput", "mixedOutput", "pricePaid", "apiCost", "paidIn", "ownSoFar", "monthSaving", "breakEven",
  "runningPresent", "hardwareNet", "apiPresent", "ownAhead",
] as const satisfies readonly (Name | MonthStep)[];
export type Step = (typeof STEPS)[number];

/** What is computed from each driver. */
const READING = Object.fromEntries(DRIVERS.map((driver) => [driver, namesReading(COMPARISON, [driver])])) as Readonly<Record<Driver, ReadonlySet<string>>>;

/** Whether a driver enters a step; another is that of the base case. What stands in the month that pays back moves with it, whatever the horizon. */
export function enters(driver: Driver, step: Step): boolean {
  return READING[driver].has(isMonthStep(step) || step === "breakEven" ? "caughtUpAt" : step);
}

/** Where the figures of a case stand, and what the workings have of the months that its driver does not enter; the rest is written in place. */
export interface CaseCells {
  readonly at: (quantity: string) => string | undefined;
  readonly followed: Followed;
  readonly worth: Cells<WorthLine>;
  /** What owning has cost by the end of the months, where the workings have it. */
  readonly own?: OwnByMonth;
}

export function caseCells(at: CaseCells["at"], followed: Followed, worth: Cells<WorthLine>, driver?: Driver, ownSoFar?: string): CaseCells {
  const apart = (of: (name: string) => string | undefined) => (name: string) => (driver !== undefined && READING[driver].has(name) ? undefined : of(name));
  // A driver of the API's bill leaves what owning costs as the workings have it.
  const asAssumed = driver !== undefined && ownSoFar !== undefined && !READING[driver].has("ownSoFar") && { own: { all: ownSoFar, by: (month: string) => `INDEX(${ownSoFar},${month})` } };
  return { at, followed: { ...followed, term: apart(followed.term), inMonths: apart(followed.inMonths) }, worth, ...asAssumed };
}

/** Where a figure of a case stands. */
export function figureCells({ at, followed }: Pick<CaseCells, "at" | "followed">): CellOf {
  return (name) => at(name) ?? followed.term(name) ?? (isSetting(name) ? followed.setting(name) : undefined);
}

/** The formula of a step of one case, from the cells of the steps before and of drivers and terms. */
export function stepFormula(step: Step, stepCell: (step: Step) => string, given: CaseCells): string {
  const { followed } = given;
  const figures = figureCells(given);
  const cells: CellOf = (name, shift) => ((STEPS as readonly string[]).includes(name) ? stepCell(name as Step) : figures(name, shift));
  const written = (name: Name) => formulaOf(COMPARISON, name, (each, shift) => (each === name ? undefined : cells(each, shift)));
  const annuity = () => cells("annuity", 0) ?? `(${written("annuity")})`;
  /** A line over the months, and what it comes to where every month is like the first. */
  const overMonths = (name: Name, steadily: string) => {
    const ranges: CellOf = (each, shift) => followed.inMonths(each) ?? (each === name ? undefined : cells(each, shift));
    return `IF(${followed.changing},${sumOverMonths(COMPARISON, name, ranges, followed.inMonths("month")!, `MIN(${cells("horizon", 0)!},${followed.counted})`)},${steadily})`;
  };
  if (step === "runningPresent") return overMonths("runningToday", `${stepCell("running")}*${annuity()}`);
  if (step === "hardwareNet") {
    if (followed.inMonths("serversKept") === undefined) return hardwareWorth(given, figures);
    return overMonths("hardwareToday", `(${written("equipped")})*((${written("serversEach")})*INDEX(${followed.inMonths("serversKept")!},1)+(${written("aroundEach")})*INDEX(${followed.inMonths("aroundKept")!},1))`);
  }
  if (isMonthStep(step) || step === "breakEven") {
    return monthStepFormula(step, { at: cells, own: given.own ?? ownByMonth(cells, followed), steadily: written("breakEven"), when: followed.changing }, followed);
  }
  const tokens = () => overMonths("tokensToday", `${stepCell("served")}*${annuity()}`);
  return formulaOf(COMPARISON, step, (name, shift) => (name === step ? undefined : name === "tokensPresent" ? tokens() : cells(name, shift)));
}

/**
 * What the purchases of the base case come to today at another rate, tax, residual value or horizon: paid at the start of their
 * months, less the tax that writing off saves, and less the residual value, of which what is above book value is taxed.
 */
function hardwareWorth({ worth }: CaseCells, cells: CellOf): string {
  const [month, paid, off] = (["month", "monthPurchase", "spreadDepreciation"] as const).map((name) => worth.range(name));
  const [horizon, life] = [cells("horizon", 0)!, cells("replacedAfter", 0)!];
  const line = (name: Name, at = month!) =>
    formulaOf(COMPARISON, name, (each) => (each === name ? undefined : each === "month" ? at : each === "replacedAfter" ? `(${life}+(${life}=0))` : cells(each, 0)), { eachMember: true });
  const within = `(${month!}<=${horizon})`;
  const kept = cells("keptAfterTax", 0) ?? `(${line("keptAfterTax")})`;
  const [tax, left] = [cells("taxRate", 0)!, `((${life}=0)+(${life}>0)*${line("leftOfLife")})`];
  const bought = `SUMPRODUCT(${within}*(${paid!}/${line("discountFactor", `(${month!}-1)`)}-${tax}*${off!}/(${line("billFactorToday")})))`;
  const sold = `SUMPRODUCT(${within}*(${kept}*${cells("residualValue", 0)!}*${paid!}*${left}+${tax}*(${paid!}-${off!})))`;
  return `${bought}-${sold}/${cells("atEnd", 0) ?? line("atEnd")}`;
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
