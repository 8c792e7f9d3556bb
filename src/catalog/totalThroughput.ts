import type { ThroughputRecord } from "./records";

/** Mean tokens of a request, read and written. */
type Lengths = readonly [input: number, output: number];

/**
 * Token lengths of the data sets behind points that print output alone: MLPerf's by openshift-psap/performance-dashboard@7100702
 * (dataset summaries), ShareGPT's by the totals of GPUStack's runs. gpt-oss-120B's answers nobody states: such a point is not used.
 */
const MLPERF_LENGTHS: Readonly<Record<string, Lengths>> = {
  "DeepSeek-R1": [803.8, 4043.4], "Llama-3.1-405B": [9428.6, 684.7], "Llama-3.1-8B": [870.7, 81.6], "Llama 2 70B": [222.3, 218.9], "Mixtral 8x7B": [427.4, 144.8],
};
const SHAREGPT: Lengths = [219_171, 200_752];

/** Tokens per second, input and output together, and the share of input among them; undefined where the mix is not known. */
export function totalThroughput(point: ThroughputRecord): { readonly total: number; readonly inputShare: number } | undefined {
  const { outputTokensPerSecond: output, totalTokensPerSecond: total } = point;
  if (total !== undefined && output !== undefined) return { total, inputShare: 1 - output / total };
  const lengths = lengthsOf(point);
  if (!lengths) return undefined;
  const inputShare = lengths[0] / (lengths[0] + lengths[1]);
  if (total !== undefined) return { total, inputShare };
  return output === undefined ? undefined : { total: output / (1 - inputShare), inputShare };
}

function lengthsOf({ name, workload = "" }: ThroughputRecord): Lengths | undefined {
  if (workload.startsWith("MLPerf")) return MLPERF_LENGTHS[name];
  if (workload.startsWith("ShareGPT")) return SHAREGPT;
  const [, input, output] = /^(\d+) in, (\d+) out/.exec(workload) ?? [];
  return input === undefined || output === undefined ? undefined : [Number(input), Number(output)];
}
