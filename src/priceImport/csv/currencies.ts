/** Currencies by the signs and codes that stand beside prices. A yen sign may be Japan's or China's, and is no currency by itself. */
const SIGNS: Readonly<Record<string, string>> = { "$": "USD", "US$": "USD", "USD$": "USD", "€": "EUR", "£": "GBP", "₹": "INR", "₩": "KRW", "RMB": "CNY", "CN¥": "CNY", "JP¥": "JPY", "元": "CNY", "¥": "¥" };
const CODES = ["USD", "EUR", "GBP", "CNY", "JPY", "INR", "KRW", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "CZK", "HUF", "TRY", "BRL", "MXN", "SGD", "HKD", "TWD", "ILS", "ZAR", "NZD"] as const;

/** The code of a currency written as a sign or a code; nothing where it is none that is known. */
export function currencyOf(text: string): string | undefined {
  const key = text.trim().toUpperCase();
  return SIGNS[key] ?? CODES.find((code) => code === key);
}

/** The codes a person may choose from. */
export const CURRENCY_CODES: readonly string[] = CODES;
