import { type Fields, monthOf, saysBatch } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { modelNamed } from "./modelNamed";
import { NO_TOKENS } from "./tokenUnit";

const WORKLOAD = ["project_id", "project_name", "api_key_id", "user_id"] as const;

/** Usage of completions, from the dashboard or GET /v1/organization/usage: cached tokens are within the input. */
export const OPENAI_USAGE: UsageFormat = {
  name: "OpenAI usage",
  knownBy: ["start_time", "num_model_requests", "input_tokens"],
  read: (row) => ({
    month: startMonth(row), api: modelNamed(row, "model"), workload: row.text(...WORKLOAD), batch: saysBatch(row.text("batch")),
    ...counted("requests", row.count("num_model_requests")),
    inputTokens: row.count("input_tokens") ?? 0, ...counted("cachedTokens", row.count("input_cached_tokens")), cacheWriteTokens: 0, outputTokens: row.count("output_tokens") ?? 0,
    currency: "USD",
  }),
};

/** Costs by line item, from the dashboard or GET /v1/organization/costs: amounts alone, since the tokens stand in the usage of the same days. */
export const OPENAI_COSTS: UsageFormat = {
  name: "OpenAI costs",
  knownBy: ["start_time", "amount_value", "line_item"],
  note: "costs alone",
  read: (row) => {
    const cost = row.amount("amount_value");
    // Days without cost are rows as well.
    if (cost === undefined) return undefined;
    const [model = ""] = modelNamed(row, "line_item").split(", ");
    return { month: startMonth(row), api: model, workload: row.text(...WORKLOAD), batch: false, ...NO_TOKENS, cost, currency: row.text("amount_currency").toUpperCase() || "USD" };
  },
};

function startMonth(row: Fields): string {
  return monthOf("start_time", row.text("start_time"));
}
