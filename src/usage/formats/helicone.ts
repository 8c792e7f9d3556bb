import { monthOf } from "../fields";
import type { UsageFormat } from "../format";
import { counted } from "./counted";
import { modelNamed } from "./modelNamed";

/** Helicone's request export, a row a request: it says nothing of cached tokens. */
export const HELICONE_REQUESTS: UsageFormat = {
  name: "Helicone requests",
  knownBy: ["request_created_at", "response_status", "prompt_tokens", "completion_tokens"],
  read: (row) => {
    const [input, output, cost] = [row.count("prompt_tokens") ?? 0, row.count("completion_tokens") ?? 0, row.amount("cost")];
    if (input + output === 0 && Number(row.text("response_status")) >= 400 && !cost?.gt(0)) return undefined;
    return {
      month: monthOf("request_created_at", row.text("request_created_at")), api: modelNamed(row, "model"), workload: row.text("request_user_id"), batch: false, requests: 1,
      inputTokens: input, outputTokens: output, ...counted("cost", cost), currency: "USD",
    };
  },
};
