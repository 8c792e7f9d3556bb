import { isObject, ownFigure } from "../../catalog/feeds/jsonValue";
import { type Decimal, Decimal as D, ONE, ZERO } from "../../engine/decimal";
import { type Fields, monthOf } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { NO_TOKENS, type TokenKind, tokensIn, tokensOf } from "./tokenUnit";

/** Rows of Vertex AI and the Gemini API in Google's billing export: model, direction and cache stand only in the SKU's description. */
export const GOOGLE_BILLING: UsageFormat = {
  name: "Google billing export",
  knownBy: ["sku.description", "usage_start_time", "cost", "currency"],
  note: "no requests: the export has none",
  read: (row) => {
    const sku = row.text("sku.description");
    if (!/vertex|gemini|generative/i.test(`${row.text("service.description")} ${sku}`)) return undefined;
    const kind = kindOf(sku);
    const amount = row.amount("usage.amount");
    const rate = row.amount("currency_conversion_rate");
    return {
      month: monthOf("usage_start_time", row.text("usage_start_time")), api: kind ? modelOf(sku) : sku, workload: row.text("project.name", "project.id"), batch: /\bbatch\b/i.test(sku),
      ...(kind && amount ? tokensOf(kind, tokensIn("usage.amount", amount, 1)) : NO_TOKENS),
      ...counted("cost", netCost(row)), currency: row.text("currency") || "USD", ...counted("usdRate", rate?.gt(0) ? ONE.div(rate) : undefined),
    };
  },
};

/** What a SKU counts: storage of a cache is paid by the hour, and is no tokens. */
function kindOf(sku: string): TokenKind | undefined {
  if (/storage/i.test(sku)) return undefined;
  const [isOutput, isCached, isInput] = [/\boutput\b/i, /\bcach(e|ed|ing)\b/i, /\binput\b/i].map((sign) => sign.test(sku));
  if (isOutput && !isInput) return { direction: "output", cache: undefined };
  return isInput || isCached ? { direction: "input", cache: isCached ? "read" : undefined } : undefined;
}

/** "Gemini 2.5 Flash GA Text Input - Predictions" is of Gemini 2.5 Flash. */
function modelOf(sku: string): string {
  return sku.replace(/\s+(GA|Global|Regional|Text|Thinking|Image|Audio|Video|Input|Output|Cach\w+|Long|Batch|Priority|Flex|Predictions)\b.*$/i, "").trim() || sku;
}

/** The cost less its credits. */
function netCost(row: Fields): Decimal | undefined {
  const cost = row.amount("cost");
  return cost && creditsOf(row.text("credits")).reduce((sum, credit) => sum.plus(credit), cost.plus(ZERO));
}

/** Credits are a list in the row, negative amounts. */
function creditsOf(text: string): Decimal[] {
  if (!text.startsWith("[")) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isObject).map((credit) => new D(ownFigure(credit, "amount") ?? 0)) : [];
  } catch {
    return [];
  }
}
