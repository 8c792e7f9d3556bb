import { UnsoundListingError } from "./unsoundListing";

/** An object of a file, whatever its keys: read by key only where a key is its own. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Whether a value of a file is an object with keys. */
export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** An object's own value: a key such as "constructor" is nothing where the file does not have it. */
export function own(object: JsonObject, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** An own object within an object; an empty one where there is none. */
export function ownObject(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return isObject(value) ? value : {};
}

/** An own text that is not empty. */
export function ownText(object: JsonObject, key: string): string | undefined {
  const value = own(object, key);
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
}

/** An own figure; nothing where it is absent or null, refused where it is anything but a finite number. */
export function ownFigure(object: JsonObject, key: string): number | undefined {
  const value = own(object, key);
  if (value === undefined || value === null) return undefined;
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw new UnsoundListingError(`${key} is ${shown(value)}; it must be a finite number`);
}

/** The figure a count of tokens has; nothing where a file says something else, since no price hangs on it. */
export function ownCount(object: JsonObject, key: string): number | undefined {
  const value = own(object, key);
  return typeof value === "number" && Number.isInteger(value) && value > 0 && value <= 1e12 ? value : undefined;
}

const MOST_SHOWN = 40;

/** A value as a message quotes it. */
export function shown(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (typeof value === "string") return `the text "${value.length > MOST_SHOWN ? `${value.slice(0, MOST_SHOWN)}…` : value}"`;
  if (typeof value === "boolean") return String(value);
  return Array.isArray(value) ? "a list" : "an object";
}
