import { Decimal } from "../engine/decimal";
import { Answers } from "../forms/answers";
import { DECIMALS } from "../forms/decimals";
import { MODEL, type Name } from "../model/model";
import { GPUS } from "./gpus";
import { MODELS } from "./models";
import type { DeploymentRecord, GpuRecord, ModelRecord } from "./records";

/** Bits of a weight at the precisions in which models are served; Q4_K_M mixes 4 and 6. */
const BITS: Readonly<Record<string, number>> = { FP32: 32, FP16: 16, BF16: 16, FP8: 8, MXFP8: 8, INT8: 8, FP4: 4, NVFP4: 4, "FP4 EXPERTS, FP8": 4.5, MXFP4: 4, INT4: 4, Q4_K_M: 4.8 };

/** Bits of a weight at a precision; undefined for one nobody names. */
export function weightBits(precision: string | undefined): number | undefined {
  return precision === undefined ? undefined : BITS[precision.toUpperCase()];
}

/** GB of a model's weights at a precision: as released where it was released in that one, else by its parameters. */
export function weightsGB({ totalParametersB, releasedWeightsGB, releasedPrecision }: ModelRecord, precision: string | undefined): number | undefined {
  if (releasedWeightsGB !== undefined && (precision === undefined || weightBits(releasedPrecision) === weightBits(precision))) return releasedWeightsGB;
  const bits = weightBits(precision);
  return bits === undefined || totalParametersB === undefined ? undefined : lineOf("weightsMemory", { parametersB: totalParametersB, bits });
}

/** Share of the GPUs' usable memory that weights and engine take (model, equation 16); they fit up to 1. */
export function memoryShare(weights: number, { memoryGB = 0 }: GpuRecord, gpuCount: number): number {
  return lineOf("memoryShare", { weightsMemory: weights, gpuMemoryGB: memoryGB, gpuCount });
}

/** A line of the model by what it is computed from. */
function lineOf(name: Name, from: Readonly<Partial<Record<Name, number>>>): number {
  const given = Object.fromEntries(Object.entries(from).map(([each, value]) => [each, new Decimal(value)]));
  return new Answers(MODEL, DECIMALS, [], [], () => undefined, given).of(name).toNumber();
}

const modelsByName = new Map(MODELS.map((model) => [model.name, model]));
const gpusByName = new Map(GPUS.map((gpu) => [gpu.name, gpu]));

/** A deployment with the memory of its weights, and whether its GPUs hold them. */
export function withMemory(deployment: DeploymentRecord): DeploymentRecord {
  const { deploymentOf, gpu, gpuCount, precision } = deployment;
  const [model, card] = [modelsByName.get(deploymentOf), gpusByName.get(gpu)];
  const deployedWeightsGB = model && precision !== undefined ? weightsGB(model, precision) : undefined;
  if (deployedWeightsGB === undefined) return deployment;
  return { ...deployment, deployedWeightsGB, ...(card?.memoryGB && { fitsMemory: memoryShare(deployedWeightsGB, card, gpuCount) <= 1 }) };
}
