import { inDomain } from "../src/engine/check";
import type { Decimal } from "../src/engine/decimal";
import { lateTables } from "../src/scenario/lateTables";
import { isBlankOrZero } from "../src/scenario/missingFigure";
import type { OverLines } from "../src/scenario/overLines";
import { scenarioOf } from "../src/scenario/scenario";
import { tokensFor as tokensBought } from "../src/scenario/spend";
import { name, needed, number, numbers, optionalNumber } from "./arguments";
import { cell, spill } from "./cell";

/**
 * Settings that a Usage table amounts to, to pass to any function: volume and shares of the latest month, for one API the discount that gives its bill again, and growth fitted to four months or more. Leave a month that is not over out of the table.
 * @customfunction USAGE
 * @param {any[][]} table Usage table with its headers, such as Usage[#All]: Month, API, Input tokens, Output tokens, and what else is known.
 * @param {string} [api] API of the table, such as "GPT-5"; left out: all.
 * @param {string} [workload] Workload of the table; left out: all.
 * @returns {any[][]} A table of settings.
 */
export function usage(table: any[][], api: string, workload: string): any[][] {
  return spill(() => lateTables().usage(needed(table), api, workload));
}

/**
 * Several workloads beside one deployment for those that may move: today's bill of each, what moves or why it stays, what owning costs and saves, volume, shares and peak together, and the ways to serve it ranked over the Horizon, with headers.
 * @customfunction PORTFOLIO
 * @param {any[][]} workloads Workloads table with its headers, such as Workloads[#All]: Workload, API today, Tokens a month or Spend a month (in the reporting currency), Input share, and what else is known.
 * @param {string} model Open model in the catalog, or a deployment, such as "Kimi-K2".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any[][]} A table of workloads, then of alternatives.
 */
export function portfolio(workloads: any[][], model: string, context: any[][][]): any[][] {
  return spill(() => lateTables().portfolio(needed(workloads), scenarioOf(context), name("model", model)));
}

/**
 * Tokens per month that a monthly spend buys at an API, input and output mixed by the settings Input share, Cached share, Batch share and Long-context share, less the API discount: spend by price paid. For a bill of several APIs give each its part.
 * @customfunction TOKENSFOR
 * @param {number} spend USD per month, 0 or more.
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any} Tokens per month.
 */
export function tokensFor(spend: number, api: string, context: any[][][]): any {
  return cell(() => tokensBought(scenarioOf(context), name("api", api), inDomain("spend", number(spend), { atLeast: 0 })));
}
tokensFor.over = { takes: ["spend", "api"], lines: ["tokensForSpend"] } as const satisfies OverLines;

/**
 * Utilization that a load gives hardware bought for its peak: mean over highest; with a capacity, what it serves over it. With an API a table: peak, and the hours that burst to it, with tokens and cost a month. Work that may wait fills idle hours.
 * @customfunction UTILIZATION
 * @param {any[][]} load Range of tokens by hour, or shares of a day (24) or a week (168), 0 or more each; a blank counts as 0, n/a is passed over. With an API the settings' Volume, where given, is spread over them.
 * @param {number} [capacity] What the hardware serves in an hour, in the unit of the load (with an API: tokens); left out, blank or 0: what serves it all.
 * @param {number} [batch_share] Share of the work that may wait for idle hours, such as batches at night; left out, blank or 0: none.
 * @param {string} [api] API that the bursts go to, such as "GPT-5"; left out: the utilization alone.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any[][]} A fraction; with an API a table of the load, then of the hours that burst.
 */
export function utilization(load: any[][], capacity: number, batch_share: number, api: string, context: any[][][]): any[][] {
  return spill(() => {
    const given = { hours: numbers("load", load, { atLeast: 0 }), capacity: positive(capacity), batchShare: inDomain("batch_share", number(batch_share), { atLeast: 0, atMost: 1 }) };
    const tables = lateTables();
    return isBlankOrZero(api) ? [[tables.load.utilizationOf(given)]] : tables.load.loadTable(given, scenarioOf(context), name("api", api));
  });
}

function positive(capacity: number): Decimal | undefined {
  const given = optionalNumber(capacity);
  return given && inDomain("capacity", given, { above: 0 });
}
