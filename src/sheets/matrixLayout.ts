import { MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import { areaReference, reference, type Anchor } from "./address";
import type { Area } from "./plan";
import { FIRST_FREE_ROW } from "./titleBlock";

/** The models down and the APIs across the break-even sheet. */
export const MATRIX_MODELS: readonly string[] = MODEL_TABLE.records.map(({ name }) => name);
export const MATRIX_APIS: readonly string[] = PRICE_TABLE.records.map(({ name }) => name);

export const GROUP_COLUMN = 0;
export const MODEL_COLUMN = 1;
export const FIRST_API_COLUMN = 2;
export const LOWEST_COLUMN = FIRST_API_COLUMN + MATRIX_APIS.length;
export const HIGHEST_COLUMN = LOWEST_COLUMN + 1;
export const RANGE_COLUMN = LOWEST_COLUMN + 2;
export const COLUMN_COUNT = RANGE_COLUMN + 1;

export const HEADER_ROW = FIRST_FREE_ROW;
export const MONTHS_HEADING_ROW = HEADER_ROW + 1;
export const MONTHS_ROW = MONTHS_HEADING_ROW + 1;
export const MONTHS_NOTE_ROW = MONTHS_ROW + MATRIX_MODELS.length;
export const GAP_HEADING_ROW = MONTHS_NOTE_ROW + 2;
export const GAP_ROW = GAP_HEADING_ROW + 1;
export const GAP_NOTE_ROW = GAP_ROW + MATRIX_MODELS.length;

/** The months, and the gaps, of every model and API. */
export const MONTHS_AREA = matrixArea(MONTHS_ROW);
export const GAP_AREA = matrixArea(GAP_ROW);

function matrixArea(row: number): Area {
  return { row, column: FIRST_API_COLUMN, rowCount: MATRIX_MODELS.length, columnCount: MATRIX_APIS.length };
}

/** The cell that names a model of the matrix, and the one that names an API. */
export const modelName = (model: number, anchor?: Anchor): string =>
  reference(MONTHS_ROW + model, MODEL_COLUMN, anchor);
export const apiName = (api: number, anchor?: Anchor): string => reference(HEADER_ROW, FIRST_API_COLUMN + api, anchor);

/** All results of one row of the matrix. */
export function resultsOfRow(row: number): string {
  return areaReference(
    { row, column: FIRST_API_COLUMN, rowCount: 1, columnCount: MATRIX_APIS.length },
    { column: true },
  );
}
