import { parsedJson } from "../priceImport/fileText";
import { RefusedFileError } from "../priceImport/refusedFile";
import type { Fields } from "./fields";
import { type LineReader, notesOf } from "./format";
import { KNOWN_EXPORTS, formatOf } from "./formats/knownFormats";
import { type JsonRows, jsonFields, jsonLines, jsonRows, namesIn } from "./jsonRows";
import { PRICES_INSTEAD, isPriceList } from "./pricesInstead";
import { EMPTY_EXPORT, type Share, type UsageReading, type UsageReadingOptions, gathered } from "./reading";

const NAMES_SEEN = 50;

/** The usage in JSON of a known kind, step by step. */
export function* jsonUsage(text: string, options: UsageReadingOptions): Generator<number, UsageReading> {
  const lines = jsonLines(text);
  const content = lines ?? parsedJson(text);
  yield 0;
  const found = lines ?? jsonRows(content);
  const names = [...new Set(found.rows.slice(0, NAMES_SEEN).flatMap(namesIn))];
  const format = formatOf(names);
  if (!format) throw new RefusedFileError(isPriceList(content) ? PRICES_INSTEAD : found.rows.length === 0 ? EMPTY_EXPORT : `The file is JSON, but none of the exports known here: ${KNOWN_EXPORTS}. Usage of your own can come as CSV.`);
  const read: LineReader = format.looksAt ? format.looksAt(rowFields(found)) : format.read;
  return yield* gathered({ name: format.name, notes: [...notesOf(format), ...(found.hasMore ? ["one page of several: the export goes on"] : [])] }, shares(found), (row) => read(jsonFields(row)), options);
}

function* rowFields({ rows }: JsonRows): Generator<Fields> {
  for (const row of rows) yield jsonFields(row);
}

function* shares({ rows }: JsonRows): Generator<Share<JsonRows["rows"][number]>> {
  for (const [i, row] of rows.entries()) yield { row, share: (i + 1) / rows.length };
}
