import type { Decimal } from "./decimal";

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
