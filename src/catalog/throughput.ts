import { CURRENT_THROUGHPUTS } from "./currentThroughput";
import measured from "./measuredThroughput.json";
import { MODELS, PAPER_MODELS } from "./models";
import type { ThroughputRecord } from "./records";
import { COMPARED_DATE, COST_GUIDE, PAPER_URL, paperTable } from "./sources";

type Point = readonly [
  model: string, gpu: string, gpuCount: number, precision: string, engine: string, workload: string,
  concurrency: number | null, output: number | null, total: number | null, configuration: string, source: number,
];
interface MeasuredFile {
  readonly sources: readonly (readonly [source: string, published: string, url: string])[];
  readonly points: readonly Point[];
}

const { sources, points } = measured as unknown as MeasuredFile;

function measuredRecord([name, gpu, gpuCount, precision, engine, workload, concurrency, output, total, configuration, at]: Point): ThroughputRecord {
  const [source, published, url] = sources[at]!;
  return {
    name, kind: "measured", gpu, gpuCount, workload, published, source, url, checked: COMPARED_DATE,
    ...(output !== null && { outputTokensPerSecond: output }), ...(total !== null && { totalTokensPerSecond: total }),
    ...(precision && { precision }), ...(engine && { engine }), ...(concurrency !== null && { concurrency }), ...(configuration && { configuration }),
  };
}

/** What the paper's Table III says a deployment reaches; nobody's measurement is cited for it. */
function paperClaims(): ThroughputRecord[] {
  return MODELS.filter(({ name }) => PAPER_MODELS.includes(name)).map((model) => ({
    name: model.name, kind: "claimed", gpu: model.gpu!, gpuCount: model.gpuCount!, outputTokensPerSecond: model.throughputTokensPerSecond!,
    precision: "FP8", workload: "Not stated", published: "2025-09", ...paperTable("III"), url: PAPER_URL,
    note: "The paper names no measurement, and takes the figure as input and output together",
  }));
}

function guideClaim(name: string, gpu: string, outputTokensPerSecond: number): ThroughputRecord {
  return { name, kind: "claimed", gpu, gpuCount: 1, outputTokensPerSecond, workload: "Not stated", published: "2026-03", ...COST_GUIDE };
}

const L4 = "NVIDIA L4-24GB";
const A100 = "NVIDIA A100-80GB";
const H100 = "NVIDIA H100-SXM-80GB";

/** Measured points first, then what papers and guides claim. */
export const THROUGHPUTS: readonly ThroughputRecord[] = [
  ...points.map(measuredRecord),
  ...CURRENT_THROUGHPUTS,
  ...paperClaims(),
  guideClaim("Llama 2 7B", L4, 280), guideClaim("Llama 2 13B", A100, 180), guideClaim("Llama 2 70B", H100, 65),
  guideClaim("Mistral 7B", L4, 290), guideClaim("Mixtral 8x7B", A100, 185), guideClaim("Qwen 7B", L4, 280), guideClaim("Qwen 14B", A100, 140),
];
