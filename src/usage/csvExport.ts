import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import { proposedMark } from "../priceImport/csv/columnProposal";
import type { DecimalMark } from "../priceImport/csv/csvFigure";
import { type CsvTable, csvPieces } from "../priceImport/csv/csvTable";
import { openedText } from "../priceImport/fileText";
import { RefusedFileError } from "../priceImport/refusedFile";
import { ownLineReader } from "./csv/ownLines";
import { usageQuestions } from "./csv/usageColumns";
import type { UsageLayout } from "./csv/usageFields";
import { csvFields } from "./csvRows";
import type { Fields } from "./fields";
import { type UsageFormat, notesOf } from "./format";
import { type Share, USAGE_FILE, type UsageReading, type UsageReadingOptions, gathered } from "./reading";

/** What is seen of a CSV before its columns are matched. */
const ROWS_SEEN = 5_000;

/** The usage in a CSV whose columns are matched; refused while anything is open. */
export function* usageWithColumns(text: string, table: CsvTable, layout: UsageLayout, options: UsageReadingOptions): Generator<number, UsageReading> {
  const questions = usageQuestions(layout, table);
  if (questions.length > 0) throw new RefusedFileError(`Still to choose: ${questions.join("; ")}.`);
  const { plain } = openedText(text, USAGE_FILE);
  const headers = table.rows[layout.headerRow] ?? [];
  const read = ownLineReader(headers, layout);
  return yield* gathered({ name: "CSV", notes: [] }, csvRowsBelow(plain, layout.headerRow), read, options);
}

/** The rows of a CSV below its headers. */
function* csvRowsBelow(text: string, headerRow: number): Generator<Share<readonly string[]>> {
  let at = 0;
  for (const { rows, share } of csvPieces(text).pieces) {
    for (const row of rows) {
      if (at > headerRow) yield { row, share };
      at += 1;
    }
  }
}

/** The first rows of a CSV, and what parts its cells. */
export function firstRows(text: string): CsvTable {
  const { delimiter, pieces } = csvPieces(text);
  const rows: (readonly string[])[] = [];
  for (const piece of pieces) {
    rows.push(...piece.rows.slice(0, ROWS_SEEN - rows.length));
    if (rows.length >= ROWS_SEEN) break;
  }
  return { delimiter, rows };
}

/** The usage in a CSV of a known kind, step by step. */
export function* csvUsage(text: string, table: CsvTable, format: UsageFormat, options: UsageReadingOptions): Generator<number, UsageReading> {
  const [headers = []] = table.rows;
  const fields = csvFields(headers, markOf(table));
  const read = format.looksAt ? format.looksAt(fieldsOf(csvRowsBelow(text, 0), fields)) : format.read;
  return yield* gathered({ name: format.name, notes: notesOf(format) }, csvRowsBelow(text, 0), (cells: readonly string[]) => whole(headers, cells) && read(fields(cells)), options);
}

function* fieldsOf<T>(rows: Iterable<Share<T>>, fields: (row: T) => Fields): Generator<Fields> {
  for (const { row } of rows) yield fields(row);
}

/** A row with more cells than headers has a figure in two cells: refused. */
function whole(headers: readonly string[], cells: readonly string[]): true {
  if (!cells.slice(headers.length).some((cell) => cell !== "")) return true;
  throw new UnsoundListingError(`the row has ${cells.length} cells under ${headers.length} headers: a figure with a comma may stand without quotation marks`);
}

const AMOUNTS = /cost|amount|spend|price|quantity|usage|rate|usd/i;

/** The decimal sign of a known export: a point, unless a spreadsheet has saved it with another. */
function markOf({ delimiter, rows: [headers = [], ...rows] }: CsvTable): DecimalMark {
  const columns = headers.flatMap((header, at) => (AMOUNTS.test(header) ? [at] : []));
  const texts = new Set(rows.flatMap((row) => columns.map((at) => row[at] ?? "")));
  const mark = proposedMark(delimiter, [...texts]);
  if (mark !== undefined) return mark;
  throw new RefusedFileError("It cannot be told whether a point or a comma is the decimal sign of the file. Import the export as it was downloaded, not saved again by a spreadsheet.");
}
