import { nameKey } from "../../src/catalog/lookup";
import { Decimal } from "../../src/engine/decimal";
import type { CellValue } from "../../src/scenario/range";
import type { Scenario } from "../../src/scenario/scenario";
import { SCENARIO_NAMES } from "../../src/sheets/assumptionsTable";
import type { PlanValue } from "../../src/sheets/plan";
import type { ScenarioColumn } from "../../src/sheets/scenarioColumns";
import { filledLines } from "./csvRows";
import { RefusedRequest } from "./refusedRequest";
import { checkedSetting, inFile } from "./settingsFile";

/** A scenario of a file: its name and the settings in its column. */
export interface ScenarioOfFile {
  readonly name: string;
  readonly settings: readonly (readonly [string, CellValue])[];
}

/** The scenarios of a CSV file: a setting in each line, a scenario in each column under its name; a blank is what the first column says. */
export function scenariosOf(file: string, text: string): ScenarioOfFile[] {
  const [header, ...lines] = inFile(file, () => filledLines(text.replace(/^\uFEFF/, "")));
  const [setting = "", ...names] = header?.fields ?? [];
  if (nameKey(setting) !== "setting" || names.length === 0 || names.length > SCENARIO_NAMES.length || names.includes("")) {
    throw new RefusedRequest(`${file}: head the columns Setting, then one to ${SCENARIO_NAMES.length} names of scenarios, such as Setting,Base,Low,High.`);
  }
  const twice = names.find((name, i) => names.findIndex((other) => nameKey(other) === nameKey(name)) < i);
  if (twice !== undefined) throw new RefusedRequest(`${file}: the scenario "${twice}" stands twice; give each a name of its own.`);
  return names.map((name, i) => {
    const seen = new Map<string, number>();
    const settings = lines.flatMap(({ line, fields }) => {
      const [label = "", value = ""] = [fields[0], fields[1 + i]];
      if (value === "") return [];
      const checked = inFile(file, () => checkedSetting({ line, label, value }, seen), line);
      seen.set(nameKey(label), line);
      return [checked];
    });
    return { name, settings };
  });
}

/** The columns of the assumptions: the first over what else is asked for, each further one over the first. */
export function columnsOf(scenarios: readonly ScenarioOfFile[], base: Scenario, over: (settings: ScenarioOfFile["settings"]) => Scenario): ScenarioColumn[] {
  const [first] = scenarios;
  return scenarios.map(({ name, settings }, i) => ({
    name, typed: i === 0 ? new Map() : new Map(settings.map(([label, value]) => [label, cellOf(value)])),
    scenario: i === 0 ? base : over([...first!.settings.filter(([label]) => settings.every(([each]) => each !== label)), ...settings]),
  }));
}

/** Text that reads as a number, or as one in percent, is one in a cell. */
function cellOf(value: CellValue): PlanValue {
  const [, digits = "", percent] = /^([^%]+?)\s*(%?)$/.exec(String(value)) ?? [];
  if (typeof value !== "string" || digits === "" || !Number.isFinite(Number(digits))) return value as PlanValue;
  return new Decimal(digits).div(percent === "" ? 1 : 100).toNumber();
}
