import type { BenchmarkField } from "./leaderboards";

/** Where a figure comes from and when it was last compared with its source (ISO date). */
export interface Sourced {
  readonly source: string;
  readonly checked: string;
}

/** What every record has: the name it is shown by, other names it answers to, and who makes it. */
export interface Named extends Partial<Sourced> {
  readonly name: string;
  readonly aliases?: readonly string[];
  /** A name also answers with its maker in front: "OpenAI GPT-5". */
  readonly maker?: string;
  readonly url?: string;
  /** What a reader must know before using the figures. */
  readonly note?: string;
}

/** An open model, and how it is deployed on GPUs of its own where a source says so. */
export interface ModelRecord extends Named {
  readonly group?: string;
  readonly totalParametersB?: number;
  readonly activeParametersB?: number;
  readonly mixtureOfExperts?: boolean;
  readonly weightsGB?: number;
  /** GB of the weights as their maker released them, and in which precision, where that is another than FP8. */
  readonly releasedWeightsGB?: number;
  readonly releasedPrecision?: string;
  /** ISO date of the release. */
  readonly released?: string;
  readonly layers?: number;
  /** KV cache of one token at 16 bits. */
  readonly kvBytesPerToken?: number;
  readonly contextTokens?: number;
  readonly licence?: string;
  /** Set where the licence forbids commercial use or has not been verified. */
  readonly licenceWarning?: string;
  readonly gpu?: string;
  readonly gpuCount?: number;
  readonly throughputTokensPerSecond?: number;
  /** The model that a deployment, looked up as a model, is one of, and its precision. */
  readonly deploymentOf?: string;
  readonly precision?: string;
}

/** A model on GPUs of one's own: what serves it and what it serves, input and output tokens together. */
export interface DeploymentRecord extends Named {
  readonly deploymentOf: string;
  readonly gpu: string;
  readonly gpuCount: number;
  readonly precision?: string;
  readonly throughputTokensPerSecond: number;
  /** Output alone, where the source prints it. */
  readonly outputTokensPerSecond?: number;
  /** Share of input among the tokens of the measurement; absent where a claim does not say. */
  readonly inputShare?: number;
  /** Requests at a time, where the source says. */
  readonly concurrency?: number;
  /** Output tokens per second that each user saw, where the source says. */
  readonly userTokensPerSecond?: number;
  /** GB of the weights at the deployment's precision, and whether the GPUs' memory holds them with the engine's share. */
  readonly deployedWeightsGB?: number;
  readonly fitsMemory?: boolean;
  readonly basis: "claimed" | "measured" | "estimated";
  /** How far such an estimate has been from what was measured. */
  readonly estimateError?: string;
}

export interface GpuRecord extends Named {
  readonly memoryGB?: number;
  readonly powerWatts?: number;
  readonly bandwidthGBPerSecond?: number;
  readonly bf16Tflops?: number;
  readonly fp8Tflops?: number;
  readonly fp4Tflops?: number;
  readonly priceUsd?: number;
  /** Where the purchase price is stated. */
  readonly priceUrl?: string;
  /** USD per GPU-hour, rented on demand. */
  readonly rentalPerHour?: number;
  readonly rentalProvider?: string;
  readonly rentalDate?: string;
  /** USD per GPU-hour reserved for a year: the lowest of the rental terms. */
  readonly reservedPerHour?: number;
  readonly reservedProvider?: string;
  /** GPUs of the server, or rack, that is sold as a whole. */
  readonly gpusPerServer?: number;
  /** USD of a whole server, and what kind of figure that is: no vendor publishes one. */
  readonly serverPriceUsd?: number;
  readonly serverPriceKind?: string;
  /** What a whole server draws, in kW, and whether that is measured, rated or an estimate. */
  readonly serverKilowatts?: number;
  readonly serverPowerKind?: string;
  readonly serverSource?: string;
}

/** A currency by its ISO 4217 code, and what a dollar costs in it where somebody has typed that. */
export interface CurrencyRecord extends Named {
  readonly currencyName: string;
  readonly decimals: number;
  readonly unitsPerUsd?: number;
  readonly rateDate?: string;
  readonly rateSource?: string;
}

/** What a provider asks for a GPU-hour on some terms. Several rows may name one GPU. */
export interface RentalTermRecord extends Named {
  readonly provider: string;
  readonly term: "on demand" | "reserved 1 year" | "reserved 3 years" | "reserved, term not stated" | "spot";
  readonly usdPerGpuHour: number;
  readonly instance: string;
  readonly instanceGpus?: number;
  /** Hyperscaler, neocloud, marketplace, or unverified: quoted by others. */
  readonly sellerKind: string;
  /** ISO date of the price; absent where its source does not say. */
  readonly priced?: string;
}

/** Prices of one API from a day on. A long-context tier is data of the record, not a second name. */
export interface PriceRecord extends Named {
  /** The provider's own id of the model. */
  readonly id?: string;
  /** ISO date from which the price is in force; absent where no start is known. A row of a sheet may hold a serial number. */
  readonly effectiveFrom?: string;
  readonly inputPerMTok?: number;
  readonly outputPerMTok?: number;
  readonly cachedInputPerMTok?: number;
  readonly cacheWritePerMTok?: number;
  /** A request with more input tokens than this pays the long-context prices throughout. */
  readonly longContextThreshold?: number;
  readonly longContextInputPerMTok?: number;
  readonly longContextOutputPerMTok?: number;
  readonly longContextCachedInputPerMTok?: number;
  readonly longContextCacheWritePerMTok?: number;
  /** Cache writes kept for an hour; the others are kept five minutes. */
  readonly cacheWriteHourPerMTok?: number;
  readonly longContextCacheWriteHourPerMTok?: number;
  /** Price of requests that may wait, and of requests served first, as multiples of the list price; where the maker publishes them. */
  readonly batchShare?: number;
  readonly priorityShare?: number;
  /** ISO date from which the provider no longer answers to the name, and what took its place. */
  readonly ended?: string;
  readonly successor?: string;
  readonly contextTokens?: number;
  readonly retired?: boolean;
  readonly openModel?: boolean;
  /** The open model of the catalog that it serves, by name: the fairest rival of a deployment of that model. */
  readonly hostedModel?: string;
  readonly secondSource?: string;
}

/** Benchmark scores of an open or commercial model, as fractions. */
export interface BenchmarkRecord extends Named, Readonly<Partial<Record<BenchmarkField, number>>> {}

/** Throughput of a model on some GPUs. Output and total (input plus output) are different figures and never mixed. */
export interface ThroughputRecord extends Named {
  readonly kind: "measured" | "claimed";
  readonly gpu: string;
  readonly gpuCount: number;
  readonly outputTokensPerSecond?: number;
  readonly totalTokensPerSecond?: number;
  readonly precision?: string;
  readonly engine?: string;
  readonly workload?: string;
  readonly concurrency?: number;
  /** Output tokens per second that each user saw, where the source says. */
  readonly userTokensPerSecond?: number;
  readonly configuration?: string;
  readonly published?: string;
}

/** How many models of a family or size serverless platforms offer. */
export interface AvailabilityRecord extends Named {
  readonly grouping: string;
  readonly models: number;
  readonly aws: number;
  readonly azure: number;
  readonly either: number;
  readonly coverage: number;
}

/** Accuracy bought per dollar of hourly deployment cost. */
export interface CostEfficiencyRecord extends Named {
  readonly rank?: number;
  readonly parametersB: number;
  readonly costPerHour: number;
  readonly accuracy: number;
  readonly accuracyPerUsd: number;
}

/** One aspect in which serverless endpoints and containers of one's own differ. */
export interface ComparisonRecord extends Named {
  readonly category: string;
  readonly serverless: string;
  readonly ownContainer: string;
}
