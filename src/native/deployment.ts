import { known } from "../catalog/lookup";
import type { GpuRecord } from "../catalog/records";
import { GPU_TABLE, MODEL_TABLE } from "../catalog/tables";
import * as engine from "../engine/deployment";
import type { SettingKey } from "../engine/settings";
import { capacity as capacityOf, electricityCost, hardwareCost as hardwareCostOf } from "../scenario/answers";
import { deploymentOf } from "../scenario/figures";
import { cellText } from "../scenario/range";
import { type KnownRecord, catalogFigure, whileNamed } from "./catalogFigures";
import type { Context } from "./context";
import { type Expression, native } from "./expression";
import { remembered } from "./remembered";
import { settingOr, settingValue } from "./settings";
import { conversion, working } from "./workings";

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

/** The figures of GPUs to own. */
export interface Gpus {
  readonly of: string;
  readonly count: Expression;
  readonly price: Expression;
  readonly power: Expression;
}

/** The GPUs that serve a model. */
function gpusOf(context: Context, model: string): Gpus {
  return {
    of: nameOf(context, model),
    count: modelFigure(context, model, "gpuCount"),
    price: modelGpuFigure(context, model, "gpuPrice"),
    power: modelGpuFigure(context, model, "gpuPower"),
  };
}

/** A model's name in the catalog. */
export function nameOf({ scenario }: Context, model: string): string {
  return known(scenario.models, model)?.name ?? model;
}

/** Hardware cost of one deployment (Eq. 1). */
export const hardwareCost = remembered((context: Context, model: string): Expression => {
  const { of, count, price } = gpusOf(context, model);
  const set = (key: SettingKey) => settingValue(context, key);
  return working(
    context,
    { of, label: "Hardware cost of one deployment", unit: "USD", format: "usd", equation: "Eq. 1: GPU count x price x server factor + setup cost", expected: hardwareCostOf(context.scenario, model) },
    native`${count}*${price}*${set("serverFactor")}+${set("setupCost")}`,
  );
});

/** Electricity of one deployment (Eq. 2). */
export const electricity = remembered((context: Context, model: string): Expression => {
  const { of, count, power } = gpusOf(context, model);
  return working(
    context,
    { of, label: "Electricity of one deployment", unit: "USD/month", format: "usd", equation: "Eq. 2: GPU count x kW x load factor x hours x rate x PUE", expected: electricityCost(context.scenario, model) },
    electricityFormula(context, native`${count}*${power}`),
  );
});

/** Electricity of some watts of rated power. */
export function electricityFormula(context: Context, watts: Expression): Expression {
  const set = (key: SettingKey) => settingValue(context, key);
  return native`${watts}/${conversion("Watts per kilowatt")}*${set("loadFactor")}*${set("hoursPerMonth")}*${set("electricityRate")}*${set("pue")}`;
}

/** Capacity of one deployment (Eq. 4). */
export const capacity = remembered((context: Context, model: string): Expression => {
  const set = (key: SettingKey) => settingValue(context, key);
  return working(
    context,
    { of: nameOf(context, model), label: "Capacity of one deployment", unit: "tokens/month", format: "tokens", equation: "Eq. 4: throughput x 3600 x hours x utilization", expected: capacityOf(context.scenario, model) },
    native`${modelFigure(context, model, "throughput")}*${conversion("Seconds per hour")}*${set("hoursPerMonth")}*${set("utilization")}`,
  );
});

/** Running cost of one deployment without staff (model, equation 5). */
export const runningCostOfOne = remembered((context: Context, model: string): Expression => {
  const { of, count, power } = gpusOf(context, model);
  const set = (key: SettingKey) => settingValue(context, key);
  const expected = engine.runningCostPerDeployment(deploymentOf(context.scenario, model), context.scenario.settings);
  const months = conversion("Months per year");
  return working(
    context,
    { of, label: "Running cost of one deployment", unit: "USD/month", format: "usd", equation: "Equation 5: electricity + maintenance + software + colocation", expected },
    native`${electricity(context, model)}+${hardwareCost(context, model)}*${set("maintenanceRate")}/${months}+${count}*${set("softwareCost")}/${months}+${count}*${power}/${conversion("Watts per kilowatt")}*${set("colocationRate")}`,
  );
});
