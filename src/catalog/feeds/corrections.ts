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
