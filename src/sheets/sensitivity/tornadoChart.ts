import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { formulaCell, noteCells, sectionHeading, valueRow, type Look } from "../cells";
import { SERIES_COLORS } from "../chartColors";
import type { PlanCell, PlanChart, PlanValue } from "../plan";
import * as layout from "./layout";
import { BARS } from "./notes";
import type { RankedValues } from "./rankedCells";

const HEADERS = ["Driver", "Reach at low", "Reach at high", "Bar to low", "Bar to high"] as const;

/** The chart's own cells. */
export function barCells(ranked: readonly RankedValues[], longest: number): PlanCell[] {
  return [
    ...sectionHeading(layout.BARS_HEADING, "The chart's figures", layout.WIDTH),
    ...valueRow(layout.BARS_HEADING + 1, 0, HEADERS, "header"),
    ...[...ranked].reverse().flatMap((values, i) => barRow(values, i, longest)),
    ...noteCells(layout.BARS_NOTE, BARS),
  ];
}

const MONTHS: Look = { style: "result", format: "months" };

function barRow({ driver, moveAtLow, moveAtHigh }: RankedValues, i: number, longest: number): PlanCell[] {
  const row = layout.BARS_ROW + i;
  const cell = (column: layout.BarColumn) => reference(row, layout.BAR_COLUMNS.indexOf(column), FIXED_COLUMN);
  const last = reference(layout.BARS_ROW + layout.RANKED_COUNT - 1, 0, FIXED);
  const rank = `ROWS(${reference(row, 0, FIXED_COLUMN)}:${last})`;
  const found = (column: layout.RankedColumn) => `INDEX(${areaReference(layout.rankedArea(column), FIXED)},${rank})`;
  const reach = (column: layout.RankedColumn) => `IF(ISNUMBER(${found(column)}),${found(column)},IF(${found(column)}="",0,${layout.termCell("longestBar")}))`;
  const [low, high] = [reached(moveAtLow, longest), reached(moveAtHigh, longest)];
  const [lowCell, highCell] = [cell("reachAtLow"), cell("reachAtHigh")];
  const sameSide = `${lowCell}*${highCell}>0`;
  return [
    formulaCell(row, 0, found("driver"), driver, { style: "formula", format: "general" }),
    formulaCell(row, 1, reach("moveAtLow"), low, MONTHS),
    formulaCell(row, 2, reach("moveAtHigh"), high, MONTHS),
    formulaCell(row, 3, `IF(AND(${sameSide},ABS(${lowCell})<ABS(${highCell})),0,${lowCell})`, low * high > 0 && Math.abs(low) < Math.abs(high) ? 0 : low, MONTHS),
    formulaCell(row, 4, `IF(AND(${sameSide},ABS(${highCell})<=ABS(${lowCell})),0,${highCell})`, low * high > 0 && Math.abs(high) <= Math.abs(low) ? 0 : high, MONTHS),
  ];
}

function reached(move: PlanValue, longest: number): number {
  if (typeof move === "number") return move;
  return move === "" ? 0 : longest;
}

/** Bars to both sides of the base case, the largest on top. */
export function tornadoChart(): PlanChart {
  const bar = (name: string, column: layout.BarColumn, color: string) => ({ name, x: layout.barArea("driver"), values: layout.barArea(column), color });
  return {
    kind: "bar",
    title: "What each driver changes: months to break even, or net present value (USD)",
    xAxis: { title: "Driver", format: "general" },
    yAxis: { title: "Change (months or USD)", format: "months" },
    series: [bar("At the low end", "barToLow", SERIES_COLORS.own), bar("At the high end", "barToHigh", SERIES_COLORS.api)],
    place: layout.CHART_PLACE,
  };
}
