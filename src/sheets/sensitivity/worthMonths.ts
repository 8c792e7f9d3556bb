import { Decimal } from "../../engine/decimal";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { followedLines } from "../../scenario/followed";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import type { BlockLine, Frame } from "../blocks/block";
import { labelOf } from "../blocks/modelLines";
import type { PlanCell } from "../plan";

/** The months of the base case that what they are worth today is told from, at whatever rate, tax and horizon. */
export const WORTH_LINES = ["month", "monthPurchase", "serviceLeft", "depreciatedShare", "depreciatedLast", "spreadDepreciation"] as const satisfies readonly Name[];
export type WorthLine = (typeof WORTH_LINES)[number];

/** The purchases of each month, and what all so far write off in it: the shares stand by month before the last that has a row. */
export function worthMonthCells(months: Frame<WorthLine>, scenario: Scenario, model: string, figures: CellOf, paidSoFar: string): PlanCell[] {
  const rows = months.shape.members!;
  const asAssumed = followedLines(scenario, model);
  const toTheLast = followedLines(withSetting(scenario, "horizon", new Decimal(rows)), model);
  const month = (t: number) => months.cell("month", t);
  const line = (name: WorthLine, lines: typeof asAssumed, formula: (t: number) => string): BlockLine => ({
    label: labelOf(name), format: name === "month" ? "wholeMonths" : COMPARISON.described(name).format, formula, value: (t) => lines.inMonth(name, t + 1).toNumber(),
  });
  const shares = months.range("depreciatedLast");
  return months.filled({
    month: line("month", asAssumed, (t) => `ROWS(${months.soFar("month", t)})`),
    monthPurchase: line("monthPurchase", asAssumed, (t) => `INDEX(${paidSoFar},${month(t)})-IF(${month(t)}=1,0,INDEX(${paidSoFar},MAX(1,${month(t)}-1)))`),
    serviceLeft: line("serviceLeft", toTheLast, (t) => `ROWS(${months.range("month")})-${month(t)}+1`),
    depreciatedShare: line("depreciatedShare", toTheLast, (t) =>
      formulaOf(COMPARISON, "depreciatedShare", (name) => (name === "depreciatedShare" ? undefined : name === "serviceLeft" ? months.cell(name, t) : figures(name, 0)))),
    depreciatedLast: line("depreciatedLast", toTheLast, (t) => months.cell("depreciatedShare", t) + (t + 1 < rows ? `-${months.cell("depreciatedShare", t + 1)}` : "")),
    spreadDepreciation: line("spreadDepreciation", toTheLast, (t) => `SUMPRODUCT(${months.soFar("monthPurchase", t)},INDEX(${shares},${months.cell("serviceLeft", t)}):INDEX(${shares},ROWS(${shares})))`),
  }).cells();
}
