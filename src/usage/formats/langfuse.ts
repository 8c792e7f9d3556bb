import { type Fields, monthOf } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { jsonIn } from "./jsonIn";
import { modelNamed } from "./modelNamed";

/** Observations of Langfuse: those that generated text. Kinds of input stand by their keys in usageDetails, and inputUsage is their sum. */
export const LANGFUSE_USAGE: UsageFormat = {
  name: "Langfuse observations",
  knownBy: ["traceId", "startTime", "type", "inputUsage", "outputUsage"],
  read: (row) => {
    const { read, written } = cacheOf(row);
    const [input, output] = [row.count("inputUsage") ?? 0, row.count("outputUsage") ?? 0];
    if (input + output === 0 && row.text("type").toUpperCase() !== "GENERATION") return undefined;
    const beside = read + written > input ? read + written : 0;
    return {
      month: monthOf("startTime", row.text("startTime")), api: modelNamed(row, "model"), workload: row.text("traceName", "environment", "projectId"), batch: false, requests: 1,
      inputTokens: input + beside, cachedTokens: read, cacheWriteTokens: written, outputTokens: output,
      ...counted("cost", row.amount("totalCost")), currency: "USD",
    };
  },
};

/** Tokens of the keys that speak of a cache: of reading it, or of writing to it. */
function cacheOf(row: Fields): { readonly read: number; readonly written: number } {
  let [read, written] = [0, 0];
  for (const [key, value] of Object.entries(jsonIn(row.text("usageDetails")))) {
    if (typeof value !== "number" || !/cache/i.test(key) || !Number.isSafeInteger(value) || value < 0) continue;
    if (/creat|writ/i.test(key)) written += value;
    else read += value;
  }
  return { read, written };
}
