import type { BenchmarkRecord } from "./records";
import { paperTable } from "./sources";

const { source, checked } = paperTable("I");
const TABLE_I = { source: `${source} (data from Artificial Analysis)`, checked };

/** Benchmark scores of the paper's Table I; gpt-oss-120B has no MATH-500 score there. */
export const BENCHMARKS: readonly BenchmarkRecord[] = [
  { name: "Kimi-K2", gpqa: 0.766, math500: 0.971, liveCodeBench: 0.556, mmluPro: 0.824, ...TABLE_I },
  { name: "GLM-4.5", gpqa: 0.782, math500: 0.979, liveCodeBench: 0.738, mmluPro: 0.835, ...TABLE_I },
  { name: "Qwen3-235B", gpqa: 0.79, math500: 0.984, liveCodeBench: 0.788, mmluPro: 0.843, ...TABLE_I },
  { name: "gpt-oss-120B", gpqa: 0.782, liveCodeBench: 0.639, mmluPro: 0.808, ...TABLE_I },
  { name: "GLM-4.5-Air", gpqa: 0.733, math500: 0.965, liveCodeBench: 0.684, mmluPro: 0.815, ...TABLE_I },
  { name: "Llama-3.3-70B", gpqa: 0.498, math500: 0.773, liveCodeBench: 0.288, mmluPro: 0.713, ...TABLE_I },
  { name: "EXAONE 4.0 32B", gpqa: 0.739, math500: 0.977, liveCodeBench: 0.747, mmluPro: 0.818, ...TABLE_I },
  { name: "Qwen3-30B", gpqa: 0.707, math500: 0.976, liveCodeBench: 0.707, mmluPro: 0.805, ...TABLE_I },
  { name: "Magistral Small", gpqa: 0.641, math500: 0.963, liveCodeBench: 0.514, mmluPro: 0.746, ...TABLE_I },
  { name: "GPT-5", gpqa: 0.854, math500: 0.994, liveCodeBench: 0.668, mmluPro: 0.871, ...TABLE_I },
  { name: "Claude-4 Opus", gpqa: 0.701, math500: 0.941, liveCodeBench: 0.542, mmluPro: 0.86, ...TABLE_I },
  { name: "Claude-4 Sonnet", gpqa: 0.683, math500: 0.934, liveCodeBench: 0.449, mmluPro: 0.837, ...TABLE_I },
  { name: "Grok-4", gpqa: 0.877, math500: 0.99, liveCodeBench: 0.819, mmluPro: 0.866, ...TABLE_I },
  { name: "Gemini 2.5 Pro", gpqa: 0.844, math500: 0.967, liveCodeBench: 0.801, mmluPro: 0.862, ...TABLE_I },
];
