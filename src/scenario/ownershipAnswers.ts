import type { Decimal } from "../engine/decimal";
import { type Service, serviceOver } from "../engine/growth";
import { type OwnershipCost, costPerMillionTokens as spread, ownershipCost, totalCost } from "../engine/ownership";
import { deploymentOf } from "./figures";
import { ownershipOf } from "./ownership";
import type { Scenario } from "./scenario";

const LINES: Readonly<Record<keyof OwnershipCost, string>> = {
  hardware: "Hardware",
  setup: "Setup",
  electricity: "Electricity",
  maintenance: "Maintenance",
  software: "Software",
  colocation: "Colocation",
  staff: "Staff",
  other: "Other running cost",
  residualValue: "Residual value",
};

/** What owning a model costs by line over the horizon, and what it serves. */
function overHorizon(scenario: Scenario, model: string): { lines: OwnershipCost; service: Service } {
  const { settings } = scenario;
  const service = serviceOver(ownershipOf(scenario, model), settings.horizon);
  return { lines: ownershipCost(deploymentOf(scenario, model), settings, service), service };
}

/** Total cost of ownership over the horizon, USD. */
export function totalCostOfOwnership(scenario: Scenario, model: string): Decimal {
  return totalCost(overHorizon(scenario, model).lines);
}

/** Cost per million tokens over the horizon, USD. */
export function costPerMillionTokens(scenario: Scenario, model: string): Decimal {
  const { lines, service } = overHorizon(scenario, model);
  return spread(totalCost(lines), service.tokens);
}

/** The total cost of ownership by line, with headers. */
export function ownershipTable(scenario: Scenario, model: string): (Decimal | string)[][] {
  const { lines, service } = overHorizon(scenario, model);
  const row = (label: string, cost: Decimal) => [label, cost, spread(cost, service.tokens)];
  const keys = Object.keys(LINES) as (keyof OwnershipCost)[];
  return [
    ["Line", "USD", "USD per 1M tokens"],
    ...keys.map((key) => row(LINES[key], lines[key])),
    row("Total", totalCost(lines)),
  ];
}
