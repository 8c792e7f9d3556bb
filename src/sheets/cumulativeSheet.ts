import { breakEvenOrInfinity, costs, localCostAfter } from "../scenario/answers";
import type { Decimal } from "../engine/decimal";
import type { Scenario } from "../scenario/scenario";
import { FIXED, FIXED_ROW, FIXED_COLUMN, areaReference, reference } from "./address";
import { formulaCell, sectionHeading, valueRow } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import type { WorkbookNames } from "./names";
import { PAIR_END, pairCell, pairCells, pairValidations } from "./pairSection";
import type { Area, PlanCell, PlanChart, SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { rentOrNone } from "./workings/rent";

/** The horizon is cut into this many steps: months, when it is five years. */
const STEPS = 60;
const COLUMNS = ["Month", "Own GPUs (USD)", "API (USD)", "Rented GPUs (USD)", "Saved against the API (USD)"] as const;
const [MONTH, OWN, API, RENTED, SAVED] = [0, 1, 2, 3, 4];

const CROSSING_HEADING = PAIR_END + 1;
const CROSSING_ROW = CROSSING_HEADING + 2;
const HEADER_ROW = CROSSING_ROW + 2;
const FIRST_ROW = HEADER_ROW + 1;
const ROW_COUNT = STEPS + 1;

/** What owning, the API and renting have cost by month, for a pair chosen on the sheet; the lines cross at break-even. */
export function cumulativeSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
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
      ...crossingCells(names, scenario),
      ...valueRow(HEADER_ROW, 0, COLUMNS, "header"),
      ...Array.from({ length: ROW_COUNT }, (_, step) => stepCells(step, names, scenario)).flat(),
    ],
    tables: [],
    columnWidths: [28, 18, 18, 18, 18, 12, 12, 12, 12, 12, 12, 12, 12],
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 32 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [
      { kind: "formula", area: column(RENTED), formula: `=ISNA(${reference(FIRST_ROW, RENTED)})`, fontColor: "#BFC8D6" },
    ],
    validations: pairValidations(names),
    charts: [chart()],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

function column(offset: number): Area {
  return { row: FIRST_ROW, column: offset, rowCount: ROW_COUNT, columnCount: 1 };
}

/** The point at which the lines cross, for the chart. */
function crossingCells({ chosen: { pair } }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const months = breakEvenOrInfinity(scenario, pair.model, pair.api);
  const at = reference(CROSSING_ROW, MONTH);
  const never = !months.isFinite();
  return [
    ...sectionHeading(CROSSING_HEADING, "Where the lines cross", COLUMNS.length),
    ...valueRow(CROSSING_HEADING + 1, 0, ["Month", "Cost by then (USD)"], "label"),
    formulaCell(CROSSING_ROW, MONTH, `IF(ISNUMBER(${pairCell("breakEven")}),${pairCell("breakEven")},NA())`, never ? "#N/A" : months.toNumber(), { style: "result", format: "months" }),
    formulaCell(CROSSING_ROW, OWN, `${pairCell("hardware")}+${pairCell("running")}*${at}`, never ? "#N/A" : localCostAfter(scenario, pair.model, months).toNumber(), { style: "result", format: "usdRounded" }),
  ];
}

function stepCells(step: number, { chosen: { pair } }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const row = FIRST_ROW + step;
  const month = scenario.settings.horizon.times(step).div(STEPS);
  const { apiCost, hardwareCost, runningCost } = costs(scenario, pair.model, pair.api);
  const rent = rentOrNone(scenario, pair.model);
  const own = hardwareCost.plus(runningCost.times(month));
  const at = reference(row, MONTH, FIXED_COLUMN);
  const amount = (offset: number, formula: string, expected: Decimal | string) =>
    formulaCell(row, offset, formula, typeof expected === "string" ? expected : expected.toNumber(), { style: "result", format: "usdRounded" });
  return [
    formulaCell(row, MONTH, monthFormula(row), month.toNumber(), { style: "result", format: "months" }),
    amount(OWN, `${pairCell("hardware")}+${pairCell("running")}*${at}`, own),
    amount(API, `${pairCell("apiCost")}*${at}`, apiCost.times(month)),
    amount(RENTED, `IF(ISNUMBER(${pairCell("rent")}),${pairCell("rent")}*${at},NA())`, rent === "none" ? "#N/A" : month.times(rent)),
    amount(SAVED, `${reference(row, API)}-${reference(row, OWN)}`, apiCost.times(month).minus(own)),
  ];
}

/** Equal steps from 0 to the horizon, whatever it is. */
function monthFormula(row: number): string {
  const first = reference(FIRST_ROW, MONTH, FIXED_ROW);
  const all = areaReference(column(MONTH), FIXED);
  return `(ROWS(${first}:${reference(row, MONTH)})-1)*${pairCell("horizon")}/(ROWS(${all})-1)`;
}

function chart(): PlanChart {
  const line = (name: string, offset: number, color: string) => ({ name, x: column(MONTH), values: column(offset), color, joined: true });
  const point = (offset: number): Area => ({ row: CROSSING_ROW, column: offset, rowCount: 1, columnCount: 1 });
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
