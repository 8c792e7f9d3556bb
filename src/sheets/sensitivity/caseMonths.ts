import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { reference } from "../address";
import { WORSENING, countedFormula } from "../workings/countedFormula";
import type { Followed } from "./followedMonths";

/** More columns than months are ever followed. */
const LAST_COLUMN = 701;
/** A row of cells that nothing on the sheet computes: it only counts across. */
const COUNTED_ROW = 0;

/** Steps that a case has only where months differ. */
export const MONTH_STEPS = ["paidIn", "ownSoFar", "monthSaving"] as const;
export type MonthStep = (typeof MONTH_STEPS)[number];

/**
 * The formulas of a case's months: when owning has cost no more than the API, and what stands then. The months of the
 * workings are those of the assumptions; a case buys other deployments at other prices, so that its purchases and running
 * costs are worked out month by month within one formula, over the growth that all cases share.
 * @param at Where a figure or an earlier step of the case stands.
 */
export function monthStepFormula(step: MonthStep | "breakEven", at: CellOf, followed: Followed, steadily: string): string {
  const range = (name: string) => followed.inMonths(name)!;
  const month = range("month");
  const stands = (name: string) => at(name, 0)!;
  if (step === "paidIn") {
    const own = soFar(outlays(at, followed), followed);
    return whereChanging(`SUMPRODUCT(MIN(${month}+(${stands("apiCost")}*${range("billsSoFar")}<${own})*ROWS(${month})))`, followed);
  }
  const then = `MIN(${stands("paidIn")},${followed.counted})`;
  const inMonth = (name: Name): string =>
    formulaOf(COMPARISON, name, (each, shift) => {
      if (each === name) return undefined;
      if (each === "month") return then;
      return followed.inMonths(each) ? `INDEX(${range(each)},${then})` : at(each, shift);
    });
  if (step === "ownSoFar") return whereChanging(`SUMPRODUCT((${month}<=${then})*(${outlays(at, followed)}))`, followed);
  if (step === "monthSaving") return whereChanging(inMonth("monthSaving"), followed);
  return countedFormula({
    changing: followed.term("changing")!, followed: followed.counted, steadily, anySteadily: true, paid: stands("paidIn"), crossing: inMonth("caughtUpAt"), saving: stands("monthSaving"),
    growth: followed.setting("volumeGrowth"), worsening: WORSENING.map(followed.setting),
  });
}

function whereChanging(formula: string, { changing }: Followed): string {
  return `IF(${changing},${formula},"")`;
}

/** What is paid in each month, as an array: the deployments bought then at the price of then, and what those there cost to run. */
function outlays(at: CellOf, followed: Followed): string {
  const each = (name: Name) =>
    formulaOf(COMPARISON, name, (other, shift) => (other === name ? undefined : (followed.inMonths(other) ?? at(other, shift))), { eachMember: true });
  return `(${each("hardwareThen")})*${bought(each("monthEquipped"), at, followed)}+${each("monthRunning")}`;
}

/** Deployments bought in each month: those that the month has more than the one before, and again after every life of theirs. */
function bought(equipped: string, at: CellOf, followed: Followed): string {
  const [month, across, life] = [followed.inMonths("month")!, monthsAcross(followed), at("replacedAfter", 0)!];
  const months = `ROWS(${month})`;
  // Without a life nothing falls due among the months followed.
  const every = `(${life}+(${life}=0)*${months})`;
  const due = (after: string) => `(${month}>=${after})*(MOD(${month}-${after},${every})=0)`;
  return `MMULT(${due(across)}-${due(`(${across}+1)`)},${equipped})`;
}

/** What has added up by the end of each month. */
function soFar(array: string, followed: Followed): string {
  return `MMULT((${followed.inMonths("month")!}>=${monthsAcross(followed)})*1,${array})`;
}

/** The months side by side, as an array of one row: a column of them is what the workings have. */
function monthsAcross(followed: Followed): string {
  const [first, last] = [reference(COUNTED_ROW, 0, { row: true, column: true }), reference(COUNTED_ROW, LAST_COLUMN, { row: true, column: true })];
  return `(COLUMN(${first}:INDEX(${first}:${last},ROWS(${followed.inMonths("month")!})))-COLUMN(${first})+1)`;
}
