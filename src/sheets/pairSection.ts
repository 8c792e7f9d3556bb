import { costs } from "../scenario/answers";
import type { Scenario } from "../scenario/scenario";
import type { Cells } from "./blocks/block";
import { linkedCells } from "./workings/workingsCells";
import type { Name } from "../model/model";
import { FIXED, areaReference, cellArea, reference, sheetPrefix } from "./address";
import { formulaCell, valueCell } from "./cells";
import { apiNames, matrixLayout, modelNames } from "./matrixLayout";
import type { WorkbookNames } from "./names";
import type { Area, PlanCell, PlanValidation, PlanValue } from "./plan";
import type { FormatName } from "./styles";
import { FIRST_FREE_ROW } from "./titleBlock";
import { deploymentArea, inForce } from "./workings/figureCells";
import { APIS_SECTION, API_COLUMN, API_ROWS, type ApiRow, type DeploymentColumn, modelSections } from "./workings/layout";
import { countedAgainst } from "./workings/paybackAnswers";
import { shownMonths } from "./workings/paybackBlocks";
import { rentOrNone } from "./workings/rent";

/** The rows of the block at the top of a sheet about one model and one API: both are chosen there, their figures looked up. */
const ROWS = ["model", "api", "hardware", "running", "apiCost", "rent", "horizon", "breakEven"] as const;
export type PairRow = (typeof ROWS)[number];

/** Those that are lines of the model and its settings. */
export const PAIR_LINES = ["hardware", "running", "apiCost", "rent", "horizon", "breakEven"] as const satisfies readonly (PairRow & Name)[];

const VALUE_COLUMN = 1;
/** The first row under the block. */
export const PAIR_END = FIRST_FREE_ROW + ROWS.length;

/** Where a figure of the pair stands on the sheet itself. */
export function pairCell(row: PairRow): string {
  return reference(pairPlace(row).row, VALUE_COLUMN, FIXED);
}

/** The area of a figure of the pair. */
export function pairPlace(row: PairRow): Area {
  return cellArea(FIRST_FREE_ROW + ROWS.indexOf(row), VALUE_COLUMN);
}

/** The figures of the pair as formulas of their sheet find them. */
export const PAIR_CELLS: Cells<PairRow> = {
  has: (line): line is PairRow => ROWS.includes(line as PairRow),
  cell: pairCell,
  range: pairCell,
};

/** What the workings have for the chosen model and API, and for everything. */
export function pairSources(names: WorkbookNames): Cells {
  const { scenario, deployments, apis } = linkedCells(names);
  return {
    has: (name): name is string => deployments.has(name) || apis.has(name) || scenario.has(name),
    cell: (name) => {
      if (deployments.has(name)) return ofModel(names, name);
      return apis.has(name) ? ofApi(names, name) : scenario.cell(name);
    },
    range: (name) => scenario.range(name),
  };
}

/** The chosen pair and what the workings say of it. */
export function pairCells(names: WorkbookNames, scenario: Scenario, from: "own" | "summary" = "summary"): PlanCell[] {
  const { model, api } = names.chosen.pair;
  const both = costs(scenario, model, api);
  const input = (row: PairRow, label: string, name: string, note: string): PlanCell[] => [
    valueCell(pairPlace(row).row, 0, label, "text"),
    from === "own"
      ? valueCell(pairPlace(row).row, VALUE_COLUMN, name, "inputRight")
      : formulaCell(pairPlace(row).row, VALUE_COLUMN, sheetPrefix(names.sheets.summary) + pairCell(row), name, { style: "inputLink", format: "general" }),
    valueCell(pairPlace(row).row, 2, from === "own" ? note : `that of ${names.sheets.summary}; type another to look at it here alone`, "note"),
  ];
  const figure = (row: PairRow, label: string, formula: string, expected: PlanValue, format: FormatName, note: string): PlanCell[] => [
    valueCell(pairPlace(row).row, 0, label, "text"),
    formulaCell(pairPlace(row).row, VALUE_COLUMN, formula, expected, { style: row === "breakEven" ? "total" : "resultLink", format }),
    valueCell(pairPlace(row).row, 2, note, "note"),
  ];
  const cost = `INDEX(${apiCosts(names)},${pairPosition("model", names)},${pairPosition("api", names)})`;
  return [
    ...input("model", "Open model", model, "choose among the models of the matrix"),
    ...input("api", "API", api, "choose among the APIs of the matrix"),
    ...figure("hardware", "Hardware cost", ofModel(names, "hardware"), both.hardwareCost.toNumber(), "usdRounded", "USD at the start"),
    ...figure("running", "Running cost", ofModel(names, "running"), both.runningCost.toNumber(), "usd", "USD per month"),
    ...figure("apiCost", "API cost of the same tokens", cost, both.apiCost.toNumber(), "usd", "USD per month"),
    ...figure("rent", "Rent of the same GPUs", ofModel(names, "rent"), rentOrNone(scenario, model), "usd", "USD per month, where a rent is known"),
    ...figure("horizon", "Horizon", sheetPrefix(names.sheets.workings) + inForce("horizon"), scenario.settings.horizon.toNumber(), "count", "months"),
    ...figure("breakEven", "Months to break even", `INDEX(${shownMonths(names, scenario).matrix},${pairPosition("model", names)},${pairPosition("api", names)})`, countedAgainst({ api }, model, scenario), "months", "Eq. 7: hardware cost / (API cost - running cost); month by month where the volume or the price changes"),
  ];
}

/** The place of the pair's model or API in the matrix, counted from 1. */
export function pairPosition(side: "model" | "api", names: WorkbookNames): string {
  return `MATCH(${pairCell(side)},${named(names, side)},0)`;
}

/** The drop-downs of the pair. */
export function pairValidations({ sheets, chosen }: WorkbookNames): PlanValidation[] {
  const list = (row: PairRow, title: string, area: Area): PlanValidation => ({
    area: pairPlace(row),
    rule: { kind: "list", source: `=${sheetPrefix(sheets.breakEven)}${areaReference(area, FIXED)}` },
    title,
    message: `Choose a name that stands in the matrix on the sheet ${sheets.breakEven}.`,
  });
  return [list("model", "Open model", modelNames(chosen)), list("api", "API", apiNames(chosen))];
}

function named({ sheets, chosen }: WorkbookNames, side: "model" | "api"): string {
  return sheetPrefix(sheets.breakEven) + areaReference(side === "model" ? modelNames(chosen) : apiNames(chosen), FIXED);
}

/** The chosen model's figure in the workings. */
export function ofModel(names: WorkbookNames, column: DeploymentColumn): string {
  const { sheets, chosen } = names;
  return `INDEX(${sheetPrefix(sheets.workings)}${areaReference(deploymentArea(column, chosen.models.length), FIXED)},${pairPosition("model", names)})`;
}

/** The chosen API's figure in the workings. */
export function ofApi(names: WorkbookNames, row: ApiRow): string {
  const { sheets, chosen } = names;
  const area: Area = { row: APIS_SECTION.first + API_ROWS.indexOf(row), column: API_COLUMN, rowCount: 1, columnCount: chosen.apis.length };
  return `INDEX(${sheetPrefix(sheets.workings)}${areaReference(area, FIXED)},1,${pairPosition("api", names)})`;
}

function apiCosts({ sheets, chosen }: WorkbookNames): string {
  const { rowCount, columnCount } = matrixLayout(chosen).monthsArea;
  const area: Area = { row: modelSections(chosen.models.length).apiCosts.first, column: API_COLUMN, rowCount, columnCount };
  return sheetPrefix(sheets.workings) + areaReference(area, FIXED);
}
