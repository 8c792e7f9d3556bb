import { areaReference, reference, type Anchor } from "./address";
import type { Choice } from "./choice";
import { GAP_NOTE, HOST_NOTE, MONTHS_NOTE, SIGNS_NOTE } from "./matrixNotes";
import { noteLines } from "./noteLines";
import type { Area } from "./plan";
import { FIRST_FREE_ROW } from "./titleBlock";

export const GROUP_COLUMN = 0;
export const MODEL_COLUMN = 1;
export const FIRST_API_COLUMN = 2;

export const HEADER_ROW = FIRST_FREE_ROW;
export const MONTHS_HEADING_ROW = HEADER_ROW + 1;
export const MONTHS_ROW = MONTHS_HEADING_ROW + 1;

/** The break-even sheet below and to the right of its first result: where things stand by how many models and APIs there are. */
export interface MatrixLayout {
  readonly lowestColumn: number;
  readonly highestColumn: number;
  readonly rangeColumn: number;
  /** The cheapest host of each model, its price, and the months against it. */
  readonly hostColumn: number;
  readonly hostPriceColumn: number;
  readonly hostMonthsColumn: number;
  readonly columnCount: number;
  readonly monthsNoteRow: number;
  readonly hostNoteRow: number;
  readonly signsNoteRow: number;
  readonly gapHeadingRow: number;
  readonly gapRow: number;
  readonly gapNoteRow: number;
  /** The Quality floor, which the signs of the months compare the gaps with. */
  readonly floorRow: number;
  /** How many scores each gap rests on, in the same places below. */
  readonly scoresHeadingRow: number;
  readonly scoresRow: number;
  /** The months, and the gaps, of every model and API. */
  readonly monthsArea: Area;
  readonly gapArea: Area;
  /** The months of each model against its cheapest host. */
  readonly hostMonthsArea: Area;
}

export function matrixLayout({ models, apis }: Pick<Choice, "models" | "apis">): MatrixLayout {
  // The fairest rival stands beside the APIs, where a screen shows it.
  const hostMonthsColumn = FIRST_API_COLUMN + apis.length;
  const lowestColumn = hostMonthsColumn + 3;
  const monthsNoteRow = MONTHS_ROW + models.length;
  const hostNoteRow = monthsNoteRow + noteLines(MONTHS_NOTE).length;
  const signsNoteRow = hostNoteRow + noteLines(HOST_NOTE).length;
  const gapRow = signsNoteRow + noteLines(SIGNS_NOTE).length + 2;
  const gapNoteRow = gapRow + models.length;
  const floorRow = gapNoteRow + noteLines(GAP_NOTE).length;
  const area = (row: number): Area => ({
    row,
    column: FIRST_API_COLUMN,
    rowCount: models.length,
    columnCount: apis.length,
  });
  return {
    lowestColumn,
    highestColumn: lowestColumn + 1,
    rangeColumn: lowestColumn + 2,
    hostMonthsColumn,
    hostColumn: hostMonthsColumn + 1,
    hostPriceColumn: hostMonthsColumn + 2,
    columnCount: lowestColumn + 3,
    monthsNoteRow,
    hostNoteRow,
    signsNoteRow,
    gapHeadingRow: gapRow - 1,
    gapRow,
    gapNoteRow,
    floorRow,
    scoresHeadingRow: floorRow + 2,
    scoresRow: floorRow + 3,
    monthsArea: area(MONTHS_ROW),
    gapArea: area(gapRow),
    hostMonthsArea: { row: MONTHS_ROW, column: hostMonthsColumn, rowCount: models.length, columnCount: 1 },
  };
}

/** The cell that names a model of the matrix, and the one that names an API. */
export const modelName = (model: number, anchor?: Anchor): string =>
  reference(MONTHS_ROW + model, MODEL_COLUMN, anchor);
export const apiName = (api: number, anchor?: Anchor): string => reference(HEADER_ROW, FIRST_API_COLUMN + api, anchor);

/** Where the models' names stand, and the APIs'. */
export function modelNames({ models }: Pick<Choice, "models">): Area {
  return { row: MONTHS_ROW, column: MODEL_COLUMN, rowCount: models.length, columnCount: 1 };
}
export function apiNames({ apis }: Pick<Choice, "apis">): Area {
  return { row: HEADER_ROW, column: FIRST_API_COLUMN, rowCount: 1, columnCount: apis.length };
}

/** All results of one row of the matrix. */
export function resultsOfRow(row: number, apiCount: number): string {
  return areaReference({ row, column: FIRST_API_COLUMN, rowCount: 1, columnCount: apiCount }, { column: true });
}
