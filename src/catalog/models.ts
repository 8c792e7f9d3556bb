import type { ModelRecord } from "./records";
import { paperTable } from "./sources";

const A100 = "NVIDIA A100-80GB";
const RTX_5090 = "NVIDIA RTX 5090-32GB";
const TABLE_III = paperTable("III");

/** The paper's nine open models and the deployments of its Table III. */
export const MODELS: readonly ModelRecord[] = [
  {
    name: "Kimi-K2", aliases: ["Kimi-K2-Instruct", "Moonshot Kimi-K2"], maker: "Moonshot AI", group: "Large",
    totalParametersB: 1000, mixtureOfExperts: true, weightsGB: 1000,
    gpu: A100, gpuCount: 16, throughputTokensPerSecond: 800, ...TABLE_III,
  },
  {
    name: "GLM-4.5", maker: "Z.ai", group: "Large",
    totalParametersB: 355, mixtureOfExperts: true, weightsGB: 355,
    gpu: A100, gpuCount: 6, throughputTokensPerSecond: 400, ...TABLE_III,
  },
  {
    name: "Qwen3-235B", aliases: ["Qwen3-235B-A22B"], maker: "Alibaba", group: "Large",
    totalParametersB: 235, mixtureOfExperts: true, weightsGB: 235,
    gpu: A100, gpuCount: 4, throughputTokensPerSecond: 400, ...TABLE_III,
  },
  {
    name: "gpt-oss-120B", maker: "OpenAI", group: "Medium",
    totalParametersB: 120, mixtureOfExperts: true, weightsGB: 120,
    gpu: A100, gpuCount: 2, throughputTokensPerSecond: 220, ...TABLE_III,
  },
  {
    name: "GLM-4.5-Air", maker: "Z.ai", group: "Medium",
    totalParametersB: 106, mixtureOfExperts: true, weightsGB: 106,
    gpu: A100, gpuCount: 2, throughputTokensPerSecond: 200, ...TABLE_III,
  },
  {
    name: "Llama-3.3-70B", aliases: ["Llama-3.3-70B-Instruct"], maker: "Meta",
    group: "Medium", totalParametersB: 70, mixtureOfExperts: false, weightsGB: 70,
    gpu: A100, gpuCount: 1, throughputTokensPerSecond: 190, ...TABLE_III,
  },
  {
    name: "EXAONE 4.0 32B", aliases: ["EXAONE-4.0"], maker: "LG AI Research", group: "Small",
    totalParametersB: 32, mixtureOfExperts: false, weightsGB: 32,
    gpu: RTX_5090, gpuCount: 1, throughputTokensPerSecond: 200, ...TABLE_III,
  },
  {
    name: "Qwen3-30B", aliases: ["Qwen3-30B-A3B"], maker: "Alibaba", group: "Small",
    totalParametersB: 30, mixtureOfExperts: false, weightsGB: 30,
    gpu: RTX_5090, gpuCount: 1, throughputTokensPerSecond: 180, ...TABLE_III,
  },
  {
    name: "Magistral Small", aliases: ["Magistral-Small-2506"], maker: "Mistral AI",
    group: "Small", totalParametersB: 24, mixtureOfExperts: false, weightsGB: 24,
    gpu: RTX_5090, gpuCount: 1, throughputTokensPerSecond: 150, ...TABLE_III,
  },
];
