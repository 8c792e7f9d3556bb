import { Decimal } from "../decimal";
import type { DoubleFigures } from "./figures";
import { rest, twelfthRoot } from "./precision";

/** A quotient this near a whole number may be rounded to the wrong side. */
const NEARLY_WHOLE = 1e-12;

/** A month of owning beside the API, counted from 1, in double precision. USD. */
export interface DoubleMonth {
  readonly month: number;
  readonly volume: number;
  /** Deployments owned, spares included. */
  readonly deployments: number;
  /** Paid at the month's start. */
  readonly purchase: number;
  readonly runningCost: number;
  readonly apiCost: number;
}

/** What one deployment costs, whatever the month. USD. */
interface DoubleDeployment {
  readonly hardwareCost: number;
  readonly runningCost: number;
  readonly fixedRunningCost: number;
}

/** Equations 1, 2 and 5 in double precision. */
export function doubleDeployment(f: DoubleFigures): DoubleDeployment {
  const kilowatts = (f.gpuCount * f.gpuPower) / 1000;
  const hardwareCost = f.gpuCount * f.gpuPrice * f.serverFactor + f.setupCost;
  const electricity = kilowatts * f.loadFactor * f.hoursPerMonth * f.electricityRate * f.pue;
  const maintenance = (hardwareCost * f.maintenanceRate) / 12;
  return {
    hardwareCost,
    runningCost: electricity + maintenance + (f.gpuCount * f.softwareCost) / 12 + kilowatts * f.colocationRate,
    fixedRunningCost: (f.staff * f.salary * f.salaryLoading) / 12 + f.otherRunningCost,
  };
}

/** Tokens per month of one deployment in double precision (Eq. 4). */
export function doubleCapacity({ throughput, hoursPerMonth, utilization }: DoubleFigures): number {
  return 3600 * throughput * hoursPerMonth * utilization;
}

/** Discounted price in USD per million tokens of the first month, in double precision (Eq. 5, model, equation 6). */
function discountedPrice(f: DoubleFigures): number {
  const input = mix(f.inputPrice, f.longContextInput ?? f.inputPrice, f.longContextShare);
  const output = mix(f.outputPrice, f.longContextOutput ?? f.outputPrice, f.longContextShare);
  const cached = f.cachedInputPrice === null ? null : mix(f.cachedInputPrice, f.longContextCachedInput ?? f.cachedInputPrice, f.longContextShare);
  const paidInput = cached === null ? input : mix(input, cached, f.cachedShare);
  return mix(output, paidInput, f.inputShare) * rest(f.batchShare * f.batchDiscount) * rest(f.apiDiscount);
}

function mix(base: number, other: number, share: number): number {
  return base * rest(share) + other * share;
}

/**
 * Walks the months of owning beside the API  (model, equations 4 and 8) until the visitor has seen enough or the last
 * month is over. Where doubles cannot tell how many deployments a month needs, its costs are NaN.
 */
export function walkMonths(f: DoubleFigures, most: number, enough: (month: DoubleMonth) => boolean): void {
  const { hardwareCost, runningCost, fixedRunningCost } = doubleDeployment(f);
  const [price, growth, decline] = [discountedPrice(f) / 1e6, compounded(f.volumeGrowth), compounded(-f.apiPriceDecline)];
  const capacity = doubleCapacity(f);
  const first = f.volume ?? capacity;
  const later = (factor: number, owned: number) => deploymentsFor((first / capacity) * factor, owned - f.spareDeployments) + f.spareDeployments;
  let owned = 0;
  for (let month = 1; month <= most; month++) {
    const factor = growth(month);
    const volume = first * factor;
    const needed = month === 1 ? firstDeployments(f) : f.volumeGrowth > 0 ? Math.max(owned, later(factor, owned)) : owned;
    const purchase = (needed - owned) * hardwareCost;
    owned = needed;
    if (enough({ month, volume, deployments: owned, purchase, runningCost: owned * runningCost + fixedRunningCost, apiCost: volume * price * decline(month) })) return;
  }
}

/** Deployments of the first month, exactly: a typed volume is often a whole number of capacities. */
function firstDeployments(f: DoubleFigures): number {
  const { volume, throughput, hoursPerMonth, utilization, spareDeployments } = f;
  if (volume === null) return 1 + spareDeployments;
  const needed = volume / doubleCapacity(f);
  if (Math.abs(needed - Math.round(needed)) > NEARLY_WHOLE * needed) return Math.ceil(needed) + spareDeployments;
  const capacity = new Decimal(throughput).times(3600).times(hoursPerMonth).times(utilization);
  return Math.max(1, new Decimal(volume).div(capacity).ceil().toNumber()) + spareDeployments;
}

/** Whole deployments for a quotient, or NaN where it is too near a whole number that would make one more. */
function deploymentsFor(quotient: number, owned: number): number {
  const [least, most] = [Math.ceil(quotient * (1 - NEARLY_WHOLE)), Math.ceil(quotient * (1 + NEARLY_WHOLE))];
  return least === most || most <= owned ? least : NaN;
}

/** Growth of 1 at a yearly rate to the start of a month: (1 + rate)^((month - 1)/12), asked month by month from the first. */
function compounded(yearlyRate: number): (month: number) => number {
  if (yearlyRate === 0) return () => 1;
  const [year, step] = [1 + yearlyRate, twelfthRoot(1 + yearlyRate)];
  let [years, factor] = [1, 1];
  return (month) => {
    if (month === 1) return factor;
    if (month % 12 === 1) factor = years *= year;
    else factor *= step;
    return factor;
  };
}
