import { serialOfIso } from "../../src/catalog/dates";
import { CATALOG_KINDS, type CatalogKind } from "../../src/catalog/kinds";

/** The day of the release in preparation: what is older than it may be on that day is compared again first. */
export const RELEASE_DAY = "2026-11-28";

/** Days since a row was last compared with its source; papers do not change, and their tables are left out. */
const MOST_DAYS: Readonly<Partial<Record<CatalogKind, number>>> = { prices: 90, "rental terms": 90, gpus: 180, models: 180, throughput: 365, benchmarks: 365 };

/** Rows that are older than their kind may be on a day, a line each: kind, name, day. */
export function outdated(day: string): string[] {
  const today = serialOfIso(day)!;
  return Object.entries(MOST_DAYS).flatMap(([kind, most]) => {
    const old = CATALOG_KINDS[kind as CatalogKind].records.filter(({ checked }) => today - serialOfIso(checked!)! > most);
    return [...new Set(old.map(({ name, checked }) => `${kind}: ${name}, compared on ${checked}`))];
  });
}
