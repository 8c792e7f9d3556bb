import { NotAvailableError } from "../engine/check";
import { Decimal, ONE, ZERO } from "../engine/decimal";
import { boughtSingly, breakEvenVolume } from "./breakEvenVolume";
import { comparedLines, followedLines } from "./followed";
import { asked, pairLines } from "./lines";
import { isSteady } from "./ownership";
import type { Scenario } from "./scenario";
import { withSetting } from "./variation";
import { type TriedVolume, volumesTried } from "./volumeSearch";

/** Said of a volume that the steps of a sheet do not reach: BREAKEVENVOLUME searches on. */
export const UNSETTLED = "not found";

/** The values at which a pair pays back at the horizon exactly, each alone changed; null where none does. */
export interface Triggers {
  /** USD per million tokens. */
  readonly apiPrice: Decimal;
  /** Tokens of the first month: the smallest volume that pays back. */
  readonly volume: Decimal | null | typeof UNSETTLED;
  /** USD per kWh. */
  readonly electricityRate: Decimal | null;
  /** Share of capacity. */
  readonly utilization: Decimal | null;
}

/** What would change the verdict on a pair: in closed form where every month is like the first, else by month. */
export function triggersOf(scenario: Scenario, model: string, api: string): Triggers {
  const { settings } = scenario;
  const steady = isSteady(settings);
  const lines = asked(pairLines(scenario, model, api), { within: settings.horizon });
  return {
    apiPrice: steady ? lines.of("priceAtPayback") : priceByMonth(scenario, model),
    volume: steady && boughtSingly(lines) ? orNull(() => breakEvenVolume(scenario, model, api)) : volumeByMonth(scenario, model, api),
    electricityRate: rateAtPayback(steady ? lines.of("electricityDrawn").isZero() ? null : lines.of("electricityRateAtPayback") : rateByMonth(scenario, model, api)),
    utilization: settings.volume
      ? useServing(scenario, model, api)
      : withinCapacity(steady ? (lines.of("apiCost").lte(lines.of("electricityOfUse")) ? null : lines.of("utilizationAtPayback")) : useByMonth(scenario, model, api)),
  };
}

/** The lowest first month's price against which owning is earned back by the end of a month up to the horizon. */
function priceByMonth(scenario: Scenario, model: string): Decimal {
  const lines = followedLines(scenario, model);
  return leastBill(scenario, model).div(lines.of("served")).times(lines.of("tokensPerPriceUnit"));
}

/** The lowest first month's bill that owning is earned back against by the end of a month up to the horizon. */
function leastBill(scenario: Scenario, model: string): Decimal {
  return Decimal.min(...followedLines(scenario, model).overMonths("billNeeded", 1, scenario.settings.horizon.toNumber()));
}

/** The highest electricity rate at which owning is earned back by the end of a month up to the horizon: each month's cost rises with what has been drawn by then. */
function rateByMonth(scenario: Scenario, model: string, api: string): Decimal | null {
  const lines = comparedLines(scenario, model, api);
  if (lines.of("electricityDrawn").isZero()) return null;
  return Decimal.max(...lines.overMonths("rateEarnedBackAt", 1, scenario.settings.horizon.toNumber()));
}

function rateAtPayback(rate: Decimal | null): Decimal | null {
  return rate?.lt(0) ? null : rate;
}

/** How many volumes, and shares of capacity, the sheets try one after the other. */
export const VOLUMES_TRIED = 12;
export const USES_TRIED = 20;

/** The volumes that a sheet tries, of months that differ or of deployments that do not cost what the first does. */
export function volumesTriedOf(scenario: Scenario, model: string, api: string): TriedVolume[] {
  return volumesTried(pairLines(scenario, model, api), scenario.settings.horizon, VOLUMES_TRIED);
}

/** What a token of the first month's volume earns at best by the end of a month up to the horizon, deployments bought in parts, or where GPUs are owned only run: with nothing, no volume pays back. */
export function bestMargin(scenario: Scenario, model: string, api: string): Decimal {
  return Decimal.max(...comparedLines(scenario, model, api).overMonths("marginInParts", 1, scenario.settings.horizon.toNumber()));
}

function volumeByMonth(scenario: Scenario, model: string, api: string): Decimal | null | typeof UNSETTLED {
  if (bestMargin(scenario, model, api).lte(0)) return null;
  const { tried, covers } = volumesTriedOf(scenario, model, api).at(-1)!;
  return covers.lte(tried) ? tried : UNSETTLED;
}

/** The least use of a volume at capacity: with it grows what is earned and drawn, while the deployments stay as many. */
function useByMonth(scenario: Scenario, model: string, api: string): Decimal | null {
  const lines = comparedLines(scenario, model, api);
  const best = Decimal.max(...lines.overMonths("useEarnedBack", 1, scenario.settings.horizon.toNumber()));
  return best.lte(0) ? null : lines.of("utilization").div(best);
}

/** A share of capacity that was tried, the least first month's bill it pays back against, and what is known by then. */
export interface TriedUse {
  readonly tried: Decimal;
  readonly bill: Decimal;
  /** The least share so far that pays back; null where full use does not. */
  readonly pays: Decimal | null;
  /** The largest share below it that does not. */
  readonly fails: Decimal;
}

/** Shares of capacity for a volume of its own, which matter by the deployments they ask for: full use, then halfway between what pays back and what does not. */
export function usesTriedOf(scenario: Scenario, model: string, api: string): TriedUse[] {
  const apiCost = pairLines(scenario, model, api).of("apiCost");
  const steps: TriedUse[] = [];
  let [tried, pays, fails]: [Decimal, Decimal | null, Decimal] = [ONE, null, ZERO];
  while (steps.length < USES_TRIED) {
    const bill = leastBill(withSetting(scenario, "utilization", tried), model);
    if (bill.lte(apiCost)) pays = tried;
    else fails = tried;
    steps.push({ tried, bill, pays, fails });
    if (pays === null) break;
    tried = pays.plus(fails).div(2);
  }
  return steps;
}

/** The least share at which the deployments that pay back still serve the volume, which are then full in one of the months. */
function useServing(scenario: Scenario, model: string, api: string): Decimal | null {
  const pays = usesTriedOf(scenario, model, api).at(-1)!.pays;
  return pays && fullUse(withSetting(scenario, "utilization", pays), model);
}

function fullUse(scenario: Scenario, model: string): Decimal {
  return Decimal.max(...followedLines(scenario, model).overMonths("fullUse", 1, scenario.settings.horizon.toNumber()));
}

function withinCapacity(share: Decimal | null): Decimal | null {
  return share === null || share.gt(ONE) || share.lt(0) ? null : share;
}

function orNull(answer: () => Decimal): Decimal | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof NotAvailableError) return null;
    throw error;
  }
}
