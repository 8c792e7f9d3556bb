import { openModelOf } from "../../scenario/openModel";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, FIXED_COLUMN, areaReference, reference } from "../address";
import { emptyCell, formulaCell, valueCell } from "../cells";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { deploymentArea } from "./figureCells";
import { HOST_COLUMN } from "./layout";

/** A header row: what stands down, what numbers it where something does, then the open models of the matrix across. */
export function modelHeaderCells(row: number, first: string, second: string, { chosen }: WorkbookNames, scenario: Scenario): PlanCell[] {
  const models = areaReference(deploymentArea("openModel", chosen.models.length), FIXED);
  return [
    valueCell(row, 0, first, "headerLeft"),
    second === "" ? emptyCell(row, 1, "header", "general") : valueCell(row, 1, second, "header"),
    ...chosen.models.map((model, i) =>
      formulaCell(row, HOST_COLUMN + i, acrossModels(models, i, row), openModelOf(scenario, model), { style: "linkHeader", format: "general" }),
    ),
  ];
}

/** The cells of a column, one in each column from the first model's on. */
export function acrossModels(column: string, model: number, row: number): string {
  return `INDEX(${column},COLUMNS(${reference(row, HOST_COLUMN, FIXED_COLUMN)}:${reference(row, HOST_COLUMN + model)}))`;
}
