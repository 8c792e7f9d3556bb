import { serialOfIso } from "../../catalog/dates";
import { type JsonObject, ownText } from "../../catalog/feeds/jsonValue";

const KEYS = ["last_updated", "updated_at", "lastUpdated", "updatedAt", "generated_at", "generatedAt", "committed_date", "commit_date", "date"] as const;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
/** As git writes it by default: Fri Jul 24 18:23:43 2026 +0000. */
const GIT_DATE = /^(?:[A-Z][a-z]{2} )?([A-Z][a-z]{2}) (\d{1,2}) \d{2}:\d{2}:\d{2} (\d{4})(?: [+-]\d{4})?$/;

/** The keys by which a list states its own day; they are no models. */
export function isDayKey(key: string): boolean {
  return KEYS.some((known) => known === key);
}

/** The ISO day of which a list says, at its top, that its prices are. */
export function statedDay(content: JsonObject): string | undefined {
  for (const key of KEYS) {
    const day = dayOf(ownText(content, key) ?? "");
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The day in the name of a file, as in prices_2026-08-01.json; nothing where it names several. */
export function dayInName(name: string): string | undefined {
  const days = [...name.matchAll(/(?<!\d)(\d{4}-\d{2}-\d{2})(?!\d)/g)].flatMap(([, text]) => dayOf(text ?? "") ?? []);
  return new Set(days).size === 1 ? days[0] : undefined;
}

/** The day of an ISO date or time, or of a date as git writes it. */
export function dayOf(text: string): string | undefined {
  const [, month = "", day = "", year = ""] = GIT_DATE.exec(text.trim()) ?? [];
  const iso = year === "" ? text.trim().replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, "$1") : `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return serialOfIso(iso) === undefined ? undefined : iso;
}
