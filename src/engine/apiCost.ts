import { Decimal, MILLION, ONE } from "./decimal";
import type { Settings } from "./settings";

/** Prices of an API in USD per million tokens. A price the provider does not publish is null. */
export interface ApiPrice {
  readonly input: Decimal;
  readonly output: Decimal;
  /** Needed only where some input is read from cache. */
  readonly cachedInput: Decimal | null;
  /** Prices of requests over the long-context threshold; null where there is no such tier. */
  readonly longContextInput: Decimal | null;
  readonly longContextOutput: Decimal | null;
  /** Absent or null: cached input costs the same in a long context. */
  readonly longContextCachedInput?: Decimal | null;
}

type PriceSettings = Pick<Settings, "inputShare" | "cachedShare" | "longContextShare" | "batchShare" | "batchDiscount" | "apiDiscount">;

/** Mix of two figures: the share takes the second. */
function mix(base: Decimal, other: Decimal, share: Decimal): Decimal {
  return base.times(ONE.minus(share)).plus(other.times(share));
}

/**
 * Blended price in USD per million tokens before discounts:
 * p = input share . p_in' + (1 - input share) p_out, with p_in' = p_in (1 - cached) + p_cache cached  (Eq. 5).
 * The long-context share pays the tier's prices, token for token.
 */
export function blendedPrice(price: ApiPrice, settings: PriceSettings): Decimal {
  const { inputShare, cachedShare, longContextShare } = settings;
  const input = mix(price.input, price.longContextInput ?? price.input, longContextShare);
  const output = mix(price.output, price.longContextOutput ?? price.output, longContextShare);
  const cached = price.cachedInput && mix(price.cachedInput, price.longContextCachedInput ?? price.cachedInput, longContextShare);
  const paidInput = cached === null ? input : mix(input, cached, cachedShare);
  return mix(output, paidInput, inputShare);
}

/** Price in USD per million tokens after batch and negotiated discounts. */
export function discountedPrice(price: ApiPrice, settings: PriceSettings): Decimal {
  const { batchShare, batchDiscount, apiDiscount } = settings;
  const batch = ONE.minus(batchShare.times(batchDiscount));
  return blendedPrice(price, settings).times(batch).times(ONE.minus(apiDiscount));
}

/**
 * API cost in USD per month: A(V) = V/1e6 . p (1 - batch share . batch discount)(1 - API discount)  (Eq. 5), the price
 * with its discounts taken once for however many volumes.
 */
export function apiCostPerMonth(volume: Decimal, discounted: Decimal): Decimal {
  return volume.div(MILLION).times(discounted);
}
