import { serialOfIso } from "../../catalog/dates";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { MISSING, isZeroWord } from "../../scenario/missingFigure";

/** How a file writes its numbers: with decimal commas where semicolons part its columns. */
export type DecimalMark = "." | ",";

const PLAIN = /^-?\d+(\.\d+)?(e[+-]?\d{1,3})?$/i;
const PLAIN_COMMA = /^-?\d+(,\d+)?(e[+-]?\d{1,3})?$/i;
const GROUPED = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const GROUPED_COMMA = /^-?\d{1,3}(\.\d{3})+(,\d+)?$/;
const POINT = /^-?\d*\.\d+$/;

/** The number a cell of a CSV file states; nothing where it is blank or says n/a, as a sheet saved as CSV does, refused where it is no number or may be two. */
export function csvFigure(header: string, text: string, mark: DecimalMark): number | undefined {
  const digits = text.trim();
  if (digits === "" || digits.toLowerCase() === MISSING) return undefined;
  if (isZeroWord(digits)) return 0;
  const figure = Number(mark === "," ? withPoint(header, digits) : withoutGroups(header, digits));
  if (Number.isFinite(figure)) return figure;
  throw noNumber(header, digits);
}

function withoutGroups(header: string, digits: string): string {
  if (PLAIN.test(digits)) return digits;
  if (GROUPED.test(digits)) return digits.replaceAll(",", "");
  throw noNumber(header, digits);
}

function withPoint(header: string, digits: string): string {
  if (PLAIN_COMMA.test(digits)) return digits.replace(",", ".");
  if (GROUPED_COMMA.test(digits) && digits.includes(",")) return digits.replaceAll(".", "").replace(",", ".");
  if (GROUPED_COMMA.test(digits)) throw new UnsoundListingError(`${header} is "${digits}", which may be ${digits} or ${digits.replaceAll(".", "")}: write it with a decimal comma`);
  if (POINT.test(digits)) return digits;
  throw noNumber(header, digits);
}

function noNumber(header: string, text: string): UnsoundListingError {
  return new UnsoundListingError(`${header} is "${text.slice(0, 40)}"; it must be a number`);
}

const GERMAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** The day a cell states: 2026-08-20, or 20.8.2026. Other orders of day and month are refused, since they may be two days. */
export function csvDate(header: string, text: string): string | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const [, day = "", month = "", year = ""] = GERMAN_DATE.exec(typed) ?? [];
  const iso = year === "" ? typed : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (serialOfIso(iso) !== undefined) return iso;
  throw new UnsoundListingError(`${header} is "${typed.slice(0, 40)}"; write it as a date such as 2026-08-20`);
}
