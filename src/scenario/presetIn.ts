import { type Decimal, ONE } from "../engine/decimal";
import { type PresetKey, presetSettings, type SettingKey, type Settings, setting } from "../engine/settings";

/** A preset with its amounts, which are in USD, turned into the reporting currency. */
export function presetIn(preset: PresetKey, rate: Decimal): Settings {
  const settings = presetSettings(preset);
  const turned = ([key, value]: [string, Decimal | null]) => [key, value && setting(key as SettingKey).show === "usd" ? value.times(rate) : value];
  return rate.eq(ONE) ? settings : ({ ...Object.fromEntries(Object.entries(settings).map(turned)), exchangeRate: rate } as Settings);
}
