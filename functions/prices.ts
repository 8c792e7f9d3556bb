import { PRICE_TABLE } from "../src/catalog/tables";
import { inDomain } from "../src/engine/check";
import { tableOf } from "../src/scenario/catalogView";
import type { Lines } from "../src/scenario/lines";
import type { CellValue } from "../src/scenario/range";
import * as requests from "../src/scenario/requests";
import { type Scenario, scenarioOf } from "../src/scenario/scenario";
import type { OverLines } from "../src/scenario/overLines";
import { choice, name, number, optionalDate } from "./arguments";
import { cell, spill } from "./cell";
import { lineCell } from "./lineCell";

/**
 * A kind of token price.
 * @customenum {string}
 */
export enum PriceKind {
  /** Tokens sent */
  Input = "input",
  /** Tokens received */
  Output = "output",
  /** Input tokens read from the cache */
  CachedInput = "cached input",
  /** Input tokens written to the cache */
  CacheWrite = "cache write",
}

/**
 * List price of an API in USD per million tokens, in force on a date, for a request of some size (model, equation 19).
 * @customfunction PRICE
 * @param {string} api API in the catalog, such as "GPT-5" or "Groq/gpt-oss-120b".
 * @param {PriceKind} [kind] input (the default), output, cached input or cache write.
 * @param {any} [as_of] Date, an Excel date or text such as "2026-08-20"; left out: the catalog's date.
 * @param {number} [request_tokens] Input tokens of one request; above the API's long-context threshold its higher prices hold. More than its context window are refused. Left out: a short request.
 * @returns {any} USD per million tokens.
 */
export function price(api: string, kind: PriceKind, as_of: any, request_tokens: number): any {
  return cell(() => {
    const tokens = inDomain("request_tokens", number(request_tokens), { atLeast: 0 });
    return requests.requestPrice(scenarioOn(as_of), name("api", api), choice("kind", kind, Object.values(PriceKind), PriceKind.Input), tokens);
  });
}

/**
 * Cost of one request in USD at list prices. Above the long-context threshold the whole request pays the higher prices. One request, never a month: more input tokens than the API's context window, where it is known, are #VALUE!. For a month see APICOST.
 * @customfunction REQUESTCOST
 * @param {string} api API in the catalog, such as "Gemini 2.5 Pro".
 * @param {number} input_tokens All input tokens of the request, cached ones included.
 * @param {number} output_tokens Output tokens of the request.
 * @param {number} [cached_tokens] Input tokens read from the cache, a part of the input tokens; left out: 0.
 * @param {number} [cache_write_tokens] Input tokens written to the cache, a part of the input tokens; left out: 0.
 * @param {any} [as_of] Date, an Excel date or text such as "2026-08-20"; left out: the catalog's date.
 * @returns {any} USD.
 */
export function requestCost(
  api: string, input_tokens: number, output_tokens: number, cached_tokens: number, cache_write_tokens: number, as_of: any,
): any {
  return cell(() => requestLines(null, [api, input_tokens, output_tokens, cached_tokens, cache_write_tokens, as_of]).of("requestCost"));
}
requestCost.over = { takes: ["api"], lines: ["requestCost"], answers: requestLines } as const satisfies OverLines;

function requestLines(_: unknown, [api, input, output, cached, written, as_of]: readonly any[]): Lines {
  return requests.costOfRequest(scenarioOn(as_of), name("api", api), {
    input: tokens("input_tokens", input), output: tokens("output_tokens", output),
    cached: tokens("cached_tokens", cached), cacheWrite: tokens("cache_write_tokens", written),
  });
}

/**
 * Blended price of an API in USD per million tokens, input and output mixed by the settings Input share, Cached share and Long-context share, before discounts (Eq. 5).
 * @customfunction BLENDEDPRICE
 * @param {string} api API in the catalog.
 * @param {any[][][]} [context] Settings ranges and catalog tables with their headers, such as Prices[#All]; their rows replace the built-in figures.
 * @returns {any} USD per million tokens.
 */
export function blendedPrice(api: string, context: any[][][]): any {
  return lineCell(blendedPrice.over, [api], context);
}
blendedPrice.over = { takes: ["api"], lines: ["blendedPrice"] } as const satisfies OverLines;

/**
 * Every price an API has had or is announced to have, by the day it comes into force, with headers, source and date; a blank first date means no start is known.
 * @customfunction PRICEHISTORY
 * @param {string} api API in the catalog, such as "GPT-5.6 Sol".
 * @returns {any[][]} A table of prices.
 */
export function priceHistory(api: string): any[][] {
  return spill(() => tableOf(PRICE_TABLE, requests.priceRows(scenarioOf(null), name("api", api))));
}

function tokens(argument: string, count: number) {
  return inDomain(argument, number(count), { atLeast: 0 });
}

/** The built-in catalog on a day. */
function scenarioOn(date: CellValue): Scenario {
  const builtIn = scenarioOf(null);
  const asOf = optionalDate("as_of", date);
  return asOf ? { ...builtIn, settings: { ...builtIn.settings, asOf } } : builtIn;
}
