import type { UsageRecord } from "./record";
import type { Fields } from "./fields";

/** What one row of an export says, its API as the export writes it. */
export type UsageLine = Omit<UsageRecord, "api"> & { readonly api: string };

/** What a kind of export is read with: a row gives a line, or nothing where it is about something else. An unsound row throws. */
export type LineReader = (row: Fields) => UsageLine | undefined;

/** One kind of export. Rows are read by the names of their columns or keys, whatever their order and whatever else there is. */
export interface UsageFormat {
  readonly name: string;
  /** The names by which it is known, all of them. */
  readonly knownBy: readonly string[];
  /** What a person has to know of the figures before using them. */
  readonly note?: string;
  /** Whether figures of one row can only be understood beside the others: then all rows are looked at first. */
  readonly looksAt?: (rows: Iterable<Fields>) => LineReader;
  readonly read: LineReader;
}

/** What a person has to know of the figures of a format. */
export function notesOf({ note }: UsageFormat): string[] {
  return note === undefined ? [] : [note];
}
