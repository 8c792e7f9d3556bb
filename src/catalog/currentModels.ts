import { restricted, unverified, verified } from "./licences";
import type { ModelRecord } from "./records";

/** An open model by its figures; those left out no source gives. Cache: bytes a token at 16 bits. */
type Row = readonly [
  name: string, maker: string, hub: string, licence: string, totalB?: number | null, activeB?: number | null, kvBytes?: number | null,
  context?: number | null, layers?: number | null, more?: Partial<ModelRecord>,
];

const CONFIG = "config.json in ai-dynamo/aiconfigurator@095f58a (2026-08-21)";
const NAMED = "parameters from the model's name";
/** The day these were gathered. */
const READ = "2026-11-28";
const COMPARED = "2026-11-20";

function model([name, maker, hub, licence, total, active, kv, context, layers, more = {}]: Row): ModelRecord {
  return {
    name, maker, mixtureOfExperts: active !== undefined && active !== null && total !== undefined && total !== null ? active < total : undefined,
    ...(total != null && { totalParametersB: total, weightsGB: total }), ...(active != null && { activeParametersB: active }),
    ...(layers != null && { layers }), ...(kv != null && { kvBytesPerToken: kv }), ...(context != null && { contextTokens: context }),
    ...unverified(licence), source: `${CONFIG}; ${NAMED}`, checked: READ, url: `https://huggingface.co/${hub}`, ...more,
  };
}

const COMPUTED = { source: `${CONFIG}; parameters computed from it`, checked: COMPARED } as const;
const NAME_ALONE = { source: "Parameters from the model's name; no architecture in any source" } as const;
const K2_SHAPE = { source: `${CONFIG}, the shape of Kimi-K2.5` } as const;

const DS = "DeepSeek", Z = "Z.ai", MOON = "Moonshot AI", MM = "MiniMax", ALI = "Alibaba", META = "Meta", NV = "NVIDIA", GOO = "Google", MIS = "Mistral AI";
const APACHE = "Apache-2.0", MIT = "MIT", MOD = "Modified MIT", NVL = "NVIDIA Open Model License", LLAMA3 = "Llama 3.1 Community License", LLAMA4 = "Llama 4 Community License", GEMMA = "Gemma Terms of Use", UNKNOWN = "Unknown";

const ROWS: readonly Row[] = [
  ["DeepSeek-V3", DS, "deepseek-ai/DeepSeek-V3", "", 671, 37.6, 70_272, 163_840, 61, { aliases: ["DeepSeek-V3/R1"], ...COMPUTED, ...restricted("DeepSeek License Agreement 1.0"), note: "The licence, read in deepseek-ai/DeepSeek-V3, allows commercial use and lists forbidden ones; later versions are MIT. The cache is the latent one (MLA)" }],
  ["GLM-5", Z, "zai-org/GLM-5", MIT, 743.2, 41.1, 89_856, 202_752, 78, COMPUTED],
  ["Kimi-K2.5", MOON, "moonshotai/Kimi-K2.5", MOD, 1026.4, 32.9, 70_272, 262_144, 61, { ...COMPUTED, releasedWeightsGB: 595, releasedPrecision: "INT4", note: "About 595 GB as released, by the vendor; not read again" }],
  ["MiniMax-M2.5", MM, "MiniMaxAI/MiniMax-M2.5", MOD, 228.7, 11, 253_952, 196_608, 62, COMPUTED],
  ["Qwen3-Coder-480B", ALI, "Qwen/Qwen3-Coder-480B-A35B-Instruct", APACHE, 480.2, 35.5, 253_952, 262_144, 62, { aliases: ["Qwen3-Coder-480B-A35B", "Qwen3-Coder-480B-A35B-Instruct"], ...COMPUTED }],
  ["gpt-oss-20B", "OpenAI", "openai/gpt-oss-20b", "", 20.9, 3.6, 24_576, 131_072, 24, { ...COMPUTED, ...verified(APACHE), note: "Released in MXFP4; runs within 16 GB by openai/gpt-oss README, where the licence was read" }],
  ["Qwen3-32B", ALI, "Qwen/Qwen3-32B", APACHE, 32.8, 32.8, 262_144, 40_960, 64, COMPUTED],
  ["Llama-3.1-405B", META, "meta-llama/Llama-3.1-405B", LLAMA3, 405.8, 405.8, 516_096, 131_072, 126, { aliases: ["Meta-Llama-3.1-405B", "Llama-3.1-405B-Instruct"], ...COMPUTED }],
  ["DeepSeek-R1", DS, "deepseek-ai/DeepSeek-R1", MIT, 671, 37.6, 70_272, 163_840, 61, { aliases: ["DeepSeek-R1-0528"], source: `${CONFIG}, the architecture of DeepSeek-V3` }],
  ["DeepSeek-V3.1", DS, "deepseek-ai/DeepSeek-V3.1", MIT, null, null, null, null, null, { source: "Named by hosts; no size in any source" }],
  ["DeepSeek-V3.2", DS, "deepseek-ai/DeepSeek-V3.2", MIT, 671, 37.6, 70_272, 163_840, 61, { source: `${CONFIG}; parameters as DeepSeek-V3, the same latent cache` }],
  ["DeepSeek-V4-Flash", DS, "deepseek-ai/DeepSeek-V4-Flash", MIT, 284, 13, null, 1_048_576, 43, { released: "2026-04-24", source: `${CONFIG}; openrouter.ai and ollama.com model pages; glamworks/glamfire research (2026-07-03)`, note: "Compressed attention: the cache of a token is no simple product" }],
  ["DeepSeek-V4-Pro", DS, "deepseek-ai/DeepSeek-V4-Pro", MIT, 1600, 49, null, 1_048_576, 61, { released: "2026-04-24", source: `${CONFIG}; glamworks/glamfire research (2026-07-03)`, note: "Compressed attention: the cache of a token is no simple product" }],
  ["DeepSeek-V4.1-Flash", DS, "deepseek-ai/DeepSeek-V4.1-Flash", MIT, 763, null, null, 1_048_576, null, { mixtureOfExperts: true, released: "2026-09-10", source: "docs.mistral.ai (deepseek-v4-flash-1017: 763B, MIT); Hugging Face listing", note: "Sources differ on active parameters: 37 billion, or 8 reading and 16 writing" }],
  ["Kimi-K2-Thinking", MOON, "moonshotai/Kimi-K2-Thinking", MOD, null, null, null, null, null, { source: "Named by hosts and measurements; no size in any source" }],
  ["Kimi-K2.6", MOON, "moonshotai/Kimi-K2.6", MOD, 1026.4, 32.9, 70_272, 262_144, 61, K2_SHAPE],
  ["Kimi-K2.7-Code", MOON, "moonshotai/Kimi-K2.7-Code", MOD, 1026.4, 32.9, 70_272, 262_144, 61, { ...K2_SHAPE, aliases: ["Kimi-K2.7"] }],
  ["Kimi-K3", MOON, "moonshotai/Kimi-K3", MOD, 2800, 104, 27_648, 1_048_576, 93, { released: "2026-07-27", releasedWeightsGB: 1561, releasedPrecision: "MXFP4", source: `${CONFIG}; ikaijua/Awesome-AITools discussions 1110, 1413; weights: vllm-project blog (2026-07-27)`, note: "24 of 93 layers keep a latent cache, the others a fixed state. Does not fit on 8x B200" }],
  ["Kimi-K3.1-Pro", MOON, "moonshotai/Kimi-K3.1-Pro", UNKNOWN, 2800, 104, 27_648, 1_048_576, 93, { released: "2026-11-04", source: "apidog.com (2026-10-26): the architecture of Kimi-K3; ikaijua/Awesome-AITools 1415", note: "Weights were due on 2026-11-04; the API since 2026-10-23" }],
  ["GLM-4.6", Z, "zai-org/GLM-4.6", MIT, null, null, null, null, null, { source: "Named by hosts and measurements; no size in any source" }],
  ["GLM-4.7", Z, "zai-org/GLM-4.7", MIT, null, null, null, null, null, { source: "Named by hosts and measurements; no size in any source" }],
  ["GLM-4.7-Flash", Z, "zai-org/GLM-4.7-Flash", MIT, null, null, null, null, null, { source: "Named by hosts and measurements; no size in any source" }],
  ["GLM-5.1", Z, "zai-org/GLM-5.1", MIT, 743.2, 41.1, 89_856, 202_752, 78, { source: `${CONFIG}, the shape of GLM-5` }],
  ["GLM-5.2", Z, "zai-org/GLM-5.2", MIT, 753, null, 89_856, 1_048_576, 78, { mixtureOfExperts: true, released: "2026-06-16", source: `${CONFIG}; glamworks/glamfire research (2026-07-03)` }],
  ["MiniMax-M2", MM, "MiniMaxAI/MiniMax-M2", UNKNOWN, null, null, null, null, null, { source: "Named by hosts and measurements; no size in any source" }],
  ["MiniMax-M2.7", MM, "MiniMaxAI/MiniMax-M2.7", UNKNOWN, 228.7, 11, 253_952, 204_800, 62, { source: `${CONFIG}, the shape of MiniMax-M2.5` }],
  ["MiniMax-M3", MM, "MiniMaxAI/MiniMax-M3", UNKNOWN, null, null, 122_880, 1_048_576, 60, { source: CONFIG, note: "All keys and values are kept; sparse attention only reads fewer. No size in any source" }],
  ["Qwen3-235B-A22B-2507", ALI, "Qwen/Qwen3-235B-A22B-Instruct-2507", APACHE, 235, 22, 192_512, 262_144, 94, { aliases: ["Qwen3-235B-2507", "Qwen3-235B-A22B-Instruct-2507"], source: `${CONFIG}, the shape of Qwen3-235B; ${NAMED}` }],
  ["Qwen3-14B", ALI, "Qwen/Qwen3-14B", APACHE, 14, 14, null, null, null, NAME_ALONE],
  ["Qwen3-8B", ALI, "Qwen/Qwen3-8B", APACHE, 8, 8, 147_456, 40_960, 36],
  ["Qwen3-Coder-30B", ALI, "Qwen/Qwen3-Coder-30B-A3B-Instruct", APACHE, 30, 3, null, null, null, { ...NAME_ALONE, aliases: ["Qwen3-Coder-30B-A3B"] }],
  ["Qwen3-Next-80B-A3B", ALI, "Qwen/Qwen3-Next-80B-A3B-Instruct", APACHE, 80, 3, null, null, null, { ...NAME_ALONE, aliases: ["Qwen3-Next-80B"] }],
  ["Qwen3-VL-235B-A22B", ALI, "Qwen/Qwen3-VL-235B-A22B-Instruct", APACHE, 235, 22, 192_512, 262_144, 94],
  ["Qwen3-VL-30B-A3B", ALI, "Qwen/Qwen3-VL-30B-A3B-Instruct", APACHE, 30, 3, 98_304, 262_144, 48],
  ["Qwen3.5-397B-A17B", ALI, "Qwen/Qwen3.5-397B-A17B", APACHE, 397, 17, 30_720, 262_144, 60, { released: "2026-02-16" }],
  ["Qwen3.5-122B-A10B", ALI, "Qwen/Qwen3.5-122B-A10B", APACHE, 122, 10, 24_576, 262_144, 48, { released: "2026-02-24" }],
  ["Qwen3.5-35B-A3B", ALI, "Qwen/Qwen3.5-35B-A3B", APACHE, 35, 3, 20_480, 262_144, 40],
  ["Qwen3.5-27B", ALI, "Qwen/Qwen3.5-27B", APACHE, 27, 27, 65_536, 262_144, 64],
  ["Qwen3.5-9B", ALI, "Qwen/Qwen3.5-9B", APACHE, 9, 9, null, null, null, NAME_ALONE],
  ["Qwen3.6-27B", ALI, "Qwen/Qwen3.6-27B", APACHE, 27, 27, 65_536, 262_144, null, { released: "2026-04-22" }],
  ["Qwen3.6-35B-A3B", ALI, "Qwen/Qwen3.6-35B-A3B", APACHE, 35, 3, 20_480, 262_144, null, { released: "2026-04-16" }],
  ["Qwen3.8-27B", ALI, "Qwen/Qwen3.8-27B", UNKNOWN, 27, 27, null, 262_144, null, { released: "2026-08-14", source: "QwenLM/Qwen3.8 README; Hugging Face listing (28B with vision)" }],
  ["Qwen3.8-2.4T-A95B", ALI, "Qwen/Qwen3.8-2.4T-A95B", UNKNOWN, 2400, 95, null, null, null, { released: "2026-08-12", source: `QwenLM/Qwen3.8 README; ${NAMED}`, note: "The base of Qwen3.8-Max; its open form takes text only" }],
  ["Llama-3.1-8B", META, "meta-llama/Llama-3.1-8B", LLAMA3, 8, 8, 131_072, 131_072, 32, { aliases: ["Meta-Llama-3.1-8B", "Llama-3.1-8B-Instruct", "Llama-3.1-8B-Instant"] }],
  ["Llama-3-8B", META, "meta-llama/Meta-Llama-3-8B", "Llama 3 Community License", 8, 8, null, null, null, { ...NAME_ALONE, aliases: ["Meta-Llama-3-8B"] }],
  ["Llama-3-70B", META, "meta-llama/Meta-Llama-3-70B", "Llama 3 Community License", 70, 70, null, null, null, { ...NAME_ALONE, aliases: ["Meta-Llama-3-70B"] }],
  ["Llama-4-Maverick", META, "meta-llama/Llama-4-Maverick-17B-128E-Instruct", LLAMA4, null, 17, null, 1_048_576, 48, { aliases: ["Llama-4-Maverick-17B-128E"], mixtureOfExperts: true }],
  ["Muse-Spark-Open", META, "meta-models/Muse-Spark-Open-816B-A42B", "", 816, 42, 65_536, 1_048_576, 62, { ...restricted("Muse model licence"), aliases: ["Muse-Spark-Open-816B-A42B"], released: "2026-10-15", source: "docs.nvidia.com/nemo/automodel muse-spark-open; huggingface.co/blog/meta-muse-spark-open (2026-10-15)", note: "46 sliding layers keep 2,048 tokens besides" }],
  ["Gemma-4-31B", GOO, "google/gemma-4-31B-it", APACHE, 31, 31, 81_920, 262_144, 60, { note: "10 of 60 layers are global; half the cache where the engine uses that keys equal values there" }],
  ["Gemma-4-26B-A4B", GOO, "google/gemma-4-26B-A4B", APACHE, 26, 4, 20_480, 262_144, 30, { note: "5 of 30 layers are global" }],
  ["Gemma-3-27B", GOO, "google/gemma-3-27b-it", GEMMA, 27, 27, null, null, null, NAME_ALONE],
  ["Gemma-3-12B", GOO, "google/gemma-3-12b-it", GEMMA, 12, 12, null, null, null, NAME_ALONE],
  ["Nemotron-3-Ultra", NV, "nvidia/NVIDIA-Nemotron-3-Ultra-550B-A55B-BF16", NVL, 550, 55, 12_288, 262_144, null, { aliases: ["Nemotron-3-Ultra-550B-A55B", "NVIDIA-Nemotron-3-Ultra-550B-A55B"], note: "12 of 108 blocks are attention; the state of the others is fixed" }],
  ["Nemotron-3-Super", NV, "nvidia/NVIDIA-Nemotron-3-Super-120B-A12B-FP8", UNKNOWN, 120, 12, 8192, 262_144, 88, { aliases: ["Nemotron-3-Super-120B-A12B"], note: "8 of 88 layers are attention" }],
  ["Nemotron-3-Nano", NV, "nvidia/NVIDIA-Nemotron-3-Nano-30B-A3B-BF16", UNKNOWN, 30, 3, 6144, 262_144, 52, { aliases: ["Nemotron-3-Nano-30B-A3B"], note: "6 of 52 layers are attention" }],
  ["Mistral-Large-4", MIS, "mistralai/Mistral-Large-4-1T-A52B", "", 1000, 52, null, 1_048_576, null, { ...restricted("Custom: who sells the model as a service needs another licence"), aliases: ["Mistral-Large-4-1T-A52B"], released: "2026-10-29", source: "Hugging Face model name and collection; jakemanger/whatmodel", note: "Another page gives 1,050 and 49 billion for the preview of 2026-10-06" }],
  ["Mixtral 8x22B", MIS, "mistralai/Mixtral-8x22B-v0.1", APACHE, null, null, 229_376, 65_536, 56, { mixtureOfExperts: true, aliases: ["Mixtral-8x22B", "Mixtral-8x22B-v0.1"], source: CONFIG }],
  ["Ministral-3-14B", MIS, "mistralai/Ministral-3-14B", UNKNOWN, 14, 14, null, null, null, NAME_ALONE],
  ["Beam-1.0", "Reflection", "reflection/Beam-1.0-501B-A23B", UNKNOWN, 501, 23, null, null, null, { aliases: ["Beam-1.0-501B-A23B"], source: "The model's name at Together (@earendil-works/pi-ai 1.6.0)" }],
];

/** Open models in use in 2026, and those measured or hosted. */
export const CURRENT_MODELS: readonly ModelRecord[] = ROWS.map(model);
