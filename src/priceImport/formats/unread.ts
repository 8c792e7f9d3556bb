import type { JsonObject } from "../../catalog/feeds/jsonValue";

/** The prices of an entry that no column of the table takes, by the names the list gives them; zeros and texts are none. */
export function unreadPrices(object: JsonObject, isPrice: (key: string) => boolean): string[] {
  return Object.entries(object).filter(([key, value]) => isPrice(key) && isFigure(value)).map(([key]) => key);
}

function isFigure(value: unknown): boolean {
  if (typeof value === "object" && value !== null) return Object.values(value).some(isFigure);
  return value !== "" && typeof value !== "boolean" && value !== null && Number(value) !== 0 && Number.isFinite(Number(value));
}
