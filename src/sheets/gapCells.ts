import { qualityDifference } from "../scenario/answers";
import type { Scenario } from "../scenario/scenario";
import { sheetPrefix } from "./address";
import { formulaCell, sectionHeading, valueCell } from "./cells";
import * as layout from "./matrixLayout";
import type { WorkbookNames } from "./names";
import type { PlanCell } from "./plan";
import { differencesCell, sharedCell } from "./workings/figureCells";

const NOTE =
  "Mean over the benchmarks that have scores for both, in percentage points; in parentheses, and red, where the open model scores lower.";

/** How far each open model scores above or below each commercial one. */
export function gapCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const workings = sheetPrefix(names.sheets.workings);
  return [
    ...sectionHeading(
      layout.GAP_HEADING_ROW,
      "Quality gap (open model minus commercial model, percentage points)",
      layout.COLUMN_COUNT,
    ),
    ...layout.MATRIX_MODELS.flatMap((model, i) => gapRow(model, i, workings, scenario)),
    valueCell(layout.GAP_NOTE_ROW, 0, NOTE, "note"),
  ];
}

function gapRow(model: string, i: number, workings: string, scenario: Scenario): PlanCell[] {
  const row = layout.GAP_ROW + i;
  const gaps = layout.MATRIX_APIS.map((api) => qualityDifference(scenario, model, api).toNumber());
  const results = layout.resultsOfRow(row);
  const total = { style: "total", format: "percentPoints" } as const;
  return [
    ...gaps.map((gap, j) =>
      formulaCell(
        row,
        layout.FIRST_API_COLUMN + j,
        gapFormula(workings + sharedCell(i, j), workings + differencesCell(i, j)),
        gap,
        { style: "result", format: "percentPoints" },
      ),
    ),
    formulaCell(row, layout.LOWEST_COLUMN, `MIN(${results})`, Math.min(...gaps), total),
    formulaCell(row, layout.HIGHEST_COLUMN, `MAX(${results})`, Math.max(...gaps), total),
  ];
}

function gapFormula(shared: string, differences: string): string {
  return `IF(${shared}=0,NA(),${differences}/${shared})`;
}
