/** Prices of one API from a day on, USD per million tokens, as the price file keeps them. */
export interface PriceEntry {
  /** ISO date from which the price is in force; absent where the feed names no start. */
  readonly from?: string;
  readonly input: number;
  readonly output: number;
  readonly cachedInput?: number;
  readonly cacheWrite?: number;
  /** A request with more input tokens than this pays the long-context prices throughout. */
  readonly above?: number;
  readonly longInput?: number;
  readonly longOutput?: number;
  readonly longCachedInput?: number;
  readonly longCacheWrite?: number;
  /** Feed and version in which the price was first read, or what else it rests on. */
  readonly source: string;
}

/** One API with every price it has had. Entries are only ever appended. */
export interface ApiEntry {
  /** Provider's key in the feed and the provider's own id of the model: "openai/gpt-5.6-sol". */
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  readonly aliases?: readonly string[];
  readonly contextTokens?: number;
  readonly retired?: true;
  /** An open model that anyone may host: the fairest rival of one's own deployment. */
  readonly openModel?: true;
  /** What the second feed says: "Agrees", "Differs: ..." or "Not listed". */
  readonly secondSource: string;
  readonly note?: string;
  readonly url: string;
  /** ISO date of the last comparison with the feeds. */
  readonly checked: string;
  readonly prices: readonly PriceEntry[];
}

export interface PriceFile {
  readonly about: string;
  readonly apis: readonly ApiEntry[];
}
