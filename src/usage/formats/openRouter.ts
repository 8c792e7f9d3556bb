import { Decimal, ZERO } from "../../engine/decimal";
import { type Fields, monthOf } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { modelNamed } from "./modelNamed";

/** What OpenRouter charged, and what the provider charged on a key of one's own. */
function charged(row: Fields, own: string): Decimal | undefined {
  const [credits, byKey] = [row.amount(own), row.amount("byok_usage_inference")];
  return credits === undefined && byKey === undefined ? undefined : (credits ?? ZERO).plus(byKey ?? ZERO);
}

/** The activity page's CSV, a row a request: cached tokens are within the prompt, reasoning within the completion. */
export const OPENROUTER_CSV: UsageFormat = {
  name: "OpenRouter activity",
  knownBy: ["generation_id", "tokens_prompt", "tokens_completion", "cost_total"],
  read: (row) => ({
    month: monthOf("created_at", row.text("created_at")), api: modelNamed(row, "model_permaslug"), workload: row.text("app_name", "api_key_name", "user"), batch: false,
    requests: 1, inputTokens: row.count("tokens_prompt") ?? 0, ...counted("cachedTokens", row.count("tokens_cached")), outputTokens: row.count("tokens_completion") ?? 0,
    ...counted("cost", charged(row, "cost_total")), currency: "USD",
  }),
};

/** GET /api/v1/activity, a row a day, model and provider: it says nothing of cached tokens. */
export const OPENROUTER_API: UsageFormat = {
  name: "OpenRouter activity",
  knownBy: ["date", "model_permaslug", "prompt_tokens", "completion_tokens"],
  read: (row) => ({
    month: monthOf("date", row.text("date")), api: modelNamed(row, "model", "model_permaslug"), workload: "", batch: false,
    ...counted("requests", row.count("requests")), inputTokens: row.count("prompt_tokens") ?? 0, outputTokens: row.count("completion_tokens") ?? 0,
    ...counted("cost", charged(row, "usage")), currency: "USD",
  }),
};
