import { type Cells, onSheet } from "../blocks/block";
import { FIXED, areaReference } from "../address";
import type { WorkbookNames } from "../names";
import { apiArea, apiCell, conversion, scenarioLine, deploymentArea, deploymentCell, inForce } from "./figureCells";
import { APIS_SECTION, type ApiRow, CONVERSIONS, DEPLOYMENTS_SECTION, type DeploymentColumn, SCENARIO_LINES, USED_SETTINGS } from "./layout";

/** Where each setting in force and each constant stands. */
const SCENARIO_PLACES: ReadonlyMap<string, string> = new Map([
  ...USED_SETTINGS.map((name) => [name, inForce(name)] as const),
  ...CONVERSIONS.map((name) => [name, conversion(name)] as const),
  ...SCENARIO_LINES.map((name) => [name, scenarioLine(name)] as const),
]);

/** Settings in force and constants: one cell for everyone. */
export const SCENARIO_CELLS: Cells = {
  has: (name): name is string => SCENARIO_PLACES.has(name),
  cell: (name) => SCENARIO_PLACES.get(name)!,
  range: (name) => SCENARIO_CELLS.cell(name),
};

/** Figures of the models' deployments, by their place in the matrix. */
export function deploymentCells(modelCount: number): Cells<DeploymentColumn> {
  return {
    has: (name): name is DeploymentColumn => DEPLOYMENTS_SECTION.has(name),
    cell: (name, model = 0) => deploymentCell(name, model),
    range: (name) => areaReference(deploymentArea(name, modelCount), FIXED),
  };
}

/** Figures of the APIs, by their place in the matrix. */
function apiCells(apiCount: number): Cells<ApiRow> {
  return {
    has: (name): name is ApiRow => APIS_SECTION.has(name),
    cell: (name, api = 0) => apiCell(name, api),
    range: (name) => areaReference(apiArea(name, apiCount), FIXED),
  };
}

/** The same as other sheets read them. */
export function linkedCells({ sheets, chosen }: WorkbookNames) {
  const { workings } = sheets;
  return {
    scenario: onSheet(workings, SCENARIO_CELLS),
    deployments: onSheet(workings, deploymentCells(chosen.models.length)),
    apis: onSheet(workings, apiCells(chosen.apis.length)),
  };
}
