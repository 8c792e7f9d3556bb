import { sheetPrefix } from "../address";
import { formulaCell, valueCell } from "../cells";
import { apiName } from "../matrixLayout";
import type { WorkbookNames } from "../names";
import type { PlanCell } from "../plan";
import { API_COLUMN } from "./layout";

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
