import { isoOfSerial } from "../catalog/dates";
import { type UsageRow, USAGE_TABLE } from "../catalog/usageTable";
import { DomainError } from "../engine/check";
import { type Decimal, ONE, ZERO } from "../engine/decimal";
import { dateSerial } from "./dateCell";
import { columnOf } from "./layer";
import { isBlankOrZero, isMissing, isZeroWord } from "./missingFigure";
import { type CellValue, type Range, cellText, figure } from "./range";

/** A row of a Usage table as it is computed with. What it does not say is absent. */
export interface UsageEntry {
  /** ISO month. */
  readonly month: string;
  readonly api: string;
  readonly workload: string;
  readonly batch: boolean;
  readonly requests?: Decimal;
  /** All input, cached and written included. */
  readonly input: Decimal;
  readonly cached?: Decimal;
  readonly written?: Decimal;
  readonly output: Decimal;
  /** As billed, in its currency, and in USD where that is known. */
  readonly cost?: Decimal;
  readonly currency: string;
  readonly usd?: Decimal;
}

const NEEDED: readonly (keyof UsageRow)[] = ["month", "name", "inputTokens", "outputTokens"];

/** The rows of a Usage table with its headers. A blank and a 0 are 0, the word n/a is not known; a row without a month and an API is passed over. */
export function usageEntries(range: Range): UsageEntry[] {
  const columns = (range[0] ?? []).map((header) => columnOf(USAGE_TABLE, cellText(header))?.field);
  const missing = NEEDED.filter((field) => !columns.includes(field)).map((field) => USAGE_TABLE.columns.find((column) => column.field === field)!.header);
  if (missing.length > 0) throw new DomainError(`The range is no Usage table: it lacks ${missing.join(", ")}. Pass it with its header row, such as Usage[#All].`);
  return range.slice(1).flatMap((row, i) => {
    const cell = (field: keyof UsageRow): CellValue => row[columns.indexOf(field)];
    if (isBlankOrZero(cell("month")) && isBlankOrZero(cell("name"))) return [];
    return [entry(cell, i + 1)];
  });
}

function entry(cell: (field: keyof UsageRow) => CellValue, row: number): UsageEntry {
  const label = (field: keyof UsageRow) => `${USAGE_TABLE.columns.find((column) => column.field === field)!.header} in row ${row}`;
  const amount = (field: keyof UsageRow, atLeast?: 0): Decimal | undefined => {
    const value = cell(field);
    if (isBlankOrZero(value) || isZeroWord(value)) return ZERO;
    return isMissing(value) ? undefined : figure(label(field), value, atLeast === undefined ? {} : { atLeast });
  };
  const [input, cached, written] = [amount("inputTokens", 0) ?? ZERO, amount("cachedTokens", 0), amount("cacheWriteTokens", 0)];
  if ((cached ?? ZERO).plus(written ?? ZERO).gt(input)) throw new DomainError(`${label("cachedTokens")}: tokens read from a cache or written to it are part of the input, ${input.toString()}, and cannot exceed it.`);
  const api = isBlankOrZero(cell("name")) ? "" : cellText(cell("name"));
  if (api === "") throw new DomainError(`${label("name")} is blank.`);
  const workload = isBlankOrZero(cell("workload")) ? "" : cellText(cell("workload"));
  // A cost of 0 cannot be told from one nobody has entered.
  const [cost, requests] = [amount("cost"), amount("requests", 0)];
  const currency = isMissing(cell("currency")) ? "USD" : cellText(cell("currency")).toUpperCase();
  const rate = isMissing(cell("usdRate")) ? (currency === "USD" ? ONE : undefined) : figure(label("usdRate"), cell("usdRate"), { above: 0 });
  return {
    month: isoOfSerial(dateSerial(label("month"), monthCell(cell("month"))).toNumber()).slice(0, 7), api, workload, batch: saysYes(label("batch"), cell("batch")),
    input, output: amount("outputTokens", 0) ?? ZERO, currency,
    ...(cached && { cached }), ...(written && { written }), ...(requests?.gt(0) && { requests }), ...(cost && !cost.isZero() && { cost, ...(rate && { usd: cost.times(rate) }) }),
  };
}

/** A month typed as text, 2026-11, is its first day. */
function monthCell(cell: CellValue): CellValue {
  return typeof cell === "string" && /^\d{4}-\d{2}$/.test(cell.trim()) ? `${cell.trim()}-01` : cell;
}

const YES: readonly string[] = ["yes", "true", "1", "x", "batch"];
const NO: readonly string[] = ["no", "false", "0", "n/a", ""];

function saysYes(label: string, cell: CellValue): boolean {
  const word = isBlankOrZero(cell) ? "" : cellText(cell).toLowerCase();
  if (YES.includes(word) || NO.includes(word)) return YES.includes(word);
  throw new DomainError(`${label} is "${word.slice(0, 40)}"; write yes or no.`);
}
