import { Decimal, MILLION, ZERO } from "./decimal";
import {
  type OwnedGpus, colocationCostPerMonth, electricityCostPerMonth, hardwareCost, maintenanceCostPerMonth, softwareCostPerMonth,
  staffCostPerMonth,
} from "./deployment";
import type { Service } from "./growth";
import type { Settings } from "./settings";

/** The lines of the total cost of ownership, in USD over the months served; the residual value is negative. */
export interface OwnershipCost {
  readonly hardware: Decimal;
  readonly setup: Decimal;
  readonly electricity: Decimal;
  readonly maintenance: Decimal;
  readonly software: Decimal;
  readonly colocation: Decimal;
  readonly staff: Decimal;
  readonly other: Decimal;
  readonly residualValue: Decimal;
}

/**
 * Cost of owning by line: hardware + setup + running - residual, undiscounted and before tax  (model, equation 10).
 * Plain convention: the residual value is a share of what all deployments cost to buy (Eq. 1, setup included), however
 * late they were bought.
 */
export function ownershipCost(deployment: OwnedGpus, settings: Settings, { deployments, deploymentMonths, months }: Service): OwnershipCost {
  const C = hardwareCost(deployment, settings);
  const perDeployment = (monthly: Decimal) => monthly.times(deploymentMonths);
  return {
    hardware: C.minus(settings.setupCost).times(deployments),
    setup: settings.setupCost.times(deployments),
    electricity: perDeployment(electricityCostPerMonth(deployment, settings)),
    maintenance: perDeployment(maintenanceCostPerMonth(deployment, settings)),
    software: perDeployment(softwareCostPerMonth(deployment, settings)),
    colocation: perDeployment(colocationCostPerMonth(deployment, settings)),
    staff: staffCostPerMonth(settings).times(months),
    other: settings.otherRunningCost.times(months),
    residualValue: ZERO.minus(C.times(deployments).times(settings.residualValue)),
  };
}

/** Total cost of ownership in USD: the sum of the lines. */
export function totalCost(lines: OwnershipCost): Decimal {
  return Decimal.sum(...Object.values(lines));
}

/** A cost in USD spread over the tokens served: USD per million tokens  (model, equation 10). */
export function costPerMillionTokens(cost: Decimal, tokens: Decimal): Decimal {
  return cost.div(tokens.div(MILLION));
}
