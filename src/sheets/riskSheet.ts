import { serialOfIso } from "../catalog/dates";
import { setting } from "../engine/settings";
import type { Risk } from "../scenario/risk";
import { VERSION } from "../version";
import { emptyCell, sectionHeading, valueCell, valueRow } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import { NONE } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { Area, PlanCell, PlanChart, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { inCurrencyOfRun } from "./reportingCurrency";
import { type Bin, histogram } from "./riskHistogram";
import type { FormatName } from "./styles";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";

/** The columns a section's rule runs across: what stands beside the charts. */
const WIDTH = 3;
const CHART_COLUMNS = 5;
const CHART_ROWS = 23;
const BIN_HEADERS = ["From (USD)", "To (USD)", "Trials", "Share of trials", "Cumulative share"];
const RANGE_HEADERS = ["Setting", "Low", "Mode", "High", "Shape"];

/** One run of trials of a net present value, as values: nothing on it changes until it is run anew. */
export function riskSheet(risk: Risk, names: WorkbookNames, day: string): SheetPlan {
  const { model, api, trials, seed } = risk;
  const bins = histogram(risk.values);
  const figures = figureRows(risk);
  const ranked = FIRST_FREE_ROW + figures.length + 2;
  const drawn = Math.max(ranked + risk.first.length + 3, FIRST_FREE_ROW + CHART_ROWS + 1);
  const counted = drawn + risk.ranges.spreads.length + 4;
  return inCurrencyOfRun({
    name: names.sheets.risk,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        `Risk of owning ${model} instead of paying ${api}`,
        "What the net present value may come to when the settings below are uncertain. One run, as values: they stay as they are until it is run anew, in the pane under What-if.",
        [{ label: "Run on", value: serialOfIso(day)!, format: "date" }, { label: "Trials", value: trials, format: "count" }, { label: "Seed", value: seed, format: "wholeMonths" }, { label: "Version", value: VERSION }],
        "The lines of the model (docs/model.md, equations 1 to 20), with the settings and prices that stood when it was run; LLM.SIMULATE gives the same trials for the same seed",
      ),
      ...sectionHeading(FIRST_FREE_ROW, "Net present value", WIDTH),
      ...figures.flatMap(({ label, value, format }, i) => figureCells(FIRST_FREE_ROW + 1 + i, label, value, format)),
      ...rankedCells(ranked, risk),
      ...rangeCells(drawn, risk),
      ...binCells(counted, bins),
    ],
    tables: [],
    columnWidths: [42, 30, 16, 16, ...Array.from({ length: 2 * CHART_COLUMNS }, () => 16)],
    rowHeights: { ...TITLE_HEIGHT },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: [],
    charts: bins.length === 0 ? [] : charts(counted + 2, bins.length),
    print: printSetup(FIRST_FREE_ROW - 2),
  }, risk.currency);
}

interface Figure {
  readonly label: string;
  readonly value: number;
  readonly format: FormatName;
}

function figureRows({ summary, percentiles, gains, paysBack, neverPaysBack }: Risk): Figure[] {
  return [
    ...percentiles.map((share, i): Figure => ({ label: `P${share * 100} (USD)`, value: summary.percentiles[i]!, format: "usdRounded" })),
    { label: "Mean (USD)", value: summary.mean, format: "usdRounded" },
    { label: "Standard error of the mean (USD)", value: summary.standardError, format: "usdRounded" },
    { label: "Trials that gain (net present value above 0)", value: gains, format: "percent" },
    { label: "Trials that pay back within the horizon", value: paysBack, format: "percent" },
    { label: "Trials that never pay back", value: neverPaysBack, format: "percent" },
  ];
}

function figureCells(row: number, label: string, value: number, format: FormatName): PlanCell[] {
  return [valueCell(row, 0, label, "text"), figure(row, 1, value, format)];
}

function figure(row: number, column: number, value: number, format: FormatName): PlanCell {
  return Number.isFinite(value) ? valueCell(row, column, value, "result", format) : valueCell(row, column, NONE, "result");
}

/** How often each alternative costs least for the same work, after tax and in today's money. */
function rankedCells(row: number, { first }: Risk): PlanCell[] {
  return [
    ...sectionHeading(row, "What costs least, in today's money after tax", WIDTH),
    ...valueRow(row + 1, 0, ["Alternative", "With, or why not", "Share of trials"], "header"),
    ...first.flatMap(({ name, what, share, out }, i) => [
      valueCell(row + 2 + i, 0, name, "text"), valueCell(row + 2 + i, 1, out === "" ? what : out, "text"), valueCell(row + 2 + i, 2, share, "result", "percent"),
    ]),
  ];
}

/** What was drawn, and how the settings went together. */
function rangeCells(row: number, { ranges: { spreads, correlations } }: Risk): PlanCell[] {
  const labels = spreads.map(({ key }) => setting(key).label);
  return [
    ...sectionHeading(row, correlations ? "What was drawn, and the correlations" : "What was drawn, each by itself", RANGE_HEADERS.length + (correlations ? labels.length : 0)),
    ...valueRow(row + 1, 0, [...RANGE_HEADERS, ...(correlations ? labels : [])], "header"),
    ...spreads.flatMap(({ low, mode, high, shape }, i) => [
      valueCell(row + 2 + i, 0, labels[i]!, "text"),
      ...[low, mode, high].map((value, at) => valueCell(row + 2 + i, 1 + at, value, "result", "number")),
      valueCell(row + 2 + i, 4, shape, "result"),
      ...(correlations ? labels.map((_, j) => valueCell(row + 2 + i, RANGE_HEADERS.length + j, correlated(correlations, i, j), "result", "factor")) : []),
    ]),
  ];
}

/** The correlation that a triangle stands for: the product of two of its rows. */
function correlated(triangle: readonly (readonly number[])[], i: number, j: number): number {
  return triangle[i]!.reduce((sum, value, k) => sum + value * (triangle[j]![k] ?? 0), 0);
}

function binCells(row: number, bins: readonly Bin[]): PlanCell[] {
  const total = bins.reduce((sum, { trials }) => sum + trials, 0);
  return [
    ...sectionHeading(row, "Net present value by amount; trials beyond the ends count in the first and the last row", BIN_HEADERS.length),
    ...valueRow(row + 1, 0, BIN_HEADERS, "header"),
    ...bins.flatMap(({ from, to, trials, cumulative }, i) => [
      valueCell(row + 2 + i, 0, from, "result", "usdRounded"), valueCell(row + 2 + i, 1, to, "result", "usdRounded"), valueCell(row + 2 + i, 2, trials, "result", "count"),
      valueCell(row + 2 + i, 3, trials / total, "result", "percent"), valueCell(row + 2 + i, 4, cumulative, "result", "percent"),
    ]),
    ...(bins.length === 0 ? [valueCell(row + 2, 0, "No trial has a net present value.", "note"), emptyCell(row + 2, 1, "text", "general")] : []),
  ];
}

function charts(row: number, count: number): PlanChart[] {
  const column = (at: number): Area => ({ row, column: at, rowCount: count, columnCount: 1 });
  const place = (at: number): Area => ({ row: FIRST_FREE_ROW, column: 4 + at * CHART_COLUMNS, rowCount: CHART_ROWS, columnCount: CHART_COLUMNS });
  const amount = { title: "Net present value (USD)", format: "usdRounded" } as const;
  return [
    {
      kind: "column", title: "How often each net present value came up", xAxis: { ...amount, title: "Net present value from (USD)" }, yAxis: { title: "Share of trials", format: "percent" },
      series: [{ name: "Share of trials", x: column(0), values: column(3), color: SERIES_COLORS.own }], place: place(0),
    },
    {
      kind: "scatter", title: "Share of trials with no more than a net present value", xAxis: { ...amount, bothSides: true }, yAxis: { title: "Cumulative share", format: "percent" },
      series: [{ name: "Cumulative share", x: column(1), values: column(4), color: SERIES_COLORS.api, joined: true }], place: place(1),
    },
  ];
}
