import { nameKey } from "../../catalog/lookup";
import type { PriceRecord } from "../../catalog/records";
import type { Name } from "../../model/model";
import { cellText } from "../../scenario/range";
import { contextWindow } from "../../scenario/requests";
import { priceRecordOf } from "../../scenario/priceRecord";
import { apiName, listPrice } from "../apiPrice";
import { asOfContext } from "../asOfContext";
import type { Context } from "../context";
import { type Expression, joined, native, plain } from "../expression";
import { type GivenFigures, modelFormula } from "../modelLines";
import { NoNativeForm } from "../noNativeForm";
import { type Given, type NativeForms, asked, neededFor } from "./form";

/** Prices of APIs, and what they charge. */
export const API_FORMS: NativeForms = {
  APICOST: { arguments: ["fixed", "number"], formula: (given, context) => modelFormula(context, "apiCostOfTokens", "", given.name(0), { tokens: asked(given, 1) }) },
  PRICE: { arguments: ["fixed", "fixed", "fixed", "number"], formula: (given, context) => price(given, asOfContext(context, given.fixed(2))) },
  REQUESTCOST: { arguments: ["fixed", "number", "number", "number", "number", "fixed"], formula: (given, context) => requestCost(given, asOfContext(context, given.fixed(5))) },
};

/** The line of what each kind of token is charged, by the word for it. */
const LINES = { input: "inputPriceOfRequest", output: "outputPriceOfRequest", cachedinput: "cachedPriceOfRequest", cachewrite: "writePriceOfRequest" } as const;
const LIST_FIELDS = { listInput: "inputPerMTok", listOutput: "outputPerMTok", listCached: "cachedInputPerMTok", listWrite: "cacheWritePerMTok" } as const;
const TIER_FIELDS = {
  longContextInput: "longContextInputPerMTok", longContextOutput: "longContextOutputPerMTok", longContextCachedInput: "longContextCachedInputPerMTok",
  longContextWrite: "longContextCacheWritePerMTok",
} as const;

/** The prices a request of so many input tokens may pay; those of a tier where there is a threshold. */
function requestPrices(context: Context, api: string, inputTokens: Expression | undefined): GivenFigures {
  const threshold = listPrice(context, api, "longContextThreshold");
  const listed = (fields: Readonly<Record<string, keyof PriceRecord & string>>, isPaid = true) =>
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, isPaid ? listPrice(context, api, field) : undefined])) as GivenFigures;
  return { ...listed(LIST_FIELDS), ...listed(TIER_FIELDS, threshold !== undefined && inputTokens !== undefined), inputTokens: inputTokens ?? 0, longContextThreshold: threshold };
}

/** The most input tokens of one request, where that is known. */
function requestWindow(context: Context, api: string): Expression | undefined {
  const record = priceRecordOf(context.scenario, api);
  return record && contextWindow(record) && listPrice(context, api, "contextTokens");
}

function price(given: Given, context: Context): Expression {
  const [api, input] = [given.name(0), given.number(3)];
  const line = LINES[(nameKey(cellText(given.fixed(1))) || "input") as keyof typeof LINES];
  const prices = requestPrices(context, api, input);
  const isListed = { inputPriceOfRequest: prices.listInput, outputPriceOfRequest: prices.listOutput, cachedPriceOfRequest: prices.listCached, writePriceOfRequest: prices.listWrite };
  if (!isListed[line]) throw new NoNativeForm(`${apiName(context, api)} has no price of this kind`);
  const found = modelFormula(context, line, "", "", prices);
  const window = input && requestWindow(context, api);
  return window ? native`IF(${input}>${window},NA(),${found})` : found;
}

/** The cost of a request; none where more tokens are cached than sent, or more are sent than one request can have. */
function requestCost(given: Given, context: Context): Expression {
  const [api, input] = [given.name(0), given.number(1) ?? plain("0")];
  const [cachedTokens, writtenTokens] = [asked(given, 3), asked(given, 4)];
  const { listInput = plain("NA()"), listOutput = plain("NA()"), listCached = neededFor(cachedTokens), listWrite = neededFor(writtenTokens), ...prices } = requestPrices(context, api, input);
  const figures = { ...prices, listInput, listOutput, listCached, listWrite, outputTokens: asked(given, 2), cachedTokens, writtenTokens };
  const of = (name: Name) => modelFormula(context, name, "", "", figures);
  const window = requestWindow(context, api);
  const refused = [...(cachedTokens !== 0 || writtenTokens !== 0 ? [native`${of("fresh")}<0`] : []), ...(window ? [native`${input}>${window}`] : [])];
  if (refused.length === 0) return of("requestCost");
  return native`IF(${refused.length === 1 ? refused[0]! : native`OR(${joined(refused, ",")})`},NA(),${of("requestCost")})`;
}
