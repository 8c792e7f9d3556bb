import { NotAvailableError } from "../engine/check";
import type { Decimal } from "../engine/decimal";
import { electricityUse } from "../engine/deployment";
import * as engine from "../engine/triggers";
import { costs } from "./answers";
import { breakEvenVolume } from "./breakEvenVolume";
import { deploymentOf } from "./figures";
import { discountedPriceOf, ownershipOf } from "./ownership";
import type { Scenario } from "./scenario";

/** The values at which a pair pays back at the horizon exactly, each alone changed; null where none does. */
export interface Triggers {
  /** USD per million tokens. */
  readonly apiPrice: Decimal;
  /** Tokens per month: the smallest that pays back. */
  readonly volume: Decimal | null;
  /** USD per kWh. */
  readonly electricityRate: Decimal | null;
  /** Share of capacity. */
  readonly utilization: Decimal | null;
}

/** What would change the verdict on a pair, nothing growing. */
export function triggersOf(scenario: Scenario, model: string, api: string): Triggers {
  const { settings } = scenario;
  const both = costs(scenario, model, api);
  const { horizon, electricityRate, utilization } = settings;
  const figures = { ...ownershipOf(scenario, model), apiPrice: discountedPriceOf(scenario, api) };
  const kilowattHours = electricityUse(deploymentOf(scenario, model), settings).times(both.deployments);
  return {
    apiPrice: engine.priceAtPayback(both, both.volume, horizon),
    volume: orNull(() => breakEvenVolume(scenario, model, api)),
    electricityRate: engine.electricityRateAtPayback(both, electricityRate, kilowattHours, horizon),
    utilization: settings.volume
      ? engine.utilizationServing(figures, both.volume, utilization, horizon)
      : engine.utilizationAtPayback(both, utilization, horizon),
  };
}

function orNull(answer: () => Decimal): Decimal | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof NotAvailableError) return null;
    throw error;
  }
}
