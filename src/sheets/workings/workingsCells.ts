import type { SettingKey } from "../../engine/settings";
import { type Cells, onSheet } from "../blocks/block";
import { FIXED, areaReference } from "../address";
import type { WorkbookNames } from "../names";
import { apiArea, apiCell, conversion, scenarioLine, deploymentArea, deploymentCell, inForce } from "./figureCells";
import { API_ROWS, type ApiRow, CONVERSIONS, type Conversion, DEPLOYMENT_COLUMNS, type DeploymentColumn, SCENARIO_LINES, type ScenarioLine, USED_SETTINGS } from "./layout";

/** Settings in force and constants: one cell for everyone. */
export const SCENARIO_CELLS: Cells = {
  has: (name): name is string => isSetting(name) || isConversion(name) || isScenarioLine(name),
  cell: (name) => (isSetting(name) ? inForce(name) : isScenarioLine(name) ? scenarioLine(name) : conversion(name as Conversion)),
  range: (name) => SCENARIO_CELLS.cell(name),
};

function isSetting(name: string): name is SettingKey {
  return USED_SETTINGS.includes(name as SettingKey);
}

function isConversion(name: string): name is Conversion {
  return CONVERSIONS.includes(name as Conversion);
}

function isScenarioLine(name: string): name is ScenarioLine {
  return SCENARIO_LINES.includes(name as ScenarioLine);
}

/** Figures of the models' deployments, by their place in the matrix. */
export function deploymentCells(modelCount: number): Cells<DeploymentColumn> {
  return {
    has: (name): name is DeploymentColumn => DEPLOYMENT_COLUMNS.includes(name as DeploymentColumn),
    cell: (name, model = 0) => deploymentCell(name, model),
    range: (name) => areaReference(deploymentArea(name, modelCount), FIXED),
  };
}

/** Figures of the APIs, by their place in the matrix. */
function apiCells(apiCount: number): Cells<ApiRow> {
  return {
    has: (name): name is ApiRow => API_ROWS.includes(name as ApiRow),
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
