import type { ApiEntry, PriceEntry } from "../catalog/priceFile";
import type { PriceRecord } from "../catalog/records";

/** A row of the Prices table for a price: named as the table names the API, described by the list, and else as it was. */
export function priceRow(api: ApiEntry, price: PriceEntry, standing: PriceRecord | undefined, before: PriceEntry | undefined): PriceRecord {
  const note = [api.note, missing(price, before)].filter((text) => text !== undefined).join(". ");
  return withoutBlanks({
    name: standing?.name ?? api.name,
    maker: standing?.maker ?? api.provider,
    id: standing?.id ?? api.id.slice(api.id.indexOf("/") + 1),
    effectiveFrom: price.from,
    inputPerMTok: price.input, outputPerMTok: price.output,
    cachedInputPerMTok: price.cachedInput, cacheWritePerMTok: price.cacheWrite,
    longContextThreshold: price.above, longContextInputPerMTok: price.longInput, longContextOutputPerMTok: price.longOutput,
    longContextCachedInputPerMTok: price.longCachedInput, longContextCacheWritePerMTok: price.longCacheWrite,
    contextTokens: api.contextTokens ?? standing?.contextTokens,
    retired: api.retired,
    openModel: api.openModel ?? standing?.openModel,
    secondSource: api.secondSource,
    note,
    source: price.source,
    url: api.url,
    checked: api.checked,
  });
}

const OPTIONAL = [["cachedInput", "cached input"], ["cacheWrite", "cache write"], ["longInput", "long context"]] as const;

/** Which prices the row leaves blank that the one before had: they are not known, and not the old ones. */
function missing(price: PriceEntry, before: PriceEntry | undefined): string | undefined {
  const lost = OPTIONAL.filter(([field]) => before?.[field] !== undefined && price[field] === undefined).map(([, label]) => label);
  return lost.length === 0 ? undefined : `Not in the list: ${lost.join(", ")}`;
}

function withoutBlanks(record: { readonly [K in keyof PriceRecord]: PriceRecord[K] | undefined }): PriceRecord {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== "")) as unknown as PriceRecord;
}
