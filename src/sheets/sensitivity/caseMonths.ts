import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { outlays, soFar } from "../blocks/ownByMonth";
import { WORSENING, countedFormula } from "../workings/countedFormula";
import type { Followed } from "../workings/followedMonths";

/** Steps that a case has only where months differ. */
export const MONTH_STEPS = ["paidIn", "ownSoFar", "monthSaving"] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

/** What owning has cost by the end of the months. */
export interface OwnByMonth {
  /** Of each, as an array. */
  readonly all: string;
  /** Of one. */
  readonly by: (month: string) => string;
}

/** The same of a case with deployments of its own, worked out month by month within the formula. */
export function ownByMonth(at: CellOf, { inMonths }: Pick<Followed, "inMonths">): OwnByMonth {
  const each = outlays(at, inMonths);
  return { all: soFar(each, inMonths), by: (month) => `SUMPRODUCT((${inMonths("month")!}<=${month})*(${each}))` };
}

/** What the months of a case are told from. */
export interface CaseMonths {
  /** Where a figure or an earlier step of the case stands. */
  readonly at: CellOf;
  readonly own: OwnByMonth;
  /** The months where each is like the first. */
  readonly steadily: string;
  /** When the months are told one by one, as a condition. */
  readonly when: string;
}

/** The formulas of a case's months: when owning has cost no more than the API, and what stands then. */
export function monthStepFormula(step: MonthStep | "breakEven", { at, own, steadily, when }: CaseMonths, followed: Followed): string {
  const range = (name: string) => followed.inMonths(name)!;
  const month = range("month");
  const stands = (name: string) => at(name, 0)!;
  const then = `MIN(${stands("paidIn")},${followed.counted})`;
  const inMonth = (name: Name): string =>
    formulaOf(COMPARISON, name, (each, shift) => {
      if (each === name) return undefined;
      if (each === "month") return then;
      return followed.inMonths(each) ? `INDEX(${range(each)},${then})` : at(each, shift);
    });
  const told = (formula: string) => `IF(${when},${formula},"")`;
  if (step === "paidIn") return told(`SUMPRODUCT(MIN(${month}+(${stands("apiCost")}*${range("billsSoFar")}<${own.all})*ROWS(${month})))`);
  if (step === "ownSoFar") return told(own.by(then));
  if (step === "monthSaving") return told(inMonth("monthSaving"));
  return countedFormula({
    changing: followed.term("changing")!, followed: followed.counted, steadily, anySteadily: true, paid: stands("paidIn"), crossing: inMonth("caughtUpAt"), saving: at("monthSaving", 0) ?? `(${inMonth("monthSaving")})`,
    growth: followed.setting("volumeGrowth"), worsening: WORSENING.map(followed.setting),
  });
}
