import { deployableCount } from "../engine/sizing";
import { type MeasuredPlace, type Place, estimateError, estimatedThroughput, workOfToken } from "../engine/throughputEstimate";
import { once } from "../engine/once";
import { memoryShare, weightBits, weightsGB } from "./deploymentMemory";
import { placeName } from "./deploymentNames";
import { GPUS } from "./gpus";
import { MEASURED_DEPLOYMENTS } from "./measuredDeployments";
import { MODELS } from "./models";
import type { DeploymentRecord, GpuRecord, ModelRecord } from "./records";

/** Why there is no estimate: the figures that the catalog lacks, or what the GPUs cannot hold. */
export interface NoEstimate {
  readonly missing: string;
}

/** The precision of a model whose released one nobody states. */
const UNLESS_RELEASED = "FP8";
/** More GPUs than any measured deployment has are no deployment to estimate from these. */
const MOST_GPUS = 72;
/** A model on a GPU nobody measured it on: count from the memory of the weights, throughput from the nearest measured place. */
export function estimatedDeployment(model: ModelRecord, gpu: GpuRecord, count?: number, asked?: string): DeploymentRecord | NoEstimate {
  const precision = asked ?? model.releasedPrecision ?? UNLESS_RELEASED;
  const [weights, place] = [weightsGB(model, precision), placeOf(model, gpu, precision)];
  if (weights === undefined || !place || gpu.memoryGB === undefined) return { missing: missingFigures(model, gpu, precision) };
  const fewest = Math.ceil(memoryShare(weights, gpu, 1));
  const gpuCount = count ?? deployableCount(fewest);
  if (gpuCount < fewest || gpuCount > MOST_GPUS) return { missing: `${fewest} GPUs at least hold its ${weights} GB at ${precision}; estimates go from there to ${MOST_GPUS}` };
  const { nearest, workPerSecond } = estimatedThroughput({ ...place, gpuCount }, measuredPlaces());
  const { inputShare, source, url, checked } = MEASURED_DEPLOYMENTS.find(({ name }) => name === nearest.name)!;
  return {
    name: `${placeName(model.name, gpu.name, gpuCount)}, ${precision}, estimated`, deploymentOf: model.name, gpu: gpu.name, gpuCount, precision,
    throughputTokensPerSecond: Number((workPerSecond / workOfToken(inputShare!)).toPrecision(3)), inputShare: inputShare!,
    deployedWeightsGB: weights, fitsMemory: memoryShare(weights, gpu, gpuCount) <= 1, basis: "estimated",
    estimateError: errorText(nearest.model === model.name ? "others" : "other models"),
    note: `From ${nearest.name}, for each GPU, by bandwidth or compute and active parameters`, source: source!, checked: checked!, ...(url && { url }),
  };
}

/** The error of estimates, as it stands beside each: with or without a measurement of the same model. */
export const errorText = (from: "others" | "other models") => errorTexts()[from];

const errorTexts = once(() => {
  const text = (from: "others" | "other models") => {
    const { median, ninthDecile } = estimateError(measuredPlaces(), from);
    return `half within a factor of ${median.toFixed(1)}, nine in ten within ${ninthDecile.toFixed(1)}`;
  };
  return { others: text("others"), "other models": text("other models") };
});

/** Requests at a time for each GPU below which a point is not busy enough to estimate from. */
const BUSY_REQUESTS = 16;

/** The measured deployments to estimate from: busy ones of models and GPUs whose figures are known. */
export const measuredPlaces = once((): readonly MeasuredPlace[] =>
  MEASURED_DEPLOYMENTS.flatMap(({ name, deploymentOf, gpu, gpuCount, precision, throughputTokensPerSecond, inputShare, concurrency }) => {
    const [model, card] = [MODELS.find((each) => each.name === deploymentOf), GPUS.find((each) => each.name === gpu)];
    const place = model && card && placeOf(model, card, precision ?? UNLESS_RELEASED);
    if (!place || (concurrency ?? Infinity) / gpuCount < BUSY_REQUESTS) return [];
    return [{ ...place, gpuCount, name, workPerSecond: throughputTokensPerSecond * workOfToken(inputShare!) }];
  }),
);

/** What of a model and a GPU the estimate reads; undefined where a figure is missing. A dense model is active as a whole. */
function placeOf(model: ModelRecord, gpu: GpuRecord, precision: string): Place | undefined {
  const { totalParametersB, mixtureOfExperts, activeParametersB = mixtureOfExperts ? undefined : totalParametersB } = model;
  const [bandwidth, tflops] = [gpu.bandwidthGBPerSecond, tflopsAt(gpu, weightBits(precision))];
  if (totalParametersB === undefined || activeParametersB === undefined || bandwidth === undefined || tflops === undefined) return undefined;
  return { model: model.name, totalParametersB, activeParametersB, bandwidth, tflops, gpuCount: 1 };
}

/** Dense TFLOPS for weights of so many bits; a GPU without units for them computes in the next wider. */
function tflopsAt({ fp4Tflops, fp8Tflops, bf16Tflops }: GpuRecord, bits: number | undefined): number | undefined {
  if (bits === undefined) return undefined;
  return (bits < 8 ? fp4Tflops : undefined) ?? (bits <= 8 ? fp8Tflops : undefined) ?? bf16Tflops;
}

function missingFigures(model: ModelRecord, gpu: GpuRecord, precision: string): string {
  const missing = [
    ...(model.totalParametersB === undefined ? ["Total parameters (B)"] : []),
    ...(model.activeParametersB === undefined && model.mixtureOfExperts !== false ? ["Active parameters (B)"] : []),
    ...(gpu.memoryGB === undefined ? [`Memory (GB) of ${gpu.name}`] : []),
    ...(gpu.bandwidthGBPerSecond === undefined ? [`Bandwidth (GB/s) of ${gpu.name}`] : []),
    ...(weightBits(precision) === undefined ? [`a precision of known bits in place of "${precision}"`] : tflopsAt(gpu, weightBits(precision)) === undefined ? [`TFLOPS of ${gpu.name}`] : []),
  ];
  return `the catalog's sources do not give: ${missing.join(", ")}`;
}
