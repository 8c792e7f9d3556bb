import { type JsonObject, own, shown } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";

/** Refuses a price whose list says, beside it, that it is in another currency than USD. */
export function refuseOtherCurrency(...objects: readonly JsonObject[]): void {
  for (const object of objects) {
    const currency = own(object, "currency");
    if (currency === undefined || currency === null || (typeof currency === "string" && currency.trim().toUpperCase() === "USD")) continue;
    const said = typeof currency === "string" ? currency.trim().slice(0, 20) : shown(currency);
    throw new UnsoundListingError(`the price is in ${said}, not in USD: convert it, or import it as CSV with a rate`);
  }
}
