import { DEPLOYMENT_TABLE, MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import { known, nameKey } from "../catalog/lookup";
import { SETTINGS } from "../engine/settings";
import { Decimal } from "../engine/decimal";
import { explained } from "../forms/explained";
import type { Name } from "../model/model";
import { PORTFOLIO } from "../model/portfolio";
import { COST_LINES, WAYS, type Way } from "../scenario/comparison";
import { comparedLines } from "../scenario/followed";
import { frontierPoints } from "../scenario/frontierTables";
import { rankedLines } from "../scenario/frontier";
import { hostsOf } from "../scenario/hosts";
import { type Lines, asked, deploymentLines, supposing } from "../scenario/lines";
import { isSteady } from "../scenario/ownership";
import { type CellValue, type Range, cellText } from "../scenario/range";
import { usageLines } from "../scenario/usageTable";
import type { PlanValue } from "../sheets/plan";
import { sourceText } from "./catalogFigures";
import type { Context } from "./context";
import { COMPUTED, type ExplainedAnswer, type GivenArgument, explainedCall, orRefused } from "./explainedCall";
import { type Subject, figureSource } from "./figureSource";

/** A table that a formula spills, and the cell of it that is looked at, counted from 0. */
export interface Spill {
  readonly values: readonly (readonly PlanValue[])[];
  readonly row: number;
  readonly column: number;
}

/** A figure of the table: what its row and column are called, and what the row shows. */
interface Figure {
  readonly label: string;
  readonly header: string;
  readonly value: PlanValue;
  /** Counted from 0 under the headers. */
  readonly rank: number;
  readonly cells: readonly PlanValue[];
}

type Explains = (figure: Figure, args: readonly GivenArgument[], context: Context) => ExplainedAnswer | undefined;

/** The lines behind each figure of the tables whose rows or columns are of lines of their own. */
const TABLES: Readonly<Record<string, Explains>> = {
  MATRIX: ({ label, header, value }, _, context) => explainedCall("BREAKEVEN", [label, header], context, value),
  COMPARE: ofWay,
  CANDIDATES: ofCandidate,
  USAGE: ofUsage,
  FRONTIER: ofPoint,
};

/** Where rows are not called by what stands first in them. */
const LABEL_COLUMNS: Readonly<Record<string, number>> = { COMPARE: 1 };

/** The lines behind a figure of a spilled table: of a header or a label, those of the first figure beside or under it. */
export function explainedSpill(id: string, args: readonly GivenArgument[], context: Context, { values, row, column }: Spill): ExplainedAnswer | undefined {
  const explains = TABLES[id];
  const [down, across] = [Math.max(1, row), Math.max(1, column)];
  const cells = values[down];
  if (explains === undefined || cells === undefined || args.includes(COMPUTED)) return undefined;
  const figure = { label: String(cells[LABEL_COLUMNS[id] ?? 0]), header: String(values[0]![across]), value: cells[across]!, rank: down - 1, cells };
  const nothing: ExplainedAnswer = { trees: [], equations: [], subject: {}, sourceOf: () => undefined };
  return orRefused<ExplainedAnswer | undefined>((refusal) => ({ ...nothing, refusal }), () => {
    const answer = explains(figure, args, context);
    return answer && { ...answer, place: `${figure.label}, ${figure.header}` };
  });
}

/** Some lines as trees, with the sources of their figures. */
function treesOf(lines: readonly (readonly [Lines, Name])[], context: Context, subject: Subject): ExplainedAnswer {
  return {
    trees: lines.map(([of, name]) => explained(PORTFOLIO, of, name)), equations: [], subject,
    sourceOf: (name) => figureSource(context, name, subject), currency: context.scenario.choice.currency,
  };
}

/** A cell that is no line: where it comes from, in a sentence. */
function said(sentence: string, subject: Subject = {}): ExplainedAnswer {
  return { trees: [], equations: [], subject, sourceOf: () => undefined, refusal: sentence };
}

const COST_COLUMNS = [["Paid at the start", "start"], ["First month", "firstMonth"], ["Over the horizon", "horizon"]] as const;

/** What a way costs: its rank and what is said of it are by its present value. */
function ofWay({ header, value, cells }: Figure, [model, api]: readonly GivenArgument[], context: Context): ExplainedAnswer | undefined {
  const { scenario } = context;
  const way = (Object.keys(WAYS) as Way[]).find((key) => WAYS[key] === cells[1]);
  if (way === undefined) return undefined;
  const payer = way === "host" ? String(cells[2]) : cellText(api as CellValue);
  const subject = { model: cellText(model as CellValue), api: payer };
  if (payer === "") return said(String(cells.at(-1)));
  if (header.startsWith("Owning pays back")) {
    if (way === "api") return explainedCall("BREAKEVEN", [model, api], context, value);
    if (way === "rent") return explainedCall("RENTBREAKEVEN", [model], context, value);
    if (way !== "host" || !isSteady(scenario.settings)) return { ...said("Counted month by month, each by its own volume and prices."), equations: ["breakEven"] };
    const lines = comparedLines(scenario, subject.model, payer);
    return treesOf([[supposing(lines, { apiCost: lines.of("openModelCost") }), "breakEven"], [lines, "openModelCost"]], context, subject);
  }
  const costs: Partial<Record<string, Name>> = COST_LINES[way];
  const kind = COST_COLUMNS.find(([column]) => header.startsWith(column))?.[1];
  const lines = comparedLines(scenario, subject.model, payer);
  if (header.endsWith("per 1M tokens")) {
    return treesOf([[asked(lines, { amountSpent: lines.of(costs.horizon!) }), "spentPerMillion"], [lines, costs.horizon!]], context, subject);
  }
  const name = kind ? costs[kind] : costs.present;
  return name === undefined ? said("Nothing is paid at the start.", subject) : treesOf([[lines, name]], context, subject);
}

/** A criterion that an open model meets or not: the gap, the figures of its deployment, or what the catalog says of it. */
function ofCandidate({ label: model, header }: Figure, [api]: readonly GivenArgument[], context: Context): ExplainedAnswer | undefined {
  const { scenario } = context;
  const record = known(scenario.models, model);
  switch (header) {
    case "Quality gap": case "Quality": return explainedCall("QUALITYGAP", [model, api], context, undefined);
    case "Deployment known": return treesOf((["gpuCount", "throughput", "gpuPrice", "gpuPower"] as const).map((name) => [deploymentLines(scenario, model), name]), context, { model });
    case "Licence": case "Commercial use": return said(`A fact of the table ${MODEL_TABLE.name}: ${record ? sourceText(record) : model}.`, { model });
    case "Sellers": {
      const sellers = hostsOf(scenario, model).map(({ name }) => name);
      return said(`Rows of the table ${PRICE_TABLE.name} that sell it, with a price in force: ${sellers.length === 0 ? "none" : sellers.join(", ")}.`, { model });
    }
    default: return said(`yes where Quality, Deployment known (${DEPLOYMENT_TABLE.name}) and Commercial use say yes, and somebody sells it.`, { model });
  }
}

/** A setting that usage amounts to, of the rows of its latest month. */
function ofUsage({ label }: Figure, [table, api, workload]: readonly GivenArgument[], context: Context): ExplainedAnswer | undefined {
  const found = usageLines(table as Range, textOf(api), textOf(workload)).find(({ key }) => nameKey(SETTINGS[key].label) === nameKey(label));
  if (!found) return undefined;
  if (!found.line) return said("Fitted to the tokens of each month: no line of the model.");
  return { ...treesOf([[found.line.of, found.line.name]], context, {}), sourceOf: () => ({ source: "The Usage table, rows of its latest month" }) };
}

const POINT_COLUMNS: Readonly<Record<string, Name>> = { Throughput: "pointThroughput", Cost: "averageCost", Fall: "costFall", Returns: "returnsToScale", Speed: "speedPerUser" };

/** A point of a production frontier, with the one before it where a step is asked for. */
function ofPoint({ header, rank }: Figure, [concurrency, throughput, hourlyCost]: readonly GivenArgument[], context: Context): ExplainedAnswer | undefined {
  const { points, hourlyCost: hour, measured } = frontierPoints(asRange(concurrency), asRange(throughput), isNumber(hourlyCost) ? new Decimal(hourlyCost) : undefined, context.ranges.map(({ values }) => values as Range));
  const basis = measured?.basis ?? "As the formula says";
  if (header.startsWith("Hourly cost")) return said(`An hour of the deployment, the same for every point: ${basis}.`);
  if (header.startsWith("Measured at")) return said("How the point was measured, and by whom.");
  const name = Object.entries(POINT_COLUMNS).find(([column]) => header.startsWith(column))?.[1] ?? "averageCost";
  const isStep = name === "costFall" || name === "returnsToScale";
  if (isStep && rank === 0) return said("The first point has none before it.");
  const source = measured ? measured.workload : "As the ranges say";
  return { ...treesOf([[rankedLines(points, rank, hour), name]], context, {}), sourceOf: (each) => ({ source: each === "hourlyCost" ? basis : source }) };
}

function isNumber(argument: GivenArgument): argument is number {
  return typeof argument === "number" && argument !== 0;
}

function asRange(argument: GivenArgument): Range {
  return Array.isArray(argument) ? (argument as Range) : [[argument as CellValue]];
}

function textOf(argument: GivenArgument): string | undefined {
  return typeof argument === "string" ? argument : undefined;
}
