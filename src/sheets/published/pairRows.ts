import { PRINTED_PAIRS, type PrintedPair } from "../../catalog/printedTables";
import { breakEvenMonths, qualityDifference } from "../../scenario/answers";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { formulaCell, valueCell } from "../cells";
import type { PlanCell } from "../plan";
import { DEPLOYMENTS, PAIRS, PRICES, SCORES, SCORES_AREA, columnOf, term } from "./layout";

export const PAIR_HEADERS = ["Open model", "API", "Months printed", "Months computed", "Difference", "Gap printed (points)", "Gap computed (points)", "Difference", "Explanation"] as const;
const FOLLOWS = "Follows from the paper's own tables";

/** Table IV, a pair in each row: printed, computed from the paper's other tables, difference, explanation. */
export function pairRows(published: Scenario): PlanCell[] {
  return PRINTED_PAIRS.flatMap((pair, i) => pairRow(PAIRS.first + i, pair, published));
}

function pairRow(row: number, pair: PrintedPair, published: Scenario): PlanCell[] {
  const { model, api, months, gapPoints } = pair;
  const at = (column: number) => reference(row, column, FIXED_COLUMN);
  const computed = breakEvenMonths(published, model, api).toNumber();
  const gap = qualityDifference(published, model, api).times(100).toNumber();
  const look = { style: "result", format: "factor" } as const;
  const deployment = (column: number) => `INDEX(${columnOf(DEPLOYMENTS, column)},MATCH(${at(0)},${columnOf(DEPLOYMENTS, 0)},0))`;
  const price = `INDEX(${columnOf(PRICES, 3)},MATCH(${at(1)},${columnOf(PRICES, 0)},0))`;
  const scores = (name: string) => `INDEX(${areaReference(SCORES_AREA, FIXED)},MATCH(${name},${columnOf(SCORES, 0)},0),0)`;
  const both = `ISNUMBER(${scores(at(0))})*ISNUMBER(${scores(at(1))})`;
  return [
    valueCell(row, 0, model, "text"),
    valueCell(row, 1, api, "text"),
    valueCell(row, 2, months, "reference", "factor"),
    formulaCell(row, 3, `${deployment(6)}/(${deployment(9)}*${price}-${deployment(11)})`, computed, look),
    formulaCell(row, 4, `${at(3)}-${at(2)}`, computed - months, look),
    valueCell(row, 5, gapPoints, "reference", "factor"),
    formulaCell(row, 6, `SUMPRODUCT(${both}*(${scores(at(0))}-${scores(at(1))}))/SUMPRODUCT(${both})*${term("percent")}`, gap, look),
    formulaCell(row, 7, `${at(6)}-${at(5)}`, gap - gapPoints, look),
    valueCell(row, 8, explanation(pair), "note"),
  ];
}

function explanation({ monthsReason, gapReason }: PrintedPair): string {
  const reasons = [monthsReason && `Months: ${monthsReason}`, gapReason && `Gap: ${gapReason}`].filter(Boolean);
  return reasons.length === 0 ? FOLLOWS : `${reasons.join(". ")}.`;
}
