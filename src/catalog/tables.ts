import type { Domain } from "../engine/check";
import { BENCHMARKS } from "./benchmarks";
import { DEPLOYMENTS } from "./deployments";
import { ALL_BENCHMARKS } from "./leaderboards";
import { GPUS } from "./gpus";
import { MODELS } from "./models";
import { PRICES } from "./prices";
import type { BenchmarkRecord, DeploymentRecord, GpuRecord, ModelRecord, PriceRecord } from "./records";

/** What a column holds: how a sheet formats it and how a cell of it is read back. */
export type ColumnShow = "text" | "number" | "usd" | "percent" | "flag" | "date" | "link";

export interface Column<R> {
  readonly header: string;
  readonly field: keyof R & string;
  readonly show: ColumnShow;
  /** Width in characters. */
  readonly width: number;
  /** The values a figure of this column may take. */
  readonly domain?: Domain;
}

/** A catalog table as inserted into a sheet and read back from one: the headers are the contract. */
export interface CatalogTable<R> {
  /** Name of the Excel table, and of its sheet unless that has its own. */
  readonly name: string;
  readonly sheetName?: string;
  readonly title: string;
  readonly columns: readonly Column<R>[];
  readonly records: readonly R[];
}

export const POSITIVE: Domain = { above: 0 };
export const NOT_NEGATIVE: Domain = { atLeast: 0 };
export const SHARE: Domain = { atLeast: 0, atMost: 1 };
export const COUNT: Domain = { above: 0, whole: true };

export const NOTE = { header: "Note", field: "note", show: "text", width: 40 } as const;
export const LINK = { header: "Link", field: "url", show: "link", width: 36 } as const;
export const SOURCE = { header: "Source", field: "source", show: "text", width: 34 } as const;
export const CHECKED = { header: "Checked", field: "checked", show: "date", width: 12 } as const;

export const MODEL_TABLE: CatalogTable<ModelRecord> = {
  name: "Models",
  title: "Open models and their deployments",
  records: MODELS,
  columns: [
    { header: "Model", field: "name", show: "text", width: 20 },
    { header: "Developer", field: "maker", show: "text", width: 16 },
    { header: "Group", field: "group", show: "text", width: 10 },
    { header: "Total parameters (B)", field: "totalParametersB", show: "number", width: 15, domain: POSITIVE },
    { header: "Mixture of experts", field: "mixtureOfExperts", show: "flag", width: 12 },
    { header: "Weights at FP8 (GB)", field: "weightsGB", show: "number", width: 13, domain: POSITIVE },
    { header: "GPU", field: "gpu", show: "text", width: 24 },
    { header: "GPU count", field: "gpuCount", show: "number", width: 10, domain: COUNT },
    { header: "Throughput (tokens/s)", field: "throughputTokensPerSecond", show: "number", width: 16, domain: POSITIVE },
    { header: "Active parameters (B)", field: "activeParametersB", show: "number", width: 15, domain: POSITIVE },
    { header: "Layers", field: "layers", show: "number", width: 11, domain: COUNT },
    { header: "KV cache (bytes/token at 16 bits)", field: "kvBytesPerToken", show: "number", width: 16, domain: POSITIVE },
    { header: "Context (tokens)", field: "contextTokens", show: "number", width: 13, domain: COUNT },
    { header: "Weights as released (GB)", field: "releasedWeightsGB", show: "number", width: 14, domain: POSITIVE },
    { header: "Released in", field: "releasedPrecision", show: "text", width: 13 },
    { header: "Released", field: "released", show: "date", width: 13 },
    { header: "Licence", field: "licence", show: "text", width: 34 },
    { header: "Licence warning", field: "licenceWarning", show: "text", width: 34 },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const DEPLOYMENT_TABLE: CatalogTable<DeploymentRecord> = {
  name: "Deployments",
  title: "Deployments: open models on GPUs, and what they serve",
  records: DEPLOYMENTS,
  columns: [
    { header: "Deployment", field: "name", show: "text", width: 40 },
    { header: "Open model", field: "deploymentOf", show: "text", width: 20 },
    { header: "GPU", field: "gpu", show: "text", width: 26 },
    { header: "GPU count", field: "gpuCount", show: "number", width: 10, domain: COUNT },
    { header: "Precision", field: "precision", show: "text", width: 14 },
    { header: "Throughput (tokens/s)", field: "throughputTokensPerSecond", show: "number", width: 16, domain: POSITIVE },
    { header: "Output (tokens/s)", field: "outputTokensPerSecond", show: "number", width: 14, domain: POSITIVE },
    { header: "Measured input share", field: "inputShare", show: "percent", width: 14, domain: SHARE },
    { header: "Per user (tokens/s)", field: "userTokensPerSecond", show: "number", width: 13, domain: POSITIVE },
    { header: "Concurrency (requests)", field: "concurrency", show: "number", width: 16, domain: COUNT },
    { header: "Weights (GB)", field: "deployedWeightsGB", show: "number", width: 12, domain: POSITIVE },
    { header: "Fits memory with reserve", field: "fitsMemory", show: "flag", width: 14 },
    { header: "Basis", field: "basis", show: "text", width: 12 },
    { header: "Error of the estimate", field: "estimateError", show: "text", width: 26 },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const GPU_TABLE: CatalogTable<GpuRecord> = {
  name: "GPUs",
  title: "GPUs: memory, rated power, purchase and rental price",
  records: GPUS,
  columns: [
    { header: "GPU", field: "name", show: "text", width: 28 },
    { header: "Memory (GB)", field: "memoryGB", show: "number", width: 12, domain: POSITIVE },
    { header: "Power (W)", field: "powerWatts", show: "number", width: 12, domain: POSITIVE },
    { header: "Price (USD)", field: "priceUsd", show: "usd", width: 14, domain: POSITIVE },
    { header: "Rental (USD/GPU-hour)", field: "rentalPerHour", show: "usd", width: 14, domain: POSITIVE },
    { header: "Rental provider", field: "rentalProvider", show: "text", width: 14 },
    { header: "Rental date", field: "rentalDate", show: "date", width: 12 },
    { header: "Reserved for a year (USD/GPU-hour)", field: "reservedPerHour", show: "usd", width: 16, domain: POSITIVE },
    { header: "Reserved from", field: "reservedProvider", show: "text", width: 14 },
    { header: "Bandwidth (GB/s)", field: "bandwidthGBPerSecond", show: "number", width: 14, domain: POSITIVE },
    { header: "BF16 (dense TFLOPS)", field: "bf16Tflops", show: "number", width: 12, domain: POSITIVE },
    { header: "FP8 (dense TFLOPS)", field: "fp8Tflops", show: "number", width: 12, domain: POSITIVE },
    { header: "FP4 (dense TFLOPS)", field: "fp4Tflops", show: "number", width: 12, domain: POSITIVE },
    { header: "GPUs per server", field: "gpusPerServer", show: "number", width: 12, domain: COUNT },
    { header: "Server price (USD)", field: "serverPriceUsd", show: "usd", width: 14, domain: POSITIVE },
    { header: "Server price is", field: "serverPriceKind", show: "text", width: 14 },
    { header: "Server power (kW)", field: "serverKilowatts", show: "number", width: 12, domain: POSITIVE },
    { header: "Server power is", field: "serverPowerKind", show: "text", width: 16 },
    { header: "Source of server figures", field: "serverSource", show: "text", width: 34 },
    { header: "Price link", field: "priceUrl", show: "link", width: 30 },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const PRICE_TABLE: CatalogTable<PriceRecord> = {
  name: "Prices",
  title: "API prices, USD per million tokens",
  records: PRICES,
  columns: [
    { header: "API", field: "name", show: "text", width: 28 },
    { header: "Provider", field: "maker", show: "text", width: 14 },
    { header: "Input (USD/1M tokens)", field: "inputPerMTok", show: "usd", width: 14, domain: NOT_NEGATIVE },
    { header: "Output (USD/1M tokens)", field: "outputPerMTok", show: "usd", width: 14, domain: NOT_NEGATIVE },
    { header: "Cached input (USD/1M tokens)", field: "cachedInputPerMTok", show: "usd", width: 16, domain: NOT_NEGATIVE },
    { header: "Long-context input (USD/1M tokens)", field: "longContextInputPerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    { header: "Long-context output (USD/1M tokens)", field: "longContextOutputPerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    { header: "Long-context threshold (tokens)", field: "longContextThreshold", show: "number", width: 16, domain: COUNT },
    { header: "Cache write (USD/1M tokens)", field: "cacheWritePerMTok", show: "usd", width: 16, domain: NOT_NEGATIVE },
    { header: "Long-context cached input (USD/1M tokens)", field: "longContextCachedInputPerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    { header: "Long-context cache write (USD/1M tokens)", field: "longContextCacheWritePerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    { header: "Cache write, 1 hour (USD/1M tokens)", field: "cacheWriteHourPerMTok", show: "usd", width: 16, domain: NOT_NEGATIVE },
    { header: "Long-context cache write, 1 hour (USD/1M tokens)", field: "longContextCacheWriteHourPerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    { header: "Batch (times list price)", field: "batchShare", show: "number", width: 12, domain: NOT_NEGATIVE },
    { header: "Priority (times list price)", field: "priorityShare", show: "number", width: 13, domain: NOT_NEGATIVE },
    { header: "Effective from", field: "effectiveFrom", show: "date", width: 14 },
    { header: "Context window (tokens)", field: "contextTokens", show: "number", width: 14, domain: COUNT },
    { header: "Retired", field: "retired", show: "flag", width: 12 },
    { header: "Ended", field: "ended", show: "date", width: 12 },
    { header: "Successor", field: "successor", show: "text", width: 18 },
    { header: "Hosted open", field: "openModel", show: "flag", width: 11 },
    { header: "Open model", field: "hostedModel", show: "text", width: 18 },
    { header: "API id", field: "id", show: "text", width: 30 },
    { header: "Second source", field: "secondSource", show: "text", width: 30 },
    CHECKED, LINK, NOTE, SOURCE,
  ],
};

export const BENCHMARK_TABLE: CatalogTable<BenchmarkRecord> = {
  name: "Benchmarks",
  title: "Benchmark scores of open and commercial models",
  records: BENCHMARKS,
  columns: [
    { header: "Name", field: "name", show: "text", width: 20 },
    ...ALL_BENCHMARKS.map((benchmark): Column<BenchmarkRecord> => ({ ...benchmark, show: "percent", domain: SHARE })),
    CHECKED, LINK, NOTE, { ...SOURCE, width: 52 },
  ],
};
