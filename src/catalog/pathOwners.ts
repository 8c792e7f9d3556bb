import { PROVIDERS } from "./feeds/providers";

/** Who stands in front of a name, as in "zai-org/GLM-4.5". */
export interface PathOwner {
  readonly maker: string;
  /** What is published there may be served by anyone; a seller's path stands for that seller's own alone. */
  readonly publishes: boolean;
}

/** Where makers publish their models' weights, by the owner's name on Hugging Face. */
const REPOSITORIES: Readonly<Record<string, readonly string[]>> = {
  Alibaba: ["Qwen"],
  Baichuan: ["baichuan-inc"],
  Baidu: ["baidu"],
  ByteDance: ["ByteDance-Seed"],
  DeepSeek: ["deepseek-ai"],
  Google: ["google"],
  IBM: ["ibm-granite"],
  "LG AI Research": ["LGAI-EXAONE"],
  Meta: ["meta-llama", "codellama"],
  Microsoft: ["microsoft"],
  MiniMax: ["MiniMaxAI"],
  "Mistral AI": ["mistralai"],
  "Moonshot AI": ["moonshotai"],
  "Nous Research": ["NousResearch"],
  NVIDIA: ["nvidia"],
  OpenAI: ["openai"],
  StepFun: ["stepfun-ai"],
  Tencent: ["tencent"],
  Upstage: ["upstage"],
  xAI: ["xai-org"],
  Xiaomi: ["XiaomiMiMo"],
  "Z.ai": ["zai-org", "THUDM"],
};

/** Owners by their path in lower case. */
export const PATH_OWNERS: Readonly<Record<string, PathOwner>> = Object.fromEntries([
  ...PROVIDERS.flatMap(({ key, secondKey, otherKeys = [], name }) => [key, secondKey, ...otherKeys].map((path): [string, PathOwner] => [path, { maker: name, publishes: false }])),
  ...Object.entries(REPOSITORIES).flatMap(([maker, paths]) => paths.map((path): [string, PathOwner] => [path.toLowerCase(), { maker, publishes: true }])),
]);

/** Those known to make models, and not only to serve those of others. */
export const MODEL_MAKERS: readonly string[] = [...new Set([...Object.keys(REPOSITORIES), ...PROVIDERS.flatMap(({ name, host }) => (host ? [] : [name]))])];
