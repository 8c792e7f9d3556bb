import { nameKey } from "../../catalog/lookup";
import { cellText } from "../../scenario/range";
import { contextWindow } from "../../scenario/requests";
import { priceRecordOf } from "../../scenario/priceRecord";
import { apiName, listPrice } from "../apiPrice";
import { asOfContext } from "../asOfContext";
import type { Context } from "../context";
import { type Expression, joined, native, plain } from "../expression";
import { modelLine } from "../modelLines";
import { NoNativeForm } from "../noNativeForm";
import { conversion } from "../workings";
import { type Given, type NativeForms, numberOrZero } from "./form";

/** Prices of APIs, and what they charge. */
export const API_FORMS: NativeForms = {
  APICOST: { arguments: ["fixed", "number"], formula: (given, context) => apiCostOf(context, given.name(0), tokens(given, 1)) },
  PRICE: { arguments: ["fixed", "fixed", "fixed", "number"], formula: (given, context) => price(given, asOfContext(context, given.fixed(2))) },
  REQUESTCOST: { arguments: ["fixed", "number", "number", "number", "number", "fixed"], formula: (given, context) => requestCost(given, asOfContext(context, given.fixed(5))) },
};

const FIELDS = {
  input: ["inputPerMTok", "longContextInputPerMTok"],
  output: ["outputPerMTok", "longContextOutputPerMTok"],
  cachedinput: ["cachedInputPerMTok", "longContextCachedInputPerMTok"],
  cachewrite: ["cacheWritePerMTok", "longContextCacheWritePerMTok"],
} as const;
type Kind = keyof typeof FIELDS;

/** What an API charges for some tokens (Eq. 5). */
export function apiCostOf(context: Context, api: string, tokens: Expression): Expression {
  return native`${tokens}/${conversion("tokensPerPriceUnit")}*${modelLine(context, "pricePaid", "", api)}`;
}

function tokens(given: Given, position: number): Expression {
  return given.number(position) ?? plain("0");
}

/** The price a request pays: above the threshold the tier's (model, equation 19). */
function requestPrice(context: Context, api: string, kind: Kind, input: Expression | undefined): Expression | undefined {
  const [baseField, tierField] = FIELDS[kind];
  const base = listPrice(context, api, baseField);
  const [tier, threshold] = [listPrice(context, api, tierField), listPrice(context, api, "longContextThreshold")];
  return base && tier && threshold && input ? native`IF(${input}>${threshold},${tier},${base})` : base;
}

/** The most input tokens of one request, where that is known. */
function requestWindow(context: Context, api: string): Expression | undefined {
  const record = priceRecordOf(context.scenario, api);
  return record && contextWindow(record) && listPrice(context, api, "contextTokens");
}

function price(given: Given, context: Context): Expression {
  const kind = (nameKey(cellText(given.fixed(1))) || "input") as Kind;
  const found = requestPrice(context, given.name(0), kind, given.number(3));
  if (!found) throw new NoNativeForm(`${apiName(context, given.name(0))} has no price of this kind`);
  const [input, window] = [given.number(3), requestWindow(context, given.name(0))];
  return input && window ? native`IF(${input}>${window},NA(),${found})` : found;
}

/** (fresh p_in + cached p_cache + written p_write + output p_out)/1e6  (model, equation 19). */
function requestCost(given: Given, context: Context): Expression {
  const [api, input] = [given.name(0), tokens(given, 1)];
  const parts = [given.number(3), given.number(4)].filter((part) => part !== undefined);
  const fresh = parts.length === 0 ? input : native`(${joined([input, ...parts], "-")})`;
  const charges = [
    charge(fresh, requestPrice(context, api, "input", input)),
    ...optionalCharge(given.number(3), requestPrice(context, api, "cachedinput", input)),
    ...optionalCharge(given.number(4), requestPrice(context, api, "cachewrite", input)),
    native`${numberOrZero(given, 2)}*${requestPrice(context, api, "output", input) ?? "NA()"}`,
  ];
  const cost = native`(${joined(charges, "+")})/${conversion("tokensPerPriceUnit")}`;
  const window = requestWindow(context, api);
  const refused = [...(parts.length === 0 ? [] : [native`${fresh}<0`]), ...(window ? [native`${input}>${window}`] : [])];
  if (refused.length === 0) return cost;
  return native`IF(${refused.length === 1 ? refused[0]! : native`OR(${joined(refused, ",")})`},NA(),${cost})`;
}

function charge(count: Expression, paid: Expression | undefined): Expression {
  return native`${count}*${paid ?? "NA()"}`;
}

/** Tokens of a kind that has no price may only be none. */
function optionalCharge(count: Expression | undefined, paid: Expression | undefined): Expression[] {
  if (count === undefined) return [];
  return [paid ? charge(count, paid) : native`IF(${count}=0,0,NA())`];
}
