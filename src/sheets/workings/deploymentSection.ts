import type { Scenario } from "../../scenario/scenario";
import { FIXED_ROW, reference } from "../address";
import type { BlockLine } from "../blocks/block";
import { emptyCell, formulaCell, valueCell } from "../cells";
import { tableColumn } from "../lookup";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { MODEL_TABLE, GPU_TABLE } from "../../catalog/tables";
import { deploymentEquations } from "./deploymentEquations";
import { deploymentSources } from "./deploymentSources";
import type { FigureColumn } from "./figureColumn";
import { catalogHeader } from "./figureCells";
import { DEPLOYMENTS_SECTION, DEPLOYMENT_COLUMNS, type DeploymentColumn, modelSections } from "./layout";

const HEADER_ROW = DEPLOYMENTS_SECTION.header;
const [EQUATION_ROW, POSITION_ROW] = [HEADER_ROW + 1, HEADER_ROW + 2];
const HEADERS = { models: MODEL_TABLE, gpus: GPU_TABLE } as const;

/** Own GPUs: a model in each row, from its GPU to its running cost. */
export function deploymentCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { models } = names.chosen;
  const columns = [...deploymentSources(names, scenario), ...deploymentEquations(scenario, models.length)];
  const line = ({ header, look, formula, expected }: FigureColumn): BlockLine => ({ label: header, ...look, formula, value: (i) => expected(models[i]!) });
  const lines = Object.fromEntries(DEPLOYMENT_COLUMNS.map((name, j) => [name, line(columns[j]!)])) as Record<DeploymentColumn, BlockLine>;
  const head = () => columns.flatMap((column, j) => headCells(column, j, names));
  return modelSections(models.length).deployments.filled(lines, { heading: "Own GPUs: cost and capacity of each model", width, head }).cells();
}

function headCells(column: FigureColumn, j: number, names: WorkbookNames): PlanCell[] {
  return [
    valueCell(HEADER_ROW, j, column.header, "header"),
    equationCell(column, j),
    ...(column.lookup ? [positionCell(column, column.lookup, j, names)] : []),
  ];
}

function equationCell({ equation, lookup }: FigureColumn, j: number): PlanCell {
  if (lookup) return valueCell(EQUATION_ROW, j, "column in table:", "equation");
  return equation === undefined
    ? emptyCell(EQUATION_ROW, j, "equation", "text")
    : valueCell(EQUATION_ROW, j, equation, "equation");
}

function positionCell({ header }: FigureColumn, lookup: string, j: number, { tables }: WorkbookNames): PlanCell {
  const table = lookup as keyof typeof HEADERS;
  const expected = HEADERS[table].columns.findIndex((column) => column.header === header) + 1;
  const formula = tableColumn(tables[table], catalogHeader(reference(HEADER_ROW, j, FIXED_ROW)));
  return formulaCell(POSITION_ROW, j, formula, expected, { style: "resultLink", format: "count" });
}
