import { CURRENT_MODELS } from "./currentModels";
import { unverified } from "./licences";
import type { ModelRecord } from "./records";
import { COST_GUIDE } from "./sources";

/** A dense model of the cost guide, which gives sizes and contexts but no architecture. Its memory column mixes precisions and is not taken. */
function guideModel(name: string, maker: string, parametersB: number, licence: string, more: Partial<ModelRecord> = {}): ModelRecord {
  return { name, maker, totalParametersB: parametersB, activeParametersB: parametersB, mixtureOfExperts: false, weightsGB: parametersB, ...unverified(licence), ...more, ...COST_GUIDE };
}

const LLAMA_2 = "Llama 2 Community License";
const QWEN = "Tongyi Qianwen License";

const GUIDE_MODELS: readonly ModelRecord[] = [
  guideModel("Llama 2 7B", "Meta", 7, LLAMA_2, { aliases: ["Llama 2 7B Chat", "Llama-2-7B"], contextTokens: 4096 }),
  guideModel("Llama 2 13B", "Meta", 13, LLAMA_2, { contextTokens: 4096 }),
  guideModel("Llama 2 70B", "Meta", 70, LLAMA_2, { contextTokens: 4096, note: "At 16 bits the weights are 140 GB; the guide prints 70 GB" }),
  guideModel("Mistral 7B", "Mistral AI", 7, "Apache-2.0", { aliases: ["Mistral 7B Instruct"], contextTokens: 32_768 }),
  guideModel("Mixtral 8x7B", "Mistral AI", 47, "Apache-2.0", {
    aliases: ["Mistral 8x7B", "Mixtral-8x7B-v0.1"], mixtureOfExperts: true, activeParametersB: undefined, layers: 32, kvBytesPerToken: 131_072, contextTokens: 32_768,
    note: "Layers and cache: config.json in ai-dynamo/aiconfigurator@095f58a",
  }),
  guideModel("Qwen 7B", "Alibaba", 7, QWEN, { contextTokens: 32_768 }),
  guideModel("Qwen 14B", "Alibaba", 14, QWEN, { contextTokens: 32_768, note: "The model's card is said to give a context of 8,192 tokens, and 32,768 to be Qwen-7B's; not read" }),
  guideModel("CodeLlama 34B", "Meta", 34, LLAMA_2),
  guideModel("Baichuan 53B", "Baichuan", 53, "Unknown"),
  guideModel("SOLAR 10.7B", "Upstage", 10.7, "Unknown"),
];

/** The open models beside the paper's nine. */
export const OTHER_MODELS: readonly ModelRecord[] = [...CURRENT_MODELS, ...GUIDE_MODELS];
