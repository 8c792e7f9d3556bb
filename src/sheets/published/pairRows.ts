import { PRINTED_PAIRS, type PrintedPair } from "../../catalog/printedTables";
import { breakEvenMonths, qualityDifference } from "../../scenario/answers";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference } from "../address";
import type { Block } from "../blocks/block";
import { computed, printed } from "./columns";
import { SCORE_COLUMNS, deployments, pairs, prices, scoreColumn, scores, term } from "./layout";

const FOLLOWS = "Follows from the paper's own tables";

/** Table IV, a pair in each row: printed, computed from the paper's other tables, difference, explanation. */
export function pairBlock(published: Scenario): Block<(typeof pairs)["names"][number]> {
  const pair = (i: number) => PRINTED_PAIRS[i]!;
  const months = (i: number) => breakEvenMonths(published, pair(i).model, pair(i).api).toNumber();
  const gap = (i: number) => qualityDifference(published, pair(i).model, pair(i).api).times(100).toNumber();
  const deployment = (column: "hardware" | "millions" | "electricity", i: number) => `INDEX(${deployments.range(column)},MATCH(${pairs.cell("model", i)},${deployments.range("model")},0))`;
  const price = (i: number) => `INDEX(${prices.range("blended")},MATCH(${pairs.cell("api", i)},${prices.range("api")},0))`;
  const allScores = areaReference({ ...scores.area(scoreColumn(0)), columnCount: SCORE_COLUMNS.length }, FIXED);
  const scoresOf = (side: "model" | "api", i: number) => `INDEX(${allScores},MATCH(${pairs.cell(side, i)},${scores.range("name")},0),0)`;
  return pairs.filled({
    model: printed("Open model", "text", (i) => pair(i).model),
    api: printed("API", "text", (i) => pair(i).api),
    monthsPrinted: printed("Months printed", "factor", (i) => pair(i).months),
    months: computed("Months computed", "factor", (i) => `${deployment("hardware", i)}/(${deployment("millions", i)}*${price(i)}-${deployment("electricity", i)})`, months),
    monthsApart: computed("Difference", "factor", (i) => `${pairs.cell("months", i)}-${pairs.cell("monthsPrinted", i)}`, (i) => months(i) - pair(i).months),
    gapPrinted: printed("Gap printed (points)", "factor", (i) => pair(i).gapPoints),
    gap: computed("Gap computed (points)", "factor", (i) => {
      const both = `ISNUMBER(${scoresOf("model", i)})*ISNUMBER(${scoresOf("api", i)})`;
      return `SUMPRODUCT(${both}*(${scoresOf("model", i)}-${scoresOf("api", i)}))/SUMPRODUCT(${both})*${term("percent")}`;
    }, gap),
    gapApart: computed("Difference", "factor", (i) => `${pairs.cell("gap", i)}-${pairs.cell("gapPrinted", i)}`, (i) => gap(i) - pair(i).gapPoints),
    explanation: { label: "Explanation", format: "general", style: "note", value: (i) => explanation(pair(i)) },
  });
}

function explanation({ monthsReason, gapReason }: PrintedPair): string {
  const reasons = [monthsReason && `Months: ${monthsReason}`, gapReason && `Gap: ${gapReason}`].filter(Boolean);
  return reasons.length === 0 ? FOLLOWS : `${reasons.join(". ")}.`;
}
