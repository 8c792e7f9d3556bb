import { PRESETS, presetValue, type PresetKey } from "../engine/settings";
import { scenarioOf, type Scenario } from "../scenario/scenario";
import { ASSUMPTION_KEYS } from "./assumptionsTable";
import type { Fact } from "./titleBlock";

export type { PresetKey };

const EDITED = "Edited";

/** Which preset the assumptions stand at, found by comparing the values with each preset's column. */
export function presetFact(table: string, scenario: Scenario): Fact {
  const formula = PRESETS.reduceRight(
    (otherwise, { label }) => `IF(SUMPRODUCT(--(${table}[Value]<>${table}[${label}]))=0,"${label}",${otherwise})`,
    `"${EDITED}"`,
  );
  return { label: "Preset", value: { formula, expected: presetOf(scenario) } };
}

function presetOf({ settings }: Scenario): string {
  const preset = PRESETS.find(({ key }) =>
    ASSUMPTION_KEYS.every((name) => settings[name]?.toNumber() === presetValue(name, key)?.toNumber()),
  );
  return preset?.label ?? EDITED;
}

/** The shipped catalog under a preset. */
export function presetScenario(preset: PresetKey): Scenario {
  return scenarioOf([[["Preset", PRESETS.find(({ key }) => key === preset)!.label]]]);
}
