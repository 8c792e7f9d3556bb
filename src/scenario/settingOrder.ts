import { SETTING_KEYS, type SettingKey } from "../engine/settings";
import type { TextSettingKey } from "../engine/textSettings";
import { SPEND_ROWS, type SpendLabel } from "./spendLabels";

/** A row of a table of settings: a figure, a name, or what a bill says. */
export type SettingRowKey = SettingKey | TextSettingKey | SpendLabel;

/** The names that stand before a figure they choose or count in. */
const NAMES_BEFORE: Partial<Record<SettingKey, readonly TextSettingKey[]>> = { gpuCount: ["gpu", "precision"], exchangeRate: ["currency"] };
/** A bill that says the volume stands beside the volume. */
const SPEND_AFTER: SettingKey = "volume";

/** Every row of a table of settings from the top: each group is one run of rows, names and the bill among the figures they are about. */
export const SETTING_ROW_KEYS: readonly SettingRowKey[] = SETTING_KEYS.flatMap((key) => [
  ...(NAMES_BEFORE[key] ?? []), key, ...(key === SPEND_AFTER ? SPEND_ROWS.map(({ label }) => label) : []),
]);
