import { type CellOf, formulaOf } from "../../forms/formulas";
import type { MonthShift } from "../../forms/symbols";
import { COMPARISON } from "../../model/comparison";
import type { Name } from "../../model/model";
import { followedLines } from "../../scenario/followed";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, areaReference } from "../address";
import { valueOr } from "../blocks/answerValues";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { boughtSoFar, labelOf } from "../blocks/modelLines";
import { formulaCell, valueCell } from "../cells";
import { NONE } from "../missingFigures";
import { monthRows } from "../monthRows";
import type { WorkbookNames } from "../names";
import type { Area, PlanCell } from "../plan";
import { deploymentCell } from "./figureCells";
import { SCENARIO_CELLS, deploymentCells } from "./workingsCells";

/** What the months are of, whatever the model. */
const SHARED = ["month", "growthFactor", "peakFactor", "peakBefore", "priceFactor", "salaryRise", "rateRise", "rentRise", "termRise", "longRise", "billsSoFar", "volumesSoFar", "billFactorToday", "serviceLeft", "yearsLeft", "depreciatedShare", "depreciatedLast", "shieldMonth", "shieldWorth", "purchaseWorth", "serversWorth", "aroundKept", "serversKept", "aroundInService", "serversInService"] as const satisfies readonly Name[];
/** What they are of each model's deployments. */
const OF_MODEL = ["monthNeeded", "monthDeployments", "boughtSoFar", "paidSoFar", "ownSoFar", "rentSoFar", "drawnSoFar"] as const satisfies readonly Name[];
type SharedLine = (typeof SHARED)[number];
export type ModelLine = (typeof OF_MODEL)[number];

/** What the months are counted from, computed once. */
const TERMS = ["changing", "lifeMonths", "decliningBy", "keptOfBalance", "decliningMonths", "yearlyDiscount", "monthlyRate", "midGain", "atEnd", "annuity", "keptAfterTax", "countedMonths"] as const satisfies readonly Name[];
type MonthTerm = (typeof TERMS)[number] | "followed";

/** The months of every model, which serve every API: one block, a month in each row. */
export interface MonthBlocks {
  readonly terms: Block<MonthTerm>;
  readonly months: Block;
}

export function monthBlocks({ chosen }: WorkbookNames, scenario: Scenario): MonthBlocks {
  const { models } = chosen;
  const count = monthRows(scenario);
  const lines = (model = 0) => followedLines(scenario, models[model]!);
  const terms: Block<MonthTerm> = new Block({ heading: "Months: what they are counted from", width: 2 }, {
    ...(Object.fromEntries(TERMS.map((name): [string, BlockLine] => [name, {
      label: labelOf(name), format: COMPARISON.described(name).format,
      formula: () => formulaOf(COMPARISON, name, (each) => (each === name ? undefined : termCell(terms, each))), value: () => lines().of(name).toNumber(),
    }])) as Record<(typeof TERMS)[number], BlockLine>),
    followed: {
      label: "Months that are counted out", format: "count", note: `${count} months are followed below; #N/A where more are asked for`,
      formula: () => `IF(AND(${terms.cell("changing")}=1,${terms.cell("countedMonths")}>ROWS(${months.range("month")})),NA(),${terms.cell("countedMonths")})`,
      value: () => lines().of("countedMonths").toNumber(),
    },
  });
  const shared = (name: SharedLine): BlockLine => ({
    label: labelOf(name), format: name === "month" ? "wholeMonths" : COMPARISON.described(name).format,
    formula: (t) => (name === "month" ? `ROWS(${months.soFar("month", t)})` : name === "shieldWorth" ? fromHereOn(months, "shieldMonth", t, count) : KEPT[name] ? boughtAgain(months, KEPT[name], t) : formulaOf(COMPARISON, name, inMonth(terms, months, t))),
    value: (t) => lines().inMonth(name, t + 1).toNumber(),
  });
  const ofModel = (name: ModelLine, i: number): BlockLine => ({
    label: labelOf(name), format: COMPARISON.described(name).format,
    formula: (t) => name === "boughtSoFar"
      ? boughtSoFar(t, months, ofModelName("monthDeployments", i), (each) => (deploymentCells(models.length).has(each) ? deploymentCells(models.length).cell(each, i) : termCell(terms, each)))
      : rented(name, i, formulaOf(COMPARISON, name, inMonth(terms, months, t, ofDeployment(i, models.length)))),
    value: (t) => valueOr(NONE, () => lines(i).inMonth(name, t + 1)),
  });
  const rented = (name: ModelLine, i: number, formula: string) => (name === "rentSoFar" ? `IF(ISNUMBER(${deploymentCell("rentedEach", i)}),${formula},"${NONE}")` : formula);
  const months: Block = new Block(
    {
      heading: "Months: Eq. 3 and 6 by the end of each, whatever the API; further deployments are bought at the start of the month that needs them", width: SHARED.length + OF_MODEL.length * models.length,
      members: count, linesAcross: true, headRows: 2, head: (row) => headCells(row, months, models),
    },
    Object.fromEntries([
      ...SHARED.map((name) => [name, shared(name)]),
      ...OF_MODEL.flatMap((name) => models.map((_, i) => [ofModelName(name, i), ofModel(name, i)])),
    ]) as Record<string, BlockLine>,
  );
  return { terms, months };
}

/** What adds up over a line of a month and of every life of the hardware after it. */
const KEPT: Readonly<Partial<Record<SharedLine, SharedLine>>> = { aroundKept: "purchaseWorth", serversKept: "serversWorth" };

function boughtAgain(months: Block, name: SharedLine, t: number): string {
  const [life, now, all] = [SCENARIO_CELLS.cell("replacedAfter"), months.cell("month", t), months.range("month")];
  return `IF(${life}=0,${months.cell(name, t)},SUMPRODUCT((${all}>=${now})*(MOD(${all}-${now},${life})=0)*${months.range(name)}))`;
}

/** A line added up from a month to the last. */
function fromHereOn(months: Block, name: SharedLine, t: number, count: number): string {
  return `SUM(${months.cell(name, t)}:${months.anchored(name, count - 1, FIXED)})`;
}

function isOfModel(name: string): name is ModelLine {
  return OF_MODEL.includes(name as ModelLine);
}

/** What a line of the months is called that a model has. */
export function ofModelName(name: string, model: number): string {
  return `${name} ${model}`;
}

/** The labels, and under those of the models' lines whose they are. */
function headCells(row: number, months: Block, models: readonly string[]): PlanCell[] {
  return months.labels().map((cell, j) => {
    const i = (j - SHARED.length) % models.length;
    return [cell, j < SHARED.length ? valueCell(row + 1, j, "", "header") : formulaCell(row + 1, j, deploymentCell("model", i), models[i]!, { style: "formula", format: "general" })];
  }).flat();
}

/** Where a term stands, or what it is computed from. */
function termCell(terms: Block<MonthTerm>, name: string): string | undefined {
  if (terms.has(name)) return terms.cell(name);
  return SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined;
}

function ofDeployment(model: number, count: number): { readonly model: number; readonly figures: Cells } {
  return { model, figures: deploymentCells(count) };
}

/** Where a month's formula finds what it reads: its row, the row before or after, and what is of no month. Before the first month everything is 0. */
function inMonth(terms: Block<MonthTerm>, months: Block, t: number, of?: ReturnType<typeof ofDeployment>): CellOf {
  return (name, shift: MonthShift) => {
    const line = isOfModel(name) ? of && ofModelName(name, of.model) : months.has(name) ? name : undefined;
    if (line !== undefined) return shift < 0 ? `IF(${months.cell("month", t)}=1,0,${months.cell(line, t + shift)})` : months.cell(line, t + shift);
    return of?.figures.has(name) ? of.figures.cell(name, of.model) : termCell(terms, name);
  };
}

/** A line of all models side by side, as formulas on other sheets or below pick a model's. */
export function modelArea(months: Block, name: ModelLine, models: number): string {
  const first = months.area(ofModelName(name, 0));
  const area: Area = { ...first, columnCount: models };
  return areaReference(area, FIXED);
}
