/** What a maker publishes for all of its current models, as multiples of the list price. */
export interface SellerTerms {
  /** Cache writes kept for an hour, over the input price. */
  readonly hourOverInput?: number;
  /** Requests that may wait (Batch). */
  readonly batchShare?: number;
  /** Requests served first: Fast, Priority. */
  readonly priorityShare?: number;
}

/**
 * Sources: platform.claude.com/docs/en/about-claude/pricing and whats-new-opus-5 (cache writes 1.25 and 2 times input, Batch half);
 * github.com/BerriAI/litellm discussion 39633 (OpenAI: Batch and Flex half, Fast double); github.com/iyulab/TokenMeter release notes
 * v0.17.0 (Gemini: Batch and Flex half, Priority 1.8 times). Read on 2026-11-28.
 */
export const SELLER_TERMS: Readonly<Record<string, SellerTerms>> = {
  Anthropic: { hourOverInput: 2, batchShare: 0.5 },
  OpenAI: { batchShare: 0.5, priorityShare: 2 },
  Google: { batchShare: 0.5, priorityShare: 1.8 },
};
