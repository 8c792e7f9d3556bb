import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { outlays, soFar } from "../blocks/ownByMonth";
import { WORSENING, countedFormula } from "../workings/countedFormula";
import type { Followed } from "../workings/followedMonths";

/** Steps that a case has only where months differ. */
export const MONTH_STEPS = ["paidIn", "ownSoFar", "monthSaving"] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

/**
 * The formulas of a case's months: when owning has cost no more than the API, and what stands then.
 * @param at Where a figure or an earlier step of the case stands.
 */
export function monthStepFormula(step: MonthStep | "breakEven", at: CellOf, followed: Followed, steadily: string): string {
  const range = (name: string) => followed.inMonths(name)!;
  const month = range("month");
  const stands = (name: string) => at(name, 0)!;
  if (step === "paidIn") {
    const own = soFar(outlays(at, followed.inMonths), followed.inMonths);
    return whereChanging(`SUMPRODUCT(MIN(${month}+(${stands("apiCost")}*${range("billsSoFar")}<${own})*ROWS(${month})))`, followed);
  }
  const then = `MIN(${stands("paidIn")},${followed.counted})`;
  const inMonth = (name: Name): string =>
    formulaOf(COMPARISON, name, (each, shift) => {
      if (each === name) return undefined;
      if (each === "month") return then;
      return followed.inMonths(each) ? `INDEX(${range(each)},${then})` : at(each, shift);
    });
  if (step === "ownSoFar") return whereChanging(`SUMPRODUCT((${month}<=${then})*(${outlays(at, followed.inMonths)}))`, followed);
  if (step === "monthSaving") return whereChanging(inMonth("monthSaving"), followed);
  return countedFormula({
    changing: followed.term("changing")!, followed: followed.counted, steadily, anySteadily: true, paid: stands("paidIn"), crossing: inMonth("caughtUpAt"), saving: stands("monthSaving"),
    growth: followed.setting("volumeGrowth"), worsening: WORSENING.map(followed.setting),
  });
}

function whereChanging(formula: string, { changing }: Followed): string {
  return `IF(${changing},${formula},"")`;
}
