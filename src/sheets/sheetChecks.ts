import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "./address";
import { onSheet } from "./blocks/block";
import { budgetFigures } from "./budgetSheet";
import { cashFlowFigures } from "./cashFlowSheet";
import { cumulativeFigures } from "./cumulativeSheet";
import { matrixLayout } from "./matrixLayout";
import { NONE } from "./missingFigures";
import type { SheetKey, WorkbookNames } from "./names";
import { PAIR_CELLS, pairCell } from "./pairSection";
import { rentMonths } from "./rentOrBuySheet";
import { overallCheck } from "./sensitivity/closingCells";
import { ofBase } from "./sensitivity/layout";
import { summaryFigures } from "./summarySheet";
import type { SheetCheck } from "./workings/checkSection";
import { countedMonthsCell } from "./workings/paybackBlocks";

/** Digits that two routes to one figure have in common. */
const DIGITS = 9;

/** Payback, net present value and ranking of the Summary's pair, on every sheet that has them; a sheet with a pair of its own is left out. */
export function sheetChecks(names: WorkbookNames, scenario: Scenario): SheetCheck[] {
  const { sheets } = names;
  const summary = onSheet(sheets.summary, PAIR_CELLS);
  const { npv, saved, ranking, npvBasis } = summaryFigures(names, scenario);
  const made = (key: SheetKey) => names.made?.includes(key) ?? true;
  const months = summary.cell("breakEven");
  const hardware = summary.cell("hardware");
  const check = (needed: readonly SheetKey[], label: string, formula: () => string): SheetCheck => (needed.every(made) ? { label, formula: `IFERROR(${formula()},"a figure is missing or refused")` } : { label });
  // Beside the hardware, or beside the amount itself where that is larger: GPUs that are there already cost nothing.
  const alike = (a: string, b: string) => `ROUND((${a}-(${b}))/MAX(1,${hardware},ABS(${b})),${DIGITS})=0`;
  const whether = (holds: string, otherwise: string, rest = '"OK"') => `IF(${holds},${rest},"${otherwise}")`;
  /** A sheet that shows another pair says nothing of the Summary's. */
  const ofPair = (sheet: string, rest: string) => `IF(AND(${(["model", "api"] as const).map((side) => `${sheetPrefix(sheet)}${pairCell(side)}=${summary.cell(side)}`).join(",")}),${rest},"OK")`;
  const sameMonths = (a: string, b: string) =>
    `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(${b}=0,${a}=0,ROUND(${a}/${b}-1,${DIGITS})=0),IF(COUNTIF(${b},"beyond*")>0,IF(ISNUMBER(${a}),${a}>${countedMonthsCell(names, scenario)},COUNTIF(${a},"beyond*")>0),IF(ISERROR(${a}),NA(),${a}=${b})))`;
  const position = (side: "model" | "api", area: string) => `MATCH(${summary.cell(side)},${area},0)`;
  const { monthsArea } = matrixLayout(names.chosen);
  const matrix = (area: typeof monthsArea) => sheetPrefix(sheets.breakEven) + areaReference(area, FIXED);
  const models = matrix({ ...monthsArea, column: 1, columnCount: 1 });
  const apis = matrix({ ...monthsArea, row: monthsArea.row - 2, rowCount: 1 });

  return [
    check(["breakEven", "summary"], "Break-even: the pair's months are the Summary's", () =>
      whether(sameMonths(`INDEX(${matrix(monthsArea)},${position("model", models)},${position("api", apis)})`, months), "months differ")),
    check(["summary"], "Summary: the ranking follows from its present values", () => {
      const { present, rank, back } = ranking;
      const [own, api] = [present("own"), present("api")];
      const least = alike(`INDEX(${present()},MATCH(1,${rank()},0))`, `MIN(${present()})`);
      return whether(least, "the ranking is not by present value", whether(`IF(ISNUMBER(${own}),${alike(`${api}-${own}`, npv)},TRUE)`, "present values differ", whether(sameMonths(back("api"), months), "months differ", whether(alike(npv, npvBasis), "net present values differ"))));
    }),
    check(["summary", "cashFlow"], "Cash flow: years add up to the months", () => {
      const { years, flows } = cashFlowFigures(names, scenario);
      return whether(alike(`SUM(${years})`, `SUM(${flows})`), "years differ from months");
    }),
    check(["summary", "cashFlow"], "Cash flow: net present value, by a second route", () =>
      ofPair(sheets.cashFlow, whether(alike(cashFlowFigures(names, scenario).npv, npv), "net present value differs"))),
    check(["summary", "cashFlow"], "Cash flow: the API's present value is the ranking's", () =>
      ofPair(sheets.cashFlow, whether(alike(cashFlowFigures(names, scenario).apiPresent, ranking.present("api")), "present value of the API differs"))),
    check(["summary", "cashFlow", "budget"], "Budget: cash and result add up to the Cash flow", () => {
      const { cash, result, byYear } = budgetFigures(names, scenario);
      const flows = `SUM(${cashFlowFigures(names, scenario).flows})`;
      return whether(alike(cash, flows), "cash differs from the Cash flow", whether(alike(result, flows), "results differ from the cash", whether(alike(byYear, flows), "years differ from months")));
    }),
    check(["summary", "cumulative"], "Cumulative cost: lines cross at the Summary's months", () => {
      const { crossing, savedAtHorizon } = cumulativeFigures(names, scenario);
      const within = `IF(ISNUMBER(${months}),${months}<=${summary.cell("horizon")},FALSE)`;
      const crosses = `IF(${within},IF(${months}=0,${crossing}=0,ROUND(${crossing}/${months}-1,${DIGITS})=0),ISNA(${crossing}))`;
      return ofPair(sheets.cumulative, whether(crosses, "months differ", whether(alike(savedAtHorizon, saved), "saving by the horizon differs")));
    }),
    check(["summary", "sensitivity"], "Sensitivity: its base case is the Summary's", () => {
      const prefix = sheetPrefix(sheets.sensitivity);
      return `IF(${overallCheck(prefix)}<>"OK",${overallCheck(prefix)},${ofPair(sheets.sensitivity, whether(alike(prefix + ofBase("ownAhead"), npv), "net present value differs"))})`;
    }),
    check(["summary", "rentOrBuy"], "Rent or buy: months are those of the ranking", () => {
      const there = `INDEX(${rentMonths(names, scenario)},${position("model", models)})`;
      const here = ranking.back("rent");
      return whether(`IF(${here}="${NONE}",${there}="${NONE}",${sameMonths(there, here)})`, "months differ");
    }),
  ];
}
