import { nameKey } from "../catalog/lookup";

/** Names of columns and keys that exports of usage or of costs have, and no price list. */
const SIGNS: ReadonlySet<string> = new Set(
  [
    "num_model_requests", "amount_value", "line_item", "uncached_input_tokens", "usage_date_utc", "token_type", "tokens_prompt", "prompt_tokens", "inputUsage", "api_requests", "MeterName",
    "line_item_usage_type", "sku", "sku.description", "usage_start_time", "wallet_type",
  ].map(nameKey),
);

export const USAGE_INSTEAD = "It is an export of usage: import it in the view Usage.";

/** Whether names of columns are those of an export of usage. */
export function isUsageExport(names: readonly string[]): boolean {
  return names.some((name) => SIGNS.has(nameKey(name)));
}

const LOOKED_AT = 20_000;

/** The names in the head of a JSON text. */
export function namesInJson(text: string): string[] {
  return [...text.slice(0, LOOKED_AT).matchAll(/"([\w.]{1,60})"\s*:/g)].map(([, name = ""]) => name);
}
