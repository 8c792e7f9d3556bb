import { LEADERBOARDS, type Leaderboard } from "../../catalog/leaderboards";
import type { Scenario } from "../../scenario/scenario";
import { formulaCell, sectionHeading, valueCell, type Look } from "../cells";
import type { Choice } from "../choice";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { apiHeaderCells } from "./apiSection";
import { apiScore, deploymentCell, openScore, sharedCell } from "./figureCells";
import { API_COLUMN, BENCHMARK_COLUMNS, modelSections } from "./layout";
import { sharedScores } from "./sharedScores";

/** For each model and API: the benchmarks both have, and the sum of the differences over them. */
export function comparisonCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { chosen } = names;
  const { shared, differences } = modelSections(chosen.models.length);
  const header = (row: number) =>
    apiHeaderCells(row, "Model", "", names).filter(({ column }) => column !== 1);
  return [
    ...sectionHeading(shared.heading, "Benchmarks with scores for both, of the leaderboard with most of them (count)", columnCount),
    ...header(shared.heading + 1),
    ...pairCells(shared.first, chosen, { style: "result", format: "count" }, sharedFormula, (model, api) =>
      sharedScores(scenario, model, api).count,
    ),
    ...sectionHeading(
      differences.heading,
      "Sum of the differences over those benchmarks, of one leaderboard (open minus commercial)",
      columnCount,
    ),
    ...header(differences.heading + 1),
    ...pairCells(
      differences.first,
      chosen,
      { style: "result", format: "percentPoints" },
      differencesFormula,
      (model, api) =>
        sharedScores(scenario, model, api).difference,
    ),
    valueCell(
      differences.heading + 1,
      API_COLUMN + chosen.apis.length,
      "Quality gap: this sum / count",
      "note",
    ),
  ];
}

type PairFormula = (model: number, api: number, modelCount: number) => string;

function pairCells(
  first: number,
  { models, apis }: Choice,
  look: Look,
  formula: PairFormula,
  expected: (model: string, api: string) => number,
): PlanCell[] {
  return models.flatMap((model, i) => [
    formulaCell(first + i, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
    ...apis.map((api, j) =>
      formulaCell(first + i, API_COLUMN + j, formula(i, j, models.length), expected(model, api), look),
    ),
  ]);
}

/** Most scores shared on one leaderboard. */
function sharedFormula(model: number, api: number, modelCount: number): string {
  return `MAX(${BOARDS.map((board) => onBoard(board, model, api, modelCount)).join(",")})`;
}

/** The differences on the first leaderboard that has as many. */
function differencesFormula(model: number, api: number, modelCount: number): string {
  const shared = sharedCell(model, api, modelCount);
  const found = BOARDS.map((board) => [onBoard(board, model, api, modelCount), differencesOn(board, model, api, modelCount)] as const);
  return found.slice(0, -1).reduceRight((otherwise, [count, differences]) => `IF(${count}=${shared},${differences},${otherwise})`, found.at(-1)![1]);
}

/** The places of each leaderboard's benchmarks among the columns of scores. */
const BOARDS = (LEADERBOARDS as readonly Leaderboard[]).map(({ benchmarks }) => benchmarks.map(({ field }) => BENCHMARK_COLUMNS.findIndex((column) => column.field === field)));

/** How many benchmarks of a leaderboard have scores for both. */
function onBoard(board: readonly number[], model: number, api: number, modelCount: number): string {
  return board.map((k) => `ISNUMBER(${openScore(model, k, modelCount)})*ISNUMBER(${apiScore(api, k)})`).join("+");
}

function differencesOn(board: readonly number[], model: number, api: number, modelCount: number): string {
  return board.map((k) => {
    const [open, commercial] = [openScore(model, k, modelCount), apiScore(api, k)];
    return `IF(AND(ISNUMBER(${open}),ISNUMBER(${commercial})),${open}-${commercial},0)`;
  }).join("+");
}
