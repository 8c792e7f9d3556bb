import { lateTables } from "../src/scenario/lateTables";
import * as answers from "../src/scenario/rentalAnswers";
import { type Scenario, scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { name, numbers } from "./arguments";
import { cell, spill } from "./cell";
import { lineCell } from "./lineCell";

/**
 * Rent in USD per month of all deployments the Volume setting needs in the first month: GPUs times GPU hourly price times Rental hours per month (unless set, the Hours per month of use), less the Rental discount.
 * @customfunction RENTCOST
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any} USD per month.
 */
export function rentCost(model: string, context: any[][][]): any {
  return lineCell(rentCost.over, [model], context);
}
rentCost.over = { takes: ["rented"], lines: ["rent"] } as const satisfies OverLines;

/**
 * Months until buying the GPUs has cost no more than renting them. Staff and software are paid on both sides; electricity, colocation and maintenance for own GPUs alone. Rented ones follow the volume. #N/A with the reason where buying never catches up.
 * @customfunction RENTBREAKEVEN
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} Months.
 */
export function rentBreakEven(model: string, context: any[][][]): any {
  return cell(() => answers.rentBreakEven(scenarioOf(context), name("model", model)));
}
rentBreakEven.over = { takes: ["owned"], lines: ["rentBreakEven"], growing: { lines: ["ownBefore", "rentBefore"], in: "answer" } } as const satisfies OverLines;

/**
 * Utilization, as a fraction, from which one rented deployment costs no more than the API: its rent by the API cost of its full capacity in the rental hours. Above 1 even full use does not pay.
 * @customfunction BREAKEVENUTILIZATION
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} A fraction.
 */
export function breakEvenUtilization(model: string, api: string, context: any[][][]): any {
  return cell(() => answers.utilizationToBreakEven(scenarioOf(context), name("model", model), name("api", api)));
}
breakEvenUtilization.over = { takes: ["rented", "api"], lines: ["rentUtilization"] } as const satisfies OverLines;

/**
 * Cost in USD of an hour of use of one's own GPU: the purchase less residual value as a yearly payment over the Depreciation life at the Discount rate, plus running cost without staff, by the hours of use: 12 times Hours per month times Utilization.
 * @customfunction GPUHOUR
 * @param {string} gpu GPU in the catalog, such as "A100-80GB".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD per GPU-hour.
 */
export function gpuHour(gpu: string, context: any[][][]): any {
  return lineCell(gpuHour.over, [gpu], context);
}
gpuHour.over = { takes: ["gpu"], lines: ["gpuHour"] } as const satisfies OverLines;

/**
 * Mean cost in USD per month of serving a demand by 0, 1, 2 ... deployments, purchase spread over the Horizon, and the API for the rest; with headers, the cheapest flagged. Volume, its growth and spares have no effect: the demand says the volume.
 * @customfunction HYBRID
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][]} demand Range of tokens per month, 0 or more each; a blank counts as 0, n/a is passed over; the first is month 1 of the API price decline.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table of splits.
 */
export function hybrid(model: string, api: string, demand: any[][], context: any[][][]): any[][] {
  return spill(() =>
    lateTables().hybrid.hybridTable(scenarioOf(context), name("model", model), name("api", api), numbers("demand", demand, { atLeast: 0 })),
  );
}
hybrid.over = {
  takes: ["owned", "api"], lines: ["servedLocally", "hardwareSpread", "runningOwned", "burst"],
  answers: (scenario: Scenario, [model, api, demand]: readonly any[]) => lateTables().hybrid.cheapestLines(scenario, name("model", model), name("api", api), numbers("demand", demand, { atLeast: 0 })),
} as const satisfies OverLines;
