/** A provider whose prices the catalog takes, under its key in either feed. */
export interface CatalogProvider {
  /** Key in our ids, and in the first feed where it has the provider. */
  readonly key: string;
  /** Key in the second feed. */
  readonly secondKey: string;
  readonly name: string;
  readonly url: string;
  /** Keys of other price lists: LiteLLM's, llm-prices', Portkey's, Helicone's. */
  readonly otherKeys?: readonly string[];
  /** Hosts serve the open models of others. Only what both feeds, or the second one, still list is taken from them. */
  readonly host?: true;
  /** Whose models the second feed may add: providers that the first feed lacks, or lists in part. */
  readonly fromSecond?: true;
  /** Whose prices the third feed alone gives. */
  readonly thirdOnly?: true;
}

/** Where no page of the provider's own is known, the feed's. */
const PI_AI_URL = "https://www.npmjs.com/package/@earendil-works/pi-ai";

export const PROVIDERS: readonly CatalogProvider[] = [
  { key: "openai", secondKey: "openai", otherKeys: ["text-completion-openai", "open-ai"], name: "OpenAI", url: "https://developers.openai.com/api/docs/pricing" },
  { key: "anthropic", secondKey: "anthropic", name: "Anthropic", url: "https://www.anthropic.com/pricing#api" },
  { key: "google", secondKey: "google", otherKeys: ["gemini"], name: "Google", url: "https://ai.google.dev/gemini-api/docs/pricing" },
  { key: "x-ai", secondKey: "xai", otherKeys: ["x"], name: "xAI", url: "https://docs.x.ai/docs/models" },
  { key: "mistral", secondKey: "mistral", otherKeys: ["text-completion-codestral", "codestral", "mistral-ai", "mistralai"], name: "Mistral AI", url: "https://mistral.ai/pricing/api" },
  { key: "deepseek", secondKey: "deepseek", name: "DeepSeek", url: "https://api-docs.deepseek.com/quick_start/pricing" },
  { key: "moonshotai", secondKey: "moonshotai", otherKeys: ["moonshot", "moonshot-ai"], name: "Moonshot AI", url: "https://platform.kimi.ai/docs/pricing" },
  { key: "zai", secondKey: "zai", otherKeys: ["z.ai", "z-ai"], name: "Z.ai", url: "https://docs.z.ai/guides/overview/pricing", fromSecond: true },
  { key: "alibaba", secondKey: "alibaba", otherKeys: ["dashscope", "qwen"], name: "Alibaba", url: "https://www.alibabacloud.com/help/en/model-studio/models", fromSecond: true },
  { key: "groq", secondKey: "groq", name: "Groq", url: "https://console.groq.com/docs/models", host: true, fromSecond: true },
  { key: "together", secondKey: "togetherai", otherKeys: ["together_ai", "together-ai"], name: "Together", url: "https://www.together.ai/pricing", host: true, fromSecond: true },
  { key: "fireworks", secondKey: "fireworks-ai", otherKeys: ["fireworks_ai"], name: "Fireworks", url: "https://fireworks.ai/pricing", host: true, fromSecond: true },
  { key: "novita", secondKey: "novita-ai", name: "Novita", url: "https://novita.ai/pricing", host: true, fromSecond: true },
  { key: "cerebras", secondKey: "cerebras", name: "Cerebras", url: "https://www.cerebras.ai/pricing", host: true, fromSecond: true },
  { key: "cloudflare", secondKey: "cloudflare-workers-ai", otherKeys: ["workers-ai"], name: "Cloudflare", url: "https://developers.cloudflare.com/workers-ai/platform/pricing/", host: true, fromSecond: true },
  { key: "deepinfra", secondKey: "deepinfra", name: "DeepInfra", url: "https://deepinfra.com/pricing", host: true, fromSecond: true },
  { key: "minimax", secondKey: "minimax", name: "MiniMax", url: PI_AI_URL, thirdOnly: true },
  { key: "meta", secondKey: "meta", otherKeys: ["meta-ai", "meta_llama", "llama"], name: "Meta", url: PI_AI_URL, thirdOnly: true },
  { key: "xiaomi", secondKey: "xiaomi", name: "Xiaomi", url: PI_AI_URL, thirdOnly: true },
  { key: "baseten", secondKey: "baseten", name: "Baseten", url: "https://www.baseten.co/pricing/", host: true, thirdOnly: true },
];

/** Words of a model's own name that say it is no text model for general use: whole words, for "xylophone" holds "phone". */
const LEFT_OUT_WORDS: readonly [string, RegExp][] = [
  ["embedding", words("embed[a-z]*|bge")],
  ["speech or sound", words("tts|asr|voice|voicechat|studiovoice|audio|realtime|live|transcribe|whisper|speech|voxtral|omni|lyria")],
  ["not a text model for general use", words("image|images|imagen|[a-z]*ocr|mt|moderation|guard|guardrails|llmguardrails|llamaguard|safeguard|research|computer-use|vision-preview|phone")],
];

/** Not first-hand, or pointers that change what they mean, by the id with its path. */
const LEFT_OUT_IDS: readonly [string, RegExp][] = [
  ["withdrawn GPT-3", /^(ada|babbage|curie|davinci|text-davinci.*)$/],
  ["a class of sizes, not a model", /^(fireworks|together)-ai-/],
  ["a programme or a variant at its own terms, not a model of its own", /-contributor$|-customtools$|-spot$/],
  ["fine-tuned, free, or a moving alias", /^ft:|\.ft-|:free|:extended|-latest$|^routers\/.*latest/],
];

/** Any of some words, between signs or digits. */
function words(any: string): RegExp {
  return new RegExp(`(?<![a-z])(?:${any})(?![a-z])`);
}

/** Why a model is left out that its provider did not make, though it makes models. */
export const RESOLD = "resold by another provider";

/** Why an id is no general text model of its own, whoever sells it; undefined where nothing speaks against it. */
export function leftOutAnywhere(id: string): string | undefined {
  const tail = id.toLowerCase().replace(/^accounts\/fireworks\//, "");
  const ownName = tail.slice(tail.lastIndexOf("/") + 1);
  return (LEFT_OUT_WORDS.find(([, pattern]) => pattern.test(ownName)) ?? LEFT_OUT_IDS.find(([, pattern]) => pattern.test(tail)))?.[0];
}

/** Why an id is left out, or undefined. An Anthropic "-latest" id is the model's only name in the feed and stays. */
export function leftOut(provider: CatalogProvider, id: string): string | undefined {
  const tail = id.toLowerCase().replace(/^accounts\/fireworks\//, "");
  if (provider.key === "google" && tail.startsWith("claude")) return RESOLD;
  if (provider.key === "mistral" && /^(zai-|glm-|deepseek-)/.test(tail)) return RESOLD;
  if (provider.key === "alibaba" && !/^(qwen|qwq|qvq)/.test(tail)) return RESOLD;
  if (provider.host && CLOSED_FAMILIES.test(tail)) return RESOLD;
  if (provider.key === "anthropic" && /-\d+.*-latest$/.test(tail)) return undefined;
  return leftOutAnywhere(id);
}

/** What nobody but its maker can host. */
const CLOSED_FAMILIES = /(^|\/)(claude|gemini|gpt-[345]|grok-[34])/;
const OPEN_FAMILIES =
  /(gpt-oss|llama|gemma|mixtral|mistral-(7b|nemo|small)|open-mistral|magistral-small|devstral-small|qwen.*\d+b|qwen3-coder-next|qwq-32b|deepseek-(v|r|prover|flash)|deepseek_v|kimi-k|glm-\d[\dp.]*(-air|-flash)?$|minimax-m|nemotron|ernie-.*-a\d+b|inkling|cogito|mimo|ling-|ring-|granite|muse-spark-open|beam-\d|mistral-large-4)/;
const CLOSED = /(max|plus|turbo|flashx|preview)(-us|-fast)?$/;

const FIREWORKS_PATH = /^accounts\/fireworks\/(models|routers)\//;

/** A provider's id without the path in front that it gives all of its models. */
export function withoutPath(id: string): string {
  return id.replace(FIREWORKS_PATH, "");
}

/** Whether the model's weights are published, so that anyone may host it. */
export function isOpenModel(provider: CatalogProvider, id: string): boolean {
  const tail = id.toLowerCase().slice(id.lastIndexOf("/") + 1);
  if (/qwen/.test(tail) && CLOSED.test(tail)) return false;
  return OPEN_FAMILIES.test(tail) && (provider.host === true || !CLOSED.test(tail));
}
