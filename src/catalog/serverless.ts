import type { AvailabilityRecord, ComparisonRecord, CostEfficiencyRecord } from "./records";
import { serverlessTable } from "./sources";

type Counts = readonly [name: string, models: number, aws: number, azure: number, either: number];

const FAMILIES: readonly Counts[] = [
  ["GPT", 1, 1, 1, 1], ["Llama", 9, 3, 5, 7], ["Mistral", 3, 0, 2, 2], ["Qwen", 5, 1, 0, 1], ["GLM", 1, 0, 0, 0],
  ["Falcon", 4, 0, 0, 0], ["Jamba", 1, 0, 0, 0], ["Hermes", 1, 0, 0, 0], ["Gemma", 6, 0, 0, 0], ["Kimi", 1, 0, 0, 0],
];
const SIZES: readonly Counts[] = [["Large (from 100B)", 10, 3, 3, 5], ["Medium (10B to 100B)", 7, 2, 1, 2], ["Small (below 10B)", 15, 0, 4, 4]];

function availability(grouping: string, table: 9 | 10) {
  return ([name, models, aws, azure, either]: Counts): AvailabilityRecord => ({
    name, grouping, models, aws, azure, either, coverage: either / models, ...serverlessTable(table),
  });
}

/** Open models that Amazon Bedrock and Azure offer serverless, of 32 examined (Tables 9 and 10). */
export const AVAILABILITY: readonly AvailabilityRecord[] = [...FAMILIES.map(availability("Family", 9)), ...SIZES.map(availability("Size", 10))];

type Efficiency = readonly [name: string, parametersB: number, costPerHour: number, accuracy: number, accuracyPerUsd: number];

const RANKED: readonly Efficiency[] = [
  ["Llama-3.2-3B", 3, 0.8, 0.425, 0.528], ["Falcon3-7B", 7, 1.21, 0.525, 0.433], ["Gemma 3 1B", 1, 0.8, 0.347, 0.431],
  ["Llama-3.2-1B", 1, 0.8, 0.344, 0.428], ["Qwen3 4B", 4, 1.21, 0.512, 0.422], ["Falcon3-1B", 1.7, 0.8, 0.334, 0.415],
  ["Qwen3 0.6B", 0.6, 0.8, 0.327, 0.407], ["Llama-3.1-8B", 8, 1.21, 0.466, 0.385], ["Gemma-2-2B", 2, 0.8, 0.308, 0.383],
  ["Gemma 3 4B", 4, 1.21, 0.434, 0.358],
];
/** Named in the text beside the table, without a rank. */
const UNRANKED: readonly Efficiency[] = [["Qwen3 32B", 32, 5.67, 0.637, 0.112], ["Kimi-K2-Instruct", 1000, 126.59, 0.684, 0.0054]];

function efficiency([name, parametersB, costPerHour, accuracy, accuracyPerUsd]: Efficiency): CostEfficiencyRecord {
  return { name, parametersB, costPerHour, accuracy, accuracyPerUsd, ...serverlessTable(7) };
}

/** The ten models with the most accuracy per dollar of hourly cost, and two the text compares them with (Table 7). */
export const COST_EFFICIENCY: readonly CostEfficiencyRecord[] = [
  ...RANKED.map((row, i) => ({ ...efficiency(row), rank: i + 1 })),
  ...UNRANKED.map((row) => ({ ...efficiency(row), note: "From the text of the section, not ranked in the table" })),
];

type Aspect = readonly [name: string, serverless: string, ownContainer: string];

const NOT_AVAILABLE = "Not available";
const METRICS: Readonly<Record<string, readonly Aspect[]>> = {
  Latency: [
    ["Time to first token", "From the response only", "FirstChunkLatency"], ["Model latency", "InvocationLatency (ms)", "ModelLatency (µs)"],
    ["Overhead latency", NOT_AVAILABLE, "OverheadLatency"], ["Inter-token latency", NOT_AVAILABLE, "To be added"],
    ["End-to-end latency", "InvocationLatency", "ModelLatency + Overhead"], ["P50, P95, P99 latency", "To be calculated", "Built in"],
    ["Cold start time", "Not exposed", "ModelSetupTime"],
  ],
  Throughput: [
    ["Invocations", "Invocations", "Invocations"], ["Tokens per second", "From OutputTokenCount", "To be added"],
    ["Input and output tokens", "InputTokenCount, OutputTokenCount", "To be logged"], ["Concurrent invocations", "Not exposed", "ConcurrentRequestsPerModel"],
    ["Invocations per instance", "Does not apply", "InvocationsPerInstance"], ["Queue backlog", "BatchRecordsPending", "ApproximateBacklogSize"],
  ],
  Resource: [
    ["GPU utilization", NOT_AVAILABLE, "GPUUtilization (0-400%)"], ["GPU memory utilization", NOT_AVAILABLE, "GPUMemoryUtilization"],
    ["CPU and memory utilization", NOT_AVAILABLE, "CPUUtilization, MemoryUtilization"], ["KV cache utilization", NOT_AVAILABLE, "To be added"],
  ],
  Cost: [
    ["Cost per token", "Tokens x price", "Instance hours / tokens"], ["Cost per request", "Input x price + output x price", "Instance hours / invocations"],
    ["Idle cost", "None", "The whole instance"],
  ],
  Reliability: [
    ["Client errors (4xx)", "InvocationClientErrors", "Invocation4XXErrors"], ["Server errors (5xx)", "InvocationServerErrors", "Invocation5XXErrors"],
    ["Errors in mid-stream", NOT_AVAILABLE, "MidStreamErrors"], ["Throttling", "InvocationThrottles", "From error codes"],
  ],
  Model: [
    ["Prefill and decode latency", NOT_AVAILABLE, "To be logged"], ["Context window utilization", "Derived", "To be calculated"],
    ["Model cache hit rate", "Does not apply", "ModelCacheHit"], ["Model loading time", "Not available, always loaded", "ModelLoadingTime"],
  ],
};

const ARCHITECTURE: readonly Aspect[] = [
  ["Cost model", "By the token, nothing when idle", "By the hour, idle or not"], ["Scaling", "Automatic, down to zero", "By hand, or automatic by own rules"],
  ["Availability", "34.4% of the models examined", "All 32 models examined"], ["Observability", "About 12 core metrics", "42 and more built-in metrics"],
  ["GPU metrics", "Not exposed", "Utilization and memory"], ["Cross-platform", "6.2% of the models on both platforms", "Independent of the provider"],
  ["Management", "None", "The whole infrastructure"],
];

/** Amazon Bedrock against containers of one's own on SageMaker: metrics (Table 11) and architecture (Table 12). */
export const COMPARISONS: readonly ComparisonRecord[] = [
  ...Object.entries(METRICS).flatMap(([category, aspects]) => aspects.map((aspect) => comparison(category, aspect, 11))),
  ...ARCHITECTURE.map((aspect) => comparison("Architecture", aspect, 12)),
];

function comparison(category: string, [name, serverless, ownContainer]: Aspect, table: 11 | 12): ComparisonRecord {
  return { name, category, serverless, ownContainer, ...serverlessTable(table) };
}
