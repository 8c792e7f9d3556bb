import { compounding } from "./compounding";
import { Decimal, ONE, ZERO, largest } from "./decimal";
import { deploymentsNeeded } from "./deployment";

/** The longest time a growing volume is followed, in months. */
export const MOST_MONTHS = 600;

/** The tokens to serve and what one deployment can. */
export interface Demand {
  /** Tokens in the first month. */
  readonly volume: Decimal;
  /** Tokens per month of one deployment. */
  readonly capacity: Decimal;
  readonly spareDeployments: Decimal;
  /** Per year. */
  readonly volumeGrowth: Decimal;
}

/** A month of serving the demand, counted from 1. */
export interface ServedMonth {
  readonly month: number;
  readonly volume: Decimal;
  /** Deployments owned, spares included. */
  readonly deployments: Decimal;
  /** How many of them were bought at the start of this month. */
  readonly bought: Decimal;
}

/**
 * The months of a demand: V_t = V (1+g)^((t-1)/12); R_t deployments serve it, never fewer than before  (model,
 * equation 8). A volume of exactly the capacity that grows at all needs a second deployment in month 2: a step is a step.
 */
export function* servedMonths(demand: Demand, most = MOST_MONTHS): Generator<ServedMonth> {
  const { volume: V, capacity: Q } = demand;
  const growth = compounding(demand.volumeGrowth);
  let [owned, served] = [ZERO, ZERO];
  for (let month = 1; month <= most; month++) {
    const volume = V.times(growth(month - 1));
    // As long as what is owned serves the volume, nothing needs to be divided.
    const deployments = month > 1 && volume.lte(served) ? owned : largest(owned, deploymentsNeeded(volume, Q, demand));
    const bought = deployments === owned ? ZERO : deployments.minus(owned);
    if (deployments !== owned) served = Q.times(deployments.minus(demand.spareDeployments));
    yield { month, volume, deployments, bought };
    owned = deployments;
  }
}

/** What the first months of a demand add up to. */
export interface Service {
  readonly months: Decimal;
  /** Deployments owned in the last of the months. */
  readonly deployments: Decimal;
  /** Months of each deployment, added up. */
  readonly deploymentMonths: Decimal;
  readonly tokens: Decimal;
}

/**
 * Service over some months, the last one in part. What is bought at the start of a month counts from any moment within
 * it: after 12 months the purchase for month 13 is still to come, and at 0 the first month's is made.
 */
export function serviceOver(demand: Demand, months: Decimal): Service {
  if (demand.volumeGrowth.isZero()) return steadyService(demand, months);
  const last = largest(ONE, months.ceil()).toNumber();
  let service: Service = { months, deployments: ZERO, deploymentMonths: ZERO, tokens: ZERO };
  for (const { month, volume, deployments } of servedMonths(demand, last)) {
    const share = month < last ? ONE : months.minus(last - 1);
    service = {
      months,
      deployments,
      deploymentMonths: service.deploymentMonths.plus(deployments.times(share)),
      tokens: service.tokens.plus(volume.times(share)),
    };
  }
  return service;
}

function steadyService(demand: Demand, months: Decimal): Service {
  const deployments = deploymentsNeeded(demand.volume, demand.capacity, demand);
  return { months, deployments, deploymentMonths: deployments.times(months), tokens: demand.volume.times(months) };
}
