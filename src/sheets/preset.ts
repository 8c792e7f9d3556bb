import { PRESETS, presetValue, type PresetKey } from "../engine/settings";
import type { Range } from "../scenario/range";
import { scenarioOf, type Scenario } from "../scenario/scenario";
import { ASSUMPTION_KEYS } from "./assumptionsTable";
import { CATALOG_SERIAL } from "../catalog/sources";
import { FIXED, areaReference } from "./address";
import { asOfSerial } from "../scenario/asOf";
import { CATALOG_DATE_AREA, CATALOG_FACTS, type Fact } from "./titleBlock";

export type { PresetKey };

const EDITED = "Edited";

/** What the head of a sheet says that computes with the assumptions: their preset, the day the prices were checked, and how long before As of that is. */
export function workbookFacts(table: string, scenario: Scenario): Fact[] {
  return [presetFact(table, scenario), ...CATALOG_FACTS, priceAgeFact(table, scenario)];
}

/** Days from the check of the prices to the As of day; 0 where As of is the day of the check. */
export function priceAgeFact(table: string, scenario: Scenario): Fact {
  const asOf = `INDEX(${table}[Value],MATCH("As of",${table}[Setting],0))`;
  const formula = `IF(ISNUMBER(${asOf}),MAX(0,${asOf}-${areaReference(CATALOG_DATE_AREA, FIXED)}),0)`;
  return { label: "Prices on As of", value: { formula, expected: Math.max(0, asOfSerial(scenario.settings) - CATALOG_SERIAL) }, format: "priceAge" };
}

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

/** The shipped catalog under a preset, with some settings and catalog tables of one's own. */
export function presetScenario(preset: PresetKey, settings: readonly (readonly [string, number | string])[] = [], tables: readonly Range[] = []): Scenario {
  return scenarioOf([[["Preset", PRESETS.find(({ key }) => key === preset)!.label], ...settings], ...tables]);
}
