import { Decimal } from "../engine/decimal";
import { CATALOG_CURRENCY, decimalsOf } from "../engine/currency";
import type { TextChoice } from "../engine/textSettings";
import type { Settings } from "../engine/settings";

/** A sum of money for a message: "USD 1,234.56", "JPY 1,235". Half a cent is rounded up, as Excel's FIXED does in the sheets' sentences. */
export function money(amount: Decimal, { currency = CATALOG_CURRENCY }: TextChoice = {}): string {
  return `${currency} ${grouped(amount.toFixed(decimalsOf(currency), Decimal.ROUND_HALF_UP))}`;
}

/** A whole quantity for a message: "506,880,000". */
export function quantity(count: Decimal): string {
  return grouped(count.toFixed(0));
}

/** A fraction for a message: "12.5%". */
export function percent(fraction: Decimal): string {
  return `${fraction.times(100).toDecimalPlaces(2).toString()}%`;
}

/** What changes from year to year: "with the volume growing by 20% and the API price falling by 10%". */
export function yearlyChanges({ volumeGrowth, apiPriceDecline }: Pick<Settings, "volumeGrowth" | "apiPriceDecline">): string {
  return `with the volume growing by ${percent(volumeGrowth)} and the API price falling by ${percent(apiPriceDecline)}`;
}

/** Choices in a sentence: "Published, As written or Full cost". */
export function alternatives(choices: readonly string[]): string {
  return choices.join(", ").replace(/, (?=[^,]*$)/, " or ");
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))(?<!\.\d*)/g, ",");
}
