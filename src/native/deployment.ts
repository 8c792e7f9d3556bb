import { known } from "../catalog/lookup";
import type { DeploymentRecord, GpuRecord, ModelRecord } from "../catalog/records";
import { type CatalogTable, DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE } from "../catalog/tables";
import { deployedRecord, gpuRecord } from "../scenario/deploymentChoice";
import { type KnownRecord, catalogFigure, whileNamed } from "./catalogFigures";
import type { Context } from "./context";
import { type Expression, native } from "./expression";
import { choiceStands, settingOr, settingValue, turned } from "./settings";

const MODEL_FIELDS = { gpuCount: "gpuCount", throughput: "throughputTokensPerSecond" } as const;
const SHARE = "measuredInputShare";
const GPU_FIELDS = { gpuPrice: "priceUsd", gpuPower: "powerWatts", gpuHourlyPrice: "rentalPerHour", reservedHourlyPrice: "reservedPerHour", gpusPerServer: "gpusPerServer" } as const;

/** A model, or the deployment that is named or chosen, in the table whose row says its figures. */
function deployed(context: Context, model: string): KnownRecord<ModelRecord> | undefined {
  const { models } = context.scenario;
  const record = deployedRecord(context.scenario, model);
  return record && { table: record.deploymentOf === undefined ? MODEL_TABLE : (DEPLOYMENT_TABLE as unknown as CatalogTable<ModelRecord>), index: models, record };
}

/** GPUs of a deployment, or its tokens per second. */
function modelFigure(context: Context, model: string, key: keyof typeof MODEL_FIELDS): Expression {
  const known = deployed(context, model);
  const figure = known && catalogFigure(context, known, MODEL_FIELDS[key]);
  return settingOr(context, key, figure && choiceStands(context, figure));
}

/** The share of input that a deployment was measured with; the setting's word where its record says none. */
function measuredShare(context: Context, model: string): Expression {
  const known = deployed(context, model) as KnownRecord<DeploymentRecord> | undefined;
  const figure = known?.record.deploymentOf === undefined || context.scenario.settings[SHARE] ? undefined : catalogFigure(context, known, "inputShare");
  return figure ? settingOr(context, SHARE, choiceStands(context, figure)) : settingValue(context, SHARE);
}

/** Price, power or hourly rent of the GPU a model runs on. */
function modelGpuFigure(context: Context, model: string, key: keyof typeof GPU_FIELDS): Expression {
  const known = deployed(context, model);
  const figure = gpuFigure(context, known && gpuRecord(context.scenario, known.record), key);
  return known?.record.gpu === undefined ? figure : choiceStands(context, whileNamed(context, known, "gpu", figure));
}

/** Price, power, hourly rent or server of a GPU. */
export function gpuFigure(context: Context, gpu: GpuRecord | undefined, key: keyof typeof GPU_FIELDS): Expression {
  if (key === "gpusPerServer" && context.scenario.settings.gpusPerServer) return settingValue(context, key);
  const record: KnownRecord<GpuRecord> | undefined = gpu && { table: GPU_TABLE, index: context.scenario.gpus, record: gpu };
  const figure = record && catalogFigure(context, record, GPU_FIELDS[key]);
  return settingOr(context, key, figure ? (key === "gpuPower" || key === "gpusPerServer" ? figure : turned(context, figure)) : key === "gpusPerServer" ? native`1` : undefined);
}

type DeploymentFigure = keyof typeof MODEL_FIELDS | keyof typeof GPU_FIELDS | typeof SHARE;

/** A figure of a deployment by its name in the model. */
export function deploymentFigure(context: Context, model: string, name: DeploymentFigure): Expression {
  if (name === SHARE) return measuredShare(context, model);
  return name in MODEL_FIELDS ? modelFigure(context, model, name as keyof typeof MODEL_FIELDS) : modelGpuFigure(context, model, name as keyof typeof GPU_FIELDS);
}

export function isDeploymentFigure(name: string): name is DeploymentFigure {
  return name in MODEL_FIELDS || name in GPU_FIELDS || name === SHARE;
}

/** A model's name in the catalog. */
export function nameOf({ scenario }: Context, model: string): string {
  return known(scenario.models, model)?.name ?? model;
}
