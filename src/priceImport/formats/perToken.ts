import { type JsonObject, own, shown } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { Decimal, MILLION } from "../../engine/decimal";

const PLAIN_NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A price per token as a price per million, to the last digit. Lists that print prices as texts give `asText`. */
export function perMillion(object: JsonObject, key: string, asText = false): number | undefined {
  const value = own(object, key);
  if (value === undefined || value === null) return undefined;
  const isNumber = typeof value === "number" ? Number.isFinite(value) : asText && typeof value === "string" && PLAIN_NUMBER.test(value);
  if (!isNumber) throw new UnsoundListingError(`${key} is ${shown(value)}; it must be a finite number`);
  return new Decimal(value as number | string).times(MILLION).toNumber();
}
