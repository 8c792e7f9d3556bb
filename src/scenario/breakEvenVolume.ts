import { NotAvailableError, inDomain } from "../engine/check";
import { Decimal, INFINITY } from "../engine/decimal";
import { capacity, costs } from "./answers";
import { type Lines, asked, pairLines } from "./lines";
import { isSteadyBesideApi } from "./ownership";
import type { Scenario } from "./scenario";
import { withSettings } from "./varied";
import { MOST_DEPLOYMENTS, breakEvenVolumeWithGrowth } from "./volumeSearch";
import { money, quantity, yearlyChanges } from "./wording";

/** Smallest volume that pays back within some months (the horizon unless given), tokens in the first month. */
export function breakEvenVolume(scenario: Scenario, model: string, api: string, months?: Decimal): Decimal {
  const { settings } = scenario;
  const within = inDomain("months", months ?? settings.horizon, { above: 0 });
  const pair = pairLines(scenario, model, api);
  const steady = isSteadyBesideApi(settings) && boughtSingly(pair);
  const volume = steady ? steadyVolume(scenario, model, api, within) : breakEvenVolumeWithGrowth(pair, within);
  if (volume.isFinite()) return volume;
  throw steady ? noVolumePaysBack(scenario, model, api, within) : noVolumeFound(scenario, model, api, within);
}

/** Whether every deployment costs what the first does: none is owned already, and none leaves part of a server free. */
export function boughtSingly(lines: Lines): boolean {
  return lines.of("gpusOwned").isZero() && lines.of("gpuCount").mod(lines.of("gpusPerServer")).isZero();
}

/** In closed form; infinite where a full deployment earns no more than it costs. */
function steadyVolume(scenario: Scenario, model: string, api: string, within: Decimal): Decimal {
  const lines = asked(pairLines(scenario, model, api), { within });
  const margin = lines.of("margin");
  return margin.lt(0) || (margin.isZero() && lines.of("idleCost").gt(0)) ? INFINITY : lines.of("breakEvenVolume");
}

function noVolumePaysBack(scenario: Scenario, model: string, api: string, months: Decimal): NotAvailableError {
  const full = withSettings(scenario, { volume: capacity(scenario, model) });
  const { runningCost, hardwareCost: purchase, apiCost: saved } = costs(full, model, api);
  const monthly = purchase.div(months).plus(runningCost);
  return new NotAvailableError(
    `No volume pays back within ${months.toString()} months: at full use a deployment of ${model} costs ` +
      `${money(monthly, scenario.choice)} a month (purchase spread over those months) and saves ${money(saved, scenario.choice)} of ${api}.`,
  );
}

function noVolumeFound({ settings }: Scenario, model: string, api: string, months: Decimal): NotAvailableError {
  return new NotAvailableError(
    `No volume that up to ${quantity(new Decimal(MOST_DEPLOYMENTS))} deployments of ${model} serve in the first month pays back against ${api} ` +
      `within ${months.toString()} months, ${yearlyChanges(settings)} a year.`,
  );
}
