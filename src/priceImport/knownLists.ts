import { GENAI_PRICES } from "./formats/genaiPricesList";
import { HELICONE } from "./formats/heliconeList";
import { LANGFUSE } from "./formats/langfuseList";
import { LITELLM } from "./formats/liteLlmList";
import { LLM_PRICES } from "./formats/llmPricesList";
import { MODELS_DEV } from "./formats/modelsDevList";
import { OPENROUTER } from "./formats/openRouterList";
import { PORTKEY } from "./formats/portkeyList";
import type { PriceFormat } from "./listing";

/** Each is known by its content; no file is of two kinds. */
export const FORMATS: readonly PriceFormat[] = [LITELLM, OPENROUTER, MODELS_DEV, GENAI_PRICES, LLM_PRICES, PORTKEY, LANGFUSE, HELICONE];

/** The kinds of price list that are read, besides CSV. */
export const KNOWN_LISTS: readonly string[] = FORMATS.map(({ name }) => name);
