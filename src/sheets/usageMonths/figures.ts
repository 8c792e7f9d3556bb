import { type Decimal, ZERO } from "../../engine/decimal";
import { formulaOf } from "../../forms/formulas";
import { USAGE } from "../../model/usage";
import { figuredLines } from "../../scenario/lines";
import type { UsageEntry } from "../../scenario/usageEntries";
import type { UsedMonth, UsedOverTime } from "../../usage/months";
import type { BlockLine } from "../blocks/block";
import { NONE } from "../missingFigures";
import type { PlanValue } from "../plan";
import type { FormatName } from "../styles";

/** Columns that headings are ruled across. */
export const WIDTH = 13;

/** One month of one API and workload. */
export interface Row {
  readonly of: UsedOverTime;
  readonly month: UsedMonth;
}

/** What is added up of the rows of usage. */
export type Sum = "tokens" | "input" | "knownInput" | "cached" | "batched" | "requests" | "counted" | "cost";

export const SUMS: Readonly<Record<Sum, (entry: UsageEntry) => Decimal | undefined>> = {
  tokens: tokensOf,
  input: ({ input }) => input,
  knownInput: ({ input, cached }) => cached && input,
  cached: ({ cached }) => cached,
  batched: (entry) => (entry.batch ? tokensOf(entry) : undefined),
  requests: ({ requests }) => requests,
  counted: (entry) => entry.requests && tokensOf(entry),
  cost: ({ cost }) => cost,
};

export function billedOf({ month }: Row): Decimal | undefined {
  return month.billed;
}

export function listOf({ month }: Row): Decimal | undefined {
  const { prices, entries } = month;
  if (!prices) return undefined;
  const charged = ({ input, cached = ZERO, written = ZERO, output, batch }: UsageEntry) =>
    figuredLines(
      { inputTokens: input, cachedTokens: cached, writtenTokens: written, outputTokens: output },
      { inputPriceOfRequest: prices.input, cachedPriceOfRequest: prices.cached, writePriceOfRequest: prices.written, outputPriceOfRequest: prices.output },
    ).of("requestCost").times(batch ? prices.batch : 1);
  return sum(entries, charged);
}

export function discountOf(billed: Decimal | undefined, list: Decimal | undefined): PlanValue {
  return ofBill("impliedDiscount", billed, list);
}

/** What a bill says beside the list prices, where both are known. */
export function billLines(cell: (line: "billed" | "list", member: number) => string, billed: (member: number) => Decimal | undefined, list: (member: number) => Decimal | undefined, unit = "USD"): Record<"discount" | "above", BlockLine> {
  const line = (name: "impliedDiscount" | "aboveList", label: string, format: FormatName): BlockLine => ({
    label, format, value: (i) => ofBill(name, billed(i), list(i)),
    formula: (i) => {
      const cells: Readonly<Record<string, string>> = { billed: cell("billed", i), listBill: cell("list", i) };
      return `IF(AND(ISNUMBER(${cells.billed!}),ISNUMBER(${cells.listBill!})),IF(${cells.listBill!}=0,"${NONE}",${formulaOf(USAGE, name, (each) => cells[each])}),"${NONE}")`;
    },
  });
  return { discount: line("impliedDiscount", "Implied discount", "percent"), above: line("aboveList", `Not explained by list prices (${unit})`, "usd") };
}

function ofBill(name: "impliedDiscount" | "aboveList", billed: Decimal | undefined, listBill: Decimal | undefined): PlanValue {
  return billed && listBill?.gt(0) ? figuredLines({ billed, listBill }).of(name).toNumber() : NONE;
}

export function total(rows: readonly Row[], value: (row: Row) => Decimal | undefined): Decimal | undefined {
  const known = rows.map(value);
  return known.every((each) => each !== undefined) ? known.reduce((all, each) => all.plus(each), ZERO) : undefined;
}

export function sum(entries: readonly UsageEntry[], value: (entry: UsageEntry) => Decimal | undefined): Decimal {
  return entries.reduce((all, entry) => all.plus(value(entry) ?? ZERO), ZERO);
}

export function ratio(of: Decimal, over: Decimal): PlanValue {
  return over.isZero() ? NONE : of.div(over).toNumber();
}

export function tokensOf({ input, output }: UsageEntry): Decimal {
  return input.plus(output);
}
