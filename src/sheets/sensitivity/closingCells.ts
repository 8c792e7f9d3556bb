import { isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "../address";
import type { BlockLine } from "../blocks/block";
import type { WorkbookNames } from "../names";
import { pairPosition } from "../pairSection";
import type { Area, PlanCell, PlanValue } from "../plan";
import type { Followed } from "../workings/followedMonths";
import { paybackBlocks } from "../workings/paybackBlocks";
import { gridBase } from "./gridCells";
import { checks, drivers, grids, ofBase, terms } from "./layout";
import { BY_MONTHS, BY_VALUE, ORDER_DECIMALS, type Ranking, measured, outputOf } from "./ranking";
import type { StepValues } from "./stepValues";
import { termLines } from "./terms";

/** What the steps read besides the drivers, and what the order and the chart need. */
export function termCells(names: WorkbookNames, scenario: Scenario, { longestBar, measure }: Ranking, atBase: StepValues, { changing, counted }: Followed): PlanCell[] {
  const effects = drivers.range("effect");
  const [base, months] = [terms.cell("base"), ofBase("breakEven")];
  const gridMeasure = (of: string, differing: string, value: PlanValue): BlockLine => ({
    label: `Shown in the grid of ${of}`, format: "general", formula: () => `IF(${changing},${differing},"${BY_MONTHS}")`, value: () => (isSteady(scenario.settings) ? BY_MONTHS : value),
  });
  return terms.filled({
    ...termLines(names, scenario),
    measure: { label: "Compared by", format: "general", formula: () => `IF(ISNUMBER(${months}),IF(${months}<=${counted},"${BY_MONTHS}","${BY_VALUE}"),"${BY_VALUE}")`, value: () => measure },
    base: { label: "Base case by it", format: "months", formula: () => measured(months, ofBase("ownAhead")), value: () => outputOf(atBase, measure) },
    orderDecimals: { label: "Decimals that count in the order", format: "count", style: "inputRight", value: () => ORDER_DECIMALS },
    longestBar: { label: "Length of a bar to never", format: "months", formula: () => `IF(MAX(${effects})>0,MAX(${effects}),IF(ISNUMBER(${base}),${base},0))`, value: () => longestBar },
    electricityRateMeasure: gridMeasure("electricity rates", terms.cell("measure"), measure),
    utilizationMeasure: gridMeasure("utilizations", `"${BY_VALUE}"`, BY_VALUE),
  }).cells();
}

/** Checks: each says "OK", or what is wrong. */
export function checkCells(names: WorkbookNames, scenario: Scenario, followed: Followed): PlanCell[] {
  const { sheets, chosen } = names;
  const { steady, shown } = paybackBlocks(names, scenario);
  const months = (block: typeof steady) => {
    const area = sheetPrefix(sheets.workings) + areaReference({ ...block.area("api 0"), columnCount: chosen.apis.length }, FIXED);
    return `INDEX(${area},${pairPosition("model", names)},${pairPosition("api", names)})`;
  };
  const swings = drivers.range("swing");
  const check = (label: string, formula: string): BlockLine => ({ label, format: "general", style: "check", formula: () => formula, value: () => "OK" });
  return checks.filled({
    base: check("The base case is that of the workings", same(ofBase("breakEven"), `IF(${followed.changing},${months(shown)},${months(steady)})`, "Differs from the workings", BY_MONTH_DIGITS)),
    ...Object.fromEntries(grids.map((grid, i) => {
      const [shownThere, baseCase] = gridBase(grid);
      return [grid.driver, check(
        `Grid ${i + 1}: at 0% and as assumed it is the base case`,
        `IF(ISERROR(${shownThere}),"Type 0% among the price changes",${same(shownThere, baseCase, "Differs from the base case", BY_MONTH_DIGITS)})`,
      )];
    })),
    swings: check("Swings lie above 0% and below 100%", `IF(SUMPRODUCT((${swings}>0)*(${swings}<1))=ROWS(${swings}),"OK","Type a share between 0% and 100% for each swing")`),
  }).cells();
}

/** Where the results of the checks stand. */
export function checkResults(): Area {
  return { ...checks.area("base"), rowCount: checks.names.length };
}

/** All checks in one formula: the first that is not OK, in its words. */
export function overallCheck(prefix: string): string {
  return checks.names.map((name) => prefix + checks.cell(name)).reduceRight((rest, cell) => `IF(${cell}<>"OK",${cell},${rest})`, '"OK"');
}

/** Digits that two ways of adding up the same months agree to. */
const BY_MONTH_DIGITS = 9;

/** "OK" where two results are the same word, or equal to twelve digits or as many as are said. */
function same(a: string, b: string, problem: string, digits = 12): string {
  return `IFERROR(IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(IF(${b}=0,${a}=0,ROUND(${a}/${b}-1,${digits})=0),"OK","${problem}"),IF(${a}=${b},"OK","${problem}")),"A figure is missing or refused")`;
}
