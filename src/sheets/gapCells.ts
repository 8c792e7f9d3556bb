import type { Scenario } from "../scenario/scenario";
import { sheetPrefix } from "./address";
import { formulaCell, noteCells, sectionHeading, valueCell } from "./cells";
import * as layout from "./matrixLayout";
import { GAP_NOTE } from "./matrixNotes";
import type { WorkbookNames } from "./names";
import type { PlanCell } from "./plan";
import { differencesCell, inForce, sharedCell } from "./workings/figureCells";
import { sharedScores } from "./workings/sharedScores";

/** Said where a pair has no benchmark in common. */
export const NO_GAP = "none";

/** How far each open model scores above or below each commercial one. */
export function gapCells(names: WorkbookNames, scenario: Scenario): PlanCell[] {
  const { chosen } = names;
  const place = layout.matrixLayout(chosen);
  return [
    ...sectionHeading(
      place.gapHeadingRow,
      "Quality gap (open model minus commercial model, percentage points)",
      place.columnCount,
    ),
    ...chosen.models.flatMap((model, i) => gapRow(model, i, names, scenario)),
    ...noteCells(place.gapNoteRow, GAP_NOTE),
    valueCell(place.floorRow, 0, "Quality floor: largest gap accepted", "text"),
    formulaCell(place.floorRow, layout.FIRST_API_COLUMN, floorFormula(sheetPrefix(names.sheets.workings) + inForce("qualityFloor")), scenario.settings.qualityFloor?.toNumber() ?? NO_GAP, { style: "resultLink", format: "percentPoints" }),
    ...sectionHeading(place.scoresHeadingRow, "Scores the quality gap rests on, all of one leaderboard (count)", place.columnCount),
    ...chosen.models.flatMap((model, i) => scoresRow(model, i, names, scenario)),
  ];
}

function scoresRow(model: string, i: number, { sheets, chosen }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const row = layout.matrixLayout(chosen).scoresRow + i;
  return chosen.apis.map((api, j) =>
    formulaCell(
      row, layout.FIRST_API_COLUMN + j, sheetPrefix(sheets.workings) + sharedCell(i, j, chosen.models.length),
      sharedScores(scenario, model, api).count, { style: "resultLink", format: "count" },
    ),
  );
}

function gapRow(model: string, i: number, { sheets, chosen }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const place = layout.matrixLayout(chosen);
  const row = place.gapRow + i;
  const workings = sheetPrefix(sheets.workings);
  const modelCount = chosen.models.length;
  const gaps = chosen.apis.map((api) => sharedScores(scenario, model, api));
  const known = gaps.flatMap(({ gap }) => gap ?? []);
  const results = layout.resultsOfRow(row, gaps.length);
  const total = { style: "total", format: "percentPoints" } as const;
  return [
    ...gaps.map(({ gap }, j) =>
      formulaCell(
        row,
        layout.FIRST_API_COLUMN + j,
        gapFormula(workings + sharedCell(i, j, modelCount), workings + differencesCell(i, j, modelCount)),
        gap ?? NO_GAP,
        { style: "result", format: "percentPoints" },
      ),
    ),
    formulaCell(row, place.lowestColumn, orNone("MIN", results), known.length === 0 ? NO_GAP : Math.min(...known), total),
    formulaCell(row, place.highestColumn, orNone("MAX", results), known.length === 0 ? NO_GAP : Math.max(...known), total),
  ];
}

/** A blank or a word is no floor; a refused one stays an error. */
function floorFormula(floor: string): string {
  return `IF(ISNUMBER(${floor}),${floor},IF(ISERROR(${floor}),NA(),"${NO_GAP}"))`;
}

function orNone(best: "MIN" | "MAX", results: string): string {
  return `IF(COUNT(${results})=0,"${NO_GAP}",${best}(${results}))`;
}

function gapFormula(shared: string, differences: string): string {
  return `IF(${shared}=0,"${NO_GAP}",${differences}/${shared})`;
}
