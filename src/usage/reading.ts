import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import type { NameIndex } from "../catalog/lookup";
import type { Named } from "../catalog/records";
import type { FileKind } from "../priceImport/fileText";
import { RefusedFileError } from "../priceImport/refusedFile";
import type { LineReader } from "./format";
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

/** What a reading is made for. */
export interface UsageReadingOptions {
  /** The APIs whose names are known. */
  readonly apis: NameIndex<Named>;
  /** Whether workloads (projects, teams, keys) stay apart. */
  readonly apart: boolean;
}

/** A row, and how much of the file is read with it. */
export interface Share<T> {
  readonly row: T;
  readonly share: number;
}

export const EMPTY_EXPORT = "The export holds no rows: there was no usage in its days, or it was cut. Export it again.";

/** Adds up the rows of an export; those that cannot be read are counted by the reason. */
export function* gathered<T>(about: { readonly name: string; readonly notes: readonly string[] }, rows: Iterable<Share<T>>, read: (row: T) => ReturnType<LineReader>, { apis, apart }: UsageReadingOptions): Generator<number, UsageReading> {
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
  if (count === 0) throw new RefusedFileError(EMPTY_EXPORT);
  return { format: about.name, notes: about.notes, records: totals.records(), rows: count, passedOver, refusals: [...refusals.values()] };
}
