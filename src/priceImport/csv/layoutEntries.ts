import { type FeedPrice, withoutGaps } from "../../catalog/feeds/feedPrice";
import { PROVIDERS } from "../../catalog/feeds/providers";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { nameKey } from "../../catalog/lookup";
import { Decimal } from "../../engine/decimal";
import type { ListEntry, Listing } from "../listing";
import { RefusedFileError } from "../refusedFile";
import type { Seller } from "../seller";
import { type ColumnLayout, type ListField, type PriceUnit, fieldLabel } from "./columnLayout";
import { csvCount, csvDate, csvFigure, csvFlag } from "./csvFigure";
import type { CsvTable } from "./csvTable";
import { currencyOf } from "./currencies";
import { openQuestions } from "./openQuestions";

/** A row by what its columns hold, each cell still as text. */
interface Row {
  readonly cells: ReadonlyMap<ListField, { readonly header: string; readonly text: string }>;
  /** What is wrong with its shape. */
  readonly unsound?: string;
}

/** A layout in which nothing is left to choose. */
interface Reading {
  readonly mark: "." | ",";
  readonly currency: string;
  readonly unit: PriceUnit;
  readonly rate: string;
}

const PER_MILLION: Readonly<Record<PriceUnit, number>> = { token: 1_000_000, "1K": 1_000, "1M": 1 };

/** The listings of a CSV's rows: the rows of one API are one listing, each row a price from its day. Refused while anything has still to be chosen. */
export function* layoutEntries(table: CsvTable, layout: ColumnLayout): Generator<number, ListEntry[]> {
  const questions = openQuestions(layout, table);
  const { mark, currency, unit, rate = "1" } = layout;
  if (questions.length > 0 || mark === undefined || currency === undefined || unit === undefined) throw new RefusedFileError(`Still to choose: ${questions.join("; ")}.`);
  const reading = { mark, currency, unit, rate: currency === "USD" ? "1" : rate };
  const headers = table.rows[layout.headerRow] ?? [];
  const rows = table.rows.slice(layout.headerRow + 1);
  const apis = new Map<string, Row[]>();
  for (const [done, cells] of rows.entries()) {
    yield (rows.length + done) / rows.length / 2;
    const row = namedCells(headers, cells, layout.fields);
    const key = `${nameKey(row.cells.get("name")?.text ?? "")}/${nameKey(row.cells.get("maker")?.text ?? "")}`;
    const before = apis.get(key);
    if (before) before.push(row);
    else apis.set(key, [row]);
  }
  return [...apis.values()].map((own) => ({ id: own[0]?.cells.get("name")?.text || "a row without a name", read: () => listing(own, reading) }));
}

function namedCells(headers: readonly string[], cells: readonly string[], fields: ColumnLayout["fields"]): Row {
  const beyond = cells.slice(headers.length).some((cell) => cell !== "");
  return {
    cells: new Map(fields.flatMap((field, at) => (field === undefined ? [] : [[field, { header: headers[at] || fieldLabel(field), text: cells[at] ?? "" }]]))),
    ...(beyond && { unsound: `the row has ${cells.length} cells under ${headers.length} headers: a figure with a comma may stand without quotation marks` }),
  };
}

function listing(rows: readonly Row[], reading: Reading): Listing {
  const unsound = rows.find((row) => row.unsound !== undefined)?.unsound;
  if (unsound !== undefined) throw new UnsoundListingError(unsound);
  const last = rows.at(-1)!;
  const text = (field: ListField) => last.cells.get(field)?.text || undefined;
  const name = text("name");
  if (name === undefined) throw new UnsoundListingError("the row has no API");
  const [url, source, secondSource] = [text("url"), text("source"), text("secondSource")];
  const contextTokens = count(last, "contextTokens");
  const converted = reading.currency === "USD" ? undefined : `Converted at USD ${reading.rate} for one ${reading.currency}`;
  const note = [text("note"), converted].filter((words) => words !== undefined).join(". ");
  return {
    seller: ownSeller(text("maker")),
    model: {
      id: text("id") ?? name, name, prices: rows.map((row) => price(row, reading)),
      ...(contextTokens && { contextTokens }), ...(flag(last, "retired") && { retired: true }), ...(note !== "" && { note }),
    },
    stated: { ...(url && { url }), ...(source && { source }), ...(secondSource && { secondSource }), ...(flag(last, "openModel") && { openModel: true }) },
  };
}

/** Whoever a person's own list names: the price is the person's business. */
function ownSeller(name = ""): Seller {
  const known = PROVIDERS.find((provider) => nameKey(provider.name) === nameKey(name));
  return { kind: "own", provider: known ?? { key: nameKey(name), secondKey: nameKey(name), name, url: "" } };
}

function price(row: Row, reading: Reading): FeedPrice {
  const stated = row.cells.get("currency")?.text ?? "";
  if (stated !== "" && currencyOf(stated) !== reading.currency) throw new UnsoundListingError(`the price is in ${stated.slice(0, 20)}; the list is read in ${reading.currency}`);
  const start = row.cells.get("effectiveFrom");
  const at = (field: ListField) => usdPerMillion(row, field, reading);
  return withoutGaps({
    from: start && csvDate(start.header, start.text),
    input: at("inputPerMTok"), output: at("outputPerMTok"), cachedInput: at("cachedInputPerMTok"), cacheWrite: at("cacheWritePerMTok"),
    above: count(row, "longContextThreshold"), longInput: at("longContextInputPerMTok"), longOutput: at("longContextOutputPerMTok"),
    longCachedInput: at("longContextCachedInputPerMTok"), longCacheWrite: at("longContextCacheWritePerMTok"),
  });
}

function usdPerMillion(row: Row, field: ListField, reading: Reading): number | undefined {
  const cell = row.cells.get(field);
  const digits = cell && csvFigure(cell.header, cell.text, reading);
  return digits === undefined ? undefined : new Decimal(digits).times(PER_MILLION[reading.unit]).times(reading.rate).toNumber();
}

function count(row: Row, field: ListField): number | undefined {
  const cell = row.cells.get(field);
  return cell && csvCount(cell.header, cell.text);
}

function flag(row: Row, field: ListField): boolean {
  const cell = row.cells.get(field);
  return cell !== undefined && csvFlag(cell.header, cell.text);
}
