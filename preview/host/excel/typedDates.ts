/** A number that a text stands for, and the format Excel gives a cell that has none. */
export interface TypedNumber {
  readonly number: number;
  readonly format?: string;
}

const DAYS_TO_1970 = 25569;
const MS_PER_DAY = 86_400_000;
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
/** Two figures of a year up to this one are of this century, as Windows sets it. */
const LAST_SHORT_YEAR = 29;

const YEAR_FIRST = /^(\d{4})[-/](\d{1,2})(?:[-/](\d{1,2}))?$/;
const TWO_FIGURES = /^(\d{1,2})[-/](\d{1,4})$/;
const THREE_FIGURES = /^(\d{1,2})[-/](\d{1,2})[-/](\d{2}|\d{4})$/;
const DAY_AND_NAME = /^(\d{1,2})[- /]?([a-z]{3,9})(?:[- /,]+(\d{2}|\d{4}))?$/i;
const NAME_AND_FIGURE = /^([a-z]{3,9})[- /]?(\d{1,4})(?:,? ?(\d{4}))?$/i;
const TIME = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}(?:\.\d+)?))?(?: ?([ap])m?)?$/i;
const HOUR = /^(\d{1,2}) ([ap])m?$/i;
const FRACTION = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/;

/** Reads a text as a date, a time or a fraction as Excel in American English does; undefined for any other. */
export function typedDate(text: string): TypedNumber | undefined {
  const found = READERS.map(([pattern, read]) => [pattern.exec(text), read] as const).find(([match]) => match);
  return found?.[0] ? found[1](found[0]) : undefined;
}

const READERS: readonly (readonly [RegExp, (match: RegExpExecArray) => TypedNumber | undefined])[] = [
  [YEAR_FIRST, ([, year, month, day]) => (day ? dateOf(Number(year), Number(month), Number(day)) : monthOf(Number(year), Number(month)))],
  [TWO_FIGURES, ([, month, other]) => dayOrYear(Number(month), other!)],
  [THREE_FIGURES, ([, month, day, year]) => dateOf(fullYear(year!), Number(month), Number(day))],
  [DAY_AND_NAME, ([, day, name, year]) => namedDay(name!, Number(day), year)],
  [NAME_AND_FIGURE, ([, name, figure, year]) => namedMonth(name!, figure!, year)],
  [TIME, ([, hours, minutes, seconds, half]) => timeOf(Number(hours), Number(minutes), seconds, half)],
  [HOUR, ([, hours, half]) => timeOf(Number(hours), 0, undefined, half)],
  [FRACTION, ([, sign, whole, part, of]) => fraction(sign === "-" ? -1 : 1, Number(whole), Number(part), of!)],
];

/** 1-2 is the second of January of this year; where there is no such day, as in 1-32, the month of a year. */
function dayOrYear(month: number, other: string): TypedNumber | undefined {
  const day = other.length <= 2 ? serial(thisYear(), month, Number(other)) : undefined;
  if (day !== undefined) return { number: day, format: "d-mmm" };
  return other.length === 2 || other.length === 4 ? monthOf(fullYear(other), month) : undefined;
}

function namedDay(name: string, day: number, year: string | undefined): TypedNumber | undefined {
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  const number = serial(year === undefined ? thisYear() : fullYear(year), month, day);
  if (number !== undefined) return { number, format: year === undefined ? "d-mmm" : "d-mmm-yy" };
  return undefined;
}

/** Mar 1 and MAR1 are days, Mar-2026 and Mar-40 months. */
function namedMonth(name: string, figure: string, year: string | undefined): TypedNumber | undefined {
  const month = monthNumber(name);
  if (month === undefined) return undefined;
  if (year !== undefined || figure.length <= 2) {
    const day = namedDay(name, Number(figure), year);
    if (day || year !== undefined) return day;
  }
  return figure.length === 2 || figure.length === 4 ? monthOf(fullYear(figure), month) : undefined;
}

function monthNumber(name: string): number | undefined {
  const short = MONTHS.indexOf(name.slice(0, 3).toLowerCase());
  if (short < 0) return undefined;
  const long = new Date(Date.UTC(2000, short, 1)).toLocaleString("en-US", { month: "long", timeZone: "UTC" }).toLowerCase();
  const given = name.toLowerCase();
  return given.length === 3 || given === long || given === "sept" ? short + 1 : undefined;
}

function dateOf(year: number, month: number, day: number): TypedNumber | undefined {
  const number = serial(year, month, day);
  return number === undefined ? undefined : { number, format: "m/d/yyyy" };
}

function monthOf(year: number, month: number): TypedNumber | undefined {
  const number = serial(year, month, 1);
  return number === undefined ? undefined : { number, format: "mmm-yy" };
}

function serial(year: number, month: number, day: number): number | undefined {
  const time = new Date(Date.UTC(year, month - 1, day));
  const isDay = time.getUTCMonth() === month - 1 && time.getUTCDate() === day && year >= 1900 && year <= 9999;
  return isDay ? time.getTime() / MS_PER_DAY + DAYS_TO_1970 : undefined;
}

function fullYear(figures: string): number {
  const year = Number(figures);
  if (figures.length > 2) return year;
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

const thisYear = (): number => new Date().getFullYear();

function timeOf(hours: number, minutes: number, seconds: string | undefined, half: string | undefined): TypedNumber | undefined {
  if (minutes > 59 || Number(seconds ?? 0) >= 60 || (half !== undefined && (hours > 12 || hours < 1))) return undefined;
  const ofDay = half === undefined ? hours : (hours % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const number = ofDay / 24 + minutes / 1440 + Number(seconds ?? 0) / 86_400;
  const figures = seconds === undefined ? "h:mm" : "h:mm:ss";
  if (half !== undefined) return { number, format: `${figures} AM/PM` };
  return { number, format: hours > 23 ? "[h]:mm:ss" : figures };
}

function fraction(sign: number, whole: number, part: number, of: string): TypedNumber | undefined {
  if (Number(of) === 0) return undefined;
  const marks = of.length > 1 ? "??" : "?";
  return { number: sign * (whole + part / Number(of)), format: `# ${marks}/${marks}` };
}
