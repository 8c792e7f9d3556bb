import { type JsonObject, own, shown } from "../../catalog/feeds/jsonValue";
import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { Decimal, MILLION } from "../../engine/decimal";

const PLAIN_NUMBER = /^-?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i;

/** A price per token as a price per million, to the last digit. Lists that print prices as texts give `asText`. */
export function perMillion(object: JsonObject, key: string, asText = false): number | undefined {
  const value = plainFigure(object, key, asText);
  return value === undefined ? undefined : new Decimal(value).times(MILLION).toNumber();
}

/** A price per request as a price per thousand requests, to the last digit. */
export function perThousand(value: number | string): number {
  return new Decimal(value).times(1000).toNumber();
}

/** The figure an object has by a key, as the list wrote it; refused where it is none. */
export function plainFigure(object: JsonObject, key: string, asText: boolean): number | string | undefined {
  const value = own(object, key);
  if (value === undefined || value === null) return undefined;
  const isNumber = typeof value === "number" ? Number.isFinite(value) : asText && typeof value === "string" && PLAIN_NUMBER.test(value) && Number.isFinite(Number(value)) && (Number(value) !== 0 || !/[1-9]/.test(value.replace(/e.*$/i, "")));
  if (!isNumber) throw new UnsoundListingError(`${key} is ${shown(value)}; it must be a finite number`);
  return value as number | string;
}
