import type { ApiEntry, PriceEntry } from "../../src/catalog/priceFile";
import { addedPrices, byStart, samePrice } from "../../src/catalog/feeds/addedPrices";

export interface Merged {
  readonly apis: readonly ApiEntry[];
  /** One line for each API that is new, changed in price, described otherwise, or no longer in the feeds. */
  readonly changes: readonly string[];
  /** Announced prices that a feed has withdrawn or changed: a person decides. */
  readonly conflicts: readonly string[];
}

/**
 * The committed prices with what the feeds add. A price once committed stays: a changed price is a further entry, in
 * force from the day given by the feed, or else from the day it was checked. Descriptions follow the feeds.
 */
export function merge(committed: readonly ApiEntry[], collected: readonly ApiEntry[], checked: string): Merged {
  const before = new Map(committed.map((api) => [api.id, api]));
  const now = new Set(collected.map(({ id }) => id));
  const changes: string[] = [];
  const conflicts: string[] = [];
  const apis = collected.map((api) => {
    const old = before.get(api.id);
    if (!old) {
      changes.push(`new       ${api.id}: ${inWords(api.prices.at(-1)!)}`);
      return api;
    }
    const prices = withKnownStart(old.prices, api.prices);
    const added = addedPrices(prices, api.prices, checked);
    if (prices !== old.prices) changes.push(`dated     ${api.id}: ${inWords(prices[0]!)}`);
    conflicts.push(...announcedOtherwise(old.prices, api.prices, checked).map((line) => `${api.id}: ${line}`));
    changes.push(...added.map((price) => `price     ${api.id}: ${inWords(price)}`), ...described(old, api));
    return { ...api, checked: api.checked > old.checked ? api.checked : old.checked, prices: byStart([...prices, ...added]) };
  });
  const gone = committed.filter(({ id }) => !now.has(id));
  changes.push(...gone.map(({ id, checked: last }) => `not found ${id}: kept as it was, last checked ${last}`));
  return { apis: inOrder([...apis, ...gone], committed), changes, conflicts };
}

/** The committed prices, the one price without a date given the start that has become known of it. */
function withKnownStart(old: readonly PriceEntry[], feed: readonly PriceEntry[]): readonly PriceEntry[] {
  const [only, ...others] = old;
  const dated = feed[0];
  const becomesKnown = only && dated?.from !== undefined && only.from === undefined && others.length === 0 && only.input === dated.input && only.output === dated.output;
  return becomesKnown ? [dated] : old;
}

function announcedOtherwise(old: readonly PriceEntry[], feed: readonly PriceEntry[], checked: string): string[] {
  return old.flatMap((price) => {
    if (price.from === undefined || price.from <= checked) return [];
    const theirs = feed.find(({ from }) => from === price.from);
    if (theirs && samePrice(theirs, price)) return [];
    return [`announced ${inWords(price)}; the feed now says ${theirs ? inWords(theirs) : "nothing of that day"}`];
  });
}

function described(old: ApiEntry, api: ApiEntry): string[] {
  const fields = ["name", "aliases", "contextTokens", "retired", "openModel", "secondSource", "note", "url"] as const;
  const changed = fields.filter((field) => JSON.stringify(old[field]) !== JSON.stringify(api[field]));
  return changed.length > 0 ? [`described ${api.id}: ${changed.join(", ")}`] : [];
}

/** Records that the feeds dropped keep their place after the API that stood before them. */
function inOrder(apis: readonly ApiEntry[], committed: readonly ApiEntry[]): ApiEntry[] {
  const providers = [...new Set([...committed, ...apis].map(({ provider }) => provider))];
  const rank = (api: ApiEntry) => providers.indexOf(api.provider);
  return [...apis].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}

function inWords({ from, input, output }: PriceEntry): string {
  return `input ${input}, output ${output}${from ? ` from ${from}` : ""}`;
}
