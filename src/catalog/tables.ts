import type { Domain } from "../engine/check";
import { BENCHMARKS } from "./benchmarks";
import { GPUS } from "./gpus";
import { MODELS } from "./models";
import { PRICES } from "./prices";
import type { BenchmarkRecord, GpuRecord, ModelRecord, PriceRecord } from "./records";

/** What a column holds: how a sheet formats it and how a cell of it is read back. */
export type ColumnShow = "text" | "number" | "usd" | "percent" | "flag" | "date";

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
  /** Name of the Excel table and its sheet. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly Column<R>[];
  readonly records: readonly R[];
}

const POSITIVE: Domain = { above: 0 };
const NOT_NEGATIVE: Domain = { atLeast: 0 };
const SHARE: Domain = { atLeast: 0, atMost: 1 };

const SOURCE = { header: "Source", field: "source", show: "text", width: 34 } as const;
const CHECKED = { header: "Checked", field: "checked", show: "date", width: 12 } as const;

export const MODEL_TABLE: CatalogTable<ModelRecord> = {
  name: "Models",
  title: "Open models and their deployments",
  records: MODELS,
  columns: [
    { header: "Model", field: "name", show: "text", width: 20 },
    { header: "Developer", field: "maker", show: "text", width: 16 },
    { header: "Group", field: "group", show: "text", width: 10 },
    { header: "Total parameters (B)", field: "totalParametersB", show: "number", width: 14, domain: POSITIVE },
    { header: "Mixture of experts", field: "mixtureOfExperts", show: "flag", width: 12 },
    { header: "Weights at FP8 (GB)", field: "weightsGB", show: "number", width: 13, domain: POSITIVE },
    { header: "GPU", field: "gpu", show: "text", width: 24 },
    { header: "GPU count", field: "gpuCount", show: "number", width: 9, domain: { above: 0, whole: true } },
    { header: "Throughput (tokens/s)", field: "throughputTokensPerSecond", show: "number", width: 14, domain: POSITIVE },
    SOURCE, CHECKED,
  ],
};

export const GPU_TABLE: CatalogTable<GpuRecord> = {
  name: "GPUs",
  title: "GPUs: memory, rated power, purchase price",
  records: GPUS,
  columns: [
    { header: "GPU", field: "name", show: "text", width: 24 },
    { header: "Memory (GB)", field: "memoryGB", show: "number", width: 12, domain: POSITIVE },
    { header: "Power (W)", field: "powerWatts", show: "number", width: 12, domain: POSITIVE },
    { header: "Price (USD)", field: "priceUsd", show: "usd", width: 14, domain: POSITIVE },
    { header: "Rental (USD/GPU-hour)", field: "rentalPerHour", show: "usd", width: 14, domain: POSITIVE },
    SOURCE, CHECKED,
  ],
};

export const PRICE_TABLE: CatalogTable<PriceRecord> = {
  name: "Prices",
  title: "API prices, USD per million tokens",
  records: PRICES,
  columns: [
    { header: "API", field: "name", show: "text", width: 20 },
    { header: "Provider", field: "maker", show: "text", width: 14 },
    { header: "Input (USD/1M tokens)", field: "inputPerMTok", show: "usd", width: 14, domain: NOT_NEGATIVE },
    { header: "Output (USD/1M tokens)", field: "outputPerMTok", show: "usd", width: 14, domain: NOT_NEGATIVE },
    { header: "Cached input (USD/1M tokens)", field: "cachedInputPerMTok", show: "usd", width: 16, domain: NOT_NEGATIVE },
    { header: "Long-context input (USD/1M tokens)", field: "longContextInputPerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    { header: "Long-context output (USD/1M tokens)", field: "longContextOutputPerMTok", show: "usd", width: 18, domain: NOT_NEGATIVE },
    SOURCE, CHECKED,
  ],
};

export const BENCHMARK_TABLE: CatalogTable<BenchmarkRecord> = {
  name: "Benchmarks",
  title: "Benchmark scores of open and commercial models",
  records: BENCHMARKS,
  columns: [
    { header: "Name", field: "name", show: "text", width: 20 },
    { header: "GPQA", field: "gpqa", show: "percent", width: 11, domain: SHARE },
    { header: "MATH-500", field: "math500", show: "percent", width: 11, domain: SHARE },
    { header: "LiveCodeBench", field: "liveCodeBench", show: "percent", width: 15, domain: SHARE },
    { header: "MMLU-Pro", field: "mmluPro", show: "percent", width: 11, domain: SHARE },
    { ...SOURCE, width: 48 }, CHECKED,
  ],
};
