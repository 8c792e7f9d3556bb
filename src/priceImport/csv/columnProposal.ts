import { RefusedFileError } from "../refusedFile";
import { type ColumnLayout, type ListField, NEEDED_FIELDS, PRICE_FIELDS } from "./columnLayout";
import { type DecimalMark, shownCurrency, shownMark } from "./csvFigure";
import type { CsvTable } from "./csvTable";
import { USAGE_INSTEAD, isUsageExport } from "../usageSigns";
import { currencyIn, exactField, isPriced, isTokenCount, likelyField, unitIn } from "./headerWords";
import { currencyOf } from "./currencies";

/** How far down the headers are looked for; titles and dates stand above them. */
const HEADERS_WITHIN = 30;
/** Far more columns than any price list has. */
const MOST_COLUMNS = 200;

/** How a CSV is to be read as far as it shows; what it does not show is left undefined. Refuses what can be no price list. */
export function proposedLayout(table: CsvTable, headerRow = likelyHeaderRow(table)): ColumnLayout {
  const headers = table.rows[headerRow] ?? [];
  const rows = table.rows.slice(headerRow + 1);
  if (headers.length > MOST_COLUMNS) throw new RefusedFileError(`The file has ${headers.length} columns; price lists of up to ${MOST_COLUMNS} are read. Keep the columns of the prices.`);
  const fields = proposedFields(headers);
  refuseOther(headers, fields, rows);
  const priced = priceColumns(fields);
  return {
    headerRow, fields,
    unit: only(priced.map((at) => unitIn(headers[at] ?? ""))),
    currency: proposedCurrency(headers, fields, rows),
    rate: undefined,
    mark: proposedMark(table.delimiter, textsIn(rows, priced)),
  };
}

/** Whether every column that is used is headed as the Prices table heads it, so that nobody need be asked which is which. */
export function isExact({ headerRow, fields }: ColumnLayout, table: CsvTable): boolean {
  return fields.every((field, at) => field === undefined || field === "currency" || exactField(table.rows[headerRow]?.[at] ?? "") === field);
}

/** The columns that hold prices. */
export function priceColumns(fields: ColumnLayout["fields"]): number[] {
  return fields.flatMap((field, at) => (field !== undefined && PRICE_FIELDS.includes(field) ? [at] : []));
}

function likelyHeaderRow({ rows }: CsvTable): number {
  const scores = rows.slice(0, HEADERS_WITHIN).map((row) => new Set(row.flatMap((cell) => exactField(cell) ?? likelyField(cell) ?? [])).size);
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

/** In a list headed like the Prices table other columns are the person's own, but for those that would change a price. */
const MATTERING: readonly ListField[] = [...PRICE_FIELDS, "currency", "effectiveFrom", "retired"];

/** Columns headed as the Prices table are what it says; of the others each that may be a field is proposed for it, so that two for one are seen. */
function proposedFields(headers: readonly string[]): (ListField | undefined)[] {
  const exact = headers.map(exactField);
  const isOwn = NEEDED_FIELDS.every((field) => exact.includes(field));
  const likely = headers.map((header, at) => {
    const field = exact[at] ?? likelyField(header);
    if (exact[at] !== undefined || field === undefined) return field;
    return isOwn ? (MATTERING.includes(field) ? field : undefined) : exact.includes(field) ? undefined : field;
  });
  return likely.includes("name") ? likely : likely.map((field) => (field === "id" ? "name" : field));
}

const FEWEST_COLUMNS = NEEDED_FIELDS.length;
const HIGH_COUNT = 1_000;

/** Says the cause before any near miss: token counts are usage, and text without figures is no list. */
function refuseOther(headers: readonly string[], fields: ColumnLayout["fields"], rows: CsvTable["rows"]): void {
  const counts = headers.filter(isTokenCount);
  const isUsage = counts.length >= 2 && !headers.some((header, at) => fields[at] !== undefined && PRICE_FIELDS.includes(fields[at]) && isPriced(header));
  const inOut = (["inputPerMTok", "outputPerMTok"] as const).map((field) => fields.indexOf(field));
  const high = inOut.every((at) => at >= 0 && !isPriced(headers[at] ?? "") && isMostlyHigh(rows.map((row) => row[at] ?? "")));
  if (isUsage || high) {
    const named = (isUsage ? counts : inOut.map((at) => headers[at])).slice(0, 4).map((header) => `"${header}"`).join(", ");
    throw new RefusedFileError(`This file has token counts, not prices: ${named}. ${USAGE_INSTEAD}`);
  }
  if (isUsageExport(headers)) throw new RefusedFileError(`This file has what was used or billed, not prices. ${USAGE_INSTEAD}`);
  const isWide = rows.some((row) => row.filter((cell) => cell !== "").length >= FEWEST_COLUMNS);
  if (isWide && rows.some((row) => row.some((cell) => /^\D{0,4}\d/.test(cell)))) return;
  const shown = headers.slice(0, 4).map((header) => `"${header.slice(0, 40)}"`).join(", ");
  throw new RefusedFileError(`The file is no price list known here. A CSV of prices has a column of APIs, one of input prices and one of output prices below a row of headers; here stands ${shown}.`);
}

function isMostlyHigh(cells: readonly string[]): boolean {
  const whole = cells.filter((cell) => /^\d+$/.test(cell)).map(Number);
  return whole.length > 0 && whole.length >= cells.filter((cell) => cell !== "").length / 2 && whole.filter((count) => count >= HIGH_COUNT).length >= whole.length / 2;
}

/** The one value that all agree on that have any. */
export function only<T>(values: readonly (T | undefined)[]): T | undefined {
  const known = new Set(values.filter((value) => value !== undefined));
  return known.size === 1 ? [...known][0] : undefined;
}

/** The different texts in some columns, so that a long list of few prices is looked at once. */
function textsIn(rows: CsvTable["rows"], columns: readonly number[]): string[] {
  const texts = new Set<string>();
  for (const row of rows) for (const at of columns) texts.add(row[at] ?? "");
  return [...texts];
}

/** The currency that the headers, a column of its own, or the signs beside the prices say, where they say but one. */
function proposedCurrency(headers: readonly string[], fields: ColumnLayout["fields"], rows: CsvTable["rows"]): string | undefined {
  const column = fields.indexOf("currency");
  const stated = column < 0 ? [] : textsIn(rows, [column]).flatMap((text) => (text === "" ? [] : [currencyOf(text) ?? text]));
  const priced = priceColumns(fields);
  const beside = textsIn(rows, priced).flatMap((text) => shownCurrency(text) ?? []);
  const currency = only([...priced.map((at) => currencyIn(headers[at] ?? "")), ...new Set([...stated, ...beside])]);
  return currency !== undefined && currencyOf(currency) === currency && currency !== "¥" ? currency : undefined;
}

/** The mark that the figures show. A file parted by commas would quote decimal commas, so that its points are decimal; where nothing tells, nobody guesses. */
export function proposedMark(delimiter: string, cells: readonly string[]): DecimalMark | undefined {
  const marks = cells.map(shownMark);
  const shown = new Set(marks);
  const either = cells.filter((_, at) => marks[at] === "either");
  const usual = delimiter === ";" ? "," : ".";
  if (shown.has(".") && shown.has(",")) return delimiter === ";" || either.length === 0 ? usual : undefined;
  if (shown.has(".")) return ".";
  if (shown.has(",")) return ",";
  if (either.length === 0) return usual;
  return delimiter === "," && either.every((cell) => cell.includes(".")) ? "." : undefined;
}
