import type { Decimal } from "../engine/decimal";

/**
 * What one month used of one API for one workload, sent in batches or not. All input counts in `inputTokens`: what was
 * read from a cache or written to one is a part of it. What an export does not say is absent.
 */
export interface UsageRecord {
  /** ISO month, such as 2026-11. */
  readonly month: string;
  /** As the catalog names it, or as the export writes it where the catalog does not know it. */
  readonly api: string;
  /** A project, a team, a key; empty where the export names none. */
  readonly workload: string;
  readonly batch: boolean;
  readonly requests?: number;
  readonly inputTokens: number;
  readonly cachedTokens?: number;
  readonly cacheWriteTokens?: number;
  readonly outputTokens: number;
  /** In the currency. */
  readonly cost?: Decimal;
  readonly currency: string;
  /** USD for one of the currency; absent where nobody has said. */
  readonly usdRate?: Decimal;
}
