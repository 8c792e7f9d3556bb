import Papa from "papaparse";
import { type JsonObject, isObject, own } from "../../catalog/feeds/jsonValue";
import { serialOfIso } from "../../catalog/dates";
import { openedText, parsedJson, type FileKind } from "../fileText";
import { RefusedFileError } from "../refusedFile";

export const SCORE_FILE: FileKind = { plural: "files of scores", mostBytes: 5_000_000, smaller: "Choose the export of the leaderboard itself, not of its runs." };

/** One line of a leaderboard: a model, as some provider serves it, in a benchmark. */
export interface ScoreLine {
  readonly benchmark: string;
  readonly model: string;
  /** As the file has it; whether it is a share is for the reader of the lines to say. */
  readonly accuracy: unknown;
}

/** A leaderboard as exported, and its day. */
export interface ScoreFile {
  readonly date: string;
  readonly lines: readonly ScoreLine[];
}

const DATASET = "benchmark-leaderboard";
const HOW = "Choose OpenRouter's export benchmark-leaderboard, as JSON or CSV.";
/** Names under which the columns may stand; the first that the file has counts. */
const COLUMNS = {
  benchmark: ["benchmark", "benchmark_slug", "benchmark_id", "benchmark_name"],
  model: ["model_permaslug", "model_slug", "model_id", "model", "model_name"],
  accuracy: ["accuracy"],
} as const;
const DAY = /\d{4}-\d{2}-\d{2}/;

/** Reads OpenRouter's daily export of its benchmark leaderboard (CC BY 4.0). Its day is the snapshot's, else the one in the file's name. */
export function readScoreFile(text: string, fileName: string): ScoreFile {
  const { plain, isJson } = openedText(text, SCORE_FILE);
  const content = isJson ? parsedJson(plain) : undefined;
  const rows = content === undefined ? csvRows(plain) : jsonRows(content);
  if (rows.length === 0) throw new RefusedFileError(`The file has no scores. ${HOW}`);
  const [benchmark, model, accuracy] = [columnOf(rows, "benchmark"), columnOf(rows, "model"), columnOf(rows, "accuracy")];
  const lines = rows.map((row): ScoreLine => ({ benchmark: String(own(row, benchmark) ?? ""), model: String(own(row, model) ?? ""), accuracy: own(row, accuracy) }));
  return { date: dayOf(content, rows, fileName), lines };
}

function jsonRows(content: unknown): JsonObject[] {
  if (Array.isArray(content)) return content.filter(isObject);
  const dataset = isObject(content) ? own(content, "dataset") : undefined;
  if (!isObject(content) || (dataset !== undefined && dataset !== DATASET)) throw new RefusedFileError(`The file is no leaderboard of benchmarks. ${HOW}`);
  const rows = ["rows", "data", "records"].map((key) => own(content, key)).find(Array.isArray);
  return (rows ?? []).filter(isObject);
}

function csvRows(text: string): JsonObject[] {
  return Papa.parse<JsonObject>(text, { header: true, skipEmptyLines: true, transformHeader: (header) => header.trim() }).data;
}

function columnOf(rows: readonly JsonObject[], wanted: keyof typeof COLUMNS): string {
  const found = COLUMNS[wanted].find((name) => rows.some((row) => own(row, name) !== undefined));
  if (found) return found;
  throw new RefusedFileError(`The file has no column ${COLUMNS[wanted].join(" or ")}; it has ${Object.keys(rows[0]!).slice(0, 12).join(", ")}. ${HOW}`);
}

function dayOf(content: unknown, rows: readonly JsonObject[], fileName: string): string {
  const stated = [isObject(content) ? own(content, "snapshot_date") : undefined, own(rows[0]!, "snapshot_date"), DAY.exec(fileName)?.[0]];
  const day = stated.find((each): each is string => typeof each === "string" && serialOfIso(each) !== undefined);
  if (day === undefined) throw new RefusedFileError("The file does not say of which day its scores are. Keep the day in its name, such as 2026-11-21.csv.");
  return day;
}
