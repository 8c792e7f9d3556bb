import { CATALOG_CURRENCY, decimalsOf } from "../engine/currency";
import type { CurrencyRecord } from "./records";

const NAMES: Readonly<Record<string, string>> = {
  USD: "US dollar", EUR: "Euro", GBP: "Pound sterling", JPY: "Yen", CHF: "Swiss franc", CNY: "Yuan renminbi", INR: "Indian rupee", AUD: "Australian dollar",
  CAD: "Canadian dollar", SEK: "Swedish krona", NOK: "Norwegian krone", DKK: "Danish krone", PLN: "Zloty", CZK: "Czech koruna", HUF: "Forint", RON: "Romanian leu",
  ISK: "Iceland krona", TRY: "Turkish lira", ILS: "New Israeli sheqel", AED: "UAE dirham", SAR: "Saudi riyal", ZAR: "Rand", SGD: "Singapore dollar",
  HKD: "Hong Kong dollar", TWD: "New Taiwan dollar", KRW: "Won", THB: "Baht", IDR: "Rupiah", MYR: "Malaysian ringgit", PHP: "Philippine peso", VND: "Dong",
  NZD: "New Zealand dollar", BRL: "Brazilian real", MXN: "Mexican peso", CLP: "Chilean peso", COP: "Colombian peso",
};

/** The day the codes were compared with the standard. */
const CHECKED = "2026-11-29";

/** Currencies to report in. No rate is shipped, for none of ours would be today's: whoever reports in one types it, with its source and day. */
export const CURRENCIES: readonly CurrencyRecord[] = Object.entries(NAMES).map(([name, currencyName]) => ({
  name, currencyName, decimals: decimalsOf(name), source: "ISO 4217", checked: CHECKED, ...(name === CATALOG_CURRENCY && { unitsPerUsd: 1 }),
}));
