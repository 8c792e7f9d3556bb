import type { Scenario } from "../scenario/scenario";
import { FIXED, FIXED_COLUMN, FIXED_ROW, areaReference, reference } from "./address";
import { figureCells } from "./cashFlow/figures";
import { FLOW_FORMULAS } from "./cashFlow/flowFormulas";
import { type FlowValues, flowValues } from "./cashFlow/flowValues";
import * as layout from "./cashFlow/layout";
import { formulaCell, valueRow } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import type { WorkbookNames } from "./names";
import { pairCells, pairValidations } from "./pairSection";
import type { PlanCell, PlanChart, SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

/** Rows for ten years, or for the horizon where that is longer. */
const LEAST_MONTHS = 120;
const CHART_HEADERS = ["Chart: month", "Cumulative (USD)", "Discounted cumulative (USD)"] as const;

/** The cash flow of owning instead of paying the API, by month, for a pair chosen on the sheet. */
export function cashFlowSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const months = Math.max(LEAST_MONTHS, scenario.settings.horizon.toNumber());
  const values = flowValues(scenario, names.chosen.pair, months);
  const horizon = scenario.settings.horizon.toNumber();
  return {
    name: names.sheets.cashFlow,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Cash flow",
        "What owning GPUs instead of paying the API brings in by month: money in is positive, money out in parentheses.",
        [presetFact(names.tables.assumptions, scenario), ...CATALOG_FACTS],
      ),
      ...pairCells(names, scenario),
      ...figureCells(names, scenario, months, values),
      ...valueRow(layout.FLOW_HEADER_ROW, 0, FLOW_FORMULAS.map(({ header }) => header), "header"),
      ...flowCells(months, values),
      ...valueRow(layout.FLOW_HEADER_ROW, layout.CHART_COLUMN, CHART_HEADERS, "header"),
      ...chartCells(months, horizon, values),
    ],
    tables: [],
    columnWidths: [42, 16, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 4, 14, 14, 14],
    rowHeights: { ...TITLE_HEIGHT, [layout.FLOW_HEADER_ROW]: 48 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: pairValidations(names),
    charts: [chart()],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

function flowCells(months: number, values: FlowValues): PlanCell[] {
  return Array.from({ length: months + 1 }, (_, month) =>
    FLOW_FORMULAS.map(({ column, format, formula }, j) =>
      formulaCell(layout.FLOW_ROW + month, j, formula(month, months), values.at(column, month), { style: "result", format }),
    ),
  ).flat();
}

/** The chart reads the horizon in equal steps, so that a longer or shorter one fills it as well. */
function chartCells(months: number, horizon: number, values: FlowValues): PlanCell[] {
  const { CHART_COLUMN, CHART_STEPS, FLOW_ROW } = layout;
  const all = areaReference(layout.chartArea(0), FIXED);
  return Array.from({ length: CHART_STEPS + 1 }, (_, step) => {
    const row = FLOW_ROW + step;
    const month = Math.round((step * horizon) / CHART_STEPS);
    const at = reference(row, CHART_COLUMN, FIXED_COLUMN);
    const soFar = `${reference(FLOW_ROW, CHART_COLUMN, FIXED_ROW)}:${reference(row, CHART_COLUMN)}`;
    const look = { style: "result", format: "usdRounded" } as const;
    return [
      formulaCell(row, CHART_COLUMN, `ROUND((ROWS(${soFar})-1)*${layout.figureCell("horizon")}/(ROWS(${all})-1),0)`, month, { ...look, format: "wholeMonths" }),
      formulaCell(row, CHART_COLUMN + 1, `INDEX(${layout.flowRange("cumulative", months)},${at}+1)`, values.at("cumulative", month), look),
      formulaCell(row, CHART_COLUMN + 2, `INDEX(${layout.flowRange("discountedCumulative", months)},${at}+1)`, values.at("discountedCumulative", month), look),
    ];
  }).flat();
}

function chart(): PlanChart {
  const line = (name: string, offset: number, color: string) => ({ name, x: layout.chartArea(0), values: layout.chartArea(offset), color, joined: true });
  return {
    kind: "scatter",
    title: "Cumulative net cash flow (USD)",
    xAxis: { title: "Months after deployment", format: "wholeMonths" },
    yAxis: { title: "USD", format: "usdRounded" },
    series: [line("Cumulative", 1, SERIES_COLORS.own), line("Discounted", 2, SERIES_COLORS.good)],
    place: { row: FIRST_FREE_ROW, column: 8, rowCount: layout.FLOW_HEADER_ROW - FIRST_FREE_ROW - 1, columnCount: 6 },
  };
}
