import { type NameIndex, known, unknownName } from "../catalog/lookup";
import type { ApiRecord } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { DomainError, NotAvailableError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { type RequestPrice, type RequestTokens, type TieredPrice, priceOfRequest, requestCost } from "../engine/requestCost";
import { recordFigure } from "./figures";
import { apiLines } from "./lines";
import { priceRecordOf } from "./priceRecord";
import type { Scenario } from "./scenario";

export type PriceKind = "input" | "output" | "cached input" | "cache write";

const FIELD_OF_KIND = { input: "input", output: "output", "cached input": "cachedInput", "cache write": "cacheWrite" } as const satisfies Record<PriceKind, keyof RequestPrice>;

/** One price of an API in USD per million tokens, for a request of so many input tokens. */
export function requestPrice(scenario: Scenario, name: string, kind: PriceKind, inputTokens: Decimal): Decimal {
  const record = recordOf(scenario, name);
  refuseBeyondWindow(record, "request_tokens", inputTokens);
  const price = priceOfRequest(tieredPrice(record), inputTokens)[FIELD_OF_KIND[kind]];
  if (price === null) throw new NotAvailableError(`${record.name} has no ${kind} price in the catalog: its provider publishes none, or bills those tokens as input.`);
  return price;
}

/** Cost of one request in USD. */
export function costOfRequest(scenario: Scenario, name: string, tokens: RequestTokens): Decimal {
  const record = recordOf(scenario, name);
  refuseBeyondWindow(record, "input_tokens", tokens.input);
  return requestCost(tieredPrice(record), tokens);
}

/** Blended price in USD per million tokens, before discounts. */
export function blendedPriceOf(scenario: Scenario, name: string): Decimal {
  return apiLines(scenario, name).of("blendedPrice");
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

function tieredPrice(record: PriceRecord): TieredPrice {
  const optional = (field: keyof PriceRecord & string) => recordFigure(PRICE_TABLE, record, field) ?? null;
  const required = (field: keyof PriceRecord & string, label: string) => {
    const price = optional(field);
    if (price === null) throw new NotAvailableError(`${record.name} lacks: ${label}.`);
    return price;
  };
  const base = {
    input: required("inputPerMTok", "Input price"), output: required("outputPerMTok", "Output price"),
    cachedInput: optional("cachedInputPerMTok"), cacheWrite: optional("cacheWritePerMTok"),
  };
  const threshold = optional("longContextThreshold");
  const tierPrice = {
    input: optional("longContextInputPerMTok") ?? base.input, output: optional("longContextOutputPerMTok") ?? base.output,
    cachedInput: optional("longContextCachedInputPerMTok") ?? base.cachedInput, cacheWrite: optional("longContextCacheWritePerMTok") ?? base.cacheWrite,
  };
  return { base, tier: threshold && { threshold, price: tierPrice } };
}
