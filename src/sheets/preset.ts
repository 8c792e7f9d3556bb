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

/** What the head of a sheet says that computes with the assumptions: their preset, the day the prices were checked, and how long before As of that is. */
export function workbookFacts(table: string, scenario: Scenario): Fact[] {
  return [presetFact(table, scenario), ...CATALOG_FACTS, priceAgeFact(table, scenario)];
}

/** Days from the check of the prices to the As of day; 0 where As of is the day of the check. */
function priceAgeFact(table: string, scenario: Scenario): Fact {
  const asOf = `INDEX(${table}[Value],MATCH("As of",${table}[Setting],0))`;
  const formula = `IF(ISNUMBER(${asOf}),MAX(0,${asOf}-${areaReference(CATALOG_DATE_AREA, FIXED)}),0)`;
  return { label: "Prices on As of", value: { formula, expected: Math.max(0, asOfSerial(scenario.settings) - CATALOG_SERIAL) }, format: "priceAge" };
}

/** Tells presets apart: a setting that each has another value of. */
const TELLING = setting("hoursPerMonth").label;

/** Which preset the assumptions stand at, and how many values differ from what it says: "Full cost, 3 changed". */
function presetFact(table: string, scenario: Scenario): Fact {
  const telling = (header: string) => `INDEX(${table}[${header}],MATCH("${TELLING}",${table}[Setting],0))`;
  const chosen = PRESETS.reduceRight((otherwise, { label }) => `IF(${telling("Preset value")}=${telling(label)},"${label}",${otherwise})`, "NA()");
  const changed = `SUMPRODUCT(--(${table}[Value]<>${table}[Preset value]))`;
  return { label: "Preset", value: { formula: `${chosen}&IF(${changed}=0,"",", "&${changed}&" changed")`, expected: presetText(standingAt(scenario, scenario.preset)) } };
}

/** A preset, and how many settings differ from it. */
export interface StandingPreset {
  readonly key: PresetKey;
  readonly changed: number;
}

/** "Full cost, 3 changed"; the preset alone where nothing is. */
export function presetText({ key, changed }: StandingPreset): string {
  const { label } = PRESETS.find((preset) => preset.key === key)!;
  return changed === 0 ? label : `${label}, ${changed} changed`;
}

/** The preset that fewest settings differ from: a table of assumptions says values, and not what was chosen. */
export function nearestPreset(scenario: Scenario): StandingPreset {
  return PRESETS.map(({ key }) => standingAt(scenario, key)).reduce((nearest, each) => (each.changed < nearest.changed ? each : nearest));
}

function standingAt({ settings, choice, spend }: Scenario, key: PresetKey): StandingPreset {
  const said = presetIn(key, settings.exchangeRate);
  const typed = [choice.gpu, choice.precision].filter((name) => name !== undefined).length;
  // A spend is two rows in the place of the volume.
  const spent = spend === undefined ? 0 : 1;
  return { key, changed: typed + spent + ASSUMPTION_KEYS.filter((name) => name !== "exchangeRate" && settings[name]?.toNumber() !== said[name]?.toNumber()).length };
}

/** The shipped catalog under a preset, with some settings and catalog tables of one's own. */
export function presetScenario(preset: PresetKey, settings: readonly (readonly [string, number | string])[] = [], tables: readonly Range[] = []): Scenario {
  return scenarioOf([[["Preset", PRESETS.find(({ key }) => key === preset)!.label], ...settings], ...tables]);
}
