import { DomainError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { SETTINGS } from "../engine/settings";
import type { Layer } from "./layer";
import { apiLines, asked } from "./lines";
import type { Scenario } from "./scenarioRecord";
import { SPENT_ON_LABEL, SPEND_LABEL } from "./spendLabels";

/** Tokens a month that a spend buys at an API: spend / price paid  (model, equation 21). */
function tokensFor(scenario: Scenario, api: string, spend: Decimal): Decimal {
  const lines = asked(apiLines(scenario, api), { spend });
  if (lines.of("pricePaid").isZero()) throw new DomainError(`${api} costs nothing with these settings: give ${SETTINGS.volume.label} instead.`);
  return lines.of("tokensForSpend");
}

/** The scenario with the volume that the ranges' monthly spend buys at the API it is spent on; later ranges win. */
export function withSpend(scenario: Scenario, layers: readonly Layer[]): Scenario {
  const spend = layers.reduce<Decimal | undefined>((last, layer) => layer.spend ?? last, undefined);
  const api = layers.reduce<string | undefined>((last, layer) => layer.spentOn ?? last, undefined);
  if (spend === undefined && api === undefined) return scenario;
  if (spend === undefined) throw new DomainError(`${SPENT_ON_LABEL} needs a ${SPEND_LABEL} in USD beside it.`);
  if (api === undefined) throw new DomainError(`${SPEND_LABEL} needs the API it is paid to: add a row ${SPENT_ON_LABEL}.`);
  if (scenario.settings.volume !== null) throw new DomainError(`${SETTINGS.volume.label} and ${SPEND_LABEL} are both given: keep one.`);
  return { ...scenario, isSpend: true, settings: { ...scenario.settings, volume: tokensFor(scenario, api, spend) } };
}
