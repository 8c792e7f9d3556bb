import type { Refusal } from "../catalog/feeds/feedPrice";
import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import type { ColumnLayout } from "./csv/columnLayout";
import { isExact, proposedLayout } from "./csv/columnProposal";
import { type CsvTable, csvTable } from "./csv/csvTable";
import { layoutEntries } from "./csv/layoutEntries";
import { openQuestions } from "./csv/openQuestions";
import { PRICE_FILE, openedText, parsedJson } from "./fileText";
import { dayInName } from "./formats/statedDay";
import { FORMATS, KNOWN_LISTS } from "./knownLists";
import type { ListContent, Listing } from "./listing";
import { RefusedFileError } from "./refusedFile";
import { USAGE_INSTEAD, isUsageExport, namesInJson } from "./usageSigns";

/** A price list as it was read: what can be judged, and what cannot. */
export interface PriceList {
  readonly format: string;
  /** ISO day of which the list, or the name of its file, says that its prices are. */
  readonly date?: string;
  /** Prices for which no column stands, by the list's names for them, with the number of entries that have them. */
  readonly unread: ReadonlyMap<string, number>;
  readonly listings: readonly Listing[];
  readonly refusals: readonly Refusal[];
}

/** How far reading has come, as a share. */
export type Share = number;

const MOST_ENTRIES = 100_000;

/** A CSV whose columns a person has to choose, with what it shows of itself. */
export interface ColumnQuestion {
  readonly table: CsvTable;
  readonly proposal: ColumnLayout;
}

/** Reads a price list of any known kind, step by step: between the steps the caller may let others go on, or stop. A CSV in other words than the Prices table's is refused. */
export function* readPriceList(text: string, fileName = ""): Generator<Share, PriceList> {
  const opened = yield* openedList(text, fileName);
  if (!("table" in opened)) return opened;
  const open = openQuestions(opened.proposal, opened.table);
  throw new RefusedFileError(`The file is no price list known here. Of a CSV has to be known${open.length === 0 ? " which column is which, as its headers are not those of the Prices table" : `: ${open.join("; ")}`}.`);
}

/** The price list in a text, or the columns that have to be chosen first. */
export function* openedList(text: string, fileName = ""): Generator<Share, PriceList | ColumnQuestion> {
  const { plain, isJson } = openedText(text, PRICE_FILE);
  if (!isJson) return yield* openedCsv(plain, fileName);
  const { name, content } = yield* jsonContent(plain, fileName);
  return yield* readEntries(name, content, content.date ?? dayInName(fileName));
}

/** A CSV headed like the Prices table is read at once where nothing in it may be two things. */
function* openedCsv(text: string, fileName: string): Generator<Share, PriceList | ColumnQuestion> {
  const table = yield* csvTable(text, checkCount);
  const proposal = proposedLayout(table);
  if (!isExact(proposal, table) || openQuestions(proposal, table).length > 0) return { table, proposal };
  return yield* listWithColumns(table, proposal, fileName);
}

/** The prices of a CSV whose columns are chosen; refused while anything is open. */
export function* listWithColumns(table: CsvTable, layout: ColumnLayout, fileName = ""): Generator<Share, PriceList> {
  return yield* readEntries("CSV", { entries: yield* layoutEntries(table, layout) }, dayInName(fileName));
}

function* jsonContent(text: string, fileName: string): Generator<Share, { name: string; content: ListContent }> {
  const json = parsedJson(text);
  yield 0;
  if (Array.isArray(json)) checkCount(json.length);
  for (const format of FORMATS) {
    const content = format.entries(json, fileName);
    if (content) return { name: format.name, content };
  }
  if (isUsageExport(namesInJson(text))) throw new RefusedFileError(`This file has what was used or billed, not prices. ${USAGE_INSTEAD}`);
  throw new RefusedFileError(`The file is JSON, but none of the price lists known here: ${KNOWN_LISTS.join(", ")}. Prices of your own can come as CSV.`);
}

function* readEntries(format: string, { entries }: ListContent, date: string | undefined): Generator<Share, PriceList> {
  checkCount(entries.length);
  const listings: Listing[] = [];
  const refusals: Refusal[] = [];
  const unread = new Map<string, number>();
  for (const [done, { id, read }] of entries.entries()) {
    try {
      const listing = read();
      listings.push(listing);
      for (const name of listing.unread ?? []) unread.set(name, (unread.get(name) ?? 0) + 1);
    } catch (error) {
      if (!(error instanceof UnsoundListingError)) throw error;
      refusals.push({ id, reason: error.message });
    }
    yield (done + 1) / entries.length;
  }
  return { format, listings, refusals, unread, ...(date !== undefined && { date }) };
}

function checkCount(count: number): void {
  if (count <= MOST_ENTRIES) return;
  throw new RefusedFileError(`The file has ${count.toLocaleString("en-US")} entries or more; price lists of up to ${MOST_ENTRIES.toLocaleString("en-US")} are read. Cut it to the providers you need.`);
}
