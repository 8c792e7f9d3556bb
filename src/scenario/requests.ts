import { type NameIndex, known, unknownName } from "../catalog/lookup";
import type { ApiRecord } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { DomainError, NotAvailableError } from "../engine/check";
import { type Decimal, INFINITY, ZERO } from "../engine/decimal";
import type { Name } from "../model/model";
import { recordFigure } from "./figures";
import { type Lines, figuredLines } from "./lines";
import { priceRecordOf } from "./priceRecord";
import type { Scenario } from "./scenario";

/** The line of what each kind of token is charged. */
const LINES = {
  input: "inputPriceOfRequest", output: "outputPriceOfRequest", "cached input": "cachedPriceOfRequest", "cache write": "writePriceOfRequest",
} as const satisfies Record<string, Name>;
export type PriceKind = keyof typeof LINES;

/** Tokens of one request. Input counts all of them: those read from the cache and those written to it are among them. */
export interface RequestTokens {
  readonly input: Decimal;
  readonly output: Decimal;
  readonly cached: Decimal;
  readonly cacheWrite: Decimal;
}

/** One price of an API in USD per million tokens, for a request of so many input tokens. */
export function requestPrice(scenario: Scenario, name: string, kind: PriceKind, inputTokens: Decimal): Decimal {
  const record = recordOf(scenario, name);
  refuseBeyondWindow(record, "request_tokens", inputTokens);
  const price = priceOf(record, kind, inputTokens);
  if (price) return price;
  throw new NotAvailableError(`${record.name} has no ${kind} price in the catalog: its provider publishes none, or bills those tokens as input.`);
}

/** The lines of the cost of one request in USD. */
export function costOfRequest(scenario: Scenario, name: string, tokens: RequestTokens): Lines {
  const record = recordOf(scenario, name);
  refuseBeyondWindow(record, "input_tokens", tokens.input);
  const lines = requestLines(record, tokens);
  refuseMoreThanInput(tokens, lines);
  refuseUnpriced(record, "cached input", tokens.cached, tokens.input);
  refuseUnpriced(record, "cache write", tokens.cacheWrite, tokens.input);
  return lines;
}

/** Cost in USD of a month's tokens at a row's prices: never in the tier, which only single requests reach, and at the full price where the seller has no discount. */
export function costAtListPrices(record: PriceRecord, tokens: RequestTokens): Decimal {
  return requestLines({ ...record, longContextThreshold: undefined }, tokens, recordFigure(PRICE_TABLE, record, "inputPerMTok")).of("requestCost");
}

/** The lines of one request. A price that is missing is nothing, since no tokens pay it, unless something else stands for it. */
function requestLines(record: PriceRecord, { input, output, cached, cacheWrite }: RequestTokens, unpriced = ZERO): Lines {
  const price = (field: keyof PriceRecord & string) => recordFigure(PRICE_TABLE, record, field);
  const required = (field: keyof PriceRecord & string, label: string): Decimal => {
    const listed = price(field);
    if (listed) return listed;
    throw new NotAvailableError(`${record.name} lacks: ${label}.`);
  };
  return figuredLines({
    inputTokens: input, outputTokens: output, cachedTokens: cached, writtenTokens: cacheWrite, longContextThreshold: price("longContextThreshold") ?? INFINITY,
    listInput: required("inputPerMTok", "Input price"), listOutput: required("outputPerMTok", "Output price"),
    listCached: price("cachedInputPerMTok") ?? unpriced, listWrite: price("cacheWritePerMTok") ?? unpriced,
    longContextInput: price("longContextInputPerMTok"), longContextOutput: price("longContextOutputPerMTok"),
    longContextCachedInput: price("longContextCachedInputPerMTok"), longContextWrite: price("longContextCacheWritePerMTok"),
  });
}

/** What a request of so many input tokens pays for a kind: its tier's price, or the list's; undefined where there is none. */
function priceOf(record: PriceRecord, kind: PriceKind, input: Decimal): Decimal | undefined {
  const price = requestLines(record, { input, output: ZERO, cached: ZERO, cacheWrite: ZERO }, INFINITY).of(LINES[kind]);
  return price.isFinite() ? price : undefined;
}

function refuseMoreThanInput({ input, cached, cacheWrite }: RequestTokens, lines: Lines): void {
  if (lines.of("fresh").gte(ZERO)) return;
  throw new DomainError(
    `Cached and cache-write tokens (${cached.plus(cacheWrite).toString()}) are part of the input tokens and cannot exceed them; input tokens are ${input.toString()}.`,
  );
}

function refuseUnpriced(record: PriceRecord, kind: PriceKind, tokens: Decimal, inputTokens: Decimal): void {
  if (tokens.isZero() || priceOf(record, kind, inputTokens)) return;
  throw new NotAvailableError(`The API publishes no ${kind} price. Count these tokens as plain input, or choose another API.`);
}

/** Every price an API has had or is announced to have, first to last. */
export function priceRows({ prices }: Scenario, name: string): readonly PriceRecord[] {
  const api = known(prices, name);
  if (!api) throw unknownApi(prices, name);
  return api.history;
}

function recordOf(scenario: Scenario, name: string): PriceRecord {
  const record = priceRecordOf(scenario, name);
  if (!record) throw unknownApi(scenario.prices, name);
  return record;
}

/** Refuses more input tokens than one request can have: they are a day's or a month's, whose requests may all be short. */
function refuseBeyondWindow(record: PriceRecord, argument: string, inputTokens: Decimal): void {
  const most = contextWindow(record);
  if (most === undefined || inputTokens.lte(most)) return;
  throw new DomainError(
    `${argument} is ${grouped(inputTokens)}, but one request of ${record.name} has at most ${grouped(most)} input tokens, its context window. ` +
      "Give the tokens of one request and multiply by the number of requests, or use LLM.APICOST for a month's tokens.",
  );
}

/**
 * The most input tokens that one request of an API can have; undefined where that is not known. A window that ends where
 * long context begins contradicts the price list, and says nothing.
 */
export function contextWindow(record: PriceRecord): Decimal | undefined {
  const most = recordFigure(PRICE_TABLE, record, "contextTokens");
  const threshold = recordFigure(PRICE_TABLE, record, "longContextThreshold");
  return most && threshold && most.lte(threshold) ? undefined : most;
}

function grouped(count: Decimal): string {
  return count.toNumber().toLocaleString("en-US");
}

function unknownApi(prices: NameIndex<ApiRecord>, name: string): NotAvailableError {
  return unknownName("API", name, prices, PRICE_TABLE.name);
}
