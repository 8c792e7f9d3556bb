import { UnsoundListingError } from "../catalog/feeds/unsoundListing";
import { Decimal } from "../engine/decimal";
import { type DecimalMark, csvCount, csvFigure } from "../priceImport/csv/csvFigure";

/** A value of an export: text in a CSV, also a number or a flag in JSON. */
export type FieldValue = string | number | boolean | null | undefined;

/** The values of one row by the names of their columns or keys. */
export class Fields {
  constructor(
    private readonly valueOf: (name: string) => FieldValue,
    private readonly mark: DecimalMark,
  ) {}

  /** The first of the names that has a text. */
  text(...names: readonly string[]): string {
    for (const name of names) {
      const value = this.valueOf(name);
      const text = value === null || value === undefined ? "" : String(value).trim();
      if (text !== "" && text.toLowerCase() !== "null") return text;
    }
    return "";
  }

  /** A whole number of tokens or requests; nothing where the row does not say. */
  count(...names: readonly string[]): number | undefined {
    for (const name of names) {
      const value = this.valueOf(name);
      if (value === null || value === undefined || value === "") continue;
      if (typeof value === "number") return wholeNumber(name, value);
      const text = this.text(name);
      if (text !== "") return wholeNumber(name, csvCount(name, text));
    }
    return undefined;
  }

  /** An amount, exact; nothing where the row does not say. A text is read with the file's decimal sign, and refused with a currency beside it: which one a format states elsewhere. */
  amount(...names: readonly string[]): Decimal | undefined {
    for (const name of names) {
      const value = this.valueOf(name);
      if (typeof value === "number" && Number.isFinite(value)) return new Decimal(value);
      const text = this.text(name);
      if (text === "") continue;
      const digits = csvFigure(name, text, { mark: this.mark, currency: undefined });
      if (digits !== undefined) return new Decimal(digits);
    }
    return undefined;
  }
}

function wholeNumber(name: string, count: number | undefined): number | undefined {
  if (count === undefined || (Number.isSafeInteger(count) && count >= 0)) return count;
  throw new UnsoundListingError(`${name} is ${count}; it must be a whole number, 0 or more`);
}

const ISO_TIME = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/i;
const AMERICAN = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const SECONDS = /^\d{9,10}(\.\d+)?$/;

/** The month of a time: seconds since 1970, an ISO date or time (in UTC where it names no zone). */
export function monthOf(name: string, text: string): string {
  if (SECONDS.test(text)) return new Date(Number(text) * 1000).toISOString().slice(0, 7);
  const [, year = "", month = "", day = "", zone = "Z"] = ISO_TIME.exec(text) ?? [];
  if (isDay(year, month, day)) return /^(Z|UTC|[+-]00:?00)$/i.test(zone) ? `${year}-${month}` : new Date(text).toISOString().slice(0, 7);
  throw new UnsoundListingError(text === "" ? `${name} is blank` : `${name} is "${text.slice(0, 40)}"; it must be a date such as 2026-11-01`);
}

/** The month of a day that a format writes month first. */
export function americanMonth(name: string, text: string): string {
  const [, month = "", day = "", year = ""] = AMERICAN.exec(text) ?? [];
  const padded = month.padStart(2, "0");
  return isDay(year, padded, day.padStart(2, "0")) ? `${year}-${padded}` : monthOf(name, text);
}

function isDay(year: string, month: string, day: string): boolean {
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return year !== "" && Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last;
}

const YES: readonly string[] = ["true", "1", "yes", "batch"];

/** Whether a flag, or the name of a service tier, says that requests were sent in batches. */
export function saysBatch(text: string): boolean {
  return YES.includes(text.toLowerCase());
}
