import type { Domain } from "../engine/check";
import { type SettingKey, setting } from "../engine/settings";
import type { Scenario } from "../scenario/scenario";

/** The least months that the sheets have rows for: ten years. */
const LEAST_MONTHS = 120;
/** What makes sheets with rows for a longer horizon. */
export const MAKES_ROOM = "Bring up to date";

/** The months that the sheets have rows for: ten years, or the horizon they are made for where that is longer. */
export function monthRows({ settings }: Scenario): number {
  return Math.max(LEAST_MONTHS, settings.horizon.toNumber());
}

/** What sheets take for a setting: a Horizon beyond the months that have a row is refused, since sums over these would end too early. */
export function domainHere(key: SettingKey, scenario: Scenario): Domain {
  const { domain } = setting(key);
  return key === "horizon" ? { ...domain, atMost: Math.min(domain.atMost!, monthRows(scenario)) } : domain;
}
