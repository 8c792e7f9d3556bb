import { nameKey } from "../../catalog/lookup";
import type { UsageFormat } from "../format";
import { ANTHROPIC_COSTS_API, ANTHROPIC_COSTS_CSV, ANTHROPIC_USAGE_API, ANTHROPIC_USAGE_CSV } from "./anthropic";
import { AZURE_COSTS } from "./azure";
import { BEDROCK_COSTS } from "./bedrock";
import { DEEPSEEK_AMOUNTS, DEEPSEEK_COSTS } from "./deepSeek";
import { GOOGLE_BILLING } from "./google";
import { HELICONE_REQUESTS } from "./helicone";
import { LANGFUSE_USAGE } from "./langfuse";
import { LITELLM_DAILY, LITELLM_LOGS } from "./liteLlm";
import { OPENAI_COSTS, OPENAI_USAGE } from "./openAi";
import { OPENROUTER_API, OPENROUTER_CSV } from "./openRouter";

/** Every kind of export, each known by the names of its columns; no file is of two kinds. */
const USAGE_FORMATS: readonly UsageFormat[] = [
  OPENAI_USAGE, OPENAI_COSTS, ANTHROPIC_USAGE_API, ANTHROPIC_USAGE_CSV, ANTHROPIC_COSTS_API, ANTHROPIC_COSTS_CSV, OPENROUTER_CSV, OPENROUTER_API,
  LITELLM_DAILY, LITELLM_LOGS, LANGFUSE_USAGE, HELICONE_REQUESTS, AZURE_COSTS, BEDROCK_COSTS, GOOGLE_BILLING, DEEPSEEK_AMOUNTS, DEEPSEEK_COSTS,
];

/** What a person is told can be read. */
export const KNOWN_EXPORTS = "OpenAI, Anthropic, OpenRouter, LiteLLM, Langfuse, Helicone, Azure, AWS Bedrock, Google Cloud, DeepSeek";

/** The kind of an export whose columns have these names. */
export function formatOf(names: readonly string[]): UsageFormat | undefined {
  const known = new Set(names.map(nameKey));
  return USAGE_FORMATS.find(({ knownBy }) => knownBy.every((name) => known.has(nameKey(name))));
}
