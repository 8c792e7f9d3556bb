import type { Decimal } from "../engine/decimal";
import type { SettingKey, Settings } from "../engine/settings";
import type { Dimension } from "../model/line";
import { MODEL } from "../model/model";
import type { Scenario, Variation } from "./scenarioRecord";

/** Settings by what they are changed to; null for a word. */
export type Changed = Readonly<Partial<Record<SettingKey, Decimal | null>>>;

/** The scenario with some settings replaced, taken as they are. */
export function withSettings(scenario: Scenario, changed: Changed): Scenario {
  const { from: _, ...rest } = scenario;
  return { ...rest, settings: { ...scenario.settings, ...changed } as Settings, ...(areNumbers(scenario, changed) && { from: { scenario, settings: changed } }) };
}

/** Whether settings are all numbers that leave the catalog's figures as they are: no day and no deployment are chosen by them, and no currency. */
export function areNumbers({ choice: { gpu, precision } }: Scenario, changed: Changed): changed is Variation["settings"] {
  const chooses = changed.asOf !== undefined || changed.exchangeRate !== undefined || (changed.gpuCount !== undefined && (gpu !== undefined || precision !== undefined));
  return !chooses && !Object.values(changed).includes(null);
}

/** The scenario that this one was varied from, where that has the same figures for deployments, or for APIs. */
export function sameFigures({ from }: Scenario, ...of: readonly Dimension[]): Variation | undefined {
  return from && Object.keys(from.settings).some((key) => of.includes(MODEL.figures[key]!.dimension!)) ? undefined : from;
}
