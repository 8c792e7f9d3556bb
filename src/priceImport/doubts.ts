import type { PriceEntry } from "../catalog/priceFile";
import type { JudgingOptions, ListedApi } from "./apiEntries";
import { isListSource } from "./listSources";
import { saysTheSame } from "./saysTheSame";
import type { StandingApi, StandingPrices } from "./standingPrices";

/** What would come of a list for one API: the rows that stand, the price in force, and what would be added. */
interface Proposal {
  readonly old: StandingApi | undefined;
  readonly before: PriceEntry | undefined;
  readonly added: readonly PriceEntry[];
}

/** Beyond this factor a change is looked at before it is taken: most such are a wrong unit or another model. */
const JUMP = 3;

/** What speaks against taking a price unasked, in words; nothing where it is sure. */
export function doubtsOf(listed: ListedApi, proposal: Proposal, standing: StandingPrices, options: JudgingOptions): string[] {
  const { old, before, added } = proposal;
  return [
    ...sellerDoubts(listed, old),
    ...ownPriceDoubts(listed, old, before),
    ...dayDoubts(proposal, standing, options),
    ...jumps(before, added),
    ...listed.leftOut.map((words) => `not in the row: ${words}`),
    ...(listed.kind !== "own" && !old && listed.api.retired ? ["retired by the list"] : []),
  ];
}

function sellerDoubts({ kind }: ListedApi, old: StandingApi | undefined): string[] {
  if (kind === "reseller") return ["sold on by a reseller"];
  return kind === "maker" && !old ? ["a maker whose prices the catalog does not follow"] : [];
}

/** A price that no list gave is the person's own, such as a contract's. */
function ownPriceDoubts({ kind }: ListedApi, old: StandingApi | undefined, before: PriceEntry | undefined): string[] {
  if (kind === "own" || !old) return [];
  const source = (before ?? old.prices.at(-1))?.source ?? old.latest.source ?? "";
  if (isListSource(source)) return [];
  return [source === "" ? "in place of your own price, which names no source" : `in place of your own price, ${source.slice(0, 80)}`];
}

function dayDoubts({ old, before, added }: Proposal, standing: StandingPrices, { day, dayStated = false }: JudgingOptions): string[] {
  const known = old ? old.knownOn : standing.knownOn;
  if (known !== undefined && day < known) return [`the list is of ${day}, before the prices that stand, ${known}`];
  const last = added.at(-1);
  const since = before?.from;
  // Before a price that has always held there was none.
  const replaced = dayStated || !last || since === undefined ? undefined : old?.prices.find((price) => (price.from ?? "") < since && saysTheSame(last, price));
  return replaced ? [`the price that held before ${since}, and the list states no day: give its day above`] : [];
}

const COMPARED = [
  ["input", "input"], ["output", "output"], ["cachedInput", "cached input"], ["cacheWrite", "cache write"], ["longInput", "long-context input"], ["longOutput", "long-context output"],
] as const;

/** The figures that go up or down by more than the factor, from one price to the next. */
function jumps(before: PriceEntry | undefined, added: readonly PriceEntry[]): string[] {
  const steps = [...(before ? [before] : []), ...added];
  const found = steps.slice(1).flatMap((price, i) =>
    COMPARED.flatMap(([field, label]) => {
      const [from, to] = [steps[i]![field], price[field]];
      if (!from || !to || Math.max(from, to) <= JUMP * Math.min(from, to) * (1 + 1e-9)) return [];
      return [`${label} from ${from} to ${to}, more than ${JUMP} times ${to > from ? "up" : "down"}`];
    }),
  );
  return [...new Set(found)];
}
