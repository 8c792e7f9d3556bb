import { FIXED, areaReference, sheetPrefix } from "../../sheets/address";
import { hasLegend } from "../../sheets/chartLegend";
import type { Area, ChartAxis, ChartSeries, LabelPlace, PlanChart } from "../../sheets/plan";
import { DENSE_POINTS, FORMATS } from "../../sheets/styles";
import { hexDigits } from "./hexDigits";
import type { SheetChart } from "./hucre";

const LINE_POINTS = 2.25;
const MARKER_POINTS = 9;
/** Percent of a bar's width; columns of a histogram touch, nearly. */
const GAPS = { bar: 50, column: 5 } as const;
const POSITIONS = { right: "r", left: "l", top: "t", bottom: "b" } as const satisfies Record<LabelPlace, string>;

/** A native chart over cells of a sheet, at its place. */
export function fileChart(chart: PlanChart, sheetName: string): SheetChart {
  const { kind, title, xAxis, yAxis, series, place } = chart;
  const { row, column: col, rowCount, columnCount } = place;
  const reference = (area: Area) => sheetPrefix(sheetName) + areaReference(area, FIXED);
  return {
    type: kind,
    ...(kind === "bar" && { barGrouping: "stacked" as const, gapWidth: GAPS.bar }),
    ...(kind === "column" && { gapWidth: GAPS.column }),
    title,
    series: series.map((each) => ({
      name: each.name,
      values: reference(each.values),
      categories: reference(each.x),
      ...seriesLook(kind, each),
      ...(each.pointName && { dataLabels: { showSeriesName: true, position: POSITIONS[each.pointName.place] } }),
    })),
    axes: { x: { ...fileAxis(xAxis), ...besideBars(kind), ...(xAxis.fromTop && { reverse: true }) }, y: { ...fileAxis(yAxis), ...besidePoints(xAxis), gridlines: { major: true } } },
    legend: hasLegend(chart) ? "bottom" : false,
    anchor: { from: { row, col }, to: { row: row + rowCount, col: col + columnCount } },
  };
}

function seriesLook(kind: PlanChart["kind"], { color, joined }: ChartSeries): Partial<SheetChart["series"][number]> {
  const rgb = hexDigits(color);
  if (kind === "bar" || kind === "column") return { color: rgb };
  if (kind === "scatter" && !joined) {
    return { color: rgb, marker: { symbol: "circle", size: MARKER_POINTS, fill: rgb, line: rgb } };
  }
  return { color: rgb, stroke: { width: LINE_POINTS }, marker: { symbol: "none" } };
}

function fileAxis({ title, format, logarithmic, minimum, dense }: ChartAxis) {
  const scale = { ...(logarithmic && { logBase: 10 }), ...(minimum !== undefined && { min: minimum }) };
  return { title, numberFormat: { formatCode: FORMATS[format] }, ...(Object.keys(scale).length > 0 && { scale }), ...(dense && { labelFontSize: DENSE_POINTS }) };
}

/** Bars run to both sides of 0; names beside the axis would stand under them. */
function besideBars(kind: PlanChart["kind"]) {
  return kind === "bar" || kind === "column" ? { tickLblPos: "low" as const } : {};
}

/**
 * Where the x axis has no 0 the axis of values crosses it at 1, else at 0: in the midst of the points. Where names run from
 * the top it turns over with them: its numbers stay below.
 */
function besidePoints({ logarithmic, bothSides, fromTop }: ChartAxis) {
  if (fromTop) return { tickLblPos: "high" as const };
  return logarithmic || bothSides ? { tickLblPos: "low" as const } : {};
}
