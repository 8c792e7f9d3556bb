import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { type Fields, americanMonth } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { NO_TOKENS, type TokenKind, tokensIn, tokensOf } from "./tokenUnit";

const AI = /openai|cognitive services|foundry|ai services|machine learning/i;
const UNITS: Readonly<Record<string, number>> = { "1": 1, "1K": 1_000, "1M": 1_000_000 };

/** Azure's cost and usage details, a row a day and meter: model, direction and cache stand only in the meter's name. */
export const AZURE_COSTS: UsageFormat = {
  name: "Azure cost export",
  knownBy: ["MeterName", "MeterCategory", "UnitOfMeasure", "Quantity"],
  note: "no requests: Azure's export has none",
  read: (row) => {
    const meter = row.text("MeterName");
    if (!AI.test(`${row.text("MeterCategory")} ${row.text("MeterSubCategory")} ${row.text("ProductName")}`)) return undefined;
    const { api, kind, batch } = meterParts(meter);
    const quantity = row.amount("Quantity");
    const tokens = kind && quantity ? tokensOf(kind, tokensIn("Quantity", quantity, unitOf(row, meter))) : NO_TOKENS;
    return {
      month: americanMonth("Date", row.text("Date", "UsageDateTime")), api: api || meter, workload: row.text("ResourceGroup", "resourceGroupName", "SubscriptionName"), batch, ...tokens,
      ...counted("cost", row.amount("CostInBillingCurrency", "Cost", "PreTaxCost")), currency: row.text("BillingCurrencyCode", "BillingCurrency", "Currency").toUpperCase() || "USD",
    };
  },
};

/** Of how many tokens a quantity is: the unit of measure says it, or the meter's name where the measure is one. */
function unitOf(row: Fields, meter: string): number {
  const measure = row.text("UnitOfMeasure").toUpperCase().replace(/\s*TOKENS?$/, "").replaceAll(" ", "");
  const named = /\b1([KM])\b/i.exec(meter)?.[0].toUpperCase();
  const unit = UNITS[measure === "1" && named !== undefined ? named : measure];
  if (unit === undefined || (measure !== "1" && named !== undefined && named !== measure)) throw new UnsoundListingError(`UnitOfMeasure is "${row.text("UnitOfMeasure").slice(0, 20)}" for "${meter.slice(0, 60)}": of how many tokens the quantity is cannot be told`);
  return unit;
}

const INPUT = /^(inp|inpt|input|in)$/i;
const OUTPUT = /^(outp|outpt|opt|out|output)$/i;
const CACHED = /^(cached|cchd|cd|cache)$/i;
const BATCH = /^batch$/i;
const OTHER = /^(glbl|gl|global|dz|data|zone|dzone|regnl|rg|regional|tokens?|1k|1m|pp|priority|std|standard|\d{4})$/i;

/** "gpt-4o-mini-0718-Inp-glbl Tokens" is input of gpt-4o-mini. Newer meters leave the family out: "5.4 mini". */
function meterParts(meter: string): { readonly api: string; readonly kind: TokenKind | undefined; readonly batch: boolean } {
  const words = meter.split(/[\s_-]+/).filter((word) => word !== "");
  const has = (sign: RegExp) => words.some((word) => sign.test(word));
  const model = words.filter((word) => ![INPUT, OUTPUT, CACHED, BATCH, OTHER].some((sign) => sign.test(word))).join("-");
  const isTokens = /token/i.test(meter) && has(INPUT) !== has(OUTPUT);
  return {
    api: isTokens ? (/^\d/.test(model) ? `gpt-${model}` : model) : "",
    kind: isTokens ? { direction: has(INPUT) ? "input" : "output", cache: has(CACHED) ? "read" : undefined } : undefined,
    batch: has(BATCH),
  };
}
