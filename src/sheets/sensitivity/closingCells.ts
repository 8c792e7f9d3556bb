import { isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference, reference, sheetPrefix } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import type { WorkbookNames } from "../names";
import { pairPosition } from "../pairSection";
import type { Area, PlanCell } from "../plan";
import { gridBase } from "./gridCells";
import * as layout from "./layout";
import { paybackBlocks } from "../workings/paybackBlocks";
import { BY_MONTHS, BY_VALUE, ORDER_DECIMALS, type Ranking, measured, outputOf } from "./ranking";
import { followedBy } from "../workings/followedMonths";
import type { StepValues } from "./stepValues";
import { TERM_ROWS, terms } from "./terms";

/** What the steps read besides the drivers, and what the order and the chart need. */
export function termCells(names: WorkbookNames, scenario: Scenario, { longestBar, measure }: Ranking, atBase: StepValues): PlanCell[] {
  const all = terms(names, scenario);
  const effects = layout.driverRange("effect");
  const base = layout.termCell("base");
  const { changing, counted } = followedBy(names, scenario);
  const label = (row: layout.MoreRow, text: string) => valueCell(layout.termRow(row), 0, text, "text");
  return [
    ...sectionHeading(layout.TERMS_HEADING, "Other terms", layout.WIDTH),
    ...TERM_ROWS.flatMap((term) => {
      const { label: text, formula, expected, format } = all[term];
      return [valueCell(layout.termRow(term), 0, text, "text"), formulaCell(layout.termRow(term), 1, formula, expected, { style: "resultLink", format })];
    }),
    label("measure", "Compared by"),
    formulaCell(layout.termRow("measure"), 1, `IF(ISNUMBER(${layout.BASE_MONTHS}),IF(${layout.BASE_MONTHS}<=${counted},"${BY_MONTHS}","${BY_VALUE}"),"${BY_VALUE}")`, measure, { style: "result", format: "general" }),
    label("base", "Base case by it"),
    formulaCell(layout.termRow("base"), 1, measured(layout.BASE_MONTHS, layout.BASE_VALUE), outputOf(atBase, measure), { style: "result", format: "months" }),
    label("orderDecimals", "Decimals that count in the order"),
    valueCell(layout.termRow("orderDecimals"), 1, ORDER_DECIMALS, "inputRight", "count"),
    label("longestBar", "Length of a bar to never"),
    formulaCell(layout.termRow("longestBar"), 1, `IF(MAX(${effects})>0,MAX(${effects}),IF(ISNUMBER(${base}),${base},0))`, longestBar, { style: "result", format: "months" }),
    label("gridMeasure", "Shown in the grids"),
    formulaCell(layout.termRow("gridMeasure"), 1, `IF(${changing},"${BY_VALUE}","${BY_MONTHS}")`, isSteady(scenario.settings) ? BY_MONTHS : BY_VALUE, { style: "result", format: "general" }),
  ];
}

/** Checks: each says "OK", or what is wrong. */
export function checkCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { sheets, chosen } = names;
  const { steady, shown } = paybackBlocks(names, scenario);
  const months = (block: typeof steady) => {
    const area = sheetPrefix(sheets.workings) + areaReference({ ...block.area("api 0"), columnCount: chosen.apis.length }, FIXED);
    return `INDEX(${area},${pairPosition("model", names)},${pairPosition("api", names)})`;
  };
  const matrix = `IF(${followedBy(names, scenario).changing},${months(shown)},${months(steady)})`;
  const swings = layout.driverRange("swing");
  const inside = `SUMPRODUCT((${swings}>0)*(${swings}<1))`;
  const checks: readonly (readonly [string, string])[] = [
    ["The base case is that of the workings", same(layout.BASE_MONTHS, matrix, "Differs from the workings", BY_MONTH_DIGITS)],
    ...layout.GRIDS.map((_, grid) => [
      `Grid ${grid + 1}: at 0% and as assumed it is the base case`,
      `IF(ISERROR(${gridBase(grid)}),"Type 0% among the price changes",${same(gridBase(grid), `IF(${followedBy(names, scenario).changing},${layout.BASE_VALUE},${layout.BASE_MONTHS})`, "Differs from the base case")})`,
    ] as const),
    ["Swings lie above 0% and below 100%", `IF(${inside}=ROWS(${swings}),"OK","Type a share between 0% and 100% for each swing")`],
  ];
  return [
    ...sectionHeading(layout.CHECKS_HEADING, "Checks", layout.WIDTH),
    ...checks.flatMap(([text, formula], i) => [
      valueCell(layout.CHECKS_HEADING + 1 + i, 0, text, "text"),
      formulaCell(layout.CHECKS_HEADING + 1 + i, CHECK_COLUMN, formula, "OK", { style: "check", format: "general" }),
    ]),
  ];
}

const CHECK_COLUMN = 2;

/** Where the results of the checks stand. */
export const CHECK_RESULTS: Area = { row: layout.CHECKS_HEADING + 1, column: CHECK_COLUMN, rowCount: layout.CHECK_COUNT, columnCount: 1 };

/** All checks in one formula: the first that is not OK, in its words. */
export function overallCheck(prefix: string): string {
  const cells = Array.from({ length: layout.CHECK_COUNT }, (_, i) => prefix + reference(CHECK_RESULTS.row + i, CHECK_COLUMN, FIXED));
  return cells.reduceRight((rest, cell) => `IF(${cell}<>"OK",${cell},${rest})`, '"OK"');
}

/** Digits that two ways of adding up the same months agree to. */
const BY_MONTH_DIGITS = 9;

/** "OK" where two results are the same word, or equal to twelve digits or as many as are said. */
function same(a: string, b: string, problem: string, digits = 12): string {
  return `IFERROR(IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(IF(${b}=0,${a}=0,ROUND(${a}/${b}-1,${digits})=0),"OK","${problem}"),IF(${a}=${b},"OK","${problem}")),"A figure is missing or refused")`;
}
