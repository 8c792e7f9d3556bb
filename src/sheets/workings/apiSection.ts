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
import { type Priced, apiPrices } from "./apiPrices";
import { pairLines as matrixLines } from "./comparisonSections";
import { apiCell, apiHeader, catalogHeader, deploymentCell, spendInForce } from "./figureCells";
import { API_COLUMN, APIS_SECTION, LIST_PRICES, modelSections, spendColumn } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

/** Prices of each API, down to the price of one million tokens, and of the one that a monthly spend is paid to. */
export function apiCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { tables, chosen: { apis } } = names;
  const priced: Priced = {
    cell: apiCell, api: (j) => apis[j] ?? scenario.spend?.api, none: NO_SPEND,
    unlessNone: (j, formula) => (j === apis.length ? `IF(${apiHeader(j)}="${NO_SPEND}","${NO_SPEND}",${formula})` : formula),
  };
  const head = (row: number) => [...apiHeaderCells(row, "Figure", "Column in table", names), spendHeader(row, names, scenario)];
  const lines = { ...apiPrices(tables.prices, scenario, priced), ...apiEquations(scenario, priced) };
  return [
    ...APIS_SECTION.filled(lines, { heading: "APIs: prices of one million tokens", width, members: apis.length + 1, head }).cells(),
    ...LIST_PRICES.map((name) => positionCell(APIS_SECTION.area(name).row, lines[name].label, tables.prices)),
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
