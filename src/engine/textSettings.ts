import { CATALOG_CURRENCY } from "./currency";
import type { SettingGroup } from "./settings";

/** A setting whose value is a name, or a word that every preset has. */
export interface TextSetting {
  readonly group: SettingGroup;
  readonly label: string;
  readonly unit: string;
  readonly word: string;
  readonly source: string;
}

/** The word that keeps what the catalog, or the deployment named, has. */
export const CATALOG_WORD = "catalog";

/** What chooses the deployment of a model, in every preset the catalog's own, and the currency of all amounts. */
export const TEXT_SETTINGS = {
  gpu: { group: "hardware", word: CATALOG_WORD, label: "GPU", unit: "name in the GPUs table, or catalog", source: "The deployment's own unless typed here; of several on that GPU the one that serves most for each GPU" },
  precision: { group: "hardware", word: CATALOG_WORD, label: "Precision", unit: "as in the Deployments table, or catalog", source: "The deployment's own unless typed here" },
  currency: { group: "money", word: CATALOG_CURRENCY, label: "Reporting currency", unit: "ISO code, such as EUR", source: "What all amounts are in, and what is typed among the settings; tables of the catalog stay in US dollars" },
} as const satisfies Record<string, TextSetting>;

export type TextSettingKey = keyof typeof TEXT_SETTINGS;
export const TEXT_SETTING_KEYS = Object.keys(TEXT_SETTINGS) as TextSettingKey[];

/** The names that settings ask for; one left out stands for its word. */
export type TextChoice = Readonly<Partial<Record<TextSettingKey, string | undefined>>>;
