import type { Domain } from "../engine/check";
import { domainConditions } from "./domainRule";
import { MISSING, ZERO_WORD, aboveZero, admitsZero } from "../scenario/missingFigure";
import { NONE } from "./missingFigures";

/** A figure that must be there: the number found when it lies in its domain, else #N/A, never 0. */
export function requiredNumber(found: string, domain: Domain = {}): string {
  const conditions = domainConditions(found, domain);
  const inside = conditions.length === 0 ? found : `IF(${conjunction(conditions)},${found},NA())`;
  return `IF(ISNUMBER(${found}),${inside},NA())`;
}

/** A figure of a catalog table that must be there, read as functions read it: a 0 is a blank, and 0 is the word zero. */
export function requiredFigure(found: string, domain: Domain): string {
  if (!admitsZero(domain)) return requiredNumber(found, domain);
  return `IF(${found}="${ZERO_WORD}",0,${requiredNumber(found, aboveZero(domain))})`;
}

/** A figure of a catalog table that may be missing: none where its cell is blank, 0 or the word n/a. */
export function optionalFigure(found: string, domain: Domain, turned: (figure: string) => string = (figure) => figure): string {
  return `IF(OR(${found}=0,${found}="",${found}="${MISSING}"),"${NONE}",${turned(requiredFigure(found, domain))})`;
}

/** A figure of a catalog table where any above 0 will do. */
export function readFigure(found: string, takesZero: boolean): string {
  const above = `IF(N(${found})>0,${found},NA())`;
  return takesZero ? `IF(${found}="${ZERO_WORD}",0,${above})` : above;
}

/** Whether a cell of a catalog table says a price; N of the cell is then that price. */
export function saysPrice(found: string): string {
  return `OR(${found}="${ZERO_WORD}",N(${found})>0)`;
}

/** A text that must be there. */
export function requiredText(found: string): string {
  return `IF(${found}="",NA(),${found})`;
}

/** What stands at a row and a column of a table. */
export function tableFigure(table: string, row: string, column: string): string {
  return `INDEX(${table},${row},${column})`;
}

/** Where a name stands in a column of a table. */
export function tableRow(table: string, column: string, name: string): string {
  return `MATCH(${name},${table}[${column}],0)`;
}

/** Where a header stands in a table. */
export function tableColumn(table: string, header: string): string {
  return `MATCH(${header},${table}[#Headers],0)`;
}

/** How often a name stands in a column of a table: once, when all is well. */
export function tableCount(table: string, column: string, name: string): string {
  return `COUNTIF(${table}[${column}],${name})`;
}

/** The last day on or before another from which a price of an API is in force; 0 where the price has no start. */
export function latestStart(table: string, api: string, day: string): string {
  const start = `${table}[Effective from]`;
  return `SUMPRODUCT(MAX((${table}[API]=${api})*(${start}<=${day})*${start}))`;
}

/** How many rows hold an API's price from a day: one, when all is well. */
export function startCount(table: string, api: string, start: string): string {
  return `SUMPRODUCT(${startsThere(table, api, start)})`;
}

/** Which row of the table that is, counted from 1. */
export function startRow(table: string, api: string, start: string): string {
  const rows = `ROW(${table}[API])`;
  return `SUMPRODUCT(${startsThere(table, api, start)}*(${rows}-MIN(${rows})+1))`;
}

function startsThere(table: string, api: string, start: string): string {
  return `(${table}[API]=${api})*(${table}[Effective from]=${start})`;
}

function conjunction(conditions: readonly string[]): string {
  return conditions.length === 1 ? conditions.join() : `AND(${conditions.join(",")})`;
}
