import { known } from "../catalog/lookup";
import { serialOfIso } from "../catalog/dates";
import { type ApiRecord, priceInForce } from "../catalog/priceHistory";
import type { PriceRecord } from "../catalog/records";
import { PRICE_TABLE } from "../catalog/tables";
import { NotAvailableError } from "../engine/check";
import { MONTHS_PER_YEAR } from "../engine/compounding";
import { type Decimal, ONE, ZERO } from "../engine/decimal";
import { FEWEST_MONTHS, type VolumeGrowth, volumeGrowth } from "../engine/volumeGrowth";
import { recordFigure } from "./figures";
import { type Lines, asked, scenarioLines } from "./lines";
import { costAtListPrices } from "./requests";
import type { Scenario } from "./scenario";
import type { UsageEntry } from "./usageEntries";

/** What some rows of usage say together. Shares are fractions; what the rows do not tell is absent. */
export interface UsageFigures {
  readonly months: number;
  /** The latest month with tokens, ISO. */
  readonly latest: string;
  /** Tokens a month, on average. */
  readonly volume: Decimal;
  readonly inputShare: Decimal;
  readonly cachedShare?: Decimal;
  readonly batchShare: Decimal;
  readonly requests?: Decimal;
  readonly tokensPerRequest?: Decimal;
  /** Of four months or more. */
  readonly growth?: VolumeGrowth;
  /** USD over all the months. */
  readonly billed?: Decimal;
  readonly list?: Decimal;
  /** Below 0 where the bill is above the list. */
  readonly discount?: Decimal;
  /** What the shares are computed of: all rows, and those that tell what was read from a cache. */
  readonly lines: Lines;
  readonly cache: Lines;
}

/** The figures of some rows; nothing where they have no tokens. */
export function usageFigures(scenario: Scenario, entries: readonly UsageEntry[]): UsageFigures | undefined {
  const used = entries.filter(({ input, output }) => input.plus(output).gt(0));
  if (used.length === 0) return undefined;
  const volumes = monthlyVolumes(used);
  const months = [...volumes.keys()].sort();
  const sum = (of: readonly UsageEntry[], value: (entry: UsageEntry) => Decimal | undefined) => of.reduce((total, entry) => total.plus(value(entry) ?? ZERO), ZERO);
  const tokens = ({ input, output }: UsageEntry) => input.plus(output);
  const cacheKnown = used.filter(({ cached }) => cached !== undefined);
  const counted = used.filter(({ requests }) => requests !== undefined);
  const lines = asked(scenarioLines(scenario), { inputTokens: sum(used, ({ input }) => input), outputTokens: sum(used, ({ output }) => output), batchTokens: sum(used.filter(({ batch }) => batch), tokens) });
  const cache = asked(scenarioLines(scenario), { inputTokens: sum(cacheKnown, ({ input }) => input), cachedTokens: sum(cacheKnown, ({ cached }) => cached) });
  const requests = sum(counted, (entry) => entry.requests);
  const perRequest = asked(scenarioLines(scenario), { inputTokens: sum(counted, ({ input }) => input), outputTokens: sum(counted, ({ output }) => output), requests });
  const [billed, list] = [billedUsd(entries), listBill(scenario, used)];
  const growth = months.length < FEWEST_MONTHS ? undefined : volumeGrowth(months.map(monthNumber), months.map((month) => volumes.get(month)!));
  return {
    lines, cache, months: months.length, latest: months.at(-1)!, volume: lines.of("usedTokens").div(months.length), inputShare: lines.of("usedInputShare"), batchShare: lines.of("usedBatchShare"),
    ...(cacheKnown.length > 0 && { cachedShare: cache.of("usedCachedShare") }),
    ...(requests.gt(0) && { requests, tokensPerRequest: perRequest.of("tokensPerRequest") }),
    ...(growth && { growth }), ...(billed && { billed }), ...(list && { list }),
    ...(billed && list?.gt(0) && { discount: asked(scenarioLines(scenario), { billed, listBill: list }).of("impliedDiscount") }),
  };
}

function monthlyVolumes(entries: readonly UsageEntry[]): Map<string, Decimal> {
  const volumes = new Map<string, Decimal>();
  for (const { month, input, output } of entries) volumes.set(month, (volumes.get(month) ?? ZERO).plus(input).plus(output));
  return volumes;
}

/** Months counted on and on. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * MONTHS_PER_YEAR + Number(month.slice(5));
}

/** What was billed, in USD; nothing where some cost has no rate, or where tokens of an API and month have no cost at all. */
function billedUsd(entries: readonly UsageEntry[]): Decimal | undefined {
  const costs = entries.filter(({ cost }) => cost !== undefined);
  if (costs.length === 0 || costs.some(({ usd }) => usd === undefined)) return undefined;
  const paid = new Set(costs.map(({ api, month }) => `${month} ${api}`));
  if (entries.some(({ api, month, input, output }) => input.plus(output).gt(0) && !paid.has(`${month} ${api}`))) return undefined;
  return costs.reduce((sum, { usd }) => sum.plus(usd!), ZERO);
}

/** The day of a month whose prices its usage is held against. */
export const MIDDLE = "15";

/** What the tokens would cost at list prices; nothing where an API or its price of the month is not known. */
function listBill(scenario: Scenario, entries: readonly UsageEntry[]): Decimal | undefined {
  let total = ZERO;
  for (const entry of entries) {
    const record = priceOn(scenario, entry);
    if (!record) return undefined;
    const cost = costAtListPrices(record, { input: entry.input, output: entry.output, cached: entry.cached ?? ZERO, cacheWrite: entry.written ?? ZERO });
    total = total.plus(entry.batch ? cost.times(batchTimes(scenario, record)) : cost);
  }
  return total;
}

/** USD per million tokens that usage of a month is held against, and what batches pay of them. */
export interface ListPrices {
  readonly input: Decimal;
  readonly cached: Decimal;
  readonly written: Decimal;
  readonly output: Decimal;
  readonly batch: Decimal;
}

/** The list prices of an API in a month; nothing where they are not known. Where there is none for a cache, its tokens are input. */
export function listPrices(scenario: Scenario, of: Pick<UsageEntry, "api" | "month">): ListPrices | undefined {
  const record = priceOn(scenario, of);
  const price = (field: "inputPerMTok" | "outputPerMTok" | "cachedInputPerMTok" | "cacheWritePerMTok") => record && recordFigure(PRICE_TABLE, record, field);
  const [input, output] = [price("inputPerMTok"), price("outputPerMTok")];
  return record && input && output && { input, cached: price("cachedInputPerMTok") ?? input, written: price("cacheWritePerMTok") ?? input, output, batch: batchTimes(scenario, record) };
}

function batchTimes({ settings }: Scenario, record: PriceRecord): Decimal {
  return recordFigure(PRICE_TABLE, record, "batchShare") ?? ONE.minus(settings.batchDiscount);
}

function priceOn({ prices }: Scenario, { api, month }: Pick<UsageEntry, "api" | "month">): PriceRecord | undefined {
  try {
    const record: ApiRecord | undefined = known(prices, api);
    return record && priceInForce(record, serialOfIso(`${month}-${MIDDLE}`)!);
  } catch (error) {
    if (error instanceof NotAvailableError) return undefined;
    throw error;
  }
}
