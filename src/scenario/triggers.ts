import { NotAvailableError } from "../engine/check";
import { Decimal, ONE } from "../engine/decimal";
import { boughtSingly, breakEvenVolume } from "./breakEvenVolume";
import { comparedLines } from "./comparison";
import { type Lines, asked, pairLines } from "./lines";
import { followedLines } from "./followed";
import { isSteady } from "./ownership";
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

/** What would change the verdict on a pair: in closed form where every month is like the first, else the price and the electricity rate by month. */
export function triggersOf(scenario: Scenario, model: string, api: string): Triggers {
  if (!isSteady(scenario.settings)) return { apiPrice: priceByMonth(scenario, model), volume: null, electricityRate: rateByMonth(scenario, model, api), utilization: null };
  const lines = asked(pairLines(scenario, model, api), { within: scenario.settings.horizon });
  const rate = lines.of("electricityDrawn").isZero() ? null : lines.of("electricityRateAtPayback");
  return {
    apiPrice: lines.of("priceAtPayback"),
    volume: boughtSingly(lines) ? orNull(() => breakEvenVolume(scenario, model, api)) : null,
    electricityRate: rate?.lt(0) ? null : rate,
    utilization: scenario.settings.volume ? (boughtSingly(lines) ? utilizationServing(lines) : null) : lines.of("apiCost").lte(lines.of("electricityOfUse")) ? null : withinCapacity(lines.of("utilizationAtPayback")),
  };
}

/** The lowest first month's price against which owning is earned back by the end of a month up to the horizon. */
function priceByMonth(scenario: Scenario, model: string): Decimal {
  const lines = followedLines(scenario, model);
  const bills = lines.overMonths("billNeeded", 1, scenario.settings.horizon.toNumber());
  return Decimal.min(...bills).div(lines.of("served")).times(lines.of("tokensPerPriceUnit"));
}

/** The highest electricity rate at which owning is earned back by the end of a month up to the horizon: each month's cost rises with what has been drawn by then. */
function rateByMonth(scenario: Scenario, model: string, api: string): Decimal | null {
  const lines = comparedLines(scenario, model, api);
  if (lines.of("electricityDrawn").isZero()) return null;
  const rate = Decimal.max(...lines.overMonths("rateEarnedBackAt", 1, scenario.settings.horizon.toNumber()));
  return rate.lt(0) ? null : rate;
}

/**
 * With a volume of its own use matters by the deployments it asks for, so the share is the least at which as many as pay
 * back still serve the volume; null where not even one does, or not at full use.
 */
function utilizationServing(lines: Lines): Decimal | null {
  const affordable = lines.of("apiCost").minus(lines.of("fixedRunning")).div(lines.of("earnedEach")).floor().minus(lines.of("spareDeployments"));
  if (affordable.lt(ONE)) return null;
  return withinCapacity(lines.of("served").times(lines.of("utilization")).div(affordable.times(lines.of("capacity"))));
}

function withinCapacity(share: Decimal): Decimal | null {
  return share.gt(ONE) || share.lt(0) ? null : share;
}

function orNull(answer: () => Decimal): Decimal | null {
  try {
    return answer();
  } catch (error) {
    if (error instanceof NotAvailableError) return null;
    throw error;
  }
}
