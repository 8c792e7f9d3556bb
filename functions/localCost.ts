import * as answers from "../src/scenario/answers";
import { scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { lateTables } from "../src/scenario/lateTables";
import { name, number } from "./arguments";
import { cell, spill } from "./cell";
import { lineCell } from "./lineCell";

/**
 * Tokens per month that one deployment of an open model can serve at the given hours and utilization (Eq. 4). The throughput is a saturated one: do not trust it at Utilization 1 for live traffic.
 * @customfunction CAPACITY
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any} Tokens per month.
 */
export function capacity(model: string, context: any[][][]): any {
  return lineCell(capacity.over, [model], context);
}
capacity.over = { takes: ["owned"], lines: ["capacity"] } as const satisfies OverLines;

/**
 * Purchase cost in USD of one deployment: GPU count times price times server factor, plus setup (Eq. 1). List prices; at Server factor 1 the GPUs alone, without chassis, CPU and network.
 * @customfunction HARDWARECOST
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD.
 */
export function hardwareCost(model: string, context: any[][][]): any {
  return lineCell(hardwareCost.over, [model], context);
}
hardwareCost.over = { takes: ["owned"], lines: ["hardwareEach"] } as const satisfies OverLines;

/**
 * Electricity in USD per month of one deployment: rated power, load factor, hours, rate and PUE (Eq. 2). An estimate from rated power: a meter knows better.
 * @customfunction ELECTRICITY
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD per month.
 */
export function electricity(model: string, context: any[][][]): any {
  return lineCell(electricity.over, [model], context);
}
electricity.over = { takes: ["owned"], lines: ["electricityEach"] } as const satisfies OverLines;

/**
 * Electricity and emissions of the deployments the Volume needs, with headers: kW, kWh and kg CO2 a month, per million tokens and over the Horizon, by the Grid factor. Operation alone, not making the GPUs; what an API emits its seller has to say.
 * @customfunction ENERGY
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges, such as Grid factor and PUE, and catalog tables with their headers.
 * @returns {any[][]} A table: Line, Figure, Unit.
 */
export function energy(model: string, context: any[][][]): any[][] {
  return spill(() => lateTables().energy(scenarioOf(context), name("model", model)));
}
energy.over = { takes: ["owned"], lines: ["electricityDrawn"], isOfMany: true } as const satisfies OverLines;

/**
 * Running cost in USD per month of all deployments the Volume setting needs in the first month: electricity, maintenance, software, colocation, staff, other. A line whose setting is 0 is left out, not free.
 * @customfunction RUNNINGCOST
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD per month.
 */
export function runningCost(model: string, context: any[][][]): any {
  return lineCell(runningCost.over, [model], context);
}
runningCost.over = { takes: ["owned"], lines: ["running"] } as const satisfies OverLines;

/**
 * Cumulative cost in USD of owning after some months: purchase of all deployments plus running cost (Eq. 3). With growth more are bought at the start of their month. What a setting leaves at 0, such as Staff, is missing from it.
 * @customfunction LOCALCOST
 * @param {string} model Open model in the catalog.
 * @param {number} months Months after deployment, 0 or more; at most 600 with growth.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD.
 */
export function localCost(model: string, months: number, context: any[][][]): any {
  return cell(() => answers.localCostAfter(scenarioOf(context), name("model", model), number(months)));
}
localCost.over = { takes: ["owned", "elapsed"], lines: ["localCost"], growing: { lines: ["monthDeployments", "monthRunning"], in: "elapsed" } } as const satisfies OverLines;

/**
 * Cost of owning in USD per million tokens: total cost of ownership over the Horizon (purchase plus running cost less residual value, undiscounted, before tax) by its tokens. At full capacity unless Volume is set: idle capacity costs more a token.
 * @customfunction COSTPERMTOK
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD per million tokens.
 */
export function costPerMTok(model: string, context: any[][][]): any {
  return lineCell(costPerMTok.over, [model], context);
}
costPerMTok.over = { takes: ["owned"], lines: ["costPerMillion"] } as const satisfies OverLines;
