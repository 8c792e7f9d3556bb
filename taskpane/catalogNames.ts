import { DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../src/catalog/tables";
import { SETTING_KEYS, setting } from "../src/engine/settings";
import { apiPriceOf, deploymentOf } from "../src/scenario/figures";
import { scenarioOf } from "../src/scenario/scenario";
import { nameInTable } from "../src/sheets/choice";
import type { OptionGroup } from "./fields";

const SHIPPED = scenarioOf([]);

/** Open models with all the figures a deployment needs, and deployments. */
export const DEPLOYABLE_MODELS: readonly string[] = [...names(MODEL_TABLE.records), ...names(DEPLOYMENT_TABLE.records)].filter((name) => answers(() => deploymentOf(SHIPPED, name)));
/** APIs with a price in force that are still offered. */
export const PRICED_APIS: readonly string[] = names(PRICE_TABLE.records.filter(({ retired }) => !retired)).filter((name) =>
  answers(() => apiPriceOf(SHIPPED, name)),
);
const ALL_MODELS: readonly string[] = [...names(MODEL_TABLE.records), ...names(DEPLOYMENT_TABLE.records)];
const ALL_GPUS: readonly string[] = names(GPU_TABLE.records);
/** Labels of the settings that are numbers. */
const SETTING_LABELS: readonly string[] = SETTING_KEYS.map(setting)
  .filter(({ show }) => show !== "date" && show !== "yesNo")
  .map(({ label }) => label);

/** What can be computed, in the order it is offered: a workbook's own first, deployments after models. */
export function modelGroups(own: readonly string[] = []): readonly OptionGroup[] {
  const models = new Set(names(MODEL_TABLE.records));
  return [
    { label: "This workbook's own", names: own },
    { label: "Models", names: DEPLOYABLE_MODELS.filter((name) => models.has(name)) },
    { label: "Deployments", names: DEPLOYABLE_MODELS.filter((name) => !models.has(name)) },
  ].filter((group) => group.names.length > 0);
}

/** The catalog's name of an API where what is typed stands for one; else what is typed. */
export function catalogApi(typed: string): string {
  return nameInTable(SHIPPED.prices, typed);
}

/** Ids of the lists of names that text fields suggest. */
export const SUGGESTIONS = { models: "names-models", apis: "names-apis", gpus: "names-gpus", settings: "names-settings" } as const;

export const SUGGESTED: Readonly<Record<keyof typeof SUGGESTIONS, readonly string[]>> = {
  models: ALL_MODELS,
  apis: PRICED_APIS,
  gpus: ALL_GPUS,
  settings: SETTING_LABELS,
};

function names(records: readonly { readonly name: string }[]): string[] {
  return [...new Set(records.map(({ name }) => name))];
}

/** Whether a question has an answer. */
function answers(ask: () => unknown): boolean {
  try {
    ask();
    return true;
  } catch {
    return false;
  }
}
