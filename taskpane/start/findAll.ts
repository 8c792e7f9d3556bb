import type { FunctionsJson } from "../../functions/metadata";
import { CATALOG_KINDS, type CatalogKind } from "../../src/catalog/kinds";
import { nameKey } from "../../src/catalog/lookup";
import { SETTING_KEYS, setting } from "../../src/engine/settings";

/** Something that a search has found, and where it is. */
export type Found =
  | { readonly kind: "function"; readonly name: string; readonly about: string }
  | { readonly kind: "setting"; readonly name: string; readonly about: string }
  | { readonly kind: "catalog"; readonly name: string; readonly about: string; readonly table: CatalogKind };

const MOST_OF_A_KIND = 5;

/** Functions, settings and rows of the catalog that hold every word: those whose names do come first. */
export function findAll(words: string, { functions }: Pick<FunctionsJson, "functions">): Found[] {
  const wanted = words.split(/\s+/).map(nameKey).filter((word) => word !== "");
  if (wanted.length === 0) return [];
  const best = (all: readonly Found[], texts: readonly string[]) => {
    const holds = (text: string) => wanted.every((word) => nameKey(text).includes(word));
    const hits = all.filter((found, i) => holds(`${found.name} ${found.about} ${texts[i] ?? ""}`));
    return [...hits.filter(({ name }) => holds(name)), ...hits.filter(({ name }) => !holds(name))].slice(0, MOST_OF_A_KIND);
  };
  return [
    ...best(functions.map(({ id, description = "" }) => ({ kind: "function", name: `LLM.${id}`, about: description })), []),
    ...best(SETTING_KEYS.map(setting).map(({ label, unit, group }) => ({ kind: "setting", name: label, about: `${unit}; ${group}` })), []),
    ...best(catalogRows.map(({ name, table }) => ({ kind: "catalog", name, about: CATALOG_KINDS[table].title, table })), catalogRows.map(({ text }) => text)),
  ];
}

/** Each name of a table once; a price has a row for each day. */
const catalogRows = (["models", "deployments", "gpus", "prices"] as const).flatMap((table) => {
  const names = new Map(CATALOG_KINDS[table].records.map((record) => [record.name, { table, name: record.name, text: String((record as { maker?: unknown }).maker ?? "") }]));
  return [...names.values()];
});
