import type { OverLines } from "../src/scenario/overLines";
import { lineCell } from "./lineCell";

/**
 * Cost in USD per month of sending a number of tokens to an API, input and output mixed by the Input share setting, list prices (Eq. 5). Do not trust it for a contract of your own before API discount, Batch share and Cached share say what it says.
 * @customfunction APICOST
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {number} tokens Tokens per month, input and output together, 0 or more.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Prices[#All]; their rows replace the built-in figures.
 * @returns {any} USD per month.
 */
export function apiCost(api: string, tokens: number, context: any[][][]): any {
  return lineCell(apiCost.over, [api, tokens], context);
}
apiCost.over = { takes: ["api", "tokens"], lines: ["apiCostOfTokens"] } as const satisfies OverLines;
