import { type Fields, monthOf } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { modelNamed } from "./modelNamed";
import { NO_TOKENS, tokensOf } from "./tokenUnit";

const about = (row: Fields) => ({ month: monthOf("start_time_iso", row.text("start_time_iso")), api: modelNamed(row, "model"), workload: row.text("api_key_name"), batch: false });

/** DeepSeek's amount-*.csv, a row a day and kind of token. */
export const DEEPSEEK_AMOUNTS: UsageFormat = {
  name: "DeepSeek amounts",
  knownBy: ["start_time_iso", "model", "type", "amount", "price"],
  note: "no costs: they are in the file cost-*.csv beside it",
  read: (row) => {
    const [type, amount] = [row.text("type"), row.count("amount") ?? 0];
    const base = { ...about(row), currency: "USD" };
    if (type === "request_count") return { ...base, ...NO_TOKENS, requests: amount };
    if (!/tokens$/.test(type)) return undefined;
    return { ...base, ...tokensOf({ direction: type.startsWith("output") ? "output" : "input", cache: type.includes("cache_hit") ? "read" : undefined }, amount) };
  },
};

/** DeepSeek's cost-*.csv, a row a day. */
export const DEEPSEEK_COSTS: UsageFormat = {
  name: "DeepSeek costs",
  knownBy: ["start_time_iso", "model", "wallet_type", "cost"],
  note: "costs alone",
  read: (row) => ({ ...about(row), ...NO_TOKENS, ...counted("cost", row.amount("cost")), currency: row.text("currency").toUpperCase() || "USD" }),
};
