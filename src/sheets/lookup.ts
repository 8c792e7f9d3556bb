import type { Domain } from "../engine/check";
import { domainConditions } from "./domainRule";
import { NONE } from "./missingFigures";

/** A figure that must be there: the number found when it lies in its domain, else #N/A, never 0. */
export function requiredNumber(found: string, domain: Domain = {}): string {
  const conditions = domainConditions(found, domain);
  const inside = conditions.length === 0 ? found : `IF(${conjunction(conditions)},${found},NA())`;
  return `IF(ISNUMBER(${found}),${inside},NA())`;
}

/** A figure that may be missing: none where its cell is blank. */
export function optionalNumber(found: string, domain: Domain = {}): string {
  return `IF(${found}="","${NONE}",${requiredNumber(found, domain)})`;
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
