import { NotAvailableError } from "../engine/check";
import { breakEvenMonths } from "../engine/breakEven";
import { localCosts } from "../scenario/answers";
import { deploymentOf } from "../scenario/figures";
import { utilizationToBreakEven } from "../scenario/rentalAnswers";
import { Decimal } from "../engine/decimal";
import type { Scenario } from "../scenario/scenario";
import { FIXED_COLUMN, reference, sheetPrefix } from "./address";
import { formulaCell, sectionHeading, valueCell } from "./cells";
import { apiName } from "./matrixLayout";
import { NONE, unlessNone } from "./missingFigures";
import { NEVER, monthsText } from "./monthsText";
import type { WorkbookNames } from "./names";
import type { PlanCell, PlanValue, SheetPlan } from "./plan";
import { presetFact } from "./preset";
import { printSetup } from "./print";
import type { FormatName } from "./styles";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { apiCell, conversion, deploymentCell, inForce } from "./workings/figureCells";
import { rentOrNone } from "./workings/rent";

const HEADING_ROW = FIRST_FREE_ROW;
const HEADER_ROW = HEADING_ROW + 1;
const FIRST_ROW = HEADER_ROW + 1;

/** A column of the sheet: one formula filled down the models of the matrix. */
interface RentColumn {
  readonly header: string;
  readonly format: FormatName;
  /** Read from the workings, or computed here. */
  readonly linked: boolean;
  readonly formula: (model: number) => string;
  readonly expected: (model: string) => PlanValue;
}

const [RENT, HARDWARE, RUNNING, DEPLOYMENTS, THROUGHPUT, FULL, FIRST_UTILIZATION] = [1, 2, 3, 4, 5, 6, 8];
const cell = (column: number, model: number) => reference(FIRST_ROW + model, column, FIXED_COLUMN);

/** Renting the same GPUs: when buying beats it, and how busy a rented deployment must be to beat each API. */
export function rentOrBuySheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { models, apis } = names.chosen;
  const columns = [...rentColumns(names, scenario), ...apis.map((api, j) => utilizationColumn(names, scenario, api, j))];
  return {
    name: names.sheets.rentOrBuy,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Rent or buy",
        "Months until buying a model's GPUs has cost less than renting them, and the utilization at which a rented deployment costs no more than each API.",
        [presetFact(names.tables.assumptions, scenario), ...CATALOG_FACTS],
      ),
      ...sectionHeading(HEADING_ROW, "Eq. 11: purchase / (rent - running cost), each month like the first; rent / (API cost of full capacity)", columns.length + 1),
      valueCell(HEADER_ROW, 0, "Open model", "headerLeft"),
      ...models.map((model, i) =>
        formulaCell(FIRST_ROW + i, 0, sheetPrefix(names.sheets.workings) + deploymentCell("model", i), model, { style: "linkText", format: "general" }),
      ),
      ...columns.flatMap((column, j) => columnCells(column, j + 1, models)),
      ...apis.map((api, j) => apiHeaderCell(names, api, j)),
      valueCell(
        FIRST_ROW + models.length, 0,
        'Utilization above 100%: the API is cheaper than even a fully used rented deployment. "none": no rent is known for the GPU, or the API is free. "never": renting costs no more than running one\'s own.',
        "note",
      ),
    ],
    tables: [],
    columnWidths: [24, ...columns.map(() => 15)],
    rowHeights: { ...TITLE_HEIGHT, [HEADER_ROW]: 64 },
    freeze: { rows: FIRST_ROW, columns: 1 },
    conditionalFormats: [
      {
        kind: "formula",
        area: { row: FIRST_ROW, column: FIRST_UTILIZATION, rowCount: models.length, columnCount: apis.length },
        formula: `=AND(ISNUMBER(${reference(FIRST_ROW, FIRST_UTILIZATION)}),${reference(FIRST_ROW, FIRST_UTILIZATION)}>1)`,
        fontColor: "#9C0006",
      },
    ],
    validations: [],
    print: printSetup(HEADER_ROW),
  };
}

function columnCells({ header, format, linked, formula, expected }: RentColumn, column: number, models: readonly string[]): PlanCell[] {
  const head = column < FIRST_UTILIZATION ? [valueCell(HEADER_ROW, column, header, "header")] : [];
  return [
    ...head,
    ...models.map((model, i) =>
      formulaCell(FIRST_ROW + i, column, formula(i), expected(model), { style: linked ? "resultLink" : "result", format }),
    ),
  ];
}

function apiHeaderCell({ sheets }: WorkbookNames, api: string, j: number): PlanCell {
  const name = sheetPrefix(sheets.breakEven) + apiName(j);
  return formulaCell(HEADER_ROW, FIRST_UTILIZATION + j, `"Utilization against "&${name}`, `Utilization against ${api}`, { style: "linkHeader", format: "general" });
}

function rentColumns({ sheets }: WorkbookNames, scenario: Scenario): RentColumn[] {
  const workings = sheetPrefix(sheets.workings);
  const link = (header: string, format: FormatName, column: Parameters<typeof deploymentCell>[0], expected: RentColumn["expected"]): RentColumn => ({
    header, format, linked: true, formula: (i) => workings + deploymentCell(column, i), expected,
  });
  const local = (model: string) => localCosts(scenario, model);
  return [
    link("Rent (USD/month)", "usd", "rent", (model) => rentOrNone(scenario, model)),
    link("Hardware cost to buy (USD)", "usdRounded", "totalHardware", (model) => local(model).hardwareCost.toNumber()),
    link("Running cost of own (USD/month)", "usd", "running", (model) => local(model).runningCost.toNumber()),
    link("Deployments", "count", "deployments", (model) => local(model).deployments.toNumber()),
    link("Throughput (tokens/s)", "count", "throughput", (model) => deploymentOf(scenario, model).throughput.toNumber()),
    {
      header: "Full capacity, rented (tokens/month)",
      format: "tokens",
      linked: false,
      formula: (i) => `${cell(THROUGHPUT, i)}*${workings}${conversion("Seconds per hour")}*${workings}${inForce("rentalHoursPerMonth")}`,
      expected: (model) => deploymentOf(scenario, model).throughput.times(3600).times(scenario.settings.rentalHoursPerMonth).toNumber(),
    },
    {
      header: "Months until buying beats renting",
      format: "months",
      linked: false,
      formula: (i) =>
        unlessNone(cell(RENT, i), `IF(${cell(RENT, i)}<=${cell(RUNNING, i)},"${NEVER}",${cell(HARDWARE, i)}/(${cell(RENT, i)}-${cell(RUNNING, i)}))`),
      expected: (model) => (rentOrNone(scenario, model) === NONE ? NONE : monthsText(breakEvenMonths({ ...local(model), apiCost: new Decimal(rentOrNone(scenario, model)) }).toNumber())),
    },
  ];
}

function utilizationColumn({ sheets }: WorkbookNames, scenario: Scenario, api: string, j: number): RentColumn {
  const workings = sheetPrefix(sheets.workings);
  const price = workings + apiCell("discounted", j);
  return {
    header: api,
    format: "percent",
    linked: false,
    formula: (i) => {
      const fullUse = `(${cell(FULL, i)}/${workings}${conversion("Tokens per price unit")}*${price})`;
      return `IF(OR(${cell(RENT, i)}="${NONE}",${price}=0),"${NONE}",${cell(RENT, i)}/${cell(DEPLOYMENTS, i)}/${fullUse})`;
    },
    expected: (model) => numberOr(NONE, () => utilizationToBreakEven(scenario, model, api)),
  };
}

/** An answer as a number, or a word where the engine has none. */
function numberOr(word: string, answer: () => Decimal): PlanValue {
  try {
    return answer().toNumber();
  } catch (error) {
    if (error instanceof NotAvailableError) return word;
    throw error;
  }
}
