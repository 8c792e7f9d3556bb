import { lateTables } from "../src/scenario/lateTables";
import { ownershipTable } from "../src/scenario/ownershipAnswers";
import * as answers from "../src/scenario/returnAnswers";
import { scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { name } from "./arguments";
import { cell, spill } from "./cell";

/**
 * Cash flow in USD of owning instead of paying the API, by month over the Horizon, with headers; outflows negative. Purchases fall a month before use, depreciation is straight-line to zero, tax falls in its month and a loss saves tax; residual value last.
 * @customfunction CASHFLOW
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any[][]} A table of months.
 */
export function cashFlow(model: string, api: string, context: any[][][]): any[][] {
  return spill(() => answers.cashFlowTable(scenarioOf(context), name("model", model), name("api", api)));
}
cashFlow.over = { takes: ["owned", "api"], lines: ["net"], growing: { lines: ["net"], in: "first" } } as const satisfies OverLines;

/**
 * Total cost of ownership in USD by line over the Horizon, undiscounted and before tax, with headers and USD per million tokens beside. The residual value is a share of the hardware cost, setup included.
 * @customfunction TCO
 * @param {string} model Open model in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table of lines.
 */
export function tco(model: string, context: any[][][]): any[][] {
  return spill(() => ownershipTable(scenarioOf(context), name("model", model)));
}
tco.over = { takes: ["owned"], lines: ["totalCost"] } as const satisfies OverLines;

/**
 * Net present value in USD of the cash flow of CASHFLOW at the Discount rate, which is per year and compounds by month. In Excel: NPV((1+rate)^(1/12)-1, flows from month 1) + flow of month 0.
 * @customfunction NPV
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} USD.
 */
export function npv(model: string, api: string, context: any[][][]): any {
  return cell(() => answers.netPresentValue(scenarioOf(context), name("model", model), name("api", api)));
}
npv.over = { takes: ["owned", "api"], lines: ["presentValue"], growing: { lines: ["discountedCumulative"], in: "horizon" } } as const satisfies OverLines;

/**
 * Internal rate of return per year, as a fraction, of the cash flow of CASHFLOW: (1+i)^12-1 of the monthly rate i that Excel's IRR gives; of several the one nearest to 10% a month. #N/A where there is none.
 * @customfunction IRR
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} A fraction per year.
 */
export function irr(model: string, api: string, context: any[][][]): any {
  return cell(() => lateTables().rateOfReturn(scenarioOf(context), name("model", model), name("api", api)));
}
irr.over = { takes: ["owned", "api"], lines: ["net"], growing: { lines: ["net"], in: "horizon" } } as const satisfies OverLines;

/**
 * Months until the cash flow of CASHFLOW, discounted, adds up to 0, linear inside the month; tax and residual value count, which BREAKEVEN leaves out. #N/A with the missing amount where the Horizon ends before.
 * @customfunction DISCOUNTEDPAYBACK
 * @param {string} model Open model in the catalog.
 * @param {string} api API in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any} Months.
 */
export function discountedPayback(model: string, api: string, context: any[][][]): any {
  return cell(() => answers.discountedPayback(scenarioOf(context), name("model", model), name("api", api)));
}
discountedPayback.over = { takes: ["owned", "api"], lines: ["discountedCumulative"], growing: { lines: ["discountedCumulative"], in: "answer" } } as const satisfies OverLines;
