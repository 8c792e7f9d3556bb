import { FIXED, FIXED_COLUMN } from "../address";
import type { BlockLine } from "../blocks/block";
import { SERIES_COLORS } from "../chartColors";
import type { PlanCell, PlanChart, PlanValue } from "../plan";
import { type BarColumn, CHART_PLACE, RANKED_COUNT, type RankedColumn, bars, ranked, terms } from "./layout";
import type { RankedValues } from "./rankedCells";

/** The chart's own cells. */
export function barCells(values: readonly RankedValues[], longest: number): PlanCell[] {
  const upwards = [...values].reverse();
  const rank = (i: number) => `ROWS(${bars.anchored("driver", i, FIXED_COLUMN)}:${bars.anchored("driver", RANKED_COUNT - 1, FIXED)})`;
  const found = (column: RankedColumn, i: number) => `INDEX(${ranked.range(column)},${rank(i)})`;
  const months = (label: string, formula: (i: number) => string, value: (i: number) => PlanValue): BlockLine => ({ label, format: "months", formula, value });
  const reach = (column: "moveAtLow" | "moveAtHigh") => (i: number) => `IF(ISNUMBER(${found(column, i)}),${found(column, i)},IF(${found(column, i)}="",0,${terms.cell("longestBar")}))`;
  const [lowCell, highCell] = [(i: number) => bars.cell("reachAtLow", i), (i: number) => bars.cell("reachAtHigh", i)];
  const [low, high] = [(i: number) => reached(upwards[i]!.moveAtLow, longest), (i: number) => reached(upwards[i]!.moveAtHigh, longest)];
  const sameSide = (i: number) => `${lowCell(i)}*${highCell(i)}>0`;
  return bars.filled({
    driver: { label: "Driver", format: "general", style: "formula", formula: (i) => found("driver", i), value: (i) => upwards[i]!.driver },
    reachAtLow: months("Reach at low", reach("moveAtLow"), low),
    reachAtHigh: months("Reach at high", reach("moveAtHigh"), high),
    barToLow: months("Bar to low", (i) => `IF(AND(${sameSide(i)},ABS(${lowCell(i)})<ABS(${highCell(i)})),0,${lowCell(i)})`, (i) => (low(i) * high(i) > 0 && Math.abs(low(i)) < Math.abs(high(i)) ? 0 : low(i))),
    barToHigh: months("Bar to high", (i) => `IF(AND(${sameSide(i)},ABS(${highCell(i)})<=ABS(${lowCell(i)})),0,${highCell(i)})`, (i) => (low(i) * high(i) > 0 && Math.abs(high(i)) <= Math.abs(low(i)) ? 0 : high(i))),
  }).cells();
}

function reached(move: PlanValue, longest: number): number {
  if (typeof move === "number") return move;
  return move === "" ? 0 : longest;
}

/** Bars to both sides of the base case, the largest on top. */
export function tornadoChart(): PlanChart {
  const bar = (name: string, column: BarColumn, color: string) => ({ name, x: bars.area("driver"), values: bars.area(column), color });
  return {
    kind: "bar",
    title: "What each driver changes: months to break even, or net present value (USD)",
    xAxis: { title: "Driver", format: "general" },
    yAxis: { title: "Change (months or USD)", format: "months" },
    series: [bar("At the low end", "barToLow", SERIES_COLORS.own), bar("At the high end", "barToHigh", SERIES_COLORS.api)],
    place: CHART_PLACE,
  };
}
