import type { ComparedMonth } from "../engine/payback";
import { MOST_MONTHS } from "../engine/payback";
import { type Decimal, ONE, ZERO } from "../engine/decimal";
import type { Settings } from "../engine/settings";
import type { Name } from "../model/model";
import { type Lines, apiLines, pairLines } from "./lines";
import type { Scenario } from "./scenario";
import { withSettings } from "./varied";

/** What may change from month to month. */
type Moving = Pick<Settings, "volumeGrowth" | "apiPriceDecline" | "gpuPriceDecline" | "hardwareLife" | "salaryGrowth" | "electricityGrowth" | "rentDecline">;

/** Whether every month is like the first, and every purchase: then the closed forms hold and no month is walked. */
export function isSteady(settings: Moving): boolean {
  return settings.rentDecline.isZero() && isSteadyBesideApi(settings);
}

/** The same of owning beside an API, which no rent touches. */
export function isSteadyBesideApi({ volumeGrowth, apiPriceDecline, gpuPriceDecline, hardwareLife, salaryGrowth, electricityGrowth }: Moving): boolean {
  return salaryGrowth.isZero() && electricityGrowth.isZero() && volumeGrowth.isZero() && apiPriceDecline.isZero() && (hardwareLife === null || gpuPriceDecline.isZero());
}

/** Whether depreciation is straight-line, or counts for nothing. */
export function isStraightLine({ decliningBalance, macrs, bonusDepreciation, taxRate }: Pick<Settings, "decliningBalance" | "macrs" | "bonusDepreciation" | "taxRate">): boolean {
  return taxRate.isZero() || (decliningBalance.eq(ONE) && macrs.isZero() && bonusDepreciation.isZero());
}

/** Whether returns have a closed form: steady months, and straight-line depreciation where there is tax. */
export function hasClosedReturns(settings: Settings): boolean {
  return isSteady(settings) && isStraightLine(settings);
}

/** The scenario in which every month is like the first. */
export function steadied(scenario: Scenario): Scenario {
  return withSettings(scenario, { volumeGrowth: ZERO, apiPriceDecline: ZERO, gpuPriceDecline: ZERO, salaryGrowth: ZERO, electricityGrowth: ZERO, rentDecline: ZERO });
}

/** What an API charges in USD per million tokens, after discounts. */
export function discountedPriceOf(scenario: Scenario, api: string): Decimal {
  return apiLines(scenario, api).of("pricePaid");
}

/** A month of owning beside the API, with the deployments that serve it. */
export interface ServedMonth extends ComparedMonth {
  readonly deployments: Decimal;
}

/** The months of owning a model beside the API's bill for the same tokens. */
export function monthsAgainstApi(scenario: Scenario, model: string, api: string, most = MOST_MONTHS): Iterable<ServedMonth> {
  return comparedMonths(pairLines(scenario, model, api), "monthApi", most);
}

/** The months of owning beside another line's cost. */
export function* comparedMonths(lines: Lines, alternative: Name, most = MOST_MONTHS): Generator<ServedMonth> {
  for (let month = 1; month <= most; month++) {
    const at = (name: Name) => lines.inMonth(name, month);
    yield { month, deployments: at("monthDeployments"), purchase: at("monthPurchase"), runningCost: at("monthRunning"), alternativeCost: at(alternative) };
  }
}

/** A line added up over some months, the last one in part. */
export function summedOver(lines: Lines, name: Name, months: Decimal): Decimal {
  const last = months.ceil().toNumber();
  let total = ZERO;
  for (let month = 1; month <= last; month++) {
    const value = lines.inMonth(name, month);
    total = total.plus(month < last ? value : value.times(months.minus(last - 1)));
  }
  return total;
}
