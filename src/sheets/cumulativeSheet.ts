import type { Scenario } from "../scenario/scenario";
import { FIXED, FIXED_ROW, FIXED_COLUMN, areaReference, reference } from "./address";
import { formulaCell, sectionHeading, valueRow } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import * as layout from "./cumulative/layout";
import { monthRange, termCell } from "./cumulative/layout";
import { type MonthValues, firstCrossing, monthCells, monthValues } from "./cumulative/monthCells";
import { termCells } from "./cumulative/termCells";
import { NONE } from "./missingFigures";
import type { WorkbookNames } from "./names";
import { pairCells, pairValidations } from "./pairSection";
import type { Area, PlanCell, PlanChart, PlanValue, SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { rentOrNone } from "./workings/rent";

const COLUMNS = ["Month", "Own GPUs (USD)", "API (USD)", "Rented GPUs (USD)", "Saved against the API (USD)"] as const;
const [MONTH, OWN, API, RENTED, SAVED] = [0, 1, 2, 3, 4];

const ROW_COUNT = layout.STEP_COUNT;

/** The pair's months and what the sheet shows of them. */
interface Ladder {
  readonly values: readonly MonthValues[];
  readonly horizon: number;
  /** Infinite where the lines do not cross. */
  readonly crossing: number;
  readonly noRent: boolean;
}

function ladderOf({ chosen: { pair } }: WorkbookNames, scenario: Scenario): Ladder {
  const horizon = scenario.settings.horizon.toNumber();
  const months = Math.max(layout.LEAST_MONTHS, horizon);
  return {
    values: monthValues(scenario, pair, months), horizon,
    crossing: firstCrossing(scenario, pair, months), noRent: rentOrNone(scenario, pair.model) === NONE,
  };
}

/** What owning, the API and renting have cost by month, for a pair chosen on the sheet; the lines cross at break-even. */
export function cumulativeSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const ladder = ladderOf(names, scenario);
  return {
    name: names.sheets.cumulative,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Cumulative cost",
        "What owning GPUs, paying the API and renting the same GPUs have cost by each month of the horizon. Owning has paid for itself where its line crosses the API's.",
        [presetFact(names.tables.assumptions, scenario), ...CATALOG_FACTS],
      ),
      ...pairCells(names, scenario),
      ...crossingCells(ladder),
      ...valueRow(layout.HEADER_ROW, 0, COLUMNS, "header"),
      ...Array.from({ length: ROW_COUNT }, (_, step) => stepCells(step, ladder)).flat(),
      ...termCells(names, scenario, ladder.values.length, COLUMNS.length),
      ...monthCells(scenario, names.chosen.pair, ladder.values),
    ],
    tables: [],
    columnWidths: [30, 18, 18, 18, 18, 14, 14, 14, 12, 12, 12, 12, 12],
    rowHeights: { ...TITLE_HEIGHT, [layout.HEADER_ROW]: 32, [layout.MONTHS_HEADING + 1]: 64 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [
      { kind: "formula", area: column(RENTED), formula: `=ISNA(${reference(layout.FIRST_ROW, RENTED)})`, fontColor: "#BFC8D6" },
    ],
    validations: pairValidations(names),
    charts: [chart()],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

function column(offset: number): Area {
  return { row: layout.FIRST_ROW, column: offset, rowCount: ROW_COUNT, columnCount: 1 };
}

/** The point at which the lines cross, for the chart. */
function crossingCells(ladder: Ladder): PlanCell[] {
  const at = reference(layout.CROSSING_ROW, MONTH, FIXED_COLUMN);
  const crossings = monthRange("crossing", ladder.values.length);
  const within = ladder.crossing <= ladder.horizon;
  const cost = costAt(ladder, "own", ladder.crossing);
  return [
    ...sectionHeading(layout.CROSSING_HEADING, "Where the lines cross first (#N/A: not within the horizon)", COLUMNS.length),
    ...valueRow(layout.CROSSING_HEADING + 1, 0, ["Month", "Cost by then (USD)"], "reference"),
    formulaCell(
      layout.CROSSING_ROW, MONTH, `IF(COUNT(${crossings})=0,NA(),IF(MIN(${crossings})<=${termCell("horizon")},MIN(${crossings}),NA()))`,
      within ? ladder.crossing : "#N/A", { style: "result", format: "months" },
    ),
    formulaCell(layout.CROSSING_ROW, OWN, costFormula("own", at, ladder), within ? cost : "#N/A", { style: "result", format: "usdRounded" }),
  ];
}

type Way = "own" | "api" | "rent";

/** What one way has cost by a moment: all before its month, and of its month the part that has passed. */
function costFormula(way: Way, at: string, { values }: Ladder): string {
  const month = `MAX(1,ROUNDUP(${at},0))`;
  const [before, within] = [monthRange(`${way}Before`, values.length), monthRange(`${way}In`, values.length)];
  return `INDEX(${before},${month})+(${at}-${month}+1)*INDEX(${within},${month})`;
}

function costAt({ values }: Ladder, way: Way, at: number): number {
  const month = Math.max(1, Math.ceil(at));
  const value = values[month - 1];
  return value ? value[`${way}Before`].plus(value[`${way}In`].times(at - month + 1)).toNumber() : NaN;
}

function stepCells(step: number, ladder: Ladder): PlanCell[] {
  const row = layout.FIRST_ROW + step;
  const month = (ladder.horizon * step) / layout.STEPS;
  const at = reference(row, MONTH, FIXED_COLUMN);
  const [own, api] = [costAt(ladder, "own", month), costAt(ladder, "api", month)];
  const amount = (offset: number, formula: string, expected: PlanValue) => formulaCell(row, offset, formula, expected, { style: "result", format: "usdRounded" });
  return [
    formulaCell(row, MONTH, monthFormula(row), month, { style: "result", format: "months" }),
    amount(OWN, costFormula("own", at, ladder), own),
    amount(API, costFormula("api", at, ladder), api),
    amount(RENTED, costFormula("rent", at, ladder), ladder.noRent ? "#N/A" : costAt(ladder, "rent", month)),
    amount(SAVED, `${reference(row, API)}-${reference(row, OWN)}`, api - own),
  ];
}

/** Equal steps from 0 to the horizon, whatever it is. */
function monthFormula(row: number): string {
  const first = reference(layout.FIRST_ROW, MONTH, FIXED_ROW);
  const all = areaReference(column(MONTH), FIXED);
  return `(ROWS(${first}:${reference(row, MONTH)})-1)*${termCell("horizon")}/(ROWS(${all})-1)`;
}

function chart(): PlanChart {
  const line = (name: string, offset: number, color: string) => ({ name, x: column(MONTH), values: column(offset), color, joined: true });
  const point = (offset: number): Area => ({ row: layout.CROSSING_ROW, column: offset, rowCount: 1, columnCount: 1 });
  return {
    kind: "scatter",
    title: "Cumulative cost (USD)",
    xAxis: { title: "Months after deployment", format: "wholeMonths" },
    yAxis: { title: "USD", format: "usdRounded" },
    series: [
      line("Own GPUs", OWN, SERIES_COLORS.own),
      line("API", API, SERIES_COLORS.api),
      line("Rented GPUs", RENTED, SERIES_COLORS.rented),
      { name: "Break-even", x: point(MONTH), values: point(OWN), color: SERIES_COLORS.mark },
    ],
    place: { row: FIRST_FREE_ROW, column: 6, rowCount: 24, columnCount: 7 },
  };
}
