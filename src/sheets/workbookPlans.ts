import { CATALOG_KINDS } from "../catalog/kinds";
import type { Range } from "../scenario/range";
import type { Scenario } from "../scenario/scenario";
import { catalogSheet } from "./catalogSheet";
import type { Choice } from "./choice";
import { finitePlan } from "./finitePlan";
import { type CatalogKey, CATALOG_KEYS, type SheetKey, WISHED_NAMES, type WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { withSources } from "./sheetList";
import { standingRecords } from "./standingRecords";
import { sheetPlan } from "./workbookPlan";

/** Catalog tables of a person's own, headers first, in place of the shipped ones. */
export type OwnTables = ReadonlyMap<SheetKey, Range>;

/** The plans of a workbook of its own: the sheets asked for and those they compute from, in the order of their tabs. */
export function workbookPlans(asked: readonly SheetKey[], chosen: Choice, scenario: Scenario, own: OwnTables = new Map()): SheetPlan[] {
  const records = new Map(CATALOG_KEYS.flatMap((key) => (own.has(key) ? [[key as SheetKey, standingRecords(CATALOG_KINDS[key], own.get(key)!)] as const] : [])));
  const { choices } = WISHED_NAMES;
  const names: WorkbookNames = {
    ...WISHED_NAMES, chosen, made: withSources(asked),
    choices: {
      models: { ...choices.models, rowCount: records.get("models")?.length ?? choices.models.rowCount },
      prices: { ...choices.prices, rowCount: records.get("prices")?.length ?? choices.prices.rowCount },
    },
  };
  return withSources(asked).map((key) => {
    const rows = records.get(key);
    return rows ? finitePlan(catalogSheet(key as CatalogKey, names, rows)) : sheetPlan(key, names, scenario);
  });
}
