import { PAPER_MODELS } from "../src/catalog/models";
import { lateTables } from "../src/scenario/lateTables";
import { scenarioOf } from "../src/scenario/scenario";
import { name, names, needed } from "./arguments";
import { spill } from "./cell";

/**
 * Own, rent, reserve, cheapest host, API, or own with the rest from the API: each for the same work over the Horizon, ranked by present value of cost after tax, with headers. What a gate bars, or has no price, stands last and says why.
 * @customfunction COMPARE
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All]; their rows replace the built-in figures.
 * @returns {any[][]} A table of alternatives.
 */
export function compare(model: string, api: string, context: any[][][]): any[][] {
  return spill(() => lateTables().comparison(scenarioOf(context), name("model", model), name("api", api)));
}

/**
 * Which of the paper's four criteria (section III-B) each open model meets beside an API, with headers: quality within the Quality floor (20% unless set), a deployment of known figures, a licence for commercial use, and somebody who sells it by the token.
 * @customfunction CANDIDATES
 * @param {string} api API with benchmark scores, such as "GPT-5".
 * @param {any[][]} [models] Range of open models; left out, the paper's nine.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table of models.
 */
export function candidates(api: string, models: any[][], context: any[][][]): any[][] {
  return spill(() => lateTables().candidates(scenarioOf(context), names(models, PAPER_MODELS), name("api", api)));
}

/**
 * Up to five scenarios side by side: what costs least, the rank of each way, net present value and payback of owning, volume, and what differs. A row Probability gives the expected net present value. A blank is what the first column has; write zero for 0.
 * @customfunction SCENARIOS
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {string} api API in the catalog, such as "GPT-5".
 * @param {any[][]} table Setting | Base | Low | High: a setting a row, a scenario a column; a row Probability if wanted. Columns that LLM.SETTINGS has beside Value, such as Unit, are no scenarios.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Assumptions[#All], that all scenarios start from.
 * @returns {any[][]} A table of scenarios.
 */
export function scenarios(model: string, api: string, table: any[][], context: any[][][]): any[][] {
  return spill(() => lateTables().scenarios(context ?? [], name("model", model), name("api", api), needed(table)));
}
