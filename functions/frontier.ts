import { inDomain } from "../src/engine/check";
import { ACCURACY_FITS, accuracyOf, efficiencyOf } from "../src/scenario/quality";
import { lateTables } from "../src/scenario/lateTables";
import { scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { choice, name, needed, number, optionalNumber } from "./arguments";
import { cell, spill } from "./cell";

/**
 * A fit of accuracy.
 * @customenum {string}
 */
export enum AccuracyFit {
  /** 0.329 + 0.126 log10 of billions of parameters, R2 0.727 */
  Log = "log",
  /** 0.464 + 0.000351 of billions of parameters, R2 0.358 */
  Linear = "linear",
  /** 0.441 + 0.000866 P - 0.000000652 P squared, R2 0.502 */
  Quadratic = "quadratic",
  /** 0.362 + 0.149 log10 of USD per hour, R2 0.639 */
  Cost = "cost",
}

/**
 * What is fitted to points.
 * @customenum {string}
 */
export enum FitForm {
  /** A line over the logarithm of x */
  Log = "log",
  /** A line over x */
  Linear = "linear",
  /** A parabola over x */
  Quadratic = "quadratic",
}

/**
 * Accuracy expected of an open model by its size: 0.329 + 0.126 log10(billions of parameters), or another fit of the serverless paper's Table 6. One benchmark (Belebele), 32 models of 2023 to 2025: do not trust it for one model or another task.
 * @customfunction ACCURACY
 * @param {number} parameters Total parameters in billions, 0.1 to 10,000 (linear and quadratic: 0.6 to 1,000); for the fit of cost: USD per hour of the deployment, 0.5 to 200.
 * @param {AccuracyFit} [fit] log (the default), linear, quadratic, or cost.
 * @returns {any} Accuracy as a fraction.
 */
export function accuracy(parameters: number, fit: AccuracyFit): any {
  return cell(() => accuracyOf(number(parameters), choice("fit", fit, Object.values(AccuracyFit), AccuracyFit.Log)));
}
accuracy.over = { takes: ["parametersB", null], lines: ["expectedAccuracy"], byWord: { at: 1, words: ACCURACY_FITS } } as const satisfies OverLines;

/**
 * Accuracy per USD of one hour's deployment (serverless paper, Table 7). It favours the smallest model that runs at all: do not choose by it where a task needs a minimum accuracy, or where throughputs differ.
 * @customfunction COSTEFFICIENCY
 * @param {number} accuracy Accuracy as a fraction from 0 to 1.
 * @param {number} usd_per_hour Cost of the deployment in USD per hour, above 0.
 * @returns {any} Accuracy per USD and hour.
 */
export function costEfficiency(accuracy: number, usd_per_hour: number): any {
  return cell(() => efficiencyOf(number(accuracy), number(usd_per_hour)));
}
costEfficiency.over = { takes: ["accuracyReached", "hourlyCost"], lines: ["costEfficiency"] } as const satisfies OverLines;

/**
 * The choices on the Pareto front: no other matches a choice in cost and quality, and in concurrency where that is given, while beating it in one. By rising cost, with their positions in the ranges. A front of one benchmark and list prices is no verdict.
 * @customfunction PARETO
 * @param {any[][]} costs Cost of each choice, lower is better; zero for a true 0, n/a to leave a choice out.
 * @param {any[][]} qualities Quality of each choice, higher is better; as many cells, the same words.
 * @param {any[][]} [concurrencies] Requests each choice serves at a time, higher is better; as many cells. Left out: cost and quality alone.
 * @returns {any[][]} A table: Position, Cost, Quality, and Concurrency where given.
 */
export function pareto(costs: any[][], qualities: any[][], concurrencies: any[][]): any[][] {
  return spill(() => lateTables().frontier.paretoTable(needed(costs), needed(qualities), concurrencies));
}

/**
 * Models by ranges of size, as the serverless paper's Table 8: mean accuracy and cost, accuracy by size, what added size gains, and the sweet spot, the cheapest range whose mean accuracy reaches a share of the best model's.
 * @customfunction SWEETSPOT
 * @param {any[][]} sizes Size of each model, such as billions of parameters.
 * @param {any[][]} costs Cost of each, such as USD per hour; as many cells.
 * @param {any[][]} accuracies Accuracy of each, or another measure; as many cells.
 * @param {any[][]} [bounds] Rising bounds of the ranges; left out, those of the paper: 0.6, 3, 10, 50, 150, 1000. A size on a bound belongs below it.
 * @param {number} [share] Share of the best accuracy to reach; left out, blank or 0: 0.85, the paper's.
 * @returns {any[][]} A table of ranges.
 */
export function sweetSpot(sizes: any[][], costs: any[][], accuracies: any[][], bounds: any[][], share: number): any[][] {
  return spill(() => lateTables().frontier.sweetSpotTable(needed(sizes), needed(costs), needed(accuracies), bounds, optionalNumber(share)));
}

/**
 * Fits y by least squares to log10 x, x, or x and its square: coefficients, R2, RMSE, Pearson and Spearman correlations, two-sided p-values (F test). Do not trust it with a handful of points or beyond those fitted; a high R2 is no sign of a cause.
 * @customfunction SCALINGFIT
 * @param {any[][]} x Parameters in billions, or cost; above 0 for the logarithm.
 * @param {any[][]} y Accuracy, or another measure; as many cells, zero for a true 0.
 * @param {FitForm} [fit] log (the default): intercept + slope log10 x; linear; or quadratic.
 * @returns {any[][]} A table of results.
 */
export function scalingFit(x: any[][], y: any[][], fit: FitForm): any[][] {
  return spill(() => lateTables().frontier.scalingTable(needed(x), needed(y), choice("fit", fit, Object.values(FitForm), FitForm.Log)));
}

/**
 * The production frontier of load points at one hourly cost: cost per million tokens, returns to scale, speed per user, zone of best value. Of your ranges, or a deployment's measured points by its name. The most loaded point is one no real service reaches.
 * @customfunction FRONTIER
 * @param {any[][]} concurrency Requests served at once, each load once; or the name of a deployment, such as "GLM-5 on 8x H200-SXM".
 * @param {any[][]} [throughput] Tokens per second of all of them together; as many cells. Left out with a name.
 * @param {number} [hourly_cost] Cost of the deployment in USD per hour, above 0; with a name it may be left out: an hour of use of own GPUs, else of rented ones.
 * @param {number} [minimum_speed] Tokens per second each user must see; left out, blank or 0: any.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, for the hourly cost of a name.
 * @returns {any[][]} A table by rising concurrency.
 */
export function frontier(concurrency: any[][], throughput: any[][], hourly_cost: number, minimum_speed: number, context: any[][][]): any[][] {
  return spill(() => lateTables().frontier.frontierTable(needed(concurrency), throughput, optionalNumber(hourly_cost), optionalNumber(minimum_speed), context));
}
frontier.over = { takes: [], lines: ["averageCost", "returnsToScale", "speedPerUser"], isOfMany: true } as const satisfies OverLines;

/**
 * Measured deployments that serve so many requests at a time, each user at a speed, with a quality beside an API within the Quality floor (20% unless set): ranked by hourly cost of as many as it takes, and which are on the front of cost, quality and load.
 * @customfunction RECOMMEND
 * @param {string} api API to come close to, such as "GPT-5.4".
 * @param {number} concurrency Requests to serve at a time, above 0.
 * @param {number} [minimum_speed] Output tokens per second each user must see; left out, blank or 0: any.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers; own rows of a Deployments table take part.
 * @returns {any[][]} A table of deployments.
 */
export function recommend(api: string, concurrency: number, minimum_speed: number, context: any[][][]): any[][] {
  return spill(() =>
    lateTables().frontier.recommendationTable(
      scenarioOf(context), name("api", api), inDomain("concurrency", number(concurrency), { above: 0 }), inDomain("minimum_speed", number(minimum_speed), { atLeast: 0 }),
    ),
  );
}

/**
 * Intelligence = f(cost, model) (economics of inference): millions of tokens that a cost buys, by an API's price paid or the cost of owning, times the mean score on the model's first leaderboard. Compare models of one leaderboard alone: see QUALITYSCORES.
 * @customfunction INTELLIGENCE
 * @param {number} cost USD, 0 or more, such as a month's budget.
 * @param {string} model Open model or deployment to own, or API, such as "GPT-5".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} Millions of tokens times score.
 */
export function intelligence(cost: number, model: string, context: any[][][]): any {
  return cell(() => lateTables().frontier.intelligenceOf(scenarioOf(context), inDomain("cost", number(cost), { atLeast: 0 }), name("model", model)));
}
