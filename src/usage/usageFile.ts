import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import type { NameIndex } from "../catalog/lookup";
import type { Named } from "../catalog/records";
import { proposedMark } from "../priceImport/csv/columnProposal";
import type { DecimalMark } from "../priceImport/csv/csvFigure";
import { type CsvTable, csvPieces } from "../priceImport/csv/csvTable";
import { type FileKind, openedText, parsedJson } from "../priceImport/fileText";
import { RefusedFileError } from "../priceImport/refusedFile";
import { isPriceHeaders, isPriceList } from "./pricesInstead";
import { csvFields } from "./csvRows";
import { ownLineReader } from "./csv/ownLines";
import { exactLayout, proposedUsageLayout, usageQuestions } from "./csv/usageColumns";
import type { UsageLayout } from "./csv/usageFields";
import type { Fields } from "./fields";
import type { LineReader, UsageFormat } from "./format";
import { KNOWN_EXPORTS, formatOf } from "./formats/knownFormats";
import { type JsonRows, jsonFields, jsonLines, jsonRows, namesIn } from "./jsonRows";
import type { UsageRecord } from "./record";
import { UsageTotals } from "./totals";

export const USAGE_FILE: FileKind = { plural: "usage exports", mostBytes: 150_000_000, smaller: "Export fewer months, or by day and model instead of by request." };

/** Rows that are refused for one reason. */
interface RefusedRows {
  readonly reason: string;
  readonly count: number;
  /** The first of them, counted from 1 below the headers. */
  readonly firstRow: number;
}

/** An export as it was read. */
export interface UsageReading {
  readonly format: string;
  /** What a person has to know of the figures. */
  readonly notes: readonly string[];
  readonly records: readonly UsageRecord[];
  /** How many rows the export has, and how many of them are about something else. */
  readonly rows: number;
  readonly passedOver: number;
  readonly refusals: readonly RefusedRows[];
}

/** A CSV whose columns a person has to match, with what it shows of itself. */
export interface UsageQuestion {
  /** The first rows. */
  readonly table: CsvTable;
  readonly proposal: UsageLayout;
}

/** What a reading is made for. */
export interface UsageReadingOptions {
  /** The APIs whose names are known. */
  readonly apis: NameIndex<Named>;
  /** Whether workloads (projects, teams, keys) stay apart. */
  readonly apart: boolean;
}

/** What is seen of a CSV before its columns are matched. */
const ROWS_SEEN = 5_000;
const NAMES_SEEN = 50;
/** How far down the headers are looked for. */
const HEADERS_WITHIN = 30;

/** The usage in an export of any known kind, step by step; or the columns that have to be matched first. */
export function* openedUsage(text: string, options: UsageReadingOptions): Generator<number, UsageReading | UsageQuestion> {
  const { plain, isJson } = openedText(text, USAGE_FILE);
  if (isJson) return yield* jsonUsage(plain, options);
  const table = firstRows(plain);
  const [headers = []] = table.rows;
  const format = formatOf(headers);
  if (format) return yield* csvUsage(plain, table, format, options);
  if (table.rows.slice(0, HEADERS_WITHIN).some(isPriceHeaders)) throw new RefusedFileError(PRICES_INSTEAD);
  const layout = exactLayout(table);
  if (layout && usageQuestions(layout, table).length === 0) return yield* usageWithColumns(plain, table, layout, options);
  return { table, proposal: proposedUsageLayout(table) };
}

const PRICES_INSTEAD = "This is a price list, no usage. Import it in the view Catalog, under Fresh prices.";

/** The usage in a CSV whose columns are matched; refused while anything is open. */
export function* usageWithColumns(text: string, table: CsvTable, layout: UsageLayout, options: UsageReadingOptions): Generator<number, UsageReading> {
  const questions = usageQuestions(layout, table);
  if (questions.length > 0) throw new RefusedFileError(`Still to choose: ${questions.join("; ")}.`);
  const { plain } = openedText(text, USAGE_FILE);
  const headers = table.rows[layout.headerRow] ?? [];
  const read = ownLineReader(headers, layout);
  return yield* gathered({ name: "CSV", notes: [] }, csvRowsBelow(plain, layout.headerRow), read, options);
}

interface Share<T> {
  readonly row: T;
  readonly share: number;
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

function firstRows(text: string): CsvTable {
  const { delimiter, pieces } = csvPieces(text);
  const rows: (readonly string[])[] = [];
  for (const piece of pieces) {
    rows.push(...piece.rows.slice(0, ROWS_SEEN - rows.length));
    if (rows.length >= ROWS_SEEN) break;
  }
  return { delimiter, rows };
}

function* csvUsage(text: string, table: CsvTable, format: UsageFormat, options: UsageReadingOptions): Generator<number, UsageReading> {
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

function* jsonUsage(text: string, options: UsageReadingOptions): Generator<number, UsageReading> {
  const lines = jsonLines(text);
  const content = lines ?? parsedJson(text);
  yield 0;
  const found = lines ?? jsonRows(content);
  const names = [...new Set(found.rows.slice(0, NAMES_SEEN).flatMap(namesIn))];
  const format = formatOf(names);
  if (!format) throw new RefusedFileError(isPriceList(content) ? PRICES_INSTEAD : found.rows.length === 0 ? "The export holds no rows: there was no usage in its days, or it was cut. Export it again." : `The file is JSON, but none of the exports known here: ${KNOWN_EXPORTS}. Usage of your own can come as CSV.`);
  const read: LineReader = format.looksAt ? format.looksAt(rowFields(found)) : format.read;
  return yield* gathered({ name: format.name, notes: [...notesOf(format), ...(found.hasMore ? ["one page of several: the export goes on"] : [])] }, shares(found), (row) => read(jsonFields(row)), options);
}

function* rowFields({ rows }: JsonRows): Generator<Fields> {
  for (const row of rows) yield jsonFields(row);
}

function* shares({ rows }: JsonRows): Generator<Share<JsonRows["rows"][number]>> {
  for (const [i, row] of rows.entries()) yield { row, share: (i + 1) / rows.length };
}

function notesOf({ note }: UsageFormat): string[] {
  return note === undefined ? [] : [note];
}

/** Adds up the rows of an export; those that cannot be read are counted by the reason. */
function* gathered<T>(about: { readonly name: string; readonly notes: readonly string[] }, rows: Iterable<Share<T>>, read: (row: T) => ReturnType<LineReader>, { apis, apart }: UsageReadingOptions): Generator<number, UsageReading> {
  const totals = new UsageTotals(apis, apart);
  const refusals = new Map<string, { reason: string; count: number; firstRow: number }>();
  let [count, passedOver] = [0, 0];
  for (const { row, share } of rows) {
    count += 1;
    try {
      const line = read(row);
      if (line) totals.add(line);
      else passedOver += 1;
    } catch (error) {
      if (!(error instanceof UnsoundListingError)) throw error;
      // One reason quotes another figure in every row.
      const reason = error.message.replace(/"[^"]*"|\d[\d.,]*/g, "…");
      const known = refusals.get(reason);
      if (known) known.count += 1;
      else refusals.set(reason, { reason: error.message, count: 1, firstRow: count });
    }
    yield share;
  }
  if (count === 0) throw new RefusedFileError("The export holds no rows: there was no usage in its days, or it was cut. Export it again.");
  return { format: about.name, notes: about.notes, records: totals.records(), rows: count, passedOver, refusals: [...refusals.values()] };
}
