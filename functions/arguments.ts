import { nameKey } from "../src/catalog/lookup";
import { type Domain, DomainError } from "../src/engine/check";
import type { Decimal } from "../src/engine/decimal";
import { dateSerial } from "../src/scenario/dateCell";
import { isBlankOrZero, isMissing } from "../src/scenario/missingFigure";
import { type CellValue, type Range, cellText, figure, isBlank } from "../src/scenario/range";

/** A name argument. A blank cell arrives as nothing, and names nobody. */
export function name(argument: string, text: string | null | undefined): string {
  const given = cellText(text);
  if (given === "") throw new DomainError(`${argument} is blank; give a name from the catalog, such as "Kimi-K2" or "GPT-5".`);
  return given;
}

/** A number argument. A blank cell arrives as 0 on the desktop and as nothing on the web: it counts as 0 on both. */
export function number(value: number | null | undefined): Decimal {
  return figure("A number argument", isBlank(value) ? 0 : value, {});
}

/** An optional number argument: left out, blank and 0 all mean the default, since a blank cell cannot be told from either. */
export function optionalNumber(value: number | null | undefined): Decimal | undefined {
  return isBlankOrZero(value) ? undefined : number(value);
}

/** The names in a range, by rows, blanks (on the desktop: 0) passed over; the default where the argument is left out. */
export function names(range: Range | null | undefined, otherwise: readonly string[]): readonly string[] {
  const given = (range ?? []).flat().filter((cell) => !isBlankOrZero(cell)).map(cellText);
  return given.length > 0 ? given : otherwise;
}

/** A range that a function needs; one left out between two commas has no cells, and is then refused like an empty one. */
export function needed(range: Range | null | undefined): Range {
  return range ?? [];
}

/** The numbers in a range, by rows. A blank counts as 0, since the desktop hands over the one for the other; n/a is passed over. */
export function numbers(argument: string, range: Range | null | undefined, domain: Domain): readonly Decimal[] {
  const given = (range ?? []).flat().filter((value) => isBlankOrZero(value) || !isMissing(value));
  if (given.length === 0) throw new DomainError(`${argument} is blank; give a range of numbers.`);
  return given.map((value) => figure(argument, isBlankOrZero(value) ? 0 : value, domain));
}

/** One of some words, case and punctuation ignored; the default where the argument is left out or blank. */
export function choice<W extends string>(argument: string, given: string | null | undefined, words: readonly W[], otherwise: W): W {
  const text = cellText(given);
  if (text === "") return otherwise;
  const found = words.find((word) => nameKey(word) === nameKey(text));
  if (!found) throw new DomainError(`${argument} must be ${words.join(", ").replace(/, ([^,]*)$/, " or $1")}; it is "${text}".`);
  return found;
}

/** An optional date as a serial number; left out, blank and 0 all mean the default. */
export function optionalDate(argument: string, date: CellValue): Decimal | undefined {
  return isBlankOrZero(date) ? undefined : dateSerial(argument, date);
}
