import { known } from "../catalog/lookup";
import { DomainError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { SETTINGS } from "../engine/settings";
import type { Layer } from "./layer";
import { apiLines, asked } from "./lines";
import type { Scenario } from "./scenarioRecord";
import { SPEND_PROBLEMS } from "./spendLabels";
import { withSettings } from "./varied";

/** Tokens a month that a spend buys at an API: spend / price paid  (model, equation 21). */
export function tokensFor(scenario: Scenario, api: string, spend: Decimal): Decimal {
  const lines = asked(apiLines(scenario, api), { spend });
  if (lines.of("pricePaid").isZero()) throw new DomainError(`${api} costs nothing with these settings: give ${SETTINGS.volume.label} instead.`);
  return lines.of("tokensForSpend");
}

/** The scenario with the volume that the ranges' monthly spend buys at the API it is spent on; later ranges win. */
export function withSpend(scenario: Scenario, layers: readonly Layer[]): Scenario {
  const said = <T>(of: (layer: Layer) => T | null | undefined) => layers.reduce<T | null>((last, layer) => { const value = of(layer); return value === undefined ? last : value; }, null);
  const [usd, api] = [said(({ spend }) => spend), said(({ spentOn }) => spentOn)];
  if (usd === null && api === null) return scenario;
  if (usd === null) throw new DomainError(SPEND_PROBLEMS.noSpend);
  if (api === null) throw new DomainError(SPEND_PROBLEMS.noApi);
  if (scenario.settings.volume !== null) throw new DomainError(SPEND_PROBLEMS.both);
  return { ...withSettings(scenario, { volume: tokensFor(scenario, api, usd) }), spend: { usd, api: known(scenario.prices, api)?.name ?? api } };
}
