import type { Scenario } from "../../scenario/scenario";
import { FIXED_ROW, reference } from "../address";
import { emptyCell, formulaCell, valueCell } from "../cells";
import { tableColumn } from "../lookup";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { MODEL_TABLE, GPU_TABLE } from "../../catalog/tables";
import { deploymentEquations } from "./deploymentEquations";
import { type FoundLine, deploymentSources } from "./deploymentSources";
import { catalogHeader } from "./figureCells";
import { DEPLOYMENTS_SECTION, DEPLOYMENT_COLUMNS, type DeploymentColumn, modelSections } from "./layout";

const HEADER_ROW = DEPLOYMENTS_SECTION.header;
const [EQUATION_ROW, POSITION_ROW] = [HEADER_ROW + 1, HEADER_ROW + 2];
const HEADERS = { models: MODEL_TABLE, gpus: GPU_TABLE } as const;

/** Own GPUs: a model in each row, from its GPU to its running cost. */
export function deploymentCells(names: WorkbookNames, scenario: Scenario, width: number): PlanCell[] {
  const { models } = names.chosen;
  const lines: Record<DeploymentColumn, FoundLine> = { ...deploymentSources(names, scenario), ...deploymentEquations(scenario, models) };
  const head = () => DEPLOYMENT_COLUMNS.flatMap((name, j) => headCells(lines[name], j, names));
  return modelSections(models.length).deployments.filled(lines, { heading: "Own GPUs: cost and capacity of each model", width, head }).cells();
}

/** The label, and under it the equation, or where a header that is looked up stands in its table. */
function headCells({ label, note, lookup }: FoundLine, j: number, { tables }: WorkbookNames): PlanCell[] {
  const header = valueCell(HEADER_ROW, j, label, "header");
  if (lookup === undefined) return [header, note === undefined ? emptyCell(EQUATION_ROW, j, "equation", "text") : valueCell(EQUATION_ROW, j, note, "equation")];
  const expected = HEADERS[lookup].columns.findIndex((column) => column.header === label) + 1;
  const formula = tableColumn(tables[lookup], catalogHeader(reference(HEADER_ROW, j, FIXED_ROW)));
  return [header, valueCell(EQUATION_ROW, j, "column in table:", "equation"), formulaCell(POSITION_ROW, j, formula, expected, { style: "resultLink", format: "count" })];
}
