import { Decimal, INFINITY, ONE, ZERO, largest, smaller } from "../engine/decimal";
import { MOST_MONTHS } from "../engine/payback";
import { type Lines, supposing } from "./lines";

/** The first month's volume is looked for up to as much as this many deployments serve. */
export const MOST_DEPLOYMENTS = 1000;

/** What holds in a month whatever the volume. */
interface MonthFactors {
  /** Volume of the month over the first month's. */
  readonly growth: Decimal;
  /** USD that the API charges in the month for each token of the first month's volume. */
  readonly apiPerToken: Decimal;
  /** The part of the month that counts: the last may count in part. */
  readonly share: Decimal;
}

/**
 * Smallest volume of the first month, in whole tokens, that pays back within some months when the volume grows or the API's
 * price falls; infinite when none does.
 * Owning has paid by the end of month t when a_t V >= c_t(V): a_t is what the API charges by then for each token of the
 * first month's volume, and c_t(V) what owning has cost, which rises with V in steps. So V pays back when V >= F(V), the
 * least c_t(V)/a_t over the months. Saving is not monotone in V, each further deployment being a setback, but F is:
 * V <- ceil(F(V)) from a volume that cannot pay back climbs past no volume that does, and stops at the smallest.
 */
export function breakEvenVolumeWithGrowth(pair: Lines, months: Decimal): Decimal {
  const factors = monthFactors(pair, smaller(months, new Decimal(MOST_MONTHS)));
  const { from, upTo } = volumesWithoutSteps(pair, factors);
  const limit = smaller(pair.of("capacity").times(MOST_DEPLOYMENTS), upTo);
  let volume = largest(ONE, from.ceil());
  while (volume.lte(limit)) {
    const needed = volumeToCover(volume, pair, factors);
    if (needed.lte(volume)) return volume;
    volume = needed.ceil();
  }
  return INFINITY;
}

/** A volume of the first month that was tried, and the volume whose bills cover what owning it has cost by the best month. */
export interface TriedVolume {
  readonly tried: Decimal;
  /** Infinite where the API's bills are nothing. */
  readonly covers: Decimal;
}

/** The same search from one token up, its first steps: each volume tried is what the one before asks for, until one asks for no more. */
export function volumesTried(pair: Lines, months: Decimal, count: number): TriedVolume[] {
  const factors = monthFactors(pair, months);
  const steps: TriedVolume[] = [];
  for (let tried = ONE; steps.length < count; ) {
    const covers = volumeToCover(tried, pair, factors);
    steps.push({ tried, covers });
    if (covers.isFinite() && covers.gt(tried)) tried = covers.ceil();
  }
  return steps;
}

function monthFactors(pair: Lines, months: Decimal): MonthFactors[] {
  const ofOneToken = supposing(pair, { served: ONE });
  return Array.from({ length: months.ceil().toNumber() }, (_, before) => ({
    growth: pair.inMonth("growthFactor", before + 1),
    apiPerToken: ofOneToken.inMonth("monthApi", before + 1),
    share: smaller(ONE, months.minus(before)),
  }));
}

/** F(V): the first month's volume that the API would have to charge for to cover what owning V costs, at the best month. */
function volumeToCover(volume: Decimal, pair: Lines, factors: readonly MonthFactors[]): Decimal {
  const lines = supposing(pair, { served: volume });
  let [cost, perToken, best] = [ZERO, ZERO, INFINITY];
  for (const [before, { apiPerToken, share }] of factors.entries()) {
    cost = cost.plus(lines.inMonth("monthPurchase", before + 1)).plus(lines.inMonth("monthRunning", before + 1).times(share));
    perToken = perToken.plus(apiPerToken.times(share));
    if (!perToken.isZero()) best = smaller(best, cost.div(perToken));
  }
  return best;
}

/** Volumes between which each that pays back lies. */
interface VolumeRange {
  readonly from: Decimal;
  readonly upTo: Decimal;
}

/**
 * Volumes outside which none pays back: deployments bought in parts, as many as the volume asks for and the spares, beyond
 * those that the GPUs owned come to. Owning then costs no more than in steps. It is run in proportion to the volume above
 * what no volume at all costs, and bought in proportion above what is there already: a volume may pay back by the GPUs
 * owned alone, and a larger one no more.
 */
function volumesWithoutSteps(pair: Lines, factors: readonly MonthFactors[]): VolumeRange {
  const capacity = pair.of("capacity");
  const bought = pair.of("spareDeployments").minus(pair.of("gpusOwned").div(pair.of("gpuCount"))).times(pair.of("hardwareEach"));
  let [highest, fixed, perVolume, perToken, from, upTo] = [ZERO, ZERO, ZERO, ZERO, INFINITY, ZERO];
  for (const [before, { growth, apiPerToken, share }] of factors.entries()) {
    // Falling prices make the last purchase the cheapest.
    const price = pair.inMonth("hardwareThen", before + 1);
    highest = largest(highest, growth);
    const run = pair.inMonth("runningThen", before + 1);
    fixed = fixed.plus(pair.of("spareDeployments").times(run).plus(pair.inMonth("fixedThen", before + 1)).times(share));
    perVolume = perVolume.plus(run.times(highest).times(share));
    perToken = perToken.plus(apiPerToken.times(share));
    const earned = perToken.minus(perVolume.div(capacity));
    const running = earning(earned, fixed);
    const buying = earning(earned.minus(price.times(highest).div(capacity)), fixed.plus(bought));
    const month = { from: largest(running.from, buying.from), upTo: smaller(running.upTo, buying.upTo) };
    if (month.from.gt(month.upTo)) continue;
    [from, upTo] = [smaller(from, month.from), largest(upTo, month.upTo)];
  }
  return { from, upTo };
}

/** The volumes whose margin a token covers an amount; with a negative amount, what is there already, a negative margin does so up to a volume. */
function earning(margin: Decimal, amount: Decimal): VolumeRange {
  if (margin.gt(ZERO)) return { from: largest(ZERO, amount.div(margin)), upTo: INFINITY };
  if (amount.gt(ZERO)) return { from: INFINITY, upTo: ZERO };
  return { from: ZERO, upTo: margin.isZero() ? INFINITY : amount.div(margin) };
}
