import { textsNeeded } from "../catalog/texts/arrival";
import { inCurrency } from "../engine/currency";
import type { Decimal } from "../engine/decimal";
import { MODEL, type Name } from "../model/model";
import { asked, ownedLines } from "./lines";
import type { Scenario } from "./scenario";

/** The lines of the total cost of ownership; the residual value is negative. */
const LINES: readonly Name[] = [
  "hardwareTotal", "setupTotal", "storageTotal", "electricityTotal", "maintenanceTotal", "softwareTotal", "colocationTotal", "staffTotal", "otherTotal", "residualTotal",
];

/** Total cost of ownership over the horizon. */
export function totalCostOfOwnership(scenario: Scenario, model: string): Decimal {
  return ownedLines(scenario, model).of("totalCost");
}

/** Cost per million tokens over the horizon. */
export function costPerMillionTokens(scenario: Scenario, model: string): Decimal {
  return ownedLines(scenario, model).of("costPerMillion");
}

/** The total cost of ownership by line, with headers. */
export function ownershipTable(scenario: Scenario, model: string): (Decimal | string)[][] {
  textsNeeded();
  const lines = ownedLines(scenario, model);
  const row = (label: string, amountSpent: Decimal) => [label, amountSpent, asked(lines, { amountSpent }).of("spentPerMillion")];
  return [
    ["Line", "USD", "USD per 1M tokens"].map((header) => inCurrency(header, scenario.choice.currency)),
    ...LINES.map((name) => row(MODEL.described(name).label, lines.of(name))),
    row("Total", lines.of("totalCost")),
  ];
}
