import { SIZING } from "../model/sizing";
import { formulaOf } from "../forms/formulas";
import type { Scenario } from "../scenario/scenario";
import { sheetPrefix } from "./address";
import type { BlockLine } from "./blocks/block";
import { type MatrixLines, apiLines, matrixLayout, resultsOfModel } from "./matrixLayout";
import type { WorkbookNames } from "./names";
import { differencesCell, inForce, sharedCell } from "./workings/figureCells";
import { sharedScores } from "./workings/sharedScores";

/** Said where a pair has no benchmark in common. */
export const NO_GAP = "none";

/** How far each open model scores above or below each commercial one. */
export function gapLines({ sheets, chosen }: WorkbookNames, scenario: Scenario): MatrixLines {
  const { models, apis } = chosen;
  const { gaps } = matrixLayout(chosen);
  const workings = sheetPrefix(sheets.workings);
  const gap = (i: number, api: string) => sharedScores(scenario, models[i]!, api).gap ?? NO_GAP;
  const formula = (i: number, j: number) => {
    const shared = workings + sharedCell(i, j, models.length);
    const cells: Readonly<Record<string, string>> = { scoreDifferences: workings + differencesCell(i, j, models.length), sharedBenchmarks: shared };
    return `IF(${shared}=0,"${NO_GAP}",${formulaOf(SIZING, "qualityGap", (name) => cells[name])})`;
  };
  const extreme = (label: string, best: "MIN" | "MAX", of: (...values: number[]) => number): BlockLine => ({
    label, format: "percentPoints", style: "total",
    formula: (i) => `IF(COUNT(${resultsOfModel(gaps, i, apis.length)})=0,"${NO_GAP}",${best}(${resultsOfModel(gaps, i, apis.length)}))`,
    value: (i) => {
      const known = apis.flatMap((api) => sharedScores(scenario, models[i]!, api).gap ?? []);
      return known.length === 0 ? NO_GAP : of(...known);
    },
  });
  return {
    ...apiLines(apis, (api, j) => ({ label: api, format: "percentPoints", formula: (i) => formula(i, j), value: (i) => gap(i, api) })),
    lowest: extreme("Lowest", "MIN", Math.min), highest: extreme("Highest", "MAX", Math.max),
  };
}

/** On how many scores each gap rests. */
export function scoreLines({ sheets, chosen }: WorkbookNames, scenario: Scenario): MatrixLines {
  const { models, apis } = chosen;
  return apiLines(apis, (api, j) => ({
    label: api, format: "count", style: "resultLink",
    formula: (i) => sheetPrefix(sheets.workings) + sharedCell(i, j, models.length), value: (i) => sharedScores(scenario, models[i]!, api).count,
  }));
}

/** The Quality floor in force: a blank or a word is no floor; a refused one stays an error. */
export function floorLine({ sheets }: WorkbookNames, { settings }: Scenario): BlockLine {
  const floor = sheetPrefix(sheets.workings) + inForce("qualityFloor");
  return {
    label: "Quality floor: largest gap accepted", format: "percentPoints", style: "resultLink",
    formula: () => `IF(ISNUMBER(${floor}),${floor},IF(ISERROR(${floor}),NA(),"${NO_GAP}"))`, value: () => settings.qualityFloor?.toNumber() ?? NO_GAP,
  };
}
