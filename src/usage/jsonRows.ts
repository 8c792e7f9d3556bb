import { type JsonObject, isObject, own } from "../catalog/feeds/jsonValue";
import { nameKey } from "../catalog/lookup";
import { RefusedFileError } from "../priceImport/refusedFile";
import { Fields, type FieldValue } from "./fields";

/** The rows of an export in JSON, and whether the file says that more pages follow. */
export interface JsonRows {
  readonly rows: readonly JsonObject[];
  readonly hasMore: boolean;
}

const LISTS = ["data", "rows", "results", "logs"] as const;

/** The rows in JSON: a list, or an object with one; a bucket of time with results is a row for each of them. */
export function jsonRows(content: unknown): JsonRows {
  const list = Array.isArray(content) ? content : isObject(content) ? LISTS.map((key) => own(content, key)).find(Array.isArray) : undefined;
  const rows = (list ?? []).filter(isObject).flatMap((row) => {
    const { results, ...bucket } = row;
    return Array.isArray(results) ? results.filter(isObject).map((result) => ({ ...bucket, ...result })) : [row];
  });
  return { rows, hasMore: isObject(content) && own(content, "has_more") === true };
}

/** The rows of a file with an object on each line; nothing where it is of another kind. */
export function jsonLines(text: string): JsonRows | undefined {
  const first = text.trimStart().split("\n", 1)[0]!.trim();
  if (!first.startsWith("{") || !isWhole(first)) return undefined;
  const lines = text.split("\n").map((line) => line.trim()).filter((line) => line !== "");
  if (lines.length < 2) return undefined;
  return {
    hasMore: false,
    rows: lines.map((line, i) => {
      const row = isWhole(line) ? (JSON.parse(line) as unknown) : undefined;
      if (!isObject(row)) throw new RefusedFileError(`Line ${i + 1} of the file is not whole, or not JSON. Download it again.`);
      return row;
    }),
  };
}

function isWhole(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

const DEEPEST = 4;

/** The names of the values in a row; those of an object within are led by its own: "amount.value". */
export function namesIn(row: JsonObject): string[] {
  return [...valuesIn(row)].map(([name]) => name);
}

/** A row's values by name, without regard to case and punctuation. */
export function jsonFields(row: JsonObject): Fields {
  const values = new Map<string, FieldValue>();
  for (const [name, value] of valuesIn(row)) values.set(keyOf(name), value);
  return new Fields((name) => values.get(keyOf(name)), ".");
}

function* valuesIn(row: JsonObject, path = "", depth = 1): Generator<[string, FieldValue]> {
  for (const [key, value] of Object.entries(row)) {
    const name = path === "" ? key : `${path}.${key}`;
    if (isObject(value) && depth < DEEPEST && !TEXTS.has(key)) yield* valuesIn(value, name, depth + 1);
    else yield [name, typeof value === "object" && value !== null ? jsonText(value) : (value as FieldValue)];
  }
}

/** A value within as a CSV would have it; nothing where it is nested too deeply to be one. */
function jsonText(value: object): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return "";
    throw error;
  }
}

/** Objects that readers take as text, since a CSV has them so. */
const TEXTS: ReadonlySet<string> = new Set(["usageDetails", "metadata"]);

const keys = new Map<string, string>();

/** Names recur in every row, and are few. */
function keyOf(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = nameKey(name);
  if (keys.size < 10_000) keys.set(name, key);
  return key;
}
