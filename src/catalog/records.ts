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
}

/** An open model as deployed on GPUs of its own. */
export interface ModelRecord extends Named {
  readonly group?: string;
  readonly totalParametersB?: number;
  readonly mixtureOfExperts?: boolean;
  readonly weightsGB?: number;
  readonly gpu?: string;
  readonly gpuCount?: number;
  readonly throughputTokensPerSecond?: number;
}

export interface GpuRecord extends Named {
  readonly memoryGB?: number;
  readonly powerWatts?: number;
  readonly priceUsd?: number;
  /** USD per GPU-hour, rented on demand. */
  readonly rentalPerHour?: number;
}

/** Prices of one API. A long-context tier is data of the record, not a second name. */
export interface PriceRecord extends Named {
  readonly inputPerMTok?: number;
  readonly outputPerMTok?: number;
  readonly cachedInputPerMTok?: number;
  readonly longContextInputPerMTok?: number;
  readonly longContextOutputPerMTok?: number;
}

/** Benchmark scores of an open or commercial model, as fractions. */
export interface BenchmarkRecord extends Named {
  readonly gpqa?: number;
  readonly math500?: number;
  readonly liveCodeBench?: number;
  readonly mmluPro?: number;
}
