import { NotAvailableError } from "../engine/check";
import { comparedMonths, paybackMonths } from "../engine/cumulative";
import type { Decimal } from "../engine/decimal";
import { capacityPerMonth, deploymentsNeeded, volumePerMonth } from "../engine/deployment";
import { MOST_MONTHS } from "../engine/growth";
import { breakEvenMonths } from "../engine/breakEven";
import { breakEvenUtilization, ownedGpuHour, rentPerDeployment, rentedCapacityPerMonth } from "../engine/rental";
import { apiCost, localCosts } from "./answers";
import { gpuOf, rentedDeploymentOf } from "./figures";
import { ownershipOf } from "./ownership";
import type { Scenario } from "./scenario";
import { money, percent } from "./wording";

/** Rent of all deployments that the first month's volume needs, USD per month. */
export function rentCost(scenario: Scenario, model: string): Decimal {
  const { settings } = scenario;
  const rented = rentedDeploymentOf(scenario, model);
  const deployments = deploymentsNeeded(volumePerMonth(rented, settings), capacityPerMonth(rented, settings), settings);
  return rentPerDeployment(rented, settings).times(deployments);
}

/** Months after which buying has cost no more than renting; refused, with the reason, where it never does. */
export function rentBreakEven(scenario: Scenario, model: string): Decimal {
  const rent = rentCost(scenario, model);
  const local = localCosts(scenario, model);
  const steady = scenario.settings.volumeGrowth.isZero();
  const months = steady ? breakEvenMonths({ ...local, apiCost: rent }) : againstRent(scenario, model);
  if (months.isFinite()) return months;
  const when = steady ? "Buying never beats renting" : `Buying does not beat renting within ${MOST_MONTHS} months`;
  throw new NotAvailableError(
    `${when}: running ${model} of one's own costs ${money(local.runningCost)} a month, renting it ${money(rent)}` +
      `${steady ? "" : `, the volume growing by ${percent(scenario.settings.volumeGrowth)} a year`}.`,
  );
}

/** With a growing volume both sides take further deployments in the same months. */
function againstRent(scenario: Scenario, model: string): Decimal {
  const rent = rentPerDeployment(rentedDeploymentOf(scenario, model), scenario.settings);
  return paybackMonths(comparedMonths(ownershipOf(scenario, model), ({ deployments }) => rent.times(deployments)));
}

/** Utilization of one rented deployment from which it costs no more than the API, as a fraction; above 1 it never does. */
export function utilizationToBreakEven(scenario: Scenario, model: string, api: string): Decimal {
  const rented = rentedDeploymentOf(scenario, model);
  const fullUse = apiCost(scenario, api, rentedCapacityPerMonth(rented, scenario.settings));
  const utilization = breakEvenUtilization(rentPerDeployment(rented, scenario.settings), fullUse);
  if (utilization.isFinite()) return utilization;
  throw new NotAvailableError(`${api} is free at these prices; no utilization of a rented deployment breaks even.`);
}

/** Cost of an hour of use of one's own GPU, USD. */
export function gpuHour(scenario: Scenario, gpu: string): Decimal {
  return ownedGpuHour(gpuOf(scenario, gpu), scenario.settings);
}
