import type { Scenario } from "../../scenario/scenario";
import { FIXED_ROW, reference } from "../address";
import { emptyCell, formulaCell, sectionHeading, valueCell } from "../cells";
import { tableColumn } from "../lookup";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { MODEL_TABLE, GPU_TABLE } from "../../catalog/tables";
import { deploymentEquations } from "./deploymentEquations";
import { deploymentSources } from "./deploymentSources";
import type { FigureColumn } from "./figureColumn";
import { catalogHeader } from "./figureCells";
import { DEPLOYMENTS_SECTION } from "./layout";

const { heading, first } = DEPLOYMENTS_SECTION;
const [HEADER_ROW, EQUATION_ROW, POSITION_ROW] = [heading + 1, heading + 2, heading + 3];
const HEADERS = { models: MODEL_TABLE, gpus: GPU_TABLE } as const;

/** Own GPUs: a model in each row, from its GPU to its running cost. */
export function deploymentCells(names: WorkbookNames, scenario: Scenario, columnCount: number): PlanCell[] {
  const columns = [...deploymentSources(names, scenario), ...deploymentEquations(scenario, names.chosen.models.length)];
  return [
    ...sectionHeading(heading, "Own GPUs: cost and capacity of each model", columnCount),
    ...columns.flatMap((column, j) => [...headCells(column, j, names), ...figureCells(column, j, names.chosen.models)]),
  ];
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

function figureCells({ formula, expected, look }: FigureColumn, j: number, models: readonly string[]): PlanCell[] {
  return models.map((model, i) => formulaCell(first + i, j, formula(i), expected(model), look));
}
