import { PRICE_FIELDS } from "../priceImport/csv/columnLayout";
import { isTokenCount, likelyField } from "../priceImport/csv/headerWords";
import { FORMATS } from "../priceImport/knownLists";

export const PRICES_INSTEAD = "This is a price list, no usage. Import it in the view Catalog, under Fresh prices.";

/** Whether JSON is a price list of a known kind. */
export function isPriceList(content: unknown): boolean {
  return FORMATS.some((format) => format.entries(content, "") !== undefined);
}

const MONEY = /price|pricing|cost|rate|usd|eur|[$€£]|preis|prix|precio/i;

/** Whether headers are those of prices and of no counts. */
export function isPriceHeaders(headers: readonly string[]): boolean {
  const prices = headers.filter((header) => MONEY.test(header) && PRICE_FIELDS.some((field) => field === likelyField(header)));
  return prices.length >= 2 && !headers.some(isTokenCount);
}
