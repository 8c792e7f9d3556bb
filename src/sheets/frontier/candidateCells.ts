import { formulaOf } from "../../forms/formulas";
import { MODEL } from "../../model/model";
import { localCosts } from "../../scenario/answers";
import type { Benchmark } from "../../catalog/leaderboards";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_ROW, areaReference, reference, sheetPrefix } from "../address";
import { emptyCell, formulaCell, sectionHeading, valueCell, type Look } from "../cells";
import { apiName } from "../matrixLayout";
import { NONE, unlessNone } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { linkedCells } from "../workings/workingsCells";
import { apiScore, deploymentCell, openScore } from "../workings/figureCells";
import { BENCHMARK_COLUMNS } from "../workings/layout";
import { COST_DECIMALS, type Candidate, MERITS, type Merit } from "./choices";
import { averageCosts } from "./costMonths";
import * as layout from "./layout";
import { NOTES } from "./notes";

const HEADERS: Readonly<Record<layout.Column, string>> = {
  name: "Model or API",
  kind: "Run as",
  cost: "Average cost over the horizon (USD/1M tokens)",
  quality: "Quality (average score)",
  speed: "Speed (tokens per second)",
  qualityBeaten: "Beaten by, cost and quality (count)",
  qualityPlace: "Place on the frontier, cost and quality",
  speedBeaten: "Beaten by, cost and speed (count)",
  speedPlace: "Place on the frontier, cost and speed",
  concurrency: "Requests at a time at the speed each must see",
  threeBeaten: "Beaten by, cost, quality and requests (count)",
  threePlace: "Place on the frontier, cost, quality and requests",
  hardware: "Hardware cost at the start (USD)",
  running: "Running cost of the first month (USD)",
  volume: "Volume of the first month (tokens)",
  scored: "Scores (count)",
};
const BEATEN = "no";
type AverageCosts = ReturnType<typeof averageCosts>;

/** Every model and API of the matrix: cost, quality, speed, and whether another is cheaper and better. */
export function candidateCells(names: WorkbookNames, scenario: Scenario, all: readonly Candidate[], board: readonly Benchmark[]): PlanCell[] {
  const costs = averageCosts(names, scenario);
  return [
    ...sectionHeading(layout.HEADING_ROW, "Cost against quality and speed: own GPUs and APIs over the horizon", layout.width(board.length)),
    ...layout.COLUMNS.map((column, j) => valueCell(layout.HEADER_ROW, j, HEADERS[column], j === 0 ? "headerLeft" : "header")),
    ...board.map(({ header }, k) => valueCell(layout.HEADER_ROW, layout.FIRST_SCORE_COLUMN + k, header, "header")),
    ...sharedCells(names, all, board),
    ...all.flatMap((each, i) => [
      ...(each.kind === "API" ? apiCells(names, costs, each, i) : modelCells(names, scenario, costs, each, i)),
      ...MERITS.flatMap((merit) => standingCells(names, each, i, merit)),
      ...threeCells(names, each, i),
      ...scoreCells(names, each, i, board),
    ]),
    ...NOTES.map((note, i) => valueCell(layout.FIRST_ROW + all.length + i, 0, note, "note")),
  ];
}

function placed(i: number) {
  return (column: layout.Column, formula: string, expected: PlanValue, style: Look["style"], format: FormatName) =>
    formulaCell(layout.FIRST_ROW + i, layout.COLUMNS.indexOf(column), formula, expected, { style, format });
}

function modelCells(names: WorkbookNames, scenario: Scenario, costs: AverageCosts, { name, kind, cost, speed, concurrency }: Candidate, i: number): PlanCell[] {
  const { sheets, chosen } = names;
  const workings = sheetPrefix(sheets.workings);
  const cell = placed(i);
  const { hardwareCost, runningCost, volume } = localCosts(scenario, name);
  const at = (column: layout.Column) => layout.cell(column, i);
  const term = (each: layout.Term) => layout.termCell(each, chosen);
  return [
    cell("name", workings + deploymentCell("model", i), name, "linkText", "general"),
    valueCell(layout.FIRST_ROW + i, 1, kind, "text"),
    cell("cost", `ROUND(${costs.ofModel(i)},${COST_DECIMALS})`, cost.toNumber(), "total", "usd"),
    cell("speed", workings + deploymentCell("throughput", i), speed!.toNumber(), "resultLink", "count"),
    cell("concurrency", formulaOf(MODEL, "requestsAtSpeed", (each) => (each === "throughput" ? at("speed") : each === "minimumSpeed" ? term("minimumSpeed") : each === "measuredInputShare" ? workings + deploymentCell(each, i) : linkedCells(names).scenario.cell(each as "inputShare"))), concurrency!.toNumber(), "result", "count"),
    cell("hardware", workings + deploymentCell("hardware", i), hardwareCost.toNumber(), "resultLink", "usdRounded"),
    cell("running", workings + deploymentCell("running", i), runningCost.toNumber(), "resultLink", "usd"),
    cell("volume", workings + deploymentCell("served", i), volume.toNumber(), "resultLink", "tokens"),
  ];
}

function apiCells({ sheets, chosen }: WorkbookNames, costs: AverageCosts, { name, kind, cost }: Candidate, i: number): PlanCell[] {
  const api = i - chosen.models.length;
  const row = layout.FIRST_ROW + i;
  const cell = placed(i);
  return [
    cell("name", sheetPrefix(sheets.breakEven) + apiName(api, FIXED_ROW), name, "linkText", "general"),
    valueCell(row, 1, kind, "text"),
    cell("cost", `ROUND(${costs.ofApi(api)},${COST_DECIMALS})`, cost.toNumber(), "total", "usd"),
    emptyCell(row, layout.COLUMNS.indexOf("speed"), "inputRight", "count"),
    emptyCell(row, layout.COLUMNS.indexOf("concurrency"), "inputRight", "count"),
  ];
}

/** How many beat it, and its place among those that nobody beats. */
function standingCells({ chosen }: WorkbookNames, { standing }: Candidate, i: number, merit: Merit): PlanCell[] {
  const cell = placed(i);
  const [beaten, place] = [layout.BEATEN[merit], layout.PLACE[merit]];
  const [cost, value, count] = [layout.cell("cost", i), layout.cell(merit, i), layout.cell(beaten, i)];
  const [costs, values, counts] = (["cost", merit, beaten] as const).map((column) => layout.columnRange(column, chosen));
  const noWorse = `ISNUMBER(${values})*(${costs}<=${cost})*(${values}>=${value})*((${costs}<${cost})+(${values}>${value})>0)`;
  const cheaper = `SUMPRODUCT((${counts}=0)*(${costs}<${cost}))`;
  const equal = `SUMPRODUCT((${layout.soFar(beaten, i)}=0)*(${layout.soFar("cost", i)}=${cost}))`;
  const found = standing[merit];
  return [
    cell(beaten, `IF(ISNUMBER(${value}),SUMPRODUCT(${noWorse}),"${NONE}")`, found?.beatenBy ?? NONE, "result", "count"),
    cell(place, unlessNone(count, `IF(${count}=0,${cheaper}+${equal},"${BEATEN}")`), found?.place ?? (found ? BEATEN : NONE), "result", "count"),
  ];
}

/** How many beat it in cost, quality and requests at a time together, and its place among those that nobody beats. */
function threeCells({ chosen }: WorkbookNames, { ofThree }: Candidate, i: number): PlanCell[] {
  const cell = placed(i);
  const [cost, quality, requests, count] = (["cost", "quality", "concurrency", "threeBeaten"] as const).map((column) => layout.cell(column, i));
  const [costs, qualities, loads, counts] = (["cost", "quality", "concurrency", "threeBeaten"] as const).map((column) => layout.columnRange(column, chosen));
  const better = `ISNUMBER(${qualities})*ISNUMBER(${loads})*(${costs}<=${cost})*(${qualities}>=${quality})*(${loads}>=${requests})*((${costs}<${cost})+(${qualities}>${quality})+(${loads}>${requests})>0)`;
  const cheaper = `SUMPRODUCT((${counts}=0)*(${costs}<${cost}))`;
  const equal = `SUMPRODUCT((${layout.soFar("threeBeaten", i)}=0)*(${layout.soFar("cost", i)}=${cost}))`;
  return [
    cell("threeBeaten", `IF(AND(ISNUMBER(${quality}),ISNUMBER(${requests})),SUMPRODUCT(${better}),"${NONE}")`, ofThree?.beatenBy ?? NONE, "result", "count"),
    cell("threePlace", unlessNone(count!, `IF(${count}=0,${cheaper}+${equal},"${BEATEN}")`), ofThree?.place ?? (ofThree ? BEATEN : NONE), "result", "count"),
  ];
}

function scoreCells({ sheets, chosen }: WorkbookNames, { scores, quality }: Candidate, i: number, board: readonly Benchmark[]): PlanCell[] {
  const workings = sheetPrefix(sheets.workings);
  const modelCount = chosen.models.length;
  const cell = placed(i);
  const known = board.map(({ field }) => scores[field]);
  const place = (k: number) => BENCHMARK_COLUMNS.findIndex(({ field }) => field === board[k]!.field);
  const own = areaReference(scoreArea(layout.FIRST_ROW + i, board));
  const shared = areaReference(scoreArea(layout.SHARED_ROW, board), FIXED);
  return [
    ...known.map((score, k) =>
      formulaCell(
        layout.FIRST_ROW + i, layout.FIRST_SCORE_COLUMN + k,
        workings + (i < modelCount ? openScore(i, place(k), modelCount) : apiScore(i - modelCount, place(k))),
        score?.toNumber() ?? NONE, { style: "resultLink", format: "percent" },
      ),
    ),
    cell("scored", `COUNT(${own})`, known.filter((score) => score).length, "result", "count"),
    cell("quality", `IF(OR(${layout.cell("scored", i)}=0,SUM(${shared})=0),"${NONE}",SUMIF(${shared},1,${own})/SUM(${shared}))`, quality?.toNumber() ?? NONE, "total", "percent"),
  ];
}

function scoreArea(row: number, board: readonly Benchmark[]) {
  return { row, column: layout.FIRST_SCORE_COLUMN, rowCount: 1, columnCount: board.length };
}

/** Which benchmarks count: those that every model and API with any score of the leaderboard has. */
function sharedCells({ chosen }: WorkbookNames, all: readonly Candidate[], board: readonly Benchmark[]): PlanCell[] {
  const row = layout.SHARED_ROW;
  const scoredColumn = layout.COLUMNS.indexOf("scored");
  const scored = all.filter(({ scores }) => board.some(({ field }) => scores[field]));
  const look: Look = { style: "result", format: "count" };
  return [
    valueCell(row, layout.COLUMNS.indexOf("volume"), "Counts in the average (1: yes)", "reference"),
    formulaCell(row, scoredColumn, `SUMPRODUCT(--(${layout.columnRange("scored", chosen)}>0))`, scored.length, look),
    ...board.map(({ field }, k) => {
      const column = layout.FIRST_SCORE_COLUMN + k;
      const scores = areaReference({ row: layout.FIRST_ROW, column, rowCount: all.length, columnCount: 1 }, FIXED_ROW);
      const shared = scored.length > 0 && scored.every(({ scores: each }) => each[field]);
      return formulaCell(row, column, `IF(AND(COUNT(${scores})>0,COUNT(${scores})=${reference(row, scoredColumn, FIXED)}),1,0)`, shared ? 1 : 0, look);
    }),
  ];
}
