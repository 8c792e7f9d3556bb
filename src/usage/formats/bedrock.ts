import { UnsoundListingError } from "../../catalog/feeds/unsoundListing";
import { type Fields, monthOf } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { NO_TOKENS, type TokenKind, tokensIn, tokensOf } from "./tokenUnit";

/** Rows of Bedrock in the Cost and Usage Report, the second version or the one before it, whose columns have a slash: "lineItem/UsageType". */
export const BEDROCK_COSTS: UsageFormat = {
  name: "AWS Cost and Usage Report",
  knownBy: ["line_item_usage_type", "line_item_usage_amount", "line_item_usage_start_date"],
  note: "no requests: the report has none",
  read: (row) => {
    const type = row.text("line_item_usage_type");
    if (!/bedrock/i.test(row.text("line_item_product_code")) && !TOKENS.test(type)) return undefined;
    const lineType = row.text("line_item_line_item_type");
    const isUsage = lineType === "" || /usage$/i.test(lineType);
    const { model, kind, batch } = usageParts(type);
    const amount = row.amount("line_item_usage_amount");
    return {
      month: monthOf("line_item_usage_start_date", row.text("line_item_usage_start_date")), api: isUsage ? model || productOf(row) || type : lineType,
      workload: row.text("line_item_usage_account_id"), batch,
      ...(isUsage && kind && amount ? tokensOf(kind, tokensIn("line_item_usage_amount", amount, unitOf(row, type))) : NO_TOKENS),
      ...counted("cost", row.amount("line_item_unblended_cost")), currency: row.text("line_item_currency_code") || "USD",
    };
  },
};

/** Models of the marketplace are named by their product alone. */
function productOf(row: Fields): string {
  return row.text("product_product_name", "product_servicename").replace(/\s*\(.*\)$/, "") || row.text("line_item_product_code");
}

function unitOf(row: Fields, type: string): number {
  const unit = row.text("pricing_unit");
  if (/1\s*K/i.test(unit)) return 1_000;
  if (/1\s*M/i.test(unit) || MARKETPLACE.test(type)) return 1_000_000;
  throw new UnsoundListingError(`pricing unit is "${unit.slice(0, 30)}" for "${type.slice(0, 60)}": of how many tokens the amount is cannot be told; add the column pricing_unit to the export`);
}

const TOKENS = /(input|output)[-_]?token|TokenCount/i;
const MARKETPLACE = /-MP:|^MP:/;
const REGION = /^[A-Z]{2,4}\d?-/;

/** "USE1-NovaLite-input-tokens-batch" is input of NovaLite, sent in batches. */
function usageParts(type: string): { readonly model: string; readonly kind: TokenKind | undefined; readonly batch: boolean } {
  if (!TOKENS.test(type)) return { model: "", kind: undefined, batch: false };
  const isRead = /cache-?_?read/i.test(type);
  const isWritten = /cache-?_?write/i.test(type);
  const isOutput = /output/i.test(type) && !isRead && !isWritten;
  const model = MARKETPLACE.test(type) ? "" : type.replace(REGION, "").replace(/-(mantle-)?(cache-(read|write)-)?(input|output)-token.*$/i, "");
  return { model, kind: { direction: isOutput ? "output" : "input", cache: isRead ? "read" : isWritten ? "write" : undefined }, batch: /batch/i.test(type) };
}
