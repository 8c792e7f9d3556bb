import type { Refusal } from "../catalog/feeds/feedPrice";
import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import { DomainError } from "../engine/check";
import { csvEntries, csvHead, csvRows } from "./csv/ownCsv";
import { csvSlices } from "./csv/csvSlices";
import { GENAI_PRICES } from "./formats/genaiPricesList";
import { LITELLM } from "./formats/liteLlmList";
import { LLM_PRICES } from "./formats/llmPricesList";
import { MODELS_DEV } from "./formats/modelsDevList";
import { OPENROUTER } from "./formats/openRouterList";
import type { ListContent, Listing, PriceFormat } from "./listing";
import { RefusedFileError } from "./refusedFile";

/** A price list as it was read: what can be judged, and what cannot. */
export interface PriceList {
  readonly format: string;
  readonly date?: string;
  readonly listings: readonly Listing[];
  readonly refusals: readonly Refusal[];
}

/** How far reading has come, as a share. */
export type Share = number;

/** Each is known by its content; no file is of two kinds. */
const FORMATS: readonly PriceFormat[] = [LITELLM, OPENROUTER, MODELS_DEV, GENAI_PRICES, LLM_PRICES];
/** The kinds of price list that are read, besides a CSV of the user's own. */
export const KNOWN_LISTS: readonly string[] = FORMATS.map(({ name }) => name);
const MOST_ENTRIES = 100_000;

/** Reads a price list of any known kind, step by step: between the steps the caller may let others go on, or stop. */
export function* readPriceList(text: string): Generator<Share, PriceList> {
  const plain = text.replace(/^\uFEFF/, "");
  const start = plain.trimStart().slice(0, 1);
  if (start === "") throw new RefusedFileError("The file is empty. Download or export it again.");
  if (start === "<") throw new RefusedFileError("The file is a web page (HTML), not a price list. Open the address of the data itself, save that, and import it.");
  const { name, content } = start === "{" || start === "[" ? yield* jsonContent(plain) : yield* csvContent(plain);
  return yield* readEntries(name, content);
}

function* jsonContent(text: string): Generator<Share, { name: string; content: ListContent }> {
  const json = parsed(text);
  yield 0;
  if (Array.isArray(json)) checkCount(json.length);
  for (const format of FORMATS) {
    const content = format.entries(json);
    if (content) return { name: format.name, content };
  }
  throw new RefusedFileError(`The file is JSON, but none of the price lists known here: ${KNOWN_LISTS.join(", ")}. Prices of your own can come as CSV with the headers of the Prices table.`);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new RefusedFileError(`The file is not whole, or not JSON (${(error as Error).message.slice(0, 120)}). Download it again.`, { cause: error });
  }
}

/** Reads the rows of a CSV, a piece at a time. */
function* csvContent(text: string): Generator<Share, { name: string; content: ListContent }> {
  const head = headOf(text);
  const rows: string[][] = [];
  let read = 0;
  for (const slice of csvSlices(text)) {
    for (const row of csvRows(slice, head)) rows.push(row);
    checkCount(rows.length);
    read += slice.length;
    yield read / text.length / 2;
  }
  return { name: "CSV", content: { entries: yield* csvEntries(rows.slice(1), head) } };
}

/** A header that is almost one of ours, such as a price per thousand tokens, is refused in the words of the tables. */
function headOf(text: string) {
  try {
    return csvHead(text);
  } catch (error) {
    throw error instanceof DomainError ? new RefusedFileError(error.message, { cause: error }) : error;
  }
}

function* readEntries(format: string, { entries, date }: ListContent): Generator<Share, PriceList> {
  checkCount(entries.length);
  const listings: Listing[] = [];
  const refusals: Refusal[] = [];
  for (const [done, { id, read }] of entries.entries()) {
    try {
      listings.push(read());
    } catch (error) {
      if (!(error instanceof UnsoundListingError)) throw error;
      refusals.push({ id, reason: error.message });
    }
    yield (done + 1) / entries.length;
  }
  return { format, listings, refusals, ...(date !== undefined && { date }) };
}

function checkCount(count: number): void {
  if (count <= MOST_ENTRIES) return;
  throw new RefusedFileError(`The file has ${count.toLocaleString("en-US")} entries or more; price lists of up to ${MOST_ENTRIES.toLocaleString("en-US")} are read. Cut it to the providers you need.`);
}
