import { PAPER_MODELS } from "../src/catalog/models";
import { PAPER_APIS } from "../src/catalog/prices";
import * as answers from "../src/scenario/answers";
import { comparedScores, comparedScoresTable, gapLines } from "../src/scenario/comparedScores";
import { lateTables } from "../src/scenario/lateTables";
import { matrixTable } from "../src/scenario/matrix";
import { type Scenario, scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { name, names, number, optionalNumber } from "./arguments";
import { cell, spill } from "./cell";

/**
 * Months until owning the GPUs for an open model has cost no more than the API (Eq. 7); with growth or price decline the first crossing within 600 months, #N/A with the reason where never. Both sides serve the full capacity unless Volume is set.
 * @customfunction BREAKEVEN
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any} Months.
 */
export function breakEven(model: string, api: string, context: any[][][]): any {
  return cell(() => answers.breakEvenMonths(scenarioOf(context), name("model", model), name("api", api)));
}
breakEven.over = { takes: ["owned", "api"], lines: ["breakEven"], growing: { lines: ["open", "monthSaving"], in: "answer" } } as const satisfies OverLines;

/**
 * Months to break even for each model and API, with headers; never where it never pays (Table IV). Growth and price decline count as in BREAKEVEN. Each model is compared at its own full capacity unless Volume is set, so rows are not one workload.
 * @customfunction MATRIX
 * @param {any[][]} [models] Range of open models; left out, the paper's nine.
 * @param {any[][]} [apis] Range of APIs; left out, the paper's five.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table of months.
 */
export function matrix(models: any[][], apis: any[][], context: any[][][]): any[][] {
  return spill(() =>
    matrixTable(scenarioOf(context), names(models, PAPER_MODELS), names(apis, PAPER_APIS)),
  );
}
matrix.over = { takes: ["owned", "api"], lines: ["breakEven"], growing: { lines: ["open", "monthSaving"], in: "answer" } } as const satisfies OverLines;

/**
 * Smallest volume in tokens per month at which owning pays back within some months, deployments bought whole; with growth or price decline the first month's, up to 1,000 deployments. It leans on a saturated throughput: lower Utilization for bursts.
 * @customfunction BREAKEVENVOLUME
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog.
 * @param {number} [months] Months within which it must pay back; left out, blank or 0: the Horizon setting.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} Tokens per month.
 */
export function breakEvenVolume(model: string, api: string, months: number, context: any[][][]): any {
  return cell(() => lateTables().breakEvenVolume(scenarioOf(context), name("model", model), name("api", api), optionalNumber(months)));
}
breakEvenVolume.over = { takes: ["owned", "api", "within"], lines: ["breakEvenVolume"], growing: { lines: ["open"], in: "within" } } as const satisfies OverLines;

/**
 * Money saved in USD by owning rather than paying the API, after some months (Eqs. 3 and 6), purchases in steps; negative before break-even. At list prices and full capacity unless API discount and Volume say otherwise.
 * @customfunction SAVINGS
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog.
 * @param {number} months Months after deployment, 0 or more; at most 600 with growth or price decline.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD.
 */
export function savings(model: string, api: string, months: number, context: any[][][]): any {
  return cell(() => answers.savingsAfter(scenarioOf(context), name("model", model), name("api", api), number(months)));
}
savings.over = { takes: ["owned", "api", "elapsed"], lines: ["savings"], growing: { lines: ["monthApi", "monthDeployments", "monthRunning"], in: "elapsed" } } as const satisfies OverLines;

/**
 * Quality gap as a fraction: mean of open minus commercial over the benchmarks both have on one leaderboard, that where they share most. QUALITYSCORES shows which: do not trust one to seven public scores for your own task without a trial on it.
 * @customfunction QUALITYGAP
 * @param {string} model Open model with benchmark scores.
 * @param {string} api API with benchmark scores.
 * @param {any[][][]} [context] Benchmark tables with their headers.
 * @returns {any} A fraction.
 */
export function qualityGap(model: string, api: string, context: any[][][]): any {
  return cell(() => answers.qualityDifference(scenarioOf(context), name("model", model), name("api", api)));
}
qualityGap.over = {
  takes: ["owned", "api"], lines: ["qualityGap"], answers: (scenario: Scenario, [model, api]: readonly any[]) => gapLines(comparedScores(scenario, name("model", model), name("api", api))),
} as const satisfies OverLines;

/**
 * The scores that QUALITYGAP rests on, with headers: leaderboard, its day, benchmark, both scores and their difference; the last row says how many there are and their mean difference, the gap.
 * @customfunction QUALITYSCORES
 * @param {string} model Open model with benchmark scores.
 * @param {string} api API with benchmark scores.
 * @param {any[][][]} [context] Benchmark tables with their headers.
 * @returns {any[][]} A table of fractions.
 */
export function qualityScores(model: string, api: string, context: any[][][]): any[][] {
  return spill(() => comparedScoresTable(scenarioOf(context), name("model", model), name("api", api)));
}
qualityScores.over = qualityGap.over;
