import type { Benchmark } from "../../catalog/leaderboards";
import { Frame } from "../blocks/block";
import { room, stacked } from "../blocks/stack";
import type { Choice } from "../choice";
import type { Area } from "../plan";
import { FIRST_FREE_ROW } from "../titleBlock";
import { type Contest, MERITS, type Merit } from "./choices";
import { MOST_NAMES } from "./labelPlaces";
import { NOTES } from "./notes";

export const HEADER_ROW = FIRST_FREE_ROW + 1;
/** Under the headers stands a row that says of each benchmark whether it counts in the average. */
export const FIRST_ROW = HEADER_ROW + 2;

export const COLUMNS = [
  "name", "kind", "cost", "quality", "speed", "qualityBeaten", "qualityPlace", "speedBeaten", "speedPlace", "concurrency", "threeBeaten", "threePlace", "hardware", "running", "served", "scored",
] as const;
/** What is said of every model and API, and its scores in the benchmarks of a leaderboard. */
export type Column = (typeof COLUMNS)[number] | `score ${number}`;
export const BEATEN: Readonly<Record<Contest, Column>> = { quality: "qualityBeaten", speed: "speedBeaten", three: "threeBeaten" };
export const PLACE: Readonly<Record<Contest, Column>> = { quality: "qualityPlace", speed: "speedPlace", three: "threePlace" };

const TERMS = ["horizon", "tokensPerPriceUnit", "minimumSpeed", "bands"] as const;
export type Term = (typeof TERMS)[number];

/** The charts' own columns: each kind's merit, and the front by rising cost. */
const CHART_COLUMNS = ["name", "cost", "own", "api", "frontName", "frontCost", "frontMerit"] as const;
export type ChartColumn = (typeof CHART_COLUMNS)[number];
/** Columns of the chart of three dimensions: quality of all it draws, of what is beaten, and of the front by how many requests it serves at a time. */
const THREE_COLUMNS = ["name", "cost", "requests", "quality", "beaten", "fewest", "middle", "most"] as const;
export type ThreeColumn = (typeof THREE_COLUMNS)[number];
const CHART_ROWS = 24;
/** As many as a window of usual width shows beside the open pane. */
const CHART_COLUMN_COUNT = 7;

/** The sheet from top to bottom: the models and APIs, what they are computed with, the charts, and side by side what these draw. */
export interface FrontierLayout {
  readonly candidates: Frame<Column>;
  /** The row that says which benchmarks count. */
  readonly shared: Frame<Column>;
  readonly terms: Frame<Term>;
  readonly chartPlace: (contest: Contest) => Area;
  readonly points: Readonly<Record<Merit, Frame<ChartColumn>>>;
  readonly three: Frame<ThreeColumn>;
}

export function frontierLayout({ models, apis }: Pick<Choice, "models" | "apis">, board: readonly Benchmark[]): FrontierLayout {
  const columns: readonly Column[] = [...COLUMNS, ...board.map((_, k): Column => `score ${k}`)];
  const [members, width] = [models.length + apis.length, columns.length];
  const candidates = new Frame({ heading: "Cost against quality and speed: own GPUs and APIs over the horizon", width, members, linesAcross: true, headRows: 2, notes: NOTES }, columns);
  const shared = new Frame({ linesAcross: true, headRows: 0 }, columns);
  const terms = new Frame({ heading: "Equation 10: cost of own GPUs = (purchases less residual value + running cost) / tokens served, over the horizon", width }, TERMS);
  const [quality, speed] = MERITS.map((merit, k) => new Frame({
    members, linesAcross: true, column: k * (CHART_COLUMNS.length + 1),
    ...(merit === "quality" && { heading: `The charts' figures (blank points in grey). The charts name up to ${MOST_NAMES} models and APIs.`, width }),
  }, CHART_COLUMNS)) as [Frame<ChartColumn>, Frame<ChartColumn>];
  const three = new Frame({ members, linesAcross: true, column: MERITS.length * (CHART_COLUMNS.length + 1) }, THREE_COLUMNS);
  const rooms = { quality: room(CHART_ROWS), speed: room(CHART_ROWS), three: room(CHART_ROWS) };
  stacked(FIRST_FREE_ROW, [candidates, terms, rooms.quality, rooms.speed, rooms.three, quality]);
  shared.place(candidates.header + 1);
  for (const beside of [speed, three]) beside.place(quality.header);
  return {
    candidates, shared, terms, points: { quality, speed }, three,
    chartPlace: (contest) => ({ row: rooms[contest].row(), column: 0, rowCount: CHART_ROWS, columnCount: CHART_COLUMN_COUNT }),
  };
}
