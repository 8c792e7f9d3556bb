import { type Anchor, reference } from "./address";
import { type BlockLine, Frame } from "./blocks/block";
import { stacked } from "./blocks/stack";
import type { Choice } from "./choice";
import { GAP_NOTE, HOST_NOTE, MONTHS_NOTE, SIGNS_NOTE } from "./matrixNotes";
import type { Area } from "./plan";
import { FIRST_FREE_ROW } from "./titleBlock";

export const GROUP_COLUMN = 0;
export const MODEL_COLUMN = 1;
export const FIRST_API_COLUMN = 2;

export const HEADER_ROW = FIRST_FREE_ROW;
export const MONTHS_HEADING_ROW = HEADER_ROW + 1;
export const MONTHS_ROW = MONTHS_HEADING_ROW + 1;

/** The columns of the break-even sheet. The fairest rival stands beside the APIs, where a screen shows it. */
export type MatrixColumn = "group" | "model" | `api ${number}` | "hostMonths" | "host" | "hostPrice" | "lowest" | "highest" | "range";

/** What stands in columns of one of its blocks. */
export type MatrixLines = Partial<Record<MatrixColumn, BlockLine>>;

/** A line for each API, in its column. */
export function apiLines(apis: readonly string[], line: (api: string, j: number) => BlockLine): MatrixLines {
  return Object.fromEntries(apis.map((api, j) => [`api ${j}`, line(api, j)]));
}

/** The break-even sheet: a model in each row of three blocks, the APIs in the same columns of each, whose names stand once above all. */
export interface MatrixLayout {
  readonly months: Frame<MatrixColumn>;
  readonly gaps: Frame<MatrixColumn>;
  /** The Quality floor, which the signs of the months compare the gaps with. */
  readonly floor: Frame<"floor">;
  /** How many scores each gap rests on. */
  readonly scores: Frame<MatrixColumn>;
  /** The months, the gaps and the scores of every model and API. */
  readonly monthsArea: Area;
  readonly gapArea: Area;
  readonly scoresArea: Area;
}

export function matrixLayout({ models, apis }: Pick<Choice, "models" | "apis">): MatrixLayout {
  const columns: readonly MatrixColumn[] = ["group", "model", ...apis.map((_, j): MatrixColumn => `api ${j}`), "hostMonths", "host", "hostPrice", "lowest", "highest", "range"];
  const frame = (heading: string, notes: readonly string[] = []) =>
    new Frame<MatrixColumn>({ heading, width: columns.length, members: models.length, linesAcross: true, headRows: 0, notes }, columns);
  const months = frame("Months to break even (Eq. 7: hardware cost / (API cost - running cost))", [MONTHS_NOTE, HOST_NOTE, SIGNS_NOTE]);
  const gaps = frame("Quality gap (open model minus commercial model, percentage points)", [GAP_NOTE]);
  const floor = new Frame<"floor">({ lead: FIRST_API_COLUMN }, ["floor"]);
  const scores = frame("Scores the quality gap rests on, all of one leaderboard (count)");
  floor.place(stacked(MONTHS_HEADING_ROW, [months, gaps]) - 1);
  scores.place(floor.first + floor.height + 1);
  const ofApis = (each: Frame<MatrixColumn>): Area => ({ ...each.area("api 0"), columnCount: apis.length });
  return { months, gaps, floor, scores, monthsArea: ofApis(months), gapArea: ofApis(gaps), scoresArea: ofApis(scores) };
}

/** The cell that names a model of the matrix, and the one that names an API. */
export const modelName = (model: number, anchor?: Anchor): string => reference(MONTHS_ROW + model, MODEL_COLUMN, anchor);
export const apiName = (api: number, anchor?: Anchor): string => reference(HEADER_ROW, FIRST_API_COLUMN + api, anchor);

/** Where the models' names stand, and the APIs'. */
export function modelNames({ models }: Pick<Choice, "models">): Area {
  return { row: MONTHS_ROW, column: MODEL_COLUMN, rowCount: models.length, columnCount: 1 };
}
export function apiNames({ apis }: Pick<Choice, "apis">): Area {
  return { row: HEADER_ROW, column: FIRST_API_COLUMN, rowCount: 1, columnCount: apis.length };
}

/** All results of one model in a block of the matrix. */
export function resultsOfModel(block: Frame<MatrixColumn>, model: number, apiCount: number): string {
  return `${block.anchored("api 0", model, { column: true })}${apiCount === 1 ? "" : `:${block.anchored(`api ${apiCount - 1}`, model, { column: true })}`}`;
}
