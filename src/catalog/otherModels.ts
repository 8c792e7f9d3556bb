import { unverified } from "./licences";
import type { ModelRecord } from "./records";
import { COMPARED_DATE, COST_GUIDE } from "./sources";

function configured(hub: string): Pick<ModelRecord, "source" | "checked" | "url"> {
  return {
    source: "config.json in ai-dynamo/aiconfigurator@095f58a (2026-08-21); parameters computed from it",
    checked: COMPARED_DATE, url: `https://huggingface.co/${hub}`,
  };
}

/** Models deployed by nobody in the sources: sizes and licences only. */
const LATER_MODELS: readonly ModelRecord[] = [
  {
    name: "DeepSeek-V3", aliases: ["DeepSeek-R1", "DeepSeek-V3/R1"], maker: "DeepSeek",
    totalParametersB: 671, activeParametersB: 37.6, mixtureOfExperts: true, weightsGB: 671, layers: 61, kvBytesPerToken: 70_272, contextTokens: 163_840,
    ...unverified("MIT"), note: "DeepSeek-R1 has the same architecture; the cache is the latent one (MLA)", ...configured("deepseek-ai/DeepSeek-V3"),
  },
  {
    name: "GLM-5", maker: "Z.ai",
    totalParametersB: 743.2, activeParametersB: 41.1, mixtureOfExperts: true, weightsGB: 743.2, layers: 78, kvBytesPerToken: 89_856, contextTokens: 202_752,
    ...unverified("MIT"), ...configured("zai-org/GLM-5"),
  },
  {
    name: "Kimi-K2.5", maker: "Moonshot AI",
    totalParametersB: 1026.4, activeParametersB: 32.9, mixtureOfExperts: true, weightsGB: 1026.4, layers: 61, kvBytesPerToken: 70_272, contextTokens: 262_144,
    ...unverified("Modified MIT"), ...configured("moonshotai/Kimi-K2.5"),
  },
  {
    name: "MiniMax-M2.5", maker: "MiniMax",
    totalParametersB: 228.7, activeParametersB: 11, mixtureOfExperts: true, weightsGB: 228.7, layers: 62, kvBytesPerToken: 253_952, contextTokens: 196_608,
    ...unverified("Unknown"), ...configured("MiniMaxAI/MiniMax-M2.5"),
  },
  {
    name: "Qwen3-Coder-480B", aliases: ["Qwen3-Coder-480B-A35B", "Qwen3-Coder-480B-A35B-Instruct"], maker: "Alibaba",
    totalParametersB: 480.2, activeParametersB: 35.5, mixtureOfExperts: true, weightsGB: 480.2, layers: 62, kvBytesPerToken: 253_952, contextTokens: 262_144,
    ...unverified("Apache-2.0"), ...configured("Qwen/Qwen3-Coder-480B-A35B-Instruct"),
  },
  {
    name: "gpt-oss-20B", maker: "OpenAI",
    totalParametersB: 20.9, activeParametersB: 3.6, mixtureOfExperts: true, weightsGB: 20.9, layers: 24, kvBytesPerToken: 24_576, contextTokens: 131_072,
    ...unverified("Apache-2.0"), ...configured("openai/gpt-oss-20b"),
  },
  {
    name: "Qwen3-32B", maker: "Alibaba",
    totalParametersB: 32.8, activeParametersB: 32.8, mixtureOfExperts: false, weightsGB: 32.8, layers: 64, kvBytesPerToken: 262_144, contextTokens: 40_960,
    ...unverified("Apache-2.0"), ...configured("Qwen/Qwen3-32B"),
  },
  {
    name: "Llama-3.1-405B", aliases: ["Meta-Llama-3.1-405B", "Llama-3.1-405B-Instruct"], maker: "Meta",
    totalParametersB: 405.8, activeParametersB: 405.8, mixtureOfExperts: false, weightsGB: 405.8, layers: 126, kvBytesPerToken: 516_096, contextTokens: 131_072,
    ...unverified("Llama 3.1 Community License"), ...configured("meta-llama/Llama-3.1-405B"),
  },
];

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
  guideModel("Qwen 14B", "Alibaba", 14, QWEN, { contextTokens: 32_768 }),
  guideModel("CodeLlama 34B", "Meta", 34, LLAMA_2),
  guideModel("Baichuan 53B", "Baichuan", 53, "Unknown"),
  guideModel("SOLAR 10.7B", "Upstage", 10.7, "Unknown"),
];

/** The open models beside the paper's nine. */
export const OTHER_MODELS: readonly ModelRecord[] = [...LATER_MODELS, ...GUIDE_MODELS];
