import { inCalendar, isoOfSerial, serialOfIso } from "./dates";
import { DomainError, NotAvailableError } from "../engine/check";
import { nameKey } from "./lookup";
import type { Named, PriceRecord } from "./records";

/** An API with every price it has had or is announced to have. */
export interface ApiRecord extends Named {
  readonly history: readonly PriceRecord[];
}

/** Rows of one name made one API. */
export function apiRecords(rows: readonly PriceRecord[]): ApiRecord[] {
  const byName = new Map<string, PriceRecord[]>();
  for (const row of rows) byName.set(nameKey(row.name), [...(byName.get(nameKey(row.name)) ?? []), row]);
  return [...byName.values()].map(apiRecord);
}

/** One API from its rows. */
export function apiRecord(history: readonly PriceRecord[]): ApiRecord {
  const { name, aliases, maker, source, checked, url, note } = history.at(-1)!;
  return {
    name, history,
    ...(aliases && { aliases }), ...(maker && { maker }), ...(source && { source }), ...(checked && { checked }),
    ...(url && { url }), ...(note && { note }),
  };
}

/** The first day of a price as a serial number; minus infinity where no start is known. A cell may hold either kind of date. */
export function startOf({ name, effectiveFrom }: PriceRecord): number {
  const start: unknown = effectiveFrom;
  if (start === undefined) return -Infinity;
  const serial = typeof start === "number" ? Math.floor(start) : serialOfIso(String(start));
  if (serial === undefined || !inCalendar(serial)) throw new DomainError(`Effective from of ${name} must be a date (an Excel date or yyyy-mm-dd); it is "${String(start)}".`);
  return serial;
}

/** The price in force on a day: the latest that has started. Two that start on one day are refused, and so is a day before the first. */
export function priceInForce({ name, history }: ApiRecord, day: number): PriceRecord {
  const rows = history.map((row) => ({ row, start: startOf(row) })).sort((a, b) => a.start - b.start);
  const same = rows.find(({ start }, i) => i > 0 && start === rows[i - 1]!.start);
  if (same) throw new DomainError(`${name} has two prices in force from ${Number.isFinite(same.start) ? isoOfSerial(same.start) : "no date"}; keep one.`);
  const inForce = rows.filter(({ start }) => start <= day).at(-1);
  if (inForce) return stillSold(inForce.row, day);
  throw new NotAvailableError(`${name} has no price on ${isoOfSerial(day)}; its first is in force from ${isoOfSerial(rows[0]!.start)}.`);
}

/** A price whose name has not ended by a day; one that has is refused with what took its place. */
function stillSold(row: PriceRecord, day: number): PriceRecord {
  const end = row.ended === undefined ? undefined : serialOf(row.ended);
  if (end === undefined || day < end) return row;
  const instead = row.successor === undefined ? "The catalog knows no successor" : `Its successor is ${row.successor}`;
  throw new NotAvailableError(`${row.name} ended on ${isoOfSerial(end)}. ${instead}. For an earlier day, set As of.`);
}

/** A cell may hold either kind of date. */
function serialOf(date: unknown): number | undefined {
  return typeof date === "number" ? Math.floor(date) : serialOfIso(String(date));
}
