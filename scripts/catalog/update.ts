import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { Feed, Refusal } from "../../src/catalog/feeds/feedPrice";
import { collect } from "../../src/catalog/feeds/collect";
import { withMakersThreshold } from "../../src/catalog/feeds/corrections";
import type { ApiEntry } from "../../src/catalog/priceFile";
import { firstFeed } from "./firstFeed";
import { merge } from "./merge";
import { apisOf, priceFileText } from "./priceFileText";
import { type Fetch, UnreachableError, newestFeeds } from "./refresh";
import { withLaterList } from "./laterList";
import { withEvents } from "./priceEvents";
import { secondFeed } from "./secondFeed";
import { thirdFeed } from "./thirdFeed";

export interface UpdateOptions {
  /** The price file. */
  readonly file: string | URL;
  /** ISO date of the comparison; the second feed's own date where absent. */
  readonly checked?: string;
  /** Read the feeds from their sites rather than from the installed packages. */
  readonly refresh?: boolean;
  readonly fetch: Fetch;
  readonly say: (line: string) => void;
}

/** Brings the price file up to the feeds and says what changed. Returns the exit code; on any refusal the file is untouched. */
export async function updatePrices(options: UpdateOptions): Promise<0 | 1> {
  const { file, say } = options;
  const feeds = await feedsOf(options);
  if (!feeds) return 1;
  const { first, second, checked } = feeds;
  const text = existsSync(file) ? readFileSync(file, "utf8") : undefined;
  const committed = apisOf(text).map(withMakersThresholds);
  const third = thirdFeed();
  const newest = third.date > checked ? third.date : checked;
  const after = committed.map((api) => api.checked).find((day) => day > newest);
  if (after !== undefined) {
    say(`The committed prices were compared on ${after}, these feeds on ${newest}: older feeds would bring old facts back, so nothing is written. Raise the packages of the two feeds, or use --refresh.`);
    return 1;
  }
  const twoFeeds = collect(first, second, checked);
  const later = third.date > checked ? withLaterList(twoFeeds.apis, third) : undefined;
  const collected = later ? withEvents(later.apis) : twoFeeds.apis;
  const refusals = [...twoFeeds.refusals, ...(later?.refusals ?? [])];
  const { apis, changes, conflicts } = merge(committed, collected, newest);
  say(`${first.label} against ${second.label}, checked ${checked}, and ${third.label} of ${third.date}: ${collected.length} APIs, ${refusals.length} listings left out.`);
  summary(refusals).forEach((line) => say(line));
  changes.forEach((line) => say(`  ${line}`));
  if (conflicts.length > 0) {
    say("A feed has changed a price it had announced. Settle these by hand in the price file; nothing is written:");
    conflicts.forEach((line) => say(`  ${line}`));
    return 1;
  }
  const updated = priceFileText(apis);
  if (updated === text) say("The committed prices are up to date; nothing is written.");
  else {
    writeFileSync(file, updated);
    say(`${changes.length} changes written; review them with git diff.`);
  }
  return 0;
}

/** The committed prices, in which a feed's own count may stand from before it was known to be none of the maker's. */
function withMakersThresholds(api: ApiEntry): ApiEntry {
  const provider = api.id.slice(0, api.id.indexOf("/"));
  return { ...api, prices: api.prices.map((price) => withMakersThreshold(provider, price)) };
}

async function feedsOf({ checked, refresh, fetch, say }: UpdateOptions): Promise<{ first: Feed; second: Feed; checked: string } | undefined> {
  if (checked !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(checked)) return refused(say, `--checked must be a date such as 2026-11-20; it is "${checked}".`);
  if (!refresh) {
    const second = secondFeed();
    return { first: firstFeed(), second, checked: checked ?? second.date! };
  }
  if (checked === undefined) return refused(say, "--refresh needs the day of the comparison, for example --checked=2026-11-20: the catalog reads no clock.");
  try {
    const [first, second] = await newestFeeds(checked, fetch);
    return { first, second, checked };
  } catch (error) {
    if (!(error instanceof UnreachableError)) throw error;
    return refused(say, `The newest prices cannot be fetched: ${error.message}. The catalog is as it was. Without --refresh the prices come from the installed packages and need no network.`);
  }
}

function refused(say: (line: string) => void, message: string): undefined {
  say(message);
}

function summary(refusals: readonly Refusal[]): string[] {
  const counts = new Map<string, number>();
  for (const { reason } of refusals) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `  left out  ${count}: ${reason}`);
}
