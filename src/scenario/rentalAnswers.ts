import { NotAvailableError } from "../engine/check";
import { type Decimal, ZERO } from "../engine/decimal";
import { MOST_MONTHS, paybackMonths } from "../engine/payback";
import { apiLines, ownedLines, pairUpon } from "./lines";
import { comparedMonths, isSteady } from "./ownership";
import { rentedLines } from "./overLines";
import type { Scenario } from "./scenario";
import { money, percent } from "./wording";

/** Rent of all deployments that the first month's volume needs, USD per month. */
export function rentCost(scenario: Scenario, model: string): Decimal {
  return rentedLines(scenario, model).of("rent");
}

/** Months after which buying has cost no more than renting; infinite for never. */
export function monthsToBuy(scenario: Scenario, model: string): Decimal {
  rentedLines(scenario, model);
  const lines = ownedLines(scenario, model);
  // With a growing volume both sides take further deployments in the same months; with a falling one rented ones go back.
  return isSteady({ ...scenario.settings, apiPriceDecline: ZERO }) ? lines.of("rentBreakEven") : paybackMonths(comparedMonths(lines, "monthRent"));
}

/** Months after which buying has cost no more than renting; refused, with the reason, where it never does. */
export function rentBreakEven(scenario: Scenario, model: string): Decimal {
  const rent = rentCost(scenario, model);
  const lines = ownedLines(scenario, model);
  const steady = scenario.settings.volumeGrowth.isZero();
  const months = monthsToBuy(scenario, model);
  if (months.isFinite()) return months;
  const when = steady ? "Buying never beats renting" : `Buying does not beat renting within ${MOST_MONTHS} months`;
  throw new NotAvailableError(
    `${when}: running ${model} of one's own costs ${money(lines.of("running"), scenario.choice)} a month, renting it ${money(rent, scenario.choice)}` +
      `${steady ? "" : `, the volume growing by ${percent(scenario.settings.volumeGrowth)} a year`}.`,
  );
}

/** Utilization of one rented deployment from which it costs no more than the API, as a fraction; above 1 it never does. */
export function utilizationToBreakEven(scenario: Scenario, model: string, api: string): Decimal {
  const lines = pairUpon(rentedLines(scenario, model), apiLines(scenario, api));
  if (!lines.of("rentedApiCost").isZero()) return lines.of("rentUtilization");
  throw new NotAvailableError(`${api} is free at these prices; no utilization of a rented deployment breaks even.`);
}
