import { isObject, own, ownObject } from "../../catalog/feeds/jsonValue";
import { type Fields, monthOf } from "../fields";
import type { LineReader, UsageFormat } from "../format";
import { counted } from "./counted";
import { jsonIn } from "./jsonIn";
import { modelNamed } from "./modelNamed";

interface Cached {
  readonly read: number | undefined;
  readonly written: number | undefined;
}

/** LiteLLM_DailyUserSpend, a row a day, user and model. */
export const LITELLM_DAILY: UsageFormat = {
  name: "LiteLLM daily spend",
  knownBy: ["date", "prompt_tokens", "completion_tokens", "cache_read_input_tokens", "api_requests"],
  ...format(
    (row) => ({ read: row.count("cache_read_input_tokens"), written: row.count("cache_creation_input_tokens") }),
    (row) => ({ time: "date", requests: row.count("api_requests") }),
    ["team_id", "user_id", "api_key"],
  ),
};

/** LiteLLM_SpendLogs, a row a request: cached tokens stand only in the text of its metadata. */
export const LITELLM_LOGS: UsageFormat = {
  name: "LiteLLM spend logs",
  knownBy: ["startTime", "prompt_tokens", "completion_tokens", "spend"],
  ...format(loggedCache, () => ({ time: "startTime", requests: 1 }), ["team_id", "end_user", "user", "api_key"]),
};

/** Cached tokens are within the prompt of most providers, and beside it where more were cached than the prompt has: so of all rows of that provider. */
function format(cacheOf: (row: Fields) => Cached, about: (row: Fields) => { readonly time: string; readonly requests: number | undefined }, workload: readonly string[]): Pick<UsageFormat, "looksAt" | "read"> {
  const reader = (beside: ReadonlySet<string>): LineReader => (row) => {
    const { time, requests } = about(row);
    const [prompt, { read, written }] = [row.count("prompt_tokens") ?? 0, cacheOf(row)];
    const output = row.count("completion_tokens") ?? 0;
    if (isIdle(row, prompt + output)) return undefined;
    return {
      month: monthOf(time, row.text(time)), api: modelNamed(row, "model", "model_group"), workload: row.text(...workload), batch: false, ...counted("requests", requests),
      inputTokens: prompt + (beside.has(provider(row)) ? (read ?? 0) + (written ?? 0) : 0), ...counted("cachedTokens", read), ...counted("cacheWriteTokens", written), outputTokens: output,
      ...counted("cost", row.amount("spend")), currency: "USD",
    };
  };
  const looksAt = (rows: Iterable<Fields>): LineReader => {
    const beside = new Set<string>();
    for (const row of rows) {
      const { read = 0, written = 0 } = cacheOf(row);
      if (read + written > (row.count("prompt_tokens") ?? 0)) beside.add(provider(row));
    }
    return reader(beside);
  };
  return { looksAt, read: reader(new Set()) };
}

function provider(row: Fields): string {
  return row.text("custom_llm_provider", "model");
}

/** A request that failed and used nothing. */
function isIdle(row: Fields, tokens: number): boolean {
  return tokens === 0 && row.text("status") === "failure" && !row.amount("spend")?.gt(0);
}

function loggedCache(row: Fields): Cached {
  const metadata = jsonIn(row.text("metadata"));
  const places = [ownObject(metadata, "usage_object"), ownObject(metadata, "additional_usage_values")];
  const found = (key: string) => places.map((place) => own(place, key)).find((value) => typeof value === "number") as number | undefined;
  const detail = places.map((place) => own(place, "prompt_tokens_details")).find(isObject);
  const inPrompt = detail && own(detail, "cached_tokens");
  return { read: found("cache_read_input_tokens") ?? (typeof inPrompt === "number" ? inPrompt : undefined), written: found("cache_creation_input_tokens") };
}
