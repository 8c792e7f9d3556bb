import Papa from "papaparse";
import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { nameKey } from "../../catalog/lookup";
import type { PriceRecord } from "../../catalog/records";
import { type Column, PRICE_TABLE } from "../../catalog/tables";
import { PROVIDERS } from "../../catalog/feeds/providers";
import { columnOf } from "../../scenario/layer";
import type { ListEntry, Listing } from "../listing";
import { RefusedFileError } from "../refusedFile";
import type { Seller } from "../seller";
import { type DecimalMark, csvDate, csvFigure } from "./csvFigure";

type PriceColumn = Column<PriceRecord>;
/** A row by the fields of the Prices table, each cell still as text. */
type Row = ReadonlyMap<keyof PriceRecord, { readonly header: string; readonly text: string }>;

export interface CsvHead {
  readonly delimiter: string;
  readonly columns: readonly (PriceColumn | undefined)[];
}

const DELIMITERS = [",", ";", "\t"];
const NEEDED = ["name", "inputPerMTok", "outputPerMTok"] as const;

/** The columns that the first row of a CSV names; refused where it is not headed like the Prices table. */
export function csvHead(text: string): CsvHead {
  const { data, meta } = Papa.parse<string[]>(text.slice(0, 65_536), { delimitersToGuess: DELIMITERS, preview: 1, skipEmptyLines: "greedy" });
  const columns = (data[0] ?? []).map((header) => columnOf(PRICE_TABLE, header));
  const missing = NEEDED.filter((field) => !columns.some((column) => column?.field === field));
  if (missing.length === 0) return { delimiter: meta.delimiter, columns };
  const headers = missing.map((field) => PRICE_TABLE.columns.find((column) => column.field === field)!.header);
  throw new RefusedFileError(`The file is no price list known here. A CSV needs the headers of the Prices table in its first row; ${headers.join(", ")} ${headers.length === 1 ? "is" : "are"} missing.`);
}

/** The cells of a piece of the file, by rows; rows without any text are passed over. */
export function csvRows(piece: string, { delimiter }: CsvHead): string[][] {
  const { data, errors } = Papa.parse<string[]>(piece, { delimiter, skipEmptyLines: "greedy" });
  const [error] = errors.filter(({ type }) => type === "Quotes");
  if (!error) return data;
  throw new RefusedFileError(`The file is not sound CSV (${error.message}). Open it in a spreadsheet, save it as CSV UTF-8, and import that.`);
}

/** The listings of rows: the rows of one API are one listing, each row a price from its day. */
export function* csvEntries(rows: readonly (readonly string[])[], { columns, delimiter }: CsvHead): Generator<number, ListEntry[]> {
  const mark = delimiter === ";" ? "," : ".";
  const apis = new Map<string, Row[]>();
  for (const [done, cells] of rows.entries()) {
    yield (rows.length + done) / rows.length / 2;
    const row = namedCells(columns, cells);
    const key = `${nameKey(row.get("name")?.text ?? "")}/${nameKey(row.get("maker")?.text ?? "")}`;
    const before = apis.get(key);
    if (before) before.push(row);
    else apis.set(key, [row]);
  }
  return [...apis.values()].map((own) => ({ id: own[0]?.get("name")?.text || "a row without a name", read: () => listing(own, mark) }));
}

function namedCells(columns: CsvHead["columns"], cells: readonly string[]): Row {
  return new Map(columns.flatMap((column, at) => (column === undefined ? [] : [[column.field, { header: column.header, text: (cells[at] ?? "").trim() }]])));
}

function listing(rows: readonly Row[], mark: DecimalMark): Listing {
  const last = rows.at(-1)!;
  const text = (field: keyof PriceRecord) => last.get(field)?.text || undefined;
  const name = text("name");
  if (name === undefined) throw new UnsoundListingError("the row has no API");
  const [url, source, secondSource, note] = [text("url"), text("source"), text("secondSource"), text("note")];
  const contextTokens = figure(last, "contextTokens", mark);
  return {
    seller: ownSeller(text("maker")),
    model: {
      id: text("id") ?? name, name, prices: rows.map((row) => price(row, mark)),
      ...(contextTokens !== undefined && { contextTokens }), ...(isYes(text("retired")) && { retired: true }), ...(note && { note }),
    },
    stated: { ...(url && { url }), ...(source && { source }), ...(secondSource && { secondSource }), ...(isYes(text("openModel")) && { openModel: true }) },
  };
}

/** Whoever a person's own list names: the price is the person's business. */
function ownSeller(name = ""): Seller {
  const known = PROVIDERS.find((provider) => nameKey(provider.name) === nameKey(name));
  return { kind: "own", provider: known ?? { key: nameKey(name), secondKey: nameKey(name), name, url: "" } };
}

function price(row: Row, mark: DecimalMark): FeedPrice {
  const start = row.get("effectiveFrom");
  const at = (field: keyof PriceRecord) => figure(row, field, mark);
  return withoutGaps({
    from: start && csvDate(start.header, start.text),
    input: at("inputPerMTok"), output: at("outputPerMTok"), cachedInput: at("cachedInputPerMTok"), cacheWrite: at("cacheWritePerMTok"),
    above: at("longContextThreshold"), longInput: at("longContextInputPerMTok"), longOutput: at("longContextOutputPerMTok"),
    longCachedInput: at("longContextCachedInputPerMTok"), longCacheWrite: at("longContextCacheWritePerMTok"),
  });
}

function figure(row: Row, field: keyof PriceRecord, mark: DecimalMark): number | undefined {
  const cell = row.get(field);
  return cell && csvFigure(cell.header, cell.text, mark);
}

function isYes(text: string | undefined): boolean {
  return text !== undefined && /^(yes|true|1)$/i.test(text);
}
