import type { PriceEntry } from "../priceFile";

/** A price of a feed before it is known to be sound: what the entry holds, its source left out. */
export type FeedPrice = Omit<PriceEntry, "source">;

/** A model as one feed lists it. */
export interface FeedModel {
  /** The provider's own id. */
  readonly id: string;
  readonly name?: string;
  readonly contextTokens?: number;
  readonly retired?: true;
  readonly note?: string;
  /** ISO date on which the feed says the model ends. */
  readonly ends?: string;
  /** What every request of text costs beside the prices read, in words: the Prices table has no column for it. */
  readonly leftOut?: readonly string[];
  readonly prices: readonly FeedPrice[];
}

/** A feed at one version, with the models of each provider by our key. */
export interface Feed {
  readonly label: string;
  readonly date?: string;
  models(providerKey: string): readonly FeedModel[];
}

/** A model that is not taken, and why. */
export interface Refusal {
  readonly id: string;
  readonly reason: string;
}

/** The price in force on an ISO date. */
export function priceOn<P extends { readonly from?: string }>(prices: readonly P[], date: string): P | undefined {
  return prices.filter(({ from }) => from === undefined || from <= date).at(-1);
}

/** A price without the fields that are undefined. */
export function withoutGaps(price: { readonly [K in keyof FeedPrice]?: FeedPrice[K] | undefined }): FeedPrice {
  return Object.fromEntries(Object.entries(price).filter(([, figure]) => figure !== undefined)) as unknown as FeedPrice;
}
