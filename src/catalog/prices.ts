import generated from "./generated/prices.json";
import { hostedModel } from "./hostedModels";
import { type ApiEntry, type PriceEntry, type PriceFile, apisOfFile } from "./priceFile";
import type { PriceRecord } from "./records";
import { SELLER_TERMS } from "./sellerTerms";
import { paperTable } from "./sources";

const TABLE_I = paperTable("I");

/** An API of the paper and the feed's id of the same API. */
interface PinnedApi extends PriceRecord {
  readonly id: string;
  readonly inputPerMTok: number;
  readonly outputPerMTok: number;
}

/** The five commercial APIs priced in the paper's Table I: name and both prices are the paper's, for every date. */
const PAPER_PRICES: readonly PinnedApi[] = [
  { id: "openai/gpt-5", name: "GPT-5", maker: "OpenAI", inputPerMTok: 1.25, outputPerMTok: 10, ...TABLE_I },
  {
    id: "anthropic/claude-opus-4-0", name: "Claude-4 Opus", aliases: ["Claude Opus 4"], maker: "Anthropic",
    inputPerMTok: 15, outputPerMTok: 75, ...TABLE_I,
  },
  {
    id: "anthropic/claude-sonnet-4-0", name: "Claude-4 Sonnet", aliases: ["Claude Sonnet 4"], maker: "Anthropic",
    inputPerMTok: 3, outputPerMTok: 15, ...TABLE_I,
  },
  { id: "x-ai/grok-4-0709", name: "Grok-4", maker: "xAI", inputPerMTok: 3, outputPerMTok: 15, ...TABLE_I },
  { id: "google/gemini-2.5-pro", name: "Gemini 2.5 Pro", maker: "Google", inputPerMTok: 1.25, outputPerMTok: 10, ...TABLE_I },
];

/** Names of the paper's five APIs, in its order. */
export const PAPER_APIS: readonly string[] = PAPER_PRICES.map(({ name }) => name);

/** Every price of every API: the paper's five first, then the feeds', each API's rows by the day they come into force. */
export const PRICES: readonly PriceRecord[] = priceRecords(apisOfFile(generated as unknown as PriceFile));

/** Rows for the paper's five and the APIs of a price file. Where the file has another price for one of the five, that price goes by "(list price)". */
export function priceRecords(apis: readonly ApiEntry[]): PriceRecord[] {
  const pinnedOf = ({ id }: ApiEntry) => PAPER_PRICES.find((pinned) => pinned.id === id);
  const listed = apis.flatMap((api) => {
    const pinned = pinnedOf(api);
    if (!pinned) return records(api);
    return samePrices(pinned, api) ? [] : records({ ...api, name: `${pinned.name} (list price)`, aliases: [] });
  });
  return [...PAPER_PRICES.map((pinned) => pinnedRecord(pinned, apis.find(({ id }) => id === pinned.id))), ...listed];
}

/** Whether the feed has never shown another price than the paper's. */
function samePrices(pinned: PinnedApi, { prices }: ApiEntry): boolean {
  return prices.length === 1 && prices[0]?.input === pinned.inputPerMTok && prices[0].output === pinned.outputPerMTok;
}

/** The paper's price with what the feed adds to it (cache, long context), as long as the feed has the paper's price. */
function pinnedRecord(pinned: PinnedApi, api: ApiEntry | undefined): PriceRecord {
  const [record] = api && samePrices(pinned, api) ? records(api) : [];
  if (!record) return { ...pinned, id: modelId(pinned.id) };
  const { name, aliases = [], source, checked } = pinned;
  return {
    ...record, name, aliases: [...aliases, ...(record.aliases ?? [])], checked,
    source: `${source}; cache, long context and window: ${record.source}`,
  };
}

function records(api: ApiEntry): PriceRecord[] {
  return api.prices.map((price) => record(api, price));
}

function record(api: ApiEntry, price: PriceEntry): PriceRecord {
  const { name, provider, aliases = [], contextTokens, retired, openModel, secondSource, note, url, checked, ended, successor } = api;
  const id = modelId(api.id);
  const { hourOverInput, batchShare, priorityShare } = SELLER_TERMS[provider] ?? {};
  const hour = (write: number | undefined, input: number | undefined) => (hourOverInput && write && input ? hourOverInput * input : undefined);
  return defined({
    name, id, maker: provider, aliases: [id, ...aliases], effectiveFrom: price.from,
    inputPerMTok: price.input, outputPerMTok: price.output, cachedInputPerMTok: price.cachedInput, cacheWritePerMTok: price.cacheWrite,
    longContextThreshold: price.above, longContextInputPerMTok: price.longInput, longContextOutputPerMTok: price.longOutput,
    longContextCachedInputPerMTok: price.longCachedInput, longContextCacheWritePerMTok: price.longCacheWrite,
    cacheWriteHourPerMTok: price.cacheWriteHour ?? hour(price.cacheWrite, price.input),
    longContextCacheWriteHourPerMTok: price.longCacheWriteHour ?? hour(price.longCacheWrite, price.longInput),
    batchShare: retired ? undefined : batchShare, priorityShare: retired ? undefined : priorityShare, ended, successor,
    contextTokens, retired, openModel, hostedModel: openModel && hostedModel(api.id), secondSource, note, url, source: price.source, checked,
  });
}

/** The provider's id, without our key of the provider. */
function modelId(id: string): string {
  return id.slice(id.indexOf("/") + 1);
}

function defined(record: { readonly [K in keyof PriceRecord]: PriceRecord[K] | undefined } & { readonly name: string }): PriceRecord {
  const kept: Record<string, unknown> = {};
  for (const field of Object.keys(record)) if (record[field as keyof PriceRecord] !== undefined) kept[field] = record[field as keyof PriceRecord];
  return kept as unknown as PriceRecord;
}
