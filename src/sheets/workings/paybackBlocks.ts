import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_ROW, areaReference, reference, sheetPrefix } from "../address";
import { Block, type BlockLine, type BlockShape } from "../blocks/block";
import { stacked } from "../blocks/stack";
import { formulaCell, valueCell } from "../cells";
import { FIRST_API_COLUMN, MONTHS_ROW, apiName } from "../matrixLayout";
import { unlessNone } from "../missingFigures";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import { apiCostCell, deploymentCell, hostArea, inForce } from "./figureCells";
import { DEPLOYMENTS_SECTION, modelSections } from "./layout";
import { WORSENING, apiSoFar, countedFormula, paidInFormula } from "./countedFormula";
import { type MonthBlocks, monthBlocks, ofModelName } from "./monthBlocks";
import { type Against, countedAgainst, paidInMonth, steadyMonths } from "./paybackAnswers";
import { SCENARIO_CELLS, deploymentCells } from "./workingsCells";

/** The columns: one for each API, then the cheapest host and renting. */
export type PaybackColumn = `api ${number}` | "host" | "rent";
type PaybackBlock = Block<"model" | PaybackColumn>;

/** Months to break even of every model, and the steps to them; a model in each row. */
export interface PaybackBlocks extends MonthBlocks {
  readonly steady: PaybackBlock;
  readonly paidIn: PaybackBlock;
  readonly shown: PaybackBlock;
  readonly agreements: PaybackBlock | undefined;
}

/** Blocks of the workings under its checks, in their places: nothing above depends on how many months there are. */
export function paybackBlocks(names: WorkbookNames, scenario: Scenario): PaybackBlocks {
  const { models, apis, mode } = names.chosen;
  const { terms, months } = monthBlocks(names, scenario);
  const columns: readonly PaybackColumn[] = [...apis.map((_, j): PaybackColumn => `api ${j}`), "host", "rent"];
  const against = (column: PaybackColumn): Against => (column === "host" || column === "rent" ? column : { api: apis[apiOf(column)]! });
  const followed = () => terms.cell("followed");
  const cells = cellsOf(models.length, months);
  const bill = (column: PaybackColumn, i: number) => (column === "rent" ? undefined : column === "host" ? hostBill(i, models.length) : apiCostCell(i, apiOf(column), models.length));
  const block = (heading: string, note: string, formula: (column: PaybackColumn, i: number) => string, value: (column: PaybackColumn, model: string) => PlanValue, format: "months" | "wholeMonths" = "months") =>
    new Block<"model" | PaybackColumn>({ ...shape(heading, names, columns), notes: [note] }, {
      model: modelLine(models),
      ...(Object.fromEntries(columns.map((column): [string, BlockLine] => [column, {
        label: column, format, formula: (i) => whereKnown(column, i, models.length, formula(column, i)), value: (i) => value(column, models[i]!),
      }])) as Record<PaybackColumn, BlockLine>),
    });

  const steady = block(
    "Months to break even, each month like the first", "Eq. 7: hardware cost / (API cost - running cost); renting by equation 11",
    (column, i) => formulaOf(COMPARISON, column === "rent" ? "rentBreakEven" : "breakEven", cells(i, bill(column, i))), (column, model) => steadyMonths(against(column), model, scenario),
  );
  const paidIn = block(
    "The month by whose end owning has cost no more", "among those followed below; one more than these where there is none",
    (column, i) => {
      const [own, month] = [months.range(ofModelName("ownSoFar", i)), months.range("month")];
      const other = column === "rent" ? months.range(ofModelName("rentSoFar", i)) : apiSoFar(bill(column, i)!, months.range("billsSoFar"));
      return paidInFormula(month, other, own);
    },
    (column, model) => paidInMonth(against(column), model, scenario, months.shape.members!), "wholeMonths",
  );
  const shown = block(
    "Months to break even",
    'By month where the volume or the API\'s price changes, else as in the first. "beyond": not within the months that are counted out. "never": no later month saves anything either.',
    (column, i) => {
      const [steadily, paid] = [steady.cell(column, i), paidIn.cell(column, i)];
      const [crossing, saving] = column === "rent" ? (["rentCaughtUpAt", "rentSaving"] as const) : (["caughtUpAt", "monthSaving"] as const);
      return countedFormula({
        changing: terms.cell("changing"), followed: followed(), steadily, paid, crossing: formulaOf(COMPARISON, crossing, cells(i, bill(column, i), paid)), saving: formulaOf(COMPARISON, saving, cells(i, bill(column, i), followed())),
        growth: inForce("volumeGrowth"), worsening: WORSENING.map(inForce),
      });
    },
    (column, model) => countedAgainst(against(column), model, scenario),
  );
  const agreements = mode === "functions" ? agreementBlock(names, shown, followed) : undefined;
  const blocks = { steady, paidIn, shown, agreements, terms, months };
  stacked(modelSections(models.length).checks.end + 1, inOrder(blocks));
  return blocks;
}

/** The sheet's last blocks. */
export function paybackCells(blocks: PaybackBlocks): PlanCell[] {
  return inOrder(blocks).flatMap((each) => each.cells());
}

function inOrder({ steady, paidIn, shown, agreements, terms, months }: PaybackBlocks): Block[] {
  return [steady, paidIn, shown, ...(agreements ? [agreements] : []), terms, months] as unknown as Block[];
}

/** Months to break even as other sheets find them: of the matrix, and of what else stands beside it. */
export function shownMonths(names: WorkbookNames, scenario: Scenario) {
  const { shown } = paybackBlocks(names, scenario);
  const { models, apis } = names.chosen;
  const workings = sheetPrefix(names.sheets.workings);
  return {
    cell: (column: PaybackColumn, model: number) => workings + shown.cell(column, model),
    /** A column of all models. */
    column: (column: "host" | "rent") => workings + shown.range(column),
    matrix: workings + areaReference({ ...shown.area("api 0"), rowCount: models.length, columnCount: apis.length }, FIXED),
  };
}

/** How many months are counted out, where other cells find it. */
export function countedMonthsCell(names: WorkbookNames, scenario: Scenario): string {
  return sheetPrefix(names.sheets.workings) + paybackBlocks(names, scenario).terms.cell("followed");
}

/** Whether the LLM functions of the result sheet agree: 1 where they do. A function counts on to 600 months. */
function agreementBlock(names: WorkbookNames, shown: PaybackBlock, followed: () => string): PaybackBlock {
  const { models, apis } = names.chosen;
  const columns = apis.map((_, j): PaybackColumn => `api ${j}`);
  const agreement = (column: PaybackColumn, i: number) => {
    const [ours, theirs] = [shown.cell(column, i), sheetPrefix(names.sheets.breakEven) + reference(MONTHS_ROW + i, FIRST_API_COLUMN + apiOf(column))];
    const words = `IF(COUNTIF(${ours},"beyond*")>0,IF(ISNUMBER(${theirs}),IF(${theirs}>${followed()},1,0),1),IF(${ours}=${theirs},1,0))`;
    return `IF(AND(ISNUMBER(${ours}),ISNUMBER(${theirs})),IF(IF(${ours}=0,${theirs}=0,ROUND(${theirs}/${ours}-1,9)=0),1,0),${words})`;
  };
  return new Block<"model" | PaybackColumn>(shape("LLM functions agree with them (1: to nine digits)", names, columns), {
    model: modelLine(models),
    ...(Object.fromEntries(columns.map((column): [string, BlockLine] => [column, { label: column, format: "count", formula: (i) => agreement(column, i), value: () => 1 }])) as Record<PaybackColumn, BlockLine>),
  });
}

/** "OK" when the functions agree in every cell of the matrix. */
export function agreementCheck({ agreements }: PaybackBlocks, { sheets, chosen }: WorkbookNames): string {
  const { row, column, rowCount } = agreements!.area("api 0");
  const cells = sheetPrefix(sheets.workings) + areaReference({ row, column, rowCount, columnCount: chosen.apis.length }, FIXED);
  return `IF(COUNTIF(${cells},1)=ROWS(${cells})*COLUMNS(${cells}),"OK","See the end of ${sheets.workings.replace(/"/g, '""')}")`;
}

const apiOf = (column: PaybackColumn) => Number(column.slice(4));

function modelLine(models: readonly string[]): BlockLine {
  return { label: "Model", format: "general", style: "formula", formula: (i) => deploymentCell("model", i), value: (i) => models[i]! };
}

/** What a formula about a model finds: of the months, those of the one that is said. */
function cellsOf(modelCount: number, months: Block) {
  const figures = deploymentCells(modelCount);
  return (i: number, apiCost: string | undefined, month?: string): CellOf => (name) => {
    if (name === "apiCost") return apiCost;
    if (month !== undefined && name === "month") return month;
    const line = months.has(name) ? name : ofModelName(name, i);
    if (month !== undefined && months.has(line)) return `INDEX(${months.range(line)},${month})`;
    return figures.has(name) ? figures.cell(name, i) : SCENARIO_CELLS.has(name) ? SCENARIO_CELLS.cell(name) : undefined;
  };
}

function whereKnown(column: PaybackColumn, i: number, modelCount: number, formula: string): string {
  if (column === "host") return unlessNone(hostBill(i, modelCount), formula);
  return column === "rent" ? unlessNone(deploymentCell("rentedEach", i), formula) : formula;
}

/** Models down; the APIs as the result sheet names them, then host and rent. */
function shape(heading: string, { sheets, chosen }: WorkbookNames, columns: readonly PaybackColumn[]): BlockShape {
  return {
    heading, width: 1 + columns.length, members: chosen.models.length, linesAcross: true,
    head: (row) => [
      valueCell(row, 0, "Model", "headerLeft"),
      ...columns.map((column, j) => column === "host" || column === "rent"
        ? valueCell(row, 1 + j, column === "host" ? "Cheapest host" : "Renting", "header")
        : formulaCell(row, 1 + j, sheetPrefix(sheets.breakEven) + apiName(j, FIXED_ROW), chosen.apis[j]!, { style: "linkHeader", format: "general" })),
    ],
  };
}

/** The bill of a model's cheapest host, for cells with models down. */
function hostBill(model: number, modelCount: number): string {
  const place = `ROWS(${reference(DEPLOYMENTS_SECTION.first, 0, FIXED_ROW)}:${deploymentCell("model", model)})`;
  return `INDEX(${areaReference(hostArea("openModelCost", modelCount), FIXED)},${place})`;
}
