import { DomainError, NotAvailableError } from "./check";
import { type Decimal, MILLION, ZERO } from "./decimal";

/** What one API charges a request, USD per million tokens. A price the provider does not publish is null. */
export interface RequestPrice {
  readonly input: Decimal;
  readonly output: Decimal;
  readonly cachedInput: Decimal | null;
  readonly cacheWrite: Decimal | null;
}

/** An API's prices with its long-context tier: above the threshold the tier's prices hold for the whole request. */
export interface TieredPrice {
  readonly base: RequestPrice;
  readonly tier: { readonly threshold: Decimal; readonly price: RequestPrice } | null;
}

/** Tokens of one request. Input counts all of them: those read from the cache and those written to it are among them. */
export interface RequestTokens {
  readonly input: Decimal;
  readonly output: Decimal;
  readonly cached: Decimal;
  readonly cacheWrite: Decimal;
}

/** The prices a request pays: the tier's when its total input is strictly above the threshold  (model, equation 19). */
export function priceOfRequest({ base, tier }: TieredPrice, inputTokens: Decimal): RequestPrice {
  return tier && inputTokens.gt(tier.threshold) ? tier.price : base;
}

/**
 * Cost of one request in USD: (fresh p_in + cached p_cache + written p_write + output p_out)/1e6, with
 * fresh = input - cached - written >= 0  (model, equation 19). Monthly totals are never tiered.
 */
export function requestCost(prices: TieredPrice, { input, output, cached, cacheWrite: written }: RequestTokens): Decimal {
  const fresh = input.minus(cached).minus(written);
  if (fresh.lt(ZERO)) {
    throw new DomainError(
      `Cached and cache-write tokens (${cached.plus(written).toString()}) are part of the input tokens and cannot exceed them; input tokens are ${input.toString()}.`,
    );
  }
  const price = priceOfRequest(prices, input);
  return fresh.times(price.input)
    .plus(charge(cached, price.cachedInput, "cached input"))
    .plus(charge(written, price.cacheWrite, "cache write"))
    .plus(output.times(price.output))
    .div(MILLION);
}

function charge(tokens: Decimal, price: Decimal | null, kind: string): Decimal {
  if (tokens.isZero()) return ZERO;
  if (price === null) throw new NotAvailableError(`The API publishes no ${kind} price. Count these tokens as plain input, or choose another API.`);
  return tokens.times(price);
}
