import { inDomain } from "../src/engine/check";
import { Decimal } from "../src/engine/decimal";
import { lateTables } from "../src/scenario/lateTables";
import { scenarioOf } from "../src/scenario/scenario";
import { name, names, needed, number, optionalNumber } from "./arguments";
import { spill } from "./cell";

/**
 * The same requests by a serverless endpoint, a rented container kept warm, and one scaled to zero: USD per month, idle cost, cold starts, what users wait, and break-even requests a day. Requests come by chance over the day; a burst needs more containers.
 * @customfunction SERVERLESS
 * @param {string} model Open model or deployment to rent GPUs for, such as "gpt-oss-120B".
 * @param {string} api Who sells by the token, such as "DeepInfra/gpt-oss-120b".
 * @param {number} requests Requests a day, above 0.
 * @param {number} [tokens_each] Tokens of a request, input and output together; left out, blank or 0: 1,000.
 * @param {number} [cold_start] Seconds a cold start takes, 30 to 120 by the serverless paper; left out, blank or 0: 60.
 * @param {number} [idle_minutes] Minutes without a request before the container stops; left out, blank or 0: 5.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table of three ways, and the break-even.
 */
export function serverless(model: string, api: string, requests: number, tokens_each: number, cold_start: number, idle_minutes: number, context: any[][][]): any[][] {
  return spill(() =>
    lateTables().hosting.serverlessTable(scenarioOf(context), name("model", model), name("api", api), {
      requestsADay: inDomain("requests", number(requests), { above: 0 }),
      tokensEach: positive("tokens_each", tokens_each, 1000), coldStartSeconds: positive("cold_start", cold_start, 60), idleMinutes: positive("idle_minutes", idle_minutes, 5),
    }),
  );
}

/**
 * Cost of fine-tuning an open model on rented GPUs, all of its weights or small adapters (LoRA), beside an API's price for trained tokens: GPUs the memory needs, hours, USD. Data, trials and evaluation are not in it, nor what the tuned model costs to serve.
 * @customfunction FINETUNE
 * @param {string} model Open model in the catalog, such as "Llama-3.3-70B".
 * @param {string} gpu GPU in the catalog, such as "H100 SXM".
 * @param {number} tokens Tokens of the training data, above 0.
 * @param {number} [api_price] USD per 1M trained tokens of an API; left out, blank or 0: own GPUs alone.
 * @param {number} [epochs] Passes over the data; left out, blank or 0: 1.
 * @param {number} [utilization] Share of the rated BF16 speed that is reached; left out, blank or 0: 0.3.
 * @param {any[][][]} [context] Settings ranges, such as GPU hourly price, and catalog tables.
 * @returns {any[][]} A table of ways.
 */
export function fineTune(model: string, gpu: string, tokens: number, api_price: number, epochs: number, utilization: number, context: any[][][]): any[][] {
  return spill(() => {
    const price = optionalNumber(api_price);
    return lateTables().hosting.fineTuningTable(scenarioOf(context), name("model", model), name("gpu", gpu), {
      tokens: inDomain("tokens", number(tokens), { above: 0 }), epochs: positive("epochs", epochs, 1),
      utilization: inDomain("utilization", optionalNumber(utilization) ?? new Decimal("0.3"), { above: 0, atMost: 1 }), apiPrice: price && inDomain("api_price", price, { above: 0 }),
    });
  });
}

/**
 * Who sells open models by the token: how many models anybody sells (coverage), two or more (redundancy), one alone, nobody, and how many each seller has. As section 4.2 of the serverless paper, over the Prices table of the As of day.
 * @customfunction COVERAGE
 * @param {any[][]} [models] Range of open models; left out, every one of the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers.
 * @returns {any[][]} A table: Open models, Count, Share.
 */
export function coverage(models: any[][], context: any[][][]): any[][] {
  return spill(() => lateTables().hosting.coverageTable(scenarioOf(context), names(models, [])));
}

/**
 * Factors that are no money, such as privacy, sovereignty and lock-in: the weighted score of each alternative and its rank, by weights you type. Put it beside COMPARE: it never changes what anything costs.
 * @customfunction FACTORS
 * @param {any[][]} weights Weight of each factor, 0 or more; only their proportions count.
 * @param {any[][]} scores A row for each factor, a column for each alternative, from 0 to 10; a blank counts as 0.
 * @param {any[][]} [names] Name of each alternative, as many as columns.
 * @returns {any[][]} A table: Alternative, Weighted score, Rank.
 */
export function factors(weights: any[][], scores: any[][], names: any[][]): any[][] {
  return spill(() => lateTables().hosting.factorsTable(needed(weights), needed(scores), names));
}

function positive(argument: string, value: number, otherwise: number): Decimal {
  return inDomain(argument, optionalNumber(value) ?? new Decimal(otherwise), { above: 0 });
}
