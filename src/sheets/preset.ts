import { PRESETS, setting, type PresetKey } from "../engine/settings";
import { presetIn } from "../scenario/presetIn";
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

/** Tells presets apart: a setting that each has another value of. */
const TELLING = setting("hoursPerMonth").label;

/** Which preset the assumptions stand at: the chosen one where no value differs from what it says. */
export function presetFact(table: string, scenario: Scenario): Fact {
  const telling = (header: string) => `INDEX(${table}[${header}],MATCH("${TELLING}",${table}[Setting],0))`;
  const chosen = PRESETS.reduceRight((otherwise, { label }) => `IF(${telling("Preset value")}=${telling(label)},"${label}",${otherwise})`, "NA()");
  return { label: "Preset", value: { formula: `IF(SUMPRODUCT(--(${table}[Value]<>${table}[Preset value]))=0,${chosen},"${EDITED}")`, expected: presetOf(scenario) } };
}

function presetOf({ preset, settings, choice }: Scenario): string {
  const said = presetIn(preset, settings.exchangeRate);
  const isSaid = ASSUMPTION_KEYS.every((key) => key === "exchangeRate" || settings[key]?.toNumber() === said[key]?.toNumber());
  return isSaid && choice.gpu === undefined && choice.precision === undefined ? PRESETS.find(({ key }) => key === preset)!.label : EDITED;
}

/** The shipped catalog under a preset, with some settings and catalog tables of one's own. */
export function presetScenario(preset: PresetKey, settings: readonly (readonly [string, number | string])[] = [], tables: readonly Range[] = []): Scenario {
  return scenarioOf([[["Preset", PRESETS.find(({ key }) => key === preset)!.label], ...settings], ...tables]);
}
