import { serialOfIso } from "../../catalog/dates";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { MISSING, isZeroWord } from "../../scenario/missingFigure";
import { dayOf } from "../formats/statedDay";
import { currencyOf } from "./currencies";

/** What parts the whole from the fraction in a file's numbers. */
export type DecimalMark = "." | ",";

/** How a file's figures are to be read. */
export interface FigureReading {
  readonly mark: DecimalMark;
  /** The currency the figures are in; one that stands beside a figure must be the same. Undefined where none may stand there. */
  readonly currency: string | undefined;
}

const PLAIN = /^-?(\d+(\.\d+)?|\.\d+)(e[+-]?\d{1,3})?$/i;
const PLAIN_COMMA = /^-?(\d+(,\d+)?|,\d+)(e[+-]?\d{1,3})?$/i;
/** No group of thousands follows a zero in front. */
const GROUPED = /^-?[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;
const GROUPED_COMMA = /^-?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
/** One mark with three digits behind it: a fraction, or thousands. */
const EITHER = /^-?[1-9]\d{0,2}[.,]\d{3}$/;

/** Which decimal mark a figure shows to be in use: the one, "either" where it may be two numbers, nothing where it is whole or no number. */
export function shownMark(text: string): DecimalMark | "either" | undefined {
  const { digits } = stated(text);
  if (EITHER.test(digits)) return "either";
  if (/^-?\d+$/.test(digits)) return undefined;
  if (PLAIN.test(digits) || GROUPED.test(digits)) return ".";
  return PLAIN_COMMA.test(digits) || GROUPED_COMMA.test(digits) ? "," : undefined;
}

/** The currency that stands beside a figure, as a sign or a code. */
export function shownCurrency(text: string): string | undefined {
  return stated(text).currency;
}

/** The number a cell states, as plain digits with a point; nothing where it is blank or says n/a, as a sheet saved as CSV does, refused where it is no number, may be two, or is in another currency. */
export function csvFigure(header: string, text: string, { mark, currency }: FigureReading): string | undefined {
  const word = text.trim().toLowerCase();
  if (word === "" || word === MISSING) return undefined;
  if (isZeroWord(word)) throw new UnsoundListingError(`${header} is "${word}": a free price is not imported, write it in the table itself`);
  const figure = stated(text);
  if (figure.currency !== undefined && figure.currency !== currency) throw new UnsoundListingError(`${header} is "${text.slice(0, 40)}", which is in ${figure.currency}; ${currency === undefined ? "write the number alone" : `the list is read in ${currency}`}`);
  const plain = mark === "," ? withPoint(header, figure.digits) : withoutGroups(header, figure.digits);
  if (plain !== undefined && Number.isFinite(Number(plain)) && !isLost(plain)) return plain;
  throw new UnsoundListingError(`${header} is "${text.slice(0, 40)}"; it must be a number`);
}

/** Whether a number is so small that nothing of it would be left. */
function isLost(plain: string): boolean {
  return Number(plain) === 0 && /[1-9]/.test(plain.replace(/e.*$/i, ""));
}

function withoutGroups(header: string, digits: string): string | undefined {
  if (PLAIN.test(digits)) return digits;
  if (EITHER.test(digits)) throw new UnsoundListingError(`${header} is "${digits}", which may be ${digits.replace(",", ".")} or ${digits.replace(",", "")}: write it without the comma`);
  if (GROUPED.test(digits)) return digits.replaceAll(",", "");
  if (PLAIN_COMMA.test(digits) || GROUPED_COMMA.test(digits)) throw new UnsoundListingError(`${header} is "${digits}", with a decimal comma where the list has decimal points: write it with a point`);
  return undefined;
}

function withPoint(header: string, digits: string): string | undefined {
  if (PLAIN_COMMA.test(digits)) return digits.replace(",", ".");
  if (EITHER.test(digits)) throw new UnsoundListingError(`${header} is "${digits}", which may be ${digits} or ${digits.replaceAll(".", "")}: write it with a decimal comma`);
  if (GROUPED_COMMA.test(digits)) return digits.replaceAll(".", "").replace(",", ".");
  return PLAIN.test(digits) ? digits : undefined;
}

const BARE = /^-?[\d.,]*$/;

/** The digits of a cell, and the currency in front of or behind them; other words make it no figure. */
function stated(text: string): { readonly digits: string; readonly currency?: string } {
  const trimmed = text.trim();
  if (BARE.test(trimmed)) return { digits: trimmed };
  const [, front = "", digits = "", behind = ""] = /^([^\d\s.,-]*)\s*(-?[\d.,]+(?:e[+-]?\d{1,3})?)\s*([^\d\s.,-]*)$/i.exec(trimmed) ?? [];
  const words = [front, behind].filter((word) => word !== "");
  const currencies = words.map(currencyOf);
  if (words.length === 0) return { digits: trimmed };
  const [currency] = currencies;
  return currency !== undefined && currencies.every((each) => each === currency) ? { digits, currency } : { digits: trimmed };
}

const GROUPED_COUNT = /^[1-9]\d{0,2}([.,\u00a0 ]\d{3})+$/;

const WHOLE = /^\d{1,15}$/;

/** A number of tokens: whole, so that a mark before three digits parts thousands. */
export function csvCount(header: string, text: string): number | undefined {
  if (WHOLE.test(text)) return Number(text);
  const typed = text.trim();
  if (typed === "" || typed.toLowerCase() === MISSING) return undefined;
  const marks = new Set(typed.replace(/\d/g, ""));
  const digits = GROUPED_COUNT.test(typed) && marks.size === 1 ? typed.replace(/\D/g, "") : typed;
  if (/^\d{1,15}(\.0+)?$/.test(digits)) return Number(digits);
  throw new UnsoundListingError(`${header} is "${typed.slice(0, 40)}"; it must be a whole number of tokens`);
}

const GERMAN_DATE = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;

/** The day a cell states: 2026-08-20, also with a time, or 20.8.2026. Other orders of day and month are refused, since they may be two days. */
export function csvDate(header: string, text: string): string | undefined {
  const typed = text.trim();
  if (typed === "") return undefined;
  const [, day = "", month = "", year = ""] = GERMAN_DATE.exec(typed) ?? [];
  const iso = year === "" ? dayOf(typed) : `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  if (iso !== undefined && serialOfIso(iso) !== undefined) return iso;
  throw new UnsoundListingError(`${header} is "${typed.slice(0, 40)}"; write it as a date such as 2026-08-20`);
}

const YES = ["yes", "y", "true", "1", "x", "✓", "ja", "oui", "si", "sí", "sì", "sim", "retired", "deprecated", "withdrawn"];
const NO = ["", "no", "n", "false", "0", "-", "–", "nein", "non", "não", "active", "current"];

/** Whether a cell says yes; refused where it says neither yes nor no. */
export function csvFlag(header: string, text: string): boolean {
  const word = text.trim().toLowerCase();
  if (YES.includes(word)) return true;
  if (NO.includes(word)) return false;
  throw new UnsoundListingError(`${header} is "${text.slice(0, 40)}"; write yes or leave it blank`);
}
