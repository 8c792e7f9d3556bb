import { known } from "../catalog/lookup";
import type { GpuRecord } from "../catalog/records";
import { GPU_TABLE, MODEL_TABLE } from "../catalog/tables";
import { cellText } from "../scenario/range";
import { type KnownRecord, catalogFigure, whileNamed } from "./catalogFigures";
import type { Context } from "./context";
import type { Expression } from "./expression";
import { settingOr } from "./settings";

const MODEL_FIELDS = { gpuCount: "gpuCount", throughput: "throughputTokensPerSecond" } as const;
const GPU_FIELDS = { gpuPrice: "priceUsd", gpuPower: "powerWatts", gpuHourlyPrice: "rentalPerHour" } as const;

/** GPUs of a deployment, or its tokens per second. */
export function modelFigure(context: Context, model: string, key: keyof typeof MODEL_FIELDS): Expression {
  const { models } = context.scenario;
  const record = known(models, model);
  return settingOr(context, key, record && catalogFigure(context, { table: MODEL_TABLE, index: models, record }, MODEL_FIELDS[key]));
}

/** Price, power or hourly rent of the GPU a model runs on. */
export function modelGpuFigure(context: Context, model: string, key: keyof typeof GPU_FIELDS): Expression {
  const { models, gpus } = context.scenario;
  const record = known(models, model);
  const gpu = record?.gpu === undefined ? undefined : known(gpus, cellText(record.gpu));
  const figure = gpuFigure(context, gpu, key);
  return record?.gpu === undefined ? figure : whileNamed(context, { table: MODEL_TABLE, index: models, record }, "gpu", figure);
}

/** Price, power or hourly rent of a GPU. */
export function gpuFigure(context: Context, gpu: GpuRecord | undefined, key: keyof typeof GPU_FIELDS): Expression {
  const record: KnownRecord<GpuRecord> | undefined = gpu && { table: GPU_TABLE, index: context.scenario.gpus, record: gpu };
  return settingOr(context, key, record && catalogFigure(context, record, GPU_FIELDS[key]));
}

/** A figure of a deployment by its name in the model. */
export function deploymentFigure(context: Context, model: string, name: keyof typeof MODEL_FIELDS | keyof typeof GPU_FIELDS): Expression {
  return name in MODEL_FIELDS ? modelFigure(context, model, name as keyof typeof MODEL_FIELDS) : modelGpuFigure(context, model, name as keyof typeof GPU_FIELDS);
}

export function isDeploymentFigure(name: string): name is keyof typeof MODEL_FIELDS | keyof typeof GPU_FIELDS {
  return name in MODEL_FIELDS || name in GPU_FIELDS;
}

/** A model's name in the catalog. */
export function nameOf({ scenario }: Context, model: string): string {
  return known(scenario.models, model)?.name ?? model;
}
