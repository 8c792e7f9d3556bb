import { hasLegend } from "../sheets/chartLegend";
import type { Area, ChartAxis, ChartKind, ChartSeries, PlanCell, PlanChart } from "../sheets/plan";
import { DENSE_POINTS, FORMATS } from "../sheets/styles";

const CHARTS_API = "1.8";

/** Whether this Excel can name the series of charts; one that cannot gets none: their figures stand in the cells. */
export function hasCharts(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", CHARTS_API);
}

const TYPES: Readonly<Record<ChartKind, "Line" | "XYScatter" | "BarStacked" | "ColumnClustered">> = {
  line: "Line",
  scatter: "XYScatter",
  bar: "BarStacked",
  column: "ColumnClustered",
};
const MARKER_POINTS = 9;
/** Percent of a bar's width; columns of a histogram touch, nearly. */
const GAPS = { bar: 50, column: 5 } as const;
const LINE_POINTS = 2.25;

/** Queues a chart over cells of its sheet, which need not be calculated yet. */
export function writeChart(sheet: Excel.Worksheet, plan: PlanChart, cells: readonly PlanCell[]): void {
  if (!hasCharts()) return;
  const rangeOf = ({ row, column, rowCount, columnCount }: Area) => sheet.getRangeByIndexes(row, column, rowCount, columnCount);
  const { kind, series, place } = plan;
  const [first, ...others] = series;
  if (!first) return;
  const chart = sheet.charts.add(TYPES[kind], rangeOf(startingCell(cells) ?? first.values), "Columns");
  chart.title.text = plan.title;
  chart.legend.position = "Bottom";
  chart.legend.visible = hasLegend(plan);
  writeSeries(chart.series.getItemAt(0), first, kind, rangeOf);
  for (const other of others) writeSeries(chart.series.add(other.name), other, kind, rangeOf);
  writeAxis(chart.axes.categoryAxis, plan.xAxis, kind !== "bar");
  // Bars run to both sides of 0, as columns' names may; names beside the axis would stand under them.
  if (kind === "bar" || kind === "column") chart.axes.categoryAxis.tickLabelPosition = "Low";
  writeAxis(chart.axes.valueAxis, plan.yAxis, true);
  if (plan.xAxis.fromTop) {
    chart.axes.categoryAxis.reversePlotOrder = true;
    // The other axis turns over with the names: its numbers stay below.
    chart.axes.valueAxis.tickLabelPosition = "High";
  }
  // Where the x axis has no 0 the axis of values crosses it at 1, else at 0: in the midst of the points.
  if (plan.xAxis.logarithmic || plan.xAxis.bothSides) chart.axes.valueAxis.tickLabelPosition = "Low";
  chart.setPosition(
    sheet.getRangeByIndexes(place.row, place.column, 1, 1),
    sheet.getRangeByIndexes(place.row + place.rowCount - 1, place.column + place.columnCount - 1, 1, 1),
  );
}

/**
 * A cell with a number that stands there from the start. Excel makes a new chart's first series of the numbers it finds
 * in its cells, and none of formulas that are still to be calculated; the series is then given the cells it is for.
 */
function startingCell(cells: readonly PlanCell[]): Area | undefined {
  const found = cells.find((cell) => "value" in cell && typeof cell.value === "number");
  return found && { row: found.row, column: found.column, rowCount: 1, columnCount: 1 };
}

function writeSeries(made: Excel.ChartSeries, { name, x, values, color, joined }: ChartSeries, kind: ChartKind, rangeOf: (area: Area) => Excel.Range): void {
  made.name = name;
  made.setValues(rangeOf(values));
  made.setXAxisValues(rangeOf(x));
  if (kind === "bar" || kind === "column") {
    made.format.fill.setSolidColor(color);
    made.gapWidth = GAPS[kind];
    return;
  }
  if (kind === "line" || joined) {
    if (kind === "scatter") made.chartType = "XYScatterLinesNoMarkers";
    made.format.line.color = color;
    made.format.line.weight = LINE_POINTS;
    return;
  }
  made.markerStyle = "Circle";
  made.markerSize = MARKER_POINTS;
  made.markerBackgroundColor = color;
  made.markerForegroundColor = color;
}

function writeAxis(axis: Excel.ChartAxis, { title, format, logarithmic, minimum, dense }: ChartAxis, isNumeric: boolean): void {
  axis.title.text = title;
  if (logarithmic) axis.scaleType = "Logarithmic";
  if (minimum !== undefined) axis.minimum = minimum;
  if (dense) {
    axis.tickLabelSpacing = 1;
    axis.format.font.size = DENSE_POINTS;
  }
  if (isNumeric) axis.numberFormat = FORMATS[format];
}
