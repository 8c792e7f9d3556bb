import { OTHER_MODELS } from "./otherModels";
import { nonCommercial, unverified, verified } from "./licences";
import type { ModelRecord } from "./records";
import { COMPARED_DATE, PAPER } from "./sources";

const A100 = "NVIDIA A100-80GB";
const RTX_5090 = "NVIDIA RTX 5090-32GB";

/** Parameters, memory and deployment are the paper's; architecture and licence come from elsewhere. */
function paperModel(architecture: string, hub: string): Pick<ModelRecord, "source" | "checked" | "url"> {
  return { source: `${PAPER.short}, Table III; architecture: ${architecture}`, checked: COMPARED_DATE, url: `https://huggingface.co/${hub}` };
}

const AICONFIGURATOR = "config.json in ai-dynamo/aiconfigurator@095f58a (2026-08-21)";

/** The paper's nine open models and the deployments of its Table III. */
const PAPER_RECORDS: readonly ModelRecord[] = [
  {
    name: "Kimi-K2", aliases: ["Kimi-K2-Instruct", "Moonshot Kimi-K2"], maker: "Moonshot AI", group: "Large",
    totalParametersB: 1000, activeParametersB: 32.9, mixtureOfExperts: true, weightsGB: 1000, layers: 61, kvBytesPerToken: 70_272, contextTokens: 131_072,
    ...verified("Modified MIT"), note: "config.json gives 1,026.4 billion parameters; the cache is the latent one (MLA)",
    gpu: A100, gpuCount: 16, throughputTokensPerSecond: 800, ...paperModel(AICONFIGURATOR, "moonshotai/Kimi-K2-Instruct"),
  },
  {
    name: "GLM-4.5", maker: "Z.ai", group: "Large",
    totalParametersB: 355, activeParametersB: 32, mixtureOfExperts: true, weightsGB: 355, layers: 92, kvBytesPerToken: 376_832, contextTokens: 131_072,
    ...verified("MIT"),
    gpu: A100, gpuCount: 6, throughputTokensPerSecond: 400, ...paperModel("NVIDIA Megatron-Bridge and Hugging Face documentation", "zai-org/GLM-4.5"),
  },
  {
    name: "Qwen3-235B", aliases: ["Qwen3-235B-A22B"], maker: "Alibaba", group: "Large",
    totalParametersB: 235, activeParametersB: 22.2, mixtureOfExperts: true, weightsGB: 235, layers: 94, kvBytesPerToken: 192_512, contextTokens: 40_960,
    ...unverified("Apache-2.0"), note: "The 2507 variants take 262,144 tokens of context",
    gpu: A100, gpuCount: 4, throughputTokensPerSecond: 400, ...paperModel(AICONFIGURATOR, "Qwen/Qwen3-235B-A22B"),
  },
  {
    name: "gpt-oss-120B", maker: "OpenAI", group: "Medium",
    totalParametersB: 120, activeParametersB: 5.1, mixtureOfExperts: true, weightsGB: 120, layers: 36, kvBytesPerToken: 36_864, contextTokens: 131_072,
    ...verified("Apache-2.0"), releasedWeightsGB: 65, releasedPrecision: "MXFP4",
    note: "config.json gives 116.8 billion parameters; released at 61 to 65 GB, which fits one 80 GB GPU; the cache counts the 18 full-attention layers. Licence: openai/gpt-oss README",
    gpu: A100, gpuCount: 2, throughputTokensPerSecond: 220, ...paperModel(AICONFIGURATOR, "openai/gpt-oss-120b"),
  },
  {
    name: "GLM-4.5-Air", maker: "Z.ai", group: "Medium",
    totalParametersB: 106, activeParametersB: 12, mixtureOfExperts: true, weightsGB: 106, layers: 46, kvBytesPerToken: 188_416, contextTokens: 131_072,
    ...verified("MIT"),
    gpu: A100, gpuCount: 2, throughputTokensPerSecond: 200, ...paperModel("Megatron training arguments and Hugging Face documentation", "zai-org/GLM-4.5-Air"),
  },
  {
    name: "Llama-3.3-70B", aliases: ["Llama-3.3-70B-Instruct"], maker: "Meta", group: "Medium",
    totalParametersB: 70, activeParametersB: 70.6, mixtureOfExperts: false, weightsGB: 70, layers: 80, kvBytesPerToken: 327_680, contextTokens: 131_072,
    ...unverified("Llama 3.3 Community License"), note: "config.json gives 70.6 billion parameters; at FP8 one 80 GB GPU leaves little room for the cache",
    gpu: A100, gpuCount: 1, throughputTokensPerSecond: 190, ...paperModel(`${AICONFIGURATOR}, Llama-3.1-70B, the same architecture`, "meta-llama/Llama-3.3-70B-Instruct"),
  },
  {
    name: "EXAONE 4.0 32B", aliases: ["EXAONE-4.0"], maker: "LG AI Research", group: "Small",
    totalParametersB: 32, activeParametersB: 32, mixtureOfExperts: false, weightsGB: 32, layers: 64, kvBytesPerToken: 65_536, contextTokens: 131_072,
    ...nonCommercial("EXAONE AI Model License Agreement 1.2 - NC"),
    note: "At FP8 the weights alone fill a 32 GB GPU; the cache counts the 16 global-attention layers",
    gpu: RTX_5090, gpuCount: 1, throughputTokensPerSecond: 200, ...paperModel("config.json of EXAONE-3.5-32B with 4.0's hybrid attention", "LGAI-EXAONE/EXAONE-4.0-32B"),
  },
  {
    name: "Qwen3-30B", aliases: ["Qwen3-30B-A3B"], maker: "Alibaba", group: "Small",
    totalParametersB: 30, activeParametersB: 3.4, mixtureOfExperts: true, weightsGB: 30, layers: 48, kvBytesPerToken: 98_304, contextTokens: 40_960,
    ...unverified("Apache-2.0"), note: "The paper's Table III calls it dense; it has 128 experts. config.json gives 30.5 billion parameters, which at FP8 leave a 32 GB GPU next to nothing",
    gpu: RTX_5090, gpuCount: 1, throughputTokensPerSecond: 180, ...paperModel(AICONFIGURATOR, "Qwen/Qwen3-30B-A3B"),
  },
  {
    name: "Magistral Small", aliases: ["Magistral-Small-2506"], maker: "Mistral AI", group: "Small",
    totalParametersB: 24, activeParametersB: 23.6, mixtureOfExperts: false, weightsGB: 24, layers: 40, kvBytesPerToken: 163_840, contextTokens: 40_960,
    ...unverified("Apache-2.0"), note: "config.json gives 23.6 billion parameters",
    gpu: RTX_5090, gpuCount: 1, throughputTokensPerSecond: 150, ...paperModel("config.json of Mistral-Small-24B-2501, its base", "mistralai/Magistral-Small-2506"),
  },
];

/** Names of the paper's nine models, in its order. */
export const PAPER_MODELS: readonly string[] = PAPER_RECORDS.map(({ name }) => name);

/** Every open model: the paper's nine first. */
export const MODELS: readonly ModelRecord[] = [...PAPER_RECORDS, ...OTHER_MODELS];
