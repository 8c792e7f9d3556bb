import { withMemory } from "./deploymentMemory";
import { nameKey } from "./lookup";
import { MODELS, PAPER_MODELS } from "./models";
import type { DeploymentRecord, ModelRecord, ThroughputRecord } from "./records";
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

/** The precision the study sizes its GPUs for. */
const CLAIMED_PRECISION = "FP8";

/** The study's nine: GPUs, count and throughput as its Table III claims them, input and output together. The model's own name means the same. */
const CLAIMED: readonly DeploymentRecord[] = MODELS.filter(({ name }) => PAPER_MODELS.includes(name)).map(({ name, gpu, gpuCount, throughputTokensPerSecond, source, checked, url }) => ({
  name: `${placeName(name, gpu!, gpuCount!)}, ${CLAIMED_PRECISION}, as claimed`, deploymentOf: name, gpu: gpu!, gpuCount: gpuCount!, precision: CLAIMED_PRECISION, throughputTokensPerSecond: throughputTokensPerSecond!,
  basis: "claimed", source: source!, checked: checked!, url: url!, note: "No measurement is cited for it",
}));

/** Each measured model on so many of a GPU at a precision, at the point where it served most. */
const MEASURED: readonly DeploymentRecord[] = bestPoints();

/** Deployments by name: the study's nine first, then what has been measured. */
export const DEPLOYMENTS: readonly DeploymentRecord[] = [...CLAIMED, ...MEASURED].map(withMemory);

function bestPoints(): DeploymentRecord[] {
  const best = new Map<string, DeploymentRecord>();
  for (const point of THROUGHPUTS) {
    const { kind, name: model, gpu, gpuCount, precision, outputTokensPerSecond, userTokensPerSecond, concurrency, workload, engine, source, checked, url } = point;
    const served = kind === "measured" && (concurrency ?? FEWEST_REQUESTS) >= FEWEST_REQUESTS ? totalThroughput(point) : undefined;
    if (!served) continue;
    const place = placeName(model, gpu, gpuCount);
    const name = precision ? `${place}, ${precision}` : `${place}, precision not stated`;
    const throughputTokensPerSecond = rounded(served.total, 2);
    if ((best.get(name)?.throughputTokensPerSecond ?? 0) >= throughputTokensPerSecond) continue;
    best.set(name, {
      name, deploymentOf: model, gpu, gpuCount, throughputTokensPerSecond, inputShare: rounded(served.inputShare, 4), basis: "measured", source: source!, checked: checked!,
      ...(precision && { precision }), ...(outputTokensPerSecond !== undefined && { outputTokensPerSecond }),
      ...(concurrency !== undefined && { concurrency }), ...(userTokensPerSecond !== undefined && { userTokensPerSecond }), ...(url && { url }),
      note: [workload, engine].filter(Boolean).join("; "),
    });
  }
  return withPlaceNames([...best.values()]);
}

function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** The fastest deployment at a place also answers to the place alone: "DeepSeek-V3.2 on 8x H200-SXM". */
function withPlaceNames(deployments: readonly DeploymentRecord[]): DeploymentRecord[] {
  const placeOf = ({ deploymentOf, gpu, gpuCount }: DeploymentRecord) => nameKey(placeName(deploymentOf, gpu, gpuCount));
  const fastest = new Map<string, DeploymentRecord>();
  for (const deployment of deployments) {
    const place = placeOf(deployment);
    if (deployment.throughputTokensPerSecond > (fastest.get(place)?.throughputTokensPerSecond ?? 0)) fastest.set(place, deployment);
  }
  return deployments.map((deployment) => (fastest.get(placeOf(deployment)) === deployment ? { ...deployment, aliases: [placeName(deployment.deploymentOf, deployment.gpu, deployment.gpuCount)] } : deployment));
}

/** A model on so many of a GPU: "DeepSeek-V3.2 on 8x H200-SXM". */
export function placeName(model: string, gpu: string, gpuCount: number): string {
  return `${model} on ${gpuCount}x ${shortGpu(gpu)}`;
}

/** A GPU without its maker and, but for the A100 that comes in two sizes, its memory. */
export function shortGpu(gpu: string): string {
  const name = gpu.replace(/^(NVIDIA|AMD|Intel) /, "");
  return name.startsWith("A100") ? name : name.replace(/-\d+GB$/, "");
}

/** A deployment as models are looked up: its model's own figures with the GPUs and the throughput of the deployment. */
export function deployedModel(deployment: DeploymentRecord, model: ModelRecord | undefined): ModelRecord {
  const { maker, aliases, url: _, note: __, gpu: ___, gpuCount: ____, throughputTokensPerSecond: _____, ...figures } = model ?? { name: deployment.deploymentOf };
  const names = model && nameKey(model.name) === nameKey(deployment.name) ? { maker, aliases } : {};
  return { ...figures, ...names, ...deployment };
}

/** The catalog's deployments as models are looked up. */
export const DEPLOYED_MODELS: readonly ModelRecord[] = DEPLOYMENTS.map((deployment) => deployedModel(deployment, MODELS.find(({ name }) => name === deployment.deploymentOf)));
