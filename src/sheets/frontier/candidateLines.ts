import { formulaOf } from "../../forms/formulas";
import { MODEL } from "../../model/model";
import { localCosts } from "../../scenario/answers";
import type { Benchmark } from "../../catalog/leaderboards";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_ROW, sheetPrefix } from "../address";
import type { Block, BlockLine } from "../blocks/block";
import { readingFrom } from "../blocks/modelLines";
import { apiName } from "../matrixLayout";
import { NONE, unlessNone } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { FormatName } from "../styles";
import { linkedCells } from "../workings/workingsCells";
import { apiScore, openScore } from "../workings/figureCells";
import { BENCHMARK_COLUMNS } from "../workings/layout";
import { ALL_CONTESTS, CONTESTS, COST_DECIMALS, type Candidate, type Contest } from "./choices";
import { averageCosts } from "./costMonths";
import { BEATEN, type Column, type FrontierLayout, PLACE } from "./layout";

const BEATEN_HERE = "no";
type Lines = Partial<Record<Column, BlockLine>>;

/** Every model and API of the matrix: cost, quality, speed, and whether another is cheaper and better. */
export function candidateBlock(names: WorkbookNames, scenario: Scenario, layout: FrontierLayout, all: readonly Candidate[], board: readonly Benchmark[]): Block<Column> {
  return layout.candidates.filled({
    ...ownLines(names, scenario, layout, all),
    ...Object.fromEntries(ALL_CONTESTS.flatMap((contest) => standingLines(layout, all, contest))),
    ...scoreLines(names, layout, all, board),
  });
}

function ownLines(names: WorkbookNames, scenario: Scenario, { candidates, terms }: FrontierLayout, all: readonly Candidate[]): Lines {
  const { sheets, chosen: { models } } = names;
  const { scenario: settings, deployments } = linkedCells(names);
  const costs = averageCosts(names, scenario, candidates, terms);
  const isModel = (i: number) => i < models.length;
  const reading = readingFrom(terms, deployments, settings);
  const served = (i: number) => (name: string) => (name === "throughput" ? candidates.cell("speed", i) : reading(i)(name, 0));
  /** What an API has only once it is typed. */
  const typedOfApi = (label: string, own: "speed" | "concurrency", ofModel: { readonly style: "result" | "resultLink"; readonly formula: (i: number) => string }): BlockLine => ({
    label, format: "count", style: (i) => (isModel(i) ? ofModel.style : "inputRight"), formula: (i) => (isModel(i) ? ofModel.formula(i) : undefined), value: (i) => all[i]![own]?.toNumber() ?? "",
  });
  const ofModels = (label: string, format: FormatName, name: "hardware" | "running" | "served", own: "hardwareCost" | "runningCost" | "volume"): BlockLine => ({
    label, format, style: "resultLink", has: isModel, formula: (i) => deployments.cell(name, i), value: (i) => localCosts(scenario, models[i]!)[own].toNumber(),
  });
  return {
    name: {
      label: "Model or API", labelStyle: "headerLeft", format: "general", style: "linkText", value: (i) => all[i]!.name,
      formula: (i) => (isModel(i) ? deployments.cell("model", i) : sheetPrefix(sheets.breakEven) + apiName(i - models.length, FIXED_ROW)),
    },
    kind: { label: "Run as", format: "general", style: "text", value: (i) => all[i]!.kind },
    cost: {
      label: "Average cost over the horizon (USD/1M tokens)", format: "usd", style: "total", value: (i) => all[i]!.cost.toNumber(),
      formula: (i) => `ROUND(${isModel(i) ? costs.ofModel(i) : costs.ofApi(i - models.length)},${COST_DECIMALS})`,
    },
    speed: typedOfApi("Speed (tokens per second)", "speed", { style: "resultLink", formula: (i) => deployments.cell("throughput", i) }),
    concurrency: typedOfApi("Requests at a time at the speed each must see", "concurrency", { style: "result", formula: (i) => formulaOf(MODEL, "requestsAtSpeed", served(i)) }),
    hardware: ofModels("Hardware cost at the start (USD)", "usdRounded", "hardware", "hardwareCost"),
    running: ofModels("Running cost of the first month (USD)", "usd", "running", "runningCost"),
    served: ofModels("Volume of the first month (tokens)", "tokens", "served", "volume"),
  };
}

const COUNTED: Readonly<Record<Contest, string>> = { quality: "cost and quality", speed: "cost and speed", three: "cost, quality and requests" };

/** How many beat it in the cost and all else that counts, and its place among those that nobody beats. */
function standingLines({ candidates }: FrontierLayout, all: readonly Candidate[], contest: Contest): [Column, BlockLine][] {
  const [beaten, place, merits] = [BEATEN[contest], PLACE[contest], CONTESTS[contest]];
  const is = (column: Column, comparison: "<" | "<=" | ">" | ">=" | "=", i: number) => `(${candidates.range(column)}${comparison}${candidates.cell(column, i)})`;
  const beating = (i: number) => {
    const noWorse = [...merits.map((merit) => `ISNUMBER(${candidates.range(merit)})`), is("cost", "<=", i), ...merits.map((merit) => is(merit, ">=", i))];
    return `SUMPRODUCT(${noWorse.join("*")}*(${[is("cost", "<", i), ...merits.map((merit) => is(merit, ">", i))].join("+")}>0))`;
  };
  const hasAll = (i: number) => {
    const numbers = merits.map((merit) => `ISNUMBER(${candidates.cell(merit, i)})`);
    return numbers.length === 1 ? numbers[0]! : `AND(${numbers.join(",")})`;
  };
  const cheaper = (i: number) => `SUMPRODUCT((${candidates.range(beaten)}=0)*${is("cost", "<", i)})`;
  const equal = (i: number) => `SUMPRODUCT((${candidates.soFar(beaten, i)}=0)*(${candidates.soFar("cost", i)}=${candidates.cell("cost", i)}))`;
  const found = (i: number) => all[i]!.standing[contest];
  return [
    [beaten, { label: `Beaten by, ${COUNTED[contest]} (count)`, format: "count", formula: (i) => `IF(${hasAll(i)},${beating(i)},"${NONE}")`, value: (i) => found(i)?.beatenBy ?? NONE }],
    [place, {
      label: `Place on the frontier, ${COUNTED[contest]}`, format: "count", value: (i) => found(i)?.place ?? (found(i) ? BEATEN_HERE : NONE),
      formula: (i) => unlessNone(candidates.cell(beaten, i), `IF(${candidates.cell(beaten, i)}=0,${cheaper(i)}+${equal(i)},"${BEATEN_HERE}")`),
    }],
  ];
}

function scoreLines({ sheets, chosen: { models } }: WorkbookNames, { candidates, shared }: FrontierLayout, all: readonly Candidate[], board: readonly Benchmark[]): Lines {
  const [first, last]: [Column, Column] = ["score 0", `score ${board.length - 1}`];
  const place = (k: number) => BENCHMARK_COLUMNS.findIndex(({ field }) => field === board[k]!.field);
  const own = (i: number) => candidates.span(first, last, i, {});
  const counting = shared.span(first, last);
  return {
    scored: { label: "Scores (count)", format: "count", formula: (i) => `COUNT(${own(i)})`, value: (i) => board.filter(({ field }) => all[i]!.scores[field]).length },
    quality: {
      label: "Quality (average score)", format: "percent", style: "total", value: (i) => all[i]!.quality?.toNumber() ?? NONE,
      formula: (i) => `IF(OR(${candidates.cell("scored", i)}=0,SUM(${counting})=0),"${NONE}",SUMIF(${counting},1,${own(i)})/SUM(${counting}))`,
    },
    ...Object.fromEntries(board.map(({ header, field }, k): [string, BlockLine] => [`score ${k}`, {
      label: header, format: "percent", style: "resultLink", value: (i) => all[i]!.scores[field]?.toNumber() ?? NONE,
      formula: (i) => sheetPrefix(sheets.workings) + (i < models.length ? openScore(i, place(k), models.length) : apiScore(i - models.length, place(k))),
    }])),
  };
}

/** Which benchmarks count: those that every model and API with any score of the leaderboard has. */
export function sharedBlock({ candidates, shared }: FrontierLayout, all: readonly Candidate[], board: readonly Benchmark[]): Block<Column> {
  const scored = all.filter(({ scores }) => board.some(({ field }) => scores[field]));
  const counts = (k: number) => {
    const scores = candidates.range(`score ${k}`, FIXED_ROW);
    return `IF(AND(COUNT(${scores})>0,COUNT(${scores})=${shared.cell("scored")}),1,0)`;
  };
  return shared.filled({
    served: { label: "", format: "general", style: "reference", value: () => "Counts in the average (1: yes)" },
    scored: { label: "", format: "count", formula: () => `SUMPRODUCT(--(${candidates.range("scored")}>0))`, value: () => scored.length },
    ...Object.fromEntries(board.map(({ field }, k): [string, BlockLine] => [`score ${k}`, {
      label: "", format: "count", formula: () => counts(k), value: () => (scored.length > 0 && scored.every(({ scores }) => scores[field]) ? 1 : 0),
    }])),
  });
}
