import type { ThroughputRecord } from "./records";
import file from "./throughput2026.json";

/** A point by the places of its names in the lists; a 0 is a figure that the source does not have, lengths of 0 are MLPerf's data set. */
type Point = readonly [
  model: number, gpu: number, gpuCount: number, precision: number, engine: number, inputLength: number, outputLength: number,
  concurrency: number, output: number, total: number, perUser: number, source: number,
];

const { models, gpus, precisions, engines, sources, points } = file as unknown as {
  readonly models: readonly string[];
  readonly gpus: readonly string[];
  readonly precisions: readonly string[];
  readonly engines: readonly string[];
  readonly sources: readonly (readonly [source: string, published: string, url: string])[];
  readonly points: readonly Point[];
};

/** The day the figures were read. */
const READ = "2026-11-28";

function record([model, gpu, gpuCount, precision, engine, input, output, concurrency, outputRate, total, perUser, at]: Point): ThroughputRecord {
  const [source, published, url] = sources[at]!;
  return {
    name: models[model]!, kind: "measured", gpu: gpus[gpu]!, gpuCount, published, source, url, checked: READ,
    workload: input > 0 ? `${input} in, ${output} out` : "MLPerf Offline",
    ...(precisions[precision] && { precision: precisions[precision] }), ...(engines[engine] && { engine: engines[engine] }),
    ...(concurrency > 0 && { concurrency }), ...(outputRate > 0 && { outputTokensPerSecond: outputRate }), ...(total > 0 && { totalTokensPerSecond: total }),
    ...(perUser > 0 && { userTokensPerSecond: perUser }),
  };
}

/** Of each model on so many of a GPU at a precision the point of 2026 that served most: what the lists of that year measured. */
export const CURRENT_THROUGHPUTS: readonly ThroughputRecord[] = points.map(record);
