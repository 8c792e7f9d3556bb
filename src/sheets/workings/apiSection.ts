import { PRICE_TABLE } from "../../catalog/tables";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { MODEL } from "../../model/model";
import { NO_SPEND, SPENT_ON_LABEL } from "../../scenario/spendLabels";
import { ownedLines, pairLines } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, reference, sheetPrefix } from "../address";
import { equationOf } from "../blocks/modelLines";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import { tableColumn } from "../lookup";
import { apiName } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { apiEquations } from "./apiEquations";
import { apiPrices } from "./apiPrices";
import { apiCell, apiHeader, catalogHeader, deploymentCell, spendInForce } from "./figureCells";
import type { FigureRow } from "./figureRow";
import { API_COLUMN, APIS_SECTION, modelSections, spendColumn } from "./layout";
import { SCENARIO_CELLS } from "./workingsCells";

/** Prices of each API, down to the price of one million tokens. */
export function apiCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { heading, first } = APIS_SECTION;
  const prices = apiPrices(names.tables.prices, scenario);
  const rows = [...prices, ...apiEquations(scenario, apiCell)];
  return [
    ...sectionHeading(heading, "APIs: prices of one million tokens", columnCount),
    ...apiHeaderCells(heading + 1, "Figure", "Column in table", names),
    spendHeader(heading + 1, names, scenario),
    ...rows.flatMap((row, i) => rowCells(first + i, row, i < prices.length, names, scenario)),
  ];
}

/** What each API charges for each model's volume. */
export function apiCostCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const { models, apis } = names.chosen;
  const { heading, first } = modelSections(models.length).apiCosts;
  return [
    ...sectionHeading(heading, "API cost of each model's volume (USD/month)", columnCount),
    ...apiHeaderCells(heading + 1, "Model", "Volume (tokens/month)", names),
    ...models.flatMap((model, i) => apiCostRow(first + i, model, i, apis, scenario)),
    valueCell(heading + 1, API_COLUMN + apis.length, equationOf("apiCost"), "note"),
  ];
}

/** A header row: two headers, then the APIs of the matrix. */
export function apiHeaderCells(row: number, first: string, second: string, { sheets, chosen }: WorkbookNames): PlanCell[] {
  return [
    valueCell(row, 0, first, "headerLeft"),
    valueCell(row, 1, second, "header"),
    ...chosen.apis.map((api, j) =>
      formulaCell(row, API_COLUMN + j, sheetPrefix(sheets.breakEven) + apiName(j, { row: true }), api, {
        style: "linkHeader",
        format: "general",
      }),
    ),
  ];
}

/** The API that a monthly spend is paid to: its price is looked up beside those of the matrix, which need not hold it. */
function spendHeader(row: number, { chosen }: WorkbookNames, { spend }: Scenario): PlanCell {
  return formulaCell(row, spendColumn(chosen.apis.length), spendInForce(SPENT_ON_LABEL), spend?.api ?? NO_SPEND, { style: "linkHeader", format: "general" });
}

function rowCells(row: number, figures: FigureRow, source: boolean, { tables, chosen }: WorkbookNames, { spend }: Scenario): PlanCell[] {
  const { label, equation, lookup, format, formula, expected } = figures;
  const count = chosen.apis.length;
  const look = { style: source ? "resultLink" : "result", format } as const;
  return [
    valueCell(row, 0, label, "text"),
    ...(lookup ? [positionCell(row, label, tables.prices)] : []),
    ...chosen.apis.map((api, j) => formulaCell(row, API_COLUMN + j, formula(j), expected(api), look)),
    formulaCell(row, spendColumn(count), `IF(${apiHeader(count)}="${NO_SPEND}","${NO_SPEND}",${formula(count)})`, spend ? expected(spend.api) : NO_SPEND, look),
    ...(equation === undefined ? [] : [valueCell(row, spendColumn(count) + 1, equation, "note")]),
  ];
}

function positionCell(row: number, header: string, table: string): PlanCell {
  const expected = PRICE_TABLE.columns.findIndex((column) => column.header === header) + 1;
  return formulaCell(row, 1, tableColumn(table, catalogHeader(reference(row, 0, FIXED_COLUMN))), expected, {
    style: "resultLink",
    format: "count",
  });
}

function apiCostRow(row: number, model: string, i: number, apis: readonly string[], scenario: Scenario): PlanCell[] {
  const cells = (j: number): CellOf => (name) => {
    if (name === "served") return reference(row, 1, FIXED_COLUMN);
    return name === "pricePaid" ? apiCell(name, j) : SCENARIO_CELLS.cell(name);
  };
  return [
    formulaCell(row, 0, deploymentCell("model", i), model, { style: "formula", format: "general" }),
    formulaCell(row, 1, deploymentCell("served", i), ownedLines(scenario, model).of("served").toNumber(), { style: "result", format: "tokens" }),
    ...apis.map((api, j) =>
      formulaCell(row, API_COLUMN + j, formulaOf(MODEL, "apiCost", cells(j)), pairLines(scenario, model, api).of("apiCost").toNumber(), { style: "result", format: "usd" }),
    ),
  ];
}
