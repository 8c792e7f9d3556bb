import { type SettingKey, SETTINGS } from "../engine/settings";
import { namesRead } from "../forms/structure";
import { MODEL, type Name } from "../model/model";

/** The settings that some lines read, down through the lines they are computed from. */
export function settingsRead(names: readonly Name[]): ReadonlySet<SettingKey> {
  return new Set([...namesRead(MODEL, names)].filter((name): name is SettingKey => name in SETTINGS));
}
