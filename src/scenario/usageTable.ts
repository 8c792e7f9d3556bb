import type { Decimal } from "../engine/decimal";
import { isBlankOrZero } from "./missingFigure";
import { type Range, cellText } from "./range";
import { type Scenario, scenarioOf } from "./scenario";
import { type UsageEntry, usageEntries } from "./usageEntries";
import { type UsageSetting, entriesOf, linedSettings, usageSettings } from "./usageSettings";

/** The settings that a Usage table amounts to, or those of one API or workload in it, by rows with headers. */
export function usageTable(table: Range, api: string | null | undefined, workload: string | null | undefined): (Decimal | string)[][] {
  return [["Setting", "Value"], ...usageSettings(...asked(table, api, workload)).map(([label, value]) => [label, value])];
}

/** The same settings with the lines they are. */
export function usageLines(table: Range, api: string | null | undefined, workload: string | null | undefined): UsageSetting[] {
  return linedSettings(...asked(table, api, workload));
}

function asked(table: Range, api: string | null | undefined, workload: string | null | undefined): [Scenario, UsageEntry[]] {
  const scenario = scenarioOf(null);
  return [scenario, entriesOf(scenario, usageEntries(table), optionalName(api), optionalName(workload))];
}

function optionalName(text: string | null | undefined): string | undefined {
  return isBlankOrZero(text) ? undefined : cellText(text);
}
