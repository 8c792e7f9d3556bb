import type { SheetPlan } from "../sheets/plan";
import { type CellBlock, restBlock, tableBlocks } from "./cellGrid";
import { linkAreas } from "./linkAreas";
import { formatAreas, styleAreas } from "./styleAreas";

/** Bytes a request may have: Excel on the web takes 5 MB, and what is queued is estimated. */
export const LARGEST_REQUEST = 3_000_000;

/** What office.js sends for an area of cells and a property or two of it, in bytes, at most. */
const AREA = 700;
/** The same for the layout of a sheet, and for a chart. */
const LAYOUT = 20_000;
const CHART = 12_000;

/** Bytes of the request for a plan's formats and tables, at most. */
export function tablesSize(plan: SheetPlan): number {
  return AREA * (formatAreas(plan.cells).length + 2 * plan.tables.length) + contentsSize(tableBlocks(plan));
}

/** Bytes of the request for all else a plan says, at most. */
export function cellsSize(plan: SheetPlan): number {
  const { cells, conditionalFormats, validations, charts = [] } = plan;
  const areas = linkAreas(cells).length + 2 * styleAreas(cells).length + 2 * conditionalFormats.length + 2 * validations.length;
  const series = charts.flatMap((chart) => chart.series).length;
  return AREA * (areas + 4 * series) + CHART * charts.length + LAYOUT + contentsSize([restBlock(plan)]);
}

/** In UTF-8, within the text of a request, which office.js hands over within another. */
function contentsSize(blocks: readonly CellBlock[]): number {
  return blocks.reduce((sum, { contents }) => sum + new TextEncoder().encode(JSON.stringify(contents)).length + AREA, 0);
}
