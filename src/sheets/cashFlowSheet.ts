import type { Scenario } from "../scenario/scenario";
import { FIXED, FIXED_COLUMN, FIXED_ROW, areaReference, reference } from "./address";
import { figureCells } from "./cashFlow/figures";
import { FLOW_FORMULAS } from "./cashFlow/flowFormulas";
import { type FlowValues, flowValues } from "./cashFlow/flowValues";
import * as layout from "./cashFlow/layout";
import { rateSearchCells, rateSearchHeader } from "./cashFlow/rateSearch";
import { yearCells } from "./cashFlow/yearCells";
import { formulaCell, sectionHeading, valueRow } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import type { WorkbookNames } from "./names";
import { pairCells, pairValidations } from "./pairSection";
import type { ConditionalFormat, PlanCell, PlanChart, SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

/** The grey of what is not in use. */
const PAST = "#BFC8D6";
const CHART_HEADERS = ["Chart: month", "Cumulative (USD)", "Discounted cumulative (USD)"] as const;

/** The cash flow of owning instead of paying the API, by month, for a pair chosen on the sheet. */
export function cashFlowSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const place = layout.flowPlace(Math.max(layout.LEAST_MONTHS, scenario.settings.horizon.toNumber()));
  const values = flowValues(scenario, names.chosen.pair, place.months);
  const heading = layout.flowHeading(place.months);
  const horizon = scenario.settings.horizon.toNumber();
  return {
    name: names.sheets.cashFlow,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Cash flow",
        "What owning GPUs instead of paying the API brings in by year and by month: money in is positive, money out in parentheses.",
        [presetFact(names.tables.assumptions, scenario), ...CATALOG_FACTS],
      ),
      ...pairCells(names, scenario),
      ...figureCells(names, scenario, place, values),
      ...yearCells(place, values),
      ...sectionHeading(heading, "By month", layout.FLOW_COLUMNS.length),
      ...valueRow(heading + 1, 0, FLOW_FORMULAS.map(({ header }) => header), "header"),
      ...flowCells(place, values),
      ...valueRow(heading + 1, layout.CHART_COLUMN, CHART_HEADERS, "header"),
      ...chartCells(place, horizon, values),
      ...rateSearchCells(place, values.nets),
    ],
    tables: [],
    columnWidths: [46, 16, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 4, 14, 14, 14],
    rowHeights: { ...TITLE_HEIGHT, [layout.YEAR_HEADER_ROW]: 48, [heading + 1]: 48, [rateSearchHeader(place)]: 48 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: pastHorizon(place),
    validations: pairValidations(names),
    charts: [chart(place)],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

/** What lies past the horizon steps back. */
function pastHorizon({ months, first }: layout.FlowPlace): ConditionalFormat[] {
  const [horizon, perYear] = [layout.figureCell("horizon"), layout.figureCell("monthsPerYear")];
  const rows = (row: number, rowCount: number, formula: string): ConditionalFormat => ({
    kind: "formula", area: { row, column: 0, rowCount, columnCount: layout.FLOW_COLUMNS.length }, formula, fontColor: PAST,
  });
  const cell = (row: number) => reference(row, 0, FIXED_COLUMN);
  return [
    rows(layout.YEAR_ROW, layout.yearCount(months), `=(${cell(layout.YEAR_ROW)}-1)*${perYear}>=${horizon}`),
    rows(first, months + 1, `=${cell(first)}>${horizon}`),
  ];
}

function flowCells(place: layout.FlowPlace, values: FlowValues): PlanCell[] {
  return Array.from({ length: place.months + 1 }, (_, month) =>
    FLOW_FORMULAS.map(({ column, format, formula }, j) =>
      formulaCell(place.first + month, j, formula(month, place), values.at(column, month), { style: "result", format }),
    ),
  ).flat();
}

/** The chart reads the horizon in equal steps, so that a longer or shorter one fills it as well. */
function chartCells(place: layout.FlowPlace, horizon: number, values: FlowValues): PlanCell[] {
  const { CHART_COLUMN, CHART_STEPS } = layout;
  const { first, range } = place;
  const all = areaReference(layout.chartArea(0, place), FIXED);
  return Array.from({ length: CHART_STEPS + 1 }, (_, step) => {
    const row = first + step;
    const month = Math.round((step * horizon) / CHART_STEPS);
    const at = reference(row, CHART_COLUMN, FIXED_COLUMN);
    const soFar = `${reference(first, CHART_COLUMN, FIXED_ROW)}:${reference(row, CHART_COLUMN)}`;
    const look = { style: "result", format: "usdRounded" } as const;
    return [
      formulaCell(row, CHART_COLUMN, `ROUND((ROWS(${soFar})-1)*${layout.figureCell("horizon")}/(ROWS(${all})-1),0)`, month, { ...look, format: "wholeMonths" }),
      formulaCell(row, CHART_COLUMN + 1, `INDEX(${range("cumulative")},${at}+1)`, values.at("cumulative", month), look),
      formulaCell(row, CHART_COLUMN + 2, `INDEX(${range("discountedCumulative")},${at}+1)`, values.at("discountedCumulative", month), look),
    ];
  }).flat();
}

function chart(place: layout.FlowPlace): PlanChart {
  const line = (name: string, offset: number, color: string) => ({ name, x: layout.chartArea(0, place), values: layout.chartArea(offset, place), color, joined: true });
  return {
    kind: "scatter",
    title: "Cumulative net cash flow (USD)",
    xAxis: { title: "Months after deployment", format: "wholeMonths" },
    yAxis: { title: "USD", format: "usdRounded" },
    series: [line("Cumulative", 1, SERIES_COLORS.own), line("Discounted", 2, SERIES_COLORS.good)],
    place: { row: FIRST_FREE_ROW, column: 7, rowCount: 20, columnCount: 5 },
  };
}
