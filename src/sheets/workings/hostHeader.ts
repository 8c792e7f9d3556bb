import { FIXED, FIXED_COLUMN, areaReference, reference, sheetPrefix } from "../address";
import { emptyCell, formulaCell, valueCell } from "../cells";
import { modelNames } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { HOST_COLUMN } from "./layout";

/** A header row: what stands down, what numbers it where something does, then the models of the matrix across. */
export function modelHeaderCells(row: number, first: string, second: string, { sheets, chosen }: WorkbookNames): PlanCell[] {
  const models = sheetPrefix(sheets.breakEven) + areaReference(modelNames(chosen), FIXED);
  return [
    valueCell(row, 0, first, "headerLeft"),
    second === "" ? emptyCell(row, 1, "header", "general") : valueCell(row, 1, second, "header"),
    ...chosen.models.map((model, i) =>
      formulaCell(row, HOST_COLUMN + i, acrossModels(models, i, row), model, { style: "linkHeader", format: "general" }),
    ),
  ];
}

/** The cells of a column, one in each column from the first model's on. */
export function acrossModels(column: string, model: number, row: number): string {
  return `INDEX(${column},COLUMNS(${reference(row, HOST_COLUMN, FIXED_COLUMN)}:${reference(row, HOST_COLUMN + model)}))`;
}
