import type { SheetPlan } from "../sheets/plan";
import { type CellBlock, restBlock, tableBlocks } from "./cellGrid";
import { linkAreas } from "./linkAreas";
import { formatAreas, styleAreas } from "./styleAreas";

/** Bytes a request may have: Excel on the web takes 5 MB, and what is queued is estimated. */
export const LARGEST_REQUEST = 3_000_000;

/** Bytes of what office.js sends for an area with its number format, its link or its style, and for the like. */
const BYTES = { format: 460, link: 470, style: 1050, conditionalFormat: 1700, validation: 1000, chart: 3500, series: 1750, sheet: 4000, line: 620, block: 600 } as const;

/** Bytes of the request for a plan's formats and tables, about. */
export function tablesSize(plan: SheetPlan): number {
  return BYTES.format * formatAreas(plan.cells).length + contentsSize(tableBlocks(plan));
}

/** Bytes of the request for all else a plan says, about. */
export function cellsSize(plan: SheetPlan): number {
  const { cells, conditionalFormats, validations, charts = [], columnWidths, rowHeights } = plan;
  const looks = BYTES.link * linkAreas(cells).length + BYTES.style * styleAreas(cells).length;
  const rules = BYTES.conditionalFormat * conditionalFormats.length + BYTES.validation * validations.length;
  const drawn = BYTES.chart * charts.length + BYTES.series * charts.flatMap((chart) => chart.series).length;
  const layout = BYTES.sheet + BYTES.line * (columnWidths.length + Object.keys(rowHeights).length);
  return looks + rules + drawn + layout + contentsSize([restBlock(plan)]);
}

/** In UTF-8, with what goes with a table. */
function contentsSize(blocks: readonly CellBlock[]): number {
  return blocks.reduce((sum, { contents }) => sum + new TextEncoder().encode(JSON.stringify(contents)).length + BYTES.block, 0);
}
