import { PRESETS } from "../src/engine/settings";
import { presetKey } from "../src/scenario/settingsRows";
import { lateTables } from "../src/scenario/lateTables";
import { isBlank } from "../src/scenario/range";
import { VERSION } from "../src/version";
import { cell, spill } from "./cell";

/**
 * Every setting with its value in a preset, unit, allowed values and source, with headers; the table can be edited and passed back as context.
 * @customfunction SETTINGS
 * @param {string} [preset] Published (the default), As written or Full cost.
 * @returns {any[][]} A table of settings.
 */
export function settings(preset: string): any[][] {
  return spill(() => lateTables().settings(isBlank(preset) ? PRESETS[0].key : presetKey(preset)));
}

/**
 * Version of the add-in, as text.
 * @customfunction VERSION
 * @returns {any} Text such as 0.2.0.
 */
export function version(): any {
  return cell(() => VERSION);
}
