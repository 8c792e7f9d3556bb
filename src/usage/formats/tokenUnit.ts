import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import type { Decimal } from "../../engine/decimal";

/** A quantity in units of so many tokens, as tokens; refused where that is no whole number. */
export function tokensIn(name: string, quantity: Decimal, unit: number): number {
  const tokens = quantity.times(unit).toDecimalPlaces(6);
  // A quantity of units has few digits, so that a token may be cut; half of one is rounding, not another figure.
  const whole = tokens.round().toNumber();
  if (whole < 0 || !Number.isSafeInteger(whole)) throw new UnsoundListingError(`${name} is ${quantity.toString()}; it must be an amount of tokens, 0 or more`);
  return whole;
}

/** What the clouds write on one row: tokens of one kind. */
export interface TokenKind {
  readonly direction: "input" | "output";
  readonly cache: "read" | "write" | undefined;
}

/** The tokens of a row of one kind, as the fields they belong to: what a cache gave or took is input. */
export function tokensOf({ direction, cache }: TokenKind, tokens: number): { inputTokens: number; cachedTokens: number; cacheWriteTokens: number; outputTokens: number } {
  return {
    inputTokens: direction === "input" ? tokens : 0,
    cachedTokens: direction === "input" && cache === "read" ? tokens : 0,
    cacheWriteTokens: direction === "input" && cache === "write" ? tokens : 0,
    outputTokens: direction === "output" ? tokens : 0,
  };
}

/** A row that costs without tokens: searches, hours of provisioned throughput, storage, taxes. */
export const NO_TOKENS = { inputTokens: 0, outputTokens: 0 } as const;
