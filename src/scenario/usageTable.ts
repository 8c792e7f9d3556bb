import type { Decimal } from "../engine/decimal";
import { isBlankOrZero } from "./missingFigure";
import { type Range, cellText } from "./range";
import { scenarioOf } from "./scenario";
import { usageEntries } from "./usageEntries";
import { entriesOf, usageSettings } from "./usageSettings";

/** The settings that a Usage table amounts to, or those of one API or workload in it, by rows with headers. */
export function usageTable(table: Range, api: string | null | undefined, workload: string | null | undefined): (Decimal | string)[][] {
  const scenario = scenarioOf(null);
  const entries = entriesOf(scenario, usageEntries(table), optionalName(api), optionalName(workload));
  return [["Setting", "Value"], ...usageSettings(scenario, entries).map(([label, value]) => [label, value])];
}

function optionalName(text: string | null | undefined): string | undefined {
  return isBlankOrZero(text) ? undefined : cellText(text);
}
