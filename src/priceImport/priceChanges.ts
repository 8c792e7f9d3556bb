import { addedPrices, byStart } from "../catalog/feeds/addedPrices";
import { type Refusal, priceOn } from "../catalog/feeds/feedPrice";
import { nameKey } from "../catalog/lookup";
import type { PriceEntry } from "../catalog/priceFile";
import type { PriceRecord } from "../catalog/records";
import type { JudgedList, JudgingOptions, ListedApi } from "./apiEntries";
import { doubtsOf } from "./doubts";
import { priceRow } from "./priceRow";
import { type ApiGroup, groupedByApi, withOwnName } from "./apiGroups";
import { datedVersions } from "./datedVersions";
import { saysTheSame } from "./saysTheSame";
import type { StandingApi, StandingPrices } from "./standingPrices";

/** What a price list would add for one API. */
export interface PriceChange {
  readonly kind: "added" | "changed";
  readonly name: string;
  readonly provider: string;
  /** The price in force on the day, as it stands; absent where the API is new. */
  readonly before?: PriceEntry;
  /** The price that is added; the latest where there are several. */
  readonly after: PriceEntry;
  /** The rows to append. */
  readonly rows: readonly PriceRecord[];
  /** Whether to take it unless a person says otherwise: only where nothing speaks against it. */
  readonly proposed: boolean;
  /** What speaks against it, in words. */
  readonly doubts: readonly string[];
}

/** A price list against the table that stands. */
export interface Comparison {
  readonly changes: readonly PriceChange[];
  readonly unchanged: number;
  readonly refusals: readonly Refusal[];
}

/** Compares the APIs of a price list with those that stand, step by step. What stands is never changed: a new price is a further row. */
export function* priceChanges(judged: JudgedList, standing: StandingPrices, options: JudgingOptions): Generator<number, Comparison> {
  const { apis, refusals } = judged;
  const isVersion = datedVersions(apis, standing);
  const changes: PriceChange[] = [];
  const refused: Refusal[] = [...refusals];
  const names = new Set<string>();
  let unchanged = 0;
  const groups = [...(yield* groupedByApi(apis, standing)).values()];
  for (const [done, found] of groups.entries()) {
    const group = withOwnName(found, standing, names);
    const outcome = nameOnce(outcomeOf(group, standing, options), names);
    if (outcome === "unchanged") {
      unchanged += 1;
      refused.push(...unsaid(group));
    }
    else if ("reason" in outcome) refused.push(outcome);
    else changes.push(isVersion(group.listed[0]!.api, outcome) ? doubted(outcome, "a dated version at the price of the model without a date") : outcome);
    refused.push(...repetitions(group, outcome));
    yield (done + 1) / groups.length;
  }
  return { changes: [...changes].sort(byKindAndName), unchanged, refusals: refused };
}

/** A table with two rows of one name and day is refused by every function: the second of a name is not taken. */
function nameOnce(outcome: Outcome, names: Set<string>): Outcome {
  if (outcome === "unchanged" || "reason" in outcome) return outcome;
  const key = nameKey(outcome.name);
  if (names.has(key)) return { id: outcome.name, reason: "another entry of the list has this name" };
  names.add(key);
  return outcome;
}

type Outcome = PriceChange | Refusal | "unchanged";

function outcomeOf({ listed, old }: ApiGroup, standing: StandingPrices, options: JudgingOptions): Outcome {
  const { day } = options;
  const [first] = listed as [ListedApi];
  const { api } = first;
  if (listed.some((other) => !samePrices(other, first))) return { id: api.id, reason: `the list has ${listed.length} prices for it, which differ: ${listed.map(({ api: each }) => inWords(each.prices.at(-1)!)).join("; ")}` };
  const taken = old?.prices.find(({ from }) => from === day);
  const added = old ? additions(old, api.prices, day) : datedPrices(api.prices, day);
  const latest = priceOn(api.prices, day);
  if (taken && latest && added.length === 0 && !saysTheSame(latest, taken)) {
    return { id: api.id, reason: `the table has another price from ${day} already (${inWords(taken)}); choose a later day for the list's ${inWords(latest)}` };
  }
  return added.length === 0 ? "unchanged" : change(first, old, added, standing, options);
}

function change(listed: ListedApi, old: StandingApi | undefined, added: readonly PriceEntry[], standing: StandingPrices, options: JudgingOptions): PriceChange {
  const { api } = listed;
  const before = old && priceOn(old.prices, options.day);
  const doubts = doubtsOf(listed, { old, before, added }, standing, options);
  return {
    kind: old ? "changed" : "added",
    name: old?.latest.name ?? api.name,
    provider: old?.latest.maker ?? api.provider,
    ...(before && { before }),
    after: added.at(-1)!,
    rows: added.map((price) => priceRow(api, price, old?.latest, before)),
    proposed: doubts.length === 0,
    doubts,
  };
}

function doubted(change: PriceChange, doubt: string): PriceChange {
  return { ...change, proposed: false, doubts: [...change.doubts, doubt] };
}

/** What a list says of an API whose price stands already, and the table does not: no row comes of it, but it is named. */
function unsaid({ listed, old }: ApiGroup): Refusal[] {
  const { api, leftOut } = listed[0]!;
  const retired = api.retired === true && !isYes(old!.latest.retired) ? ["the list says it is retired: write yes in its Retired cell"] : [];
  const charges = leftOut.map((words) => `the list also has ${words}, for which the table has no column`);
  return [...retired, ...charges].map((words) => ({ id: api.id, reason: `the price stands already; ${words}` }));
}

/** A table's flag, as TRUE or as a word. */
function isYes(flag: unknown): boolean {
  return flag === true || /^(yes|true|1)$/i.test(String(flag ?? ""));
}

/** The same price again is said once; prices that differ are said in the refusal of all. */
function repetitions({ listed }: ApiGroup, outcome: Outcome): Refusal[] {
  if (outcome !== "unchanged" && "reason" in outcome) return [];
  return listed.slice(1).map(({ api }) => ({ id: api.id, reason: `the same API and price as ${listed[0]!.api.id}` }));
}

function additions(old: StandingApi, prices: readonly PriceEntry[], day: string): PriceEntry[] {
  const added = addedPrices(old.prices, prices, day, saysTheSame);
  const inForce = priceOn(prices, day);
  const all = priceOn(byStart([...old.prices, ...added]), day) || !inForce ? added : [...added, { ...inForce, from: day }];
  return byStart(all).filter((price, i, sorted) => {
    const before = priceOn(byStart([...old.prices, ...sorted.slice(0, i)]), price.from!);
    return !before || !saysTheSame(price, before);
  });
}

/** The prices of a new API: one without a date holds from the day on, unless another follows it. */
function datedPrices(prices: readonly PriceEntry[], day: string): PriceEntry[] {
  return prices.length === 1 ? prices.map((price) => ({ ...price, from: price.from ?? day })) : [...prices];
}

function samePrices({ api: a }: ListedApi, { api: b }: ListedApi): boolean {
  return a.prices.length === b.prices.length && a.prices.every((price, i) => price.from === b.prices[i]!.from && saysTheSame(price, b.prices[i]!) && saysTheSame(b.prices[i]!, price));
}

function inWords({ input, output }: PriceEntry): string {
  return `${input} in, ${output} out`;
}

function byKindAndName(a: PriceChange, b: PriceChange): number {
  if (a.kind !== b.kind) return a.kind === "changed" ? -1 : 1;
  return Number(b.proposed) - Number(a.proposed) || (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1);
}
