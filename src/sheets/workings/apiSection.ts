import { PRICE_TABLE } from "../../catalog/tables";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL } from "../../model/model";
import { NO_SPEND, SPENT_ON_LABEL } from "../../scenario/spendLabels";
import { ownedLines, pairLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, reference } from "../address";
import type { BlockLine } from "../blocks/block";
import { equationOf } from "../blocks/modelLines";
import { formulaCell, valueCell } from "../cells";
import { tableColumn } from "../lookup";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { apiHeaderCells } from "./apiHeader";
import { apiEquations } from "./apiEquations";
import { apiPrices } from "./apiPrices";
import { pairLines as matrixLines } from "./comparisonSections";
import { apiCell, apiHeader, catalogHeader, deploymentCell, spendInForce } from "./figureCells";
import type { FigureRow } from "./figureRow";
import { API_COLUMN, API_ROWS, APIS_SECTION, modelSections, spendColumn } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

/** Prices of each API, down to the price of one million tokens, and of the one that a monthly spend is paid to. */
export function apiCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { tables, chosen } = names;
  const { apis } = chosen;
  const { spend } = scenario;
  const prices = apiPrices(tables.prices, scenario);
  const rows = [...prices, ...apiEquations(scenario, apiCell)];
  const isSpend = (j: number) => j === apis.length;
  const line = ({ label, equation, format, formula, expected }: FigureRow, i: number): BlockLine => ({
    label, format, style: i < prices.length ? "resultLink" : "result", ...(equation !== undefined && { note: equation }),
    formula: (j) => (isSpend(j) ? `IF(${apiHeader(j)}="${NO_SPEND}","${NO_SPEND}",${formula(j)})` : formula(j)),
    value: (j) => (!isSpend(j) ? expected(apis[j]!) : spend ? expected(spend.api) : NO_SPEND),
  });
  const head = (row: number) => [...apiHeaderCells(row, "Figure", "Column in table", names), spendHeader(row, names, scenario)];
  const lines = Object.fromEntries(API_ROWS.map((name, i) => [name, line(rows[i]!, i)]));
  return [
    ...APIS_SECTION.filled(lines, { heading: "APIs: prices of one million tokens", width, members: apis.length + 1, head }).cells(),
    ...rows.flatMap(({ label, lookup }, i) => (lookup ? [positionCell(APIS_SECTION.first + i, label, tables.prices)] : [])),
  ];
}

/** What each API charges for each model's volume. */
export function apiCostCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { models, apis } = names.chosen;
  const { apiCosts } = modelSections(models.length);
  const cells = (i: number, j: number): CellOf => (name) => (name === "served" ? apiCosts.cell("of", i) : name === "pricePaid" ? apiCell(name, j) : SCENARIO_CELLS.cell(name));
  const costs = matrixLines(names, (api, j) => ({
    label: api, format: "usd", formula: (i) => formulaOf(MODEL, "apiCost", cells(i, j)), value: (i) => pairLines(scenario, models[i]!, api).of("apiCost").toNumber(),
  }));
  const served: BlockLine = { label: "Volume", format: "tokens", formula: (i) => deploymentCell("served", i), value: (i) => ownedLines(scenario, models[i]!).of("served").toNumber() };
  return [
    ...apiCosts.filled({ ...costs, of: served }, { heading: "API cost of each model's volume (USD/month)", width, head: (row) => apiHeaderCells(row, "Model", "Volume (tokens/month)", names) }).cells(),
    valueCell(apiCosts.header, API_COLUMN + apis.length, equationOf("apiCost"), "note"),
  ];
}

/** The API that a monthly spend is paid to: its price is looked up beside those of the matrix, which need not hold it. */
function spendHeader(row: number, { chosen }: WorkbookNames, { spend }: Scenario): PlanCell {
  return formulaCell(row, spendColumn(chosen.apis.length), spendInForce(SPENT_ON_LABEL), spend?.api ?? NO_SPEND, { style: "linkHeader", format: "general" });
}

function positionCell(row: number, header: string, table: string): PlanCell {
  const expected = PRICE_TABLE.columns.findIndex((column) => column.header === header) + 1;
  return formulaCell(row, 1, tableColumn(table, catalogHeader(reference(row, 0, FIXED_COLUMN))), expected, {
    style: "resultLink",
    format: "count",
  });
}
