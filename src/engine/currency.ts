/** What figures of the catalog are in, and the reporting currency unless another is named. */
export const CATALOG_CURRENCY = "USD";

/** Currencies without a smaller unit (ISO 4217). */
const WHOLE = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF";

/** Decimals of an amount in a currency, by its ISO code. */
export function decimalsOf(currency: string): number {
  return WHOLE.includes(currency) ? 0 : 2;
}

/** Where a text names the currency; an amount written out, as USD 240,000 of a source, stays what it is. */
export const NAMED_CURRENCY = /\bUSD\b(?! \d\d)/g;

/** A label, unit or sentence about amounts in USD, about amounts in another currency. */
export function inCurrency(text: string, currency: string = CATALOG_CURRENCY): string {
  return text.replace(NAMED_CURRENCY, currency);
}
