import { workOfToken } from "../engine/throughputEstimate";
import { withMemory } from "./deploymentMemory";
import { placeName } from "./deploymentNames";
import { nameKey } from "./lookup";
import type { DeploymentRecord, ThroughputRecord } from "./records";
import { THROUGHPUTS } from "./throughput";

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

/** Requests at a time below which a server is not busy, and its point says nothing of what it can serve. */
const FEWEST_REQUESTS = 16;

/** Shares of input between which a mix resembles what most people send; nearly all input counts far more tokens for the same work. */
const USUAL_MIX = { atLeast: 0.3, atMost: 0.9 };

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

/** Each measured model on so many of a GPU at a precision, at the point of a usual mix where it did most work. */
export const MEASURED_DEPLOYMENTS: readonly DeploymentRecord[] = bestPoints();

function bestPoints(): DeploymentRecord[] {
  const best = new Map<string, DeploymentRecord>();
  for (const point of THROUGHPUTS) {
    const { kind, name: model, gpu, gpuCount, precision, outputTokensPerSecond, userTokensPerSecond, concurrency, workload, engine, source, checked, url } = point;
    const served = kind === "measured" && (concurrency ?? FEWEST_REQUESTS) >= FEWEST_REQUESTS ? totalThroughput(point) : undefined;
    if (!served) continue;
    const place = placeName(model, gpu, gpuCount);
    const name = precision ? `${place}, ${precision}` : `${place}, precision not stated`;
    const throughputTokensPerSecond = rounded(served.total, 2);
    const found: DeploymentRecord = {
      name, deploymentOf: model, gpu, gpuCount, throughputTokensPerSecond, inputShare: rounded(served.inputShare, 4), basis: "measured", source: source!, checked: checked!,
      ...(precision && { precision }), ...(outputTokensPerSecond !== undefined && { outputTokensPerSecond }),
      ...(concurrency !== undefined && { concurrency }), ...(userTokensPerSecond !== undefined && { userTokensPerSecond }), ...(url && { url }),
      note: [workload, engine].filter(Boolean).join("; "),
    };
    const before = best.get(name);
    if (!before || servesMore(found, before)) best.set(name, found);
  }
  return withPlaceNames([...best.values()].map(withMemory));
}

/** Whether one point serves more than another: at a usual mix rather than not, then by the work of its tokens. */
function servesMore(a: DeploymentRecord, b: DeploymentRecord): boolean {
  const [usual, before] = [a, b].map(({ inputShare }) => inputShare! >= USUAL_MIX.atLeast && inputShare! <= USUAL_MIX.atMost);
  return usual === before ? workOf(a) > workOf(b) : usual!;
}

function workOf({ throughputTokensPerSecond, inputShare }: DeploymentRecord): number {
  return throughputTokensPerSecond * workOfToken(inputShare!);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The deployment that serves most at a place also answers to the place alone: "DeepSeek-V3.2 on 8x H200-SXM". */
function withPlaceNames(deployments: readonly DeploymentRecord[]): DeploymentRecord[] {
  const placeOf = ({ deploymentOf, gpu, gpuCount }: DeploymentRecord) => nameKey(placeName(deploymentOf, gpu, gpuCount));
  const fastest = new Map<string, DeploymentRecord>();
  for (const deployment of deployments) {
    const place = placeOf(deployment);
    const before = fastest.get(place);
    if (!before || servesMore(deployment, before)) fastest.set(place, deployment);
  }
  return deployments.map((deployment) => (fastest.get(placeOf(deployment)) === deployment ? { ...deployment, aliases: [placeName(deployment.deploymentOf, deployment.gpu, deployment.gpuCount)] } : deployment));
}
