import { Decimal } from "../../src/engine/decimal";
import { type Settings, presetSettings } from "../../src/engine/settings";

export const D = (value: number | string): Decimal => new Decimal(value);

/** The Published settings with some replaced. */
export function published(changed: Partial<Settings> = {}): Settings {
  return { ...presetSettings("published"), ...changed };
}
