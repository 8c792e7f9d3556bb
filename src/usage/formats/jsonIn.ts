import { type JsonObject, isObject } from "../../catalog/feeds/jsonValue";

/** The object written in a cell as JSON; an empty one where there is none. */
export function jsonIn(text: string): JsonObject {
  if (!text.startsWith("{")) return {};
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
