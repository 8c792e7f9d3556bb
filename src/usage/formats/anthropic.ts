import { Decimal } from "../../engine/decimal";
import { type Fields, monthOf, saysBatch } from "../fields";
import type { UsageFormat, UsageLine } from "../format";
import { modelNamed } from "./modelNamed";
import { NO_TOKENS } from "./tokenUnit";

/** Input stands in four parts side by side: not cached, written for 5 minutes, written for an hour, read. */
function usage(row: Fields, day: string, model: string, tier: string, workload: readonly string[], [fresh, short, long, read, output]: readonly string[]): UsageLine {
  const part = (name: string | undefined) => row.count(name!) ?? 0;
  const written = part(short) + part(long);
  return {
    month: monthOf(day, row.text(day)), api: modelNamed(row, model), workload: row.text(...workload), batch: saysBatch(row.text(tier)),
    inputTokens: part(fresh) + written + part(read), cachedTokens: part(read), cacheWriteTokens: written, outputTokens: part(output), currency: "USD",
  };
}

/** GET /v1/organizations/usage_report/messages. */
export const ANTHROPIC_USAGE_API: UsageFormat = {
  name: "Anthropic usage",
  knownBy: ["starting_at", "uncached_input_tokens", "cache_read_input_tokens"],
  read: (row) =>
    usage(row, "starting_at", "model", "service_tier", ["workspace_id", "api_key_id"], [
      "uncached_input_tokens", "cache_creation.ephemeral_5m_input_tokens", "cache_creation.ephemeral_1h_input_tokens", "cache_read_input_tokens", "output_tokens",
    ]),
};

/** The console's CSV of usage. */
export const ANTHROPIC_USAGE_CSV: UsageFormat = {
  name: "Anthropic usage",
  knownBy: ["usage_date_utc", "model_version", "usage_input_tokens_no_cache"],
  read: (row) =>
    usage(row, "usage_date_utc", "model_version", "usage_type", ["workspace", "api_key"], [
      "usage_input_tokens_no_cache", "usage_input_tokens_cache_write_5m", "usage_input_tokens_cache_write_1h", "usage_input_tokens_cache_read", "usage_output_tokens",
    ]),
};

const CENTS = new Decimal(100);

/** GET /v1/organizations/cost_report: amounts in cents. */
export const ANTHROPIC_COSTS_API: UsageFormat = {
  name: "Anthropic costs",
  knownBy: ["starting_at", "amount", "token_type"],
  note: "costs alone",
  read: (row) => {
    const cents = row.amount("amount");
    return cents && {
      month: monthOf("starting_at", row.text("starting_at")), api: modelNamed(row, "model", "description"), workload: row.text("workspace_id"),
      batch: saysBatch(row.text("service_tier")), ...NO_TOKENS, cost: cents.div(CENTS), currency: row.text("currency") || "USD",
    };
  },
};

/** The console's CSV of costs: amounts in USD. */
export const ANTHROPIC_COSTS_CSV: UsageFormat = {
  name: "Anthropic costs",
  knownBy: ["usage_date_utc", "token_type", "cost_usd"],
  note: "costs alone",
  read: (row) => {
    const cost = row.amount("cost_usd");
    return cost && {
      month: monthOf("usage_date_utc", row.text("usage_date_utc")), api: modelNamed(row, "model", "cost_type"), workload: row.text("workspace", "api_key"),
      batch: saysBatch(row.text("usage_type")), ...NO_TOKENS, cost, currency: "USD",
    };
  },
};
