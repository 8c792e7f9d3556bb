import { LEADERBOARDS, type Leaderboard } from "../../catalog/leaderboards";
import type { Scenario } from "../../scenario/scenario";
import type { BlockLine } from "../blocks/block";
import { equationOf } from "../blocks/modelLines";
import { valueCell } from "../cells";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import type { FormatName } from "../styles";
import { apiHeaderCells } from "./apiHeader";
import { apiScore, deploymentCell, openScore, sharedCell } from "./figureCells";
import { API_COLUMN, BENCHMARK_COLUMNS, type PairColumn, modelSections } from "./layout";
import { sharedScores } from "./sharedScores";

/** For each model and API: the benchmarks both have, and the sum of the differences over them. */
export function comparisonCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { models, apis } = names.chosen;
  const { shared, differences } = modelSections(models.length);
  const head = (row: number) => apiHeaderCells(row, "Model", "", names).filter(({ column }) => column !== 1);
  const lines = (format: FormatName, formula: PairFormula, of: "count" | "difference") => pairLines(names, (api, j) => ({
    label: api, format, formula: (i) => formula(i, j, models.length), value: (i) => sharedScores(scenario, models[i]!, api)[of],
  }));
  return [
    ...shared.filled(lines("count", sharedFormula, "count"), { heading: "Benchmarks with scores for both, of the leaderboard with most of them (count)", width, head }).cells(),
    ...differences.filled(lines("percentPoints", differencesFormula, "difference"), { heading: "Sum of the differences over those benchmarks, of one leaderboard (open minus commercial)", width, head }).cells(),
    valueCell(differences.header, API_COLUMN + apis.length, equationOf("qualityGap"), "note"),
  ];
}

type PairFormula = (model: number, api: number, modelCount: number) => string;

/** A model in each row, an API in each column. */
export function pairLines({ chosen }: WorkbookNames, line: (api: string, j: number) => BlockLine): Partial<Record<PairColumn, BlockLine>> {
  return {
    model: { label: "Model", format: "general", style: "formula", formula: (i) => deploymentCell("model", i), value: (i) => chosen.models[i]! },
    ...Object.fromEntries(chosen.apis.map((api, j) => [`api ${j}`, line(api, j)])),
  };
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
