/** A setting whose value is a name, or the word for the catalog's. */
export interface TextSetting {
  readonly label: string;
  readonly unit: string;
  readonly source: string;
}

/** The word that keeps what the catalog, or the deployment named, has. */
export const CATALOG_WORD = "catalog";

/** What chooses the deployment of a model; in every preset the catalog's own. */
export const TEXT_SETTINGS = {
  gpu: { label: "GPU", unit: "name in the GPUs table, or catalog", source: "The deployment's own unless typed here; of several on that GPU the one that serves most for each GPU" },
  precision: { label: "Precision", unit: "as in the Deployments table, or catalog", source: "The deployment's own unless typed here" },
} as const satisfies Record<string, TextSetting>;

export type TextSettingKey = keyof typeof TEXT_SETTINGS;
export const TEXT_SETTING_KEYS = Object.keys(TEXT_SETTINGS) as TextSettingKey[];

/** The GPU and the precision that settings ask for; either left out keeps the deployment's own. */
export type DeploymentChoice = Readonly<Partial<Record<TextSettingKey, string | undefined>>>;
