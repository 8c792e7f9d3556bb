import { answering, known, unknownName } from "../catalog/lookup";
import { ALL_BENCHMARKS } from "../catalog/leaderboards";
import type { BenchmarkRecord, DeploymentRecord, GpuRecord, Named, PriceRecord } from "../catalog/records";
import { BENCHMARK_TABLE, DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE, type CatalogTable } from "../catalog/tables";
import { NotAvailableError } from "../engine/check";
import { type Decimal, ONE } from "../engine/decimal";
import type { Scores } from "../engine/quality";
import { SETTINGS, type SettingKey, type Settings } from "../engine/settings";
import { deployedRecord, deploymentAdvice, gpuRecord } from "./deploymentChoice";
import { openModelOf } from "./openModel";
import { columnRule } from "./columnRule";
import { ZERO_WORD } from "./missingFigure";
import { notPerThousand } from "./perThousand";
import { priceRecordOf } from "./priceRecord";
import { type CellValue, isBlank } from "./range";
import { rememberedByName } from "./remembered";
import type { Scenario } from "./scenarioRecord";
import { sameFigures } from "./varied";
import { typedFigure } from "./typedFigure";

/** GPUs to own. Price in the reporting currency and rated power in watts, each for one GPU. */
interface OwnedGpus {
  readonly gpuPrice: Decimal;
  readonly gpuPowerWatts: Decimal;
}

/** GPUs that serve one copy of an open model, and the tokens per second of all of them together. */
export interface Deployment extends OwnedGpus {
  readonly gpuCount: Decimal;
  readonly throughput: Decimal;
}

/** A rented deployment, at the price of an hour of one of its GPUs. */
interface RentedDeployment {
  readonly gpuCount: Decimal;
  readonly gpuHourlyPrice: Decimal;
  readonly throughput: Decimal;
}

/** Prices of an API in the reporting currency per million tokens; null for one the provider does not publish, or a tier there is not. */
interface ApiPrice {
  readonly input: Decimal;
  readonly output: Decimal;
  readonly cachedInput: Decimal | null;
  readonly longContextInput: Decimal | null;
  readonly longContextOutput: Decimal | null;
  readonly longContextCachedInput: Decimal | null;
}

/** The figure of a record, checked by its column's domain; undefined where the cell is blank. */
export function recordFigure<R extends Named>(table: CatalogTable<R>, record: R, field: keyof R & string): Decimal | undefined {
  const known = readFigures.get(record) ?? new Map<string, Decimal | undefined>();
  if (known.has(field)) return known.get(field);
  const figure = readFigure(table, record, field);
  readFigures.set(record, known.set(field, figure));
  return figure;
}

/** Figures read from records so far: those of the catalog are asked for by every scenario anew. A refusal is not remembered. */
const readFigures = new WeakMap<Named, Map<string, Decimal | undefined>>();

function readFigure<R extends Named>(table: CatalogTable<R>, record: R, field: keyof R & string): Decimal | undefined {
  const column = table.columns.find((candidate) => candidate.field === field)!;
  const cell = record[field] as CellValue;
  return isBlank(cell) ? undefined : typedFigure(`${column.header} of ${record.name}`, cell, columnRule(column));
}

const MODEL_FIELDS = { gpuCount: "gpuCount", throughput: "throughputTokensPerSecond" } as const;
const GPU_FIELDS = { gpuPrice: "priceUsd", gpuPower: "powerWatts", gpuHourlyPrice: "rentalPerHour", reservedHourlyPrice: "reservedPerHour" } as const;
type ModelFigure = keyof typeof MODEL_FIELDS;
type GpuFigure = keyof typeof GPU_FIELDS;

function isGpuFigure(key: ModelFigure | GpuFigure): key is GpuFigure {
  return key in GPU_FIELDS;
}

/** A figure of a GPU; the tables are in USD, and its amounts enter in the reporting currency, as prices of APIs do. */
function gpuFigure({ exchangeRate }: Settings, gpu: GpuRecord, key: GpuFigure): Decimal | undefined {
  const figure = recordFigure(GPU_TABLE, gpu, GPU_FIELDS[key]);
  return key === "gpuPower" ? figure : figure?.times(exchangeRate);
}

/** Figures of a model: settings first, then the catalog's model and its GPU. Missing figures are refused by name. */
function modelFigures<K extends ModelFigure | GpuFigure>(scenario: Scenario, name: string, keys: readonly K[]): Record<K, Decimal> {
  const { settings, models } = scenario;
  const record = deployedRecord(scenario, name);
  const gpu = record && gpuRecord(scenario, record);
  const inCatalog = (key: ModelFigure | GpuFigure) =>
    isGpuFigure(key)
      ? gpu && gpuFigure(settings, gpu, key)
      : record && recordFigure(MODEL_TABLE, record, MODEL_FIELDS[key]);
  const figures = settingsOr(settings, keys, inCatalog);
  if (!record && keys.every((key) => figures[key] === undefined)) throw unknownName("open model", name, models, MODEL_TABLE.name);
  const gpuAlone = gpu !== undefined && keys.every((key) => figures[key] !== undefined || isGpuFigure(key));
  const advice = record && keys.some((key) => !isGpuFigure(key) && figures[key] === undefined) ? deploymentAdvice(scenario, record) : "";
  return complete(record?.name ?? name, figures, gpuAlone ? GPU_TABLE.name : MODEL_TABLE.name, advice);
}

function settingsOr<K extends ModelFigure | GpuFigure>(
  settings: Settings, keys: readonly K[], inCatalog: (key: K) => Decimal | undefined,
): Record<K, Decimal | undefined> {
  const entries = keys.map((key) => [key, settings[key] ?? inCatalog(key)]);
  return Object.fromEntries(entries) as Record<K, Decimal | undefined>;
}

/** The deployment of a model, to own. */
export const deploymentOf = rememberedByName((scenario, name): Deployment => {
  const same = sameFigures(scenario, "deployment");
  if (same) return deploymentOf(same.scenario, name);
  const { gpuPower, ...others } = modelFigures(scenario, name, ["gpuCount", "gpuPrice", "gpuPower", "throughput"]);
  return { ...others, gpuPowerWatts: gpuPower };
});

/** One figure of a model, whatever others are missing. */
export function modelFigure(scenario: Scenario, name: string, key: ModelFigure): Decimal {
  return modelFigures(scenario, name, [key])[key];
}

/** The deployment of a model, to rent. */
export function rentedDeploymentOf(scenario: Scenario, name: string): RentedDeployment {
  return modelFigures(scenario, name, ["gpuCount", "gpuHourlyPrice", "throughput"]);
}

/** How many GPUs a server holds that are bought together; one where the GPU's record does not say. */
export function gpusPerServerOf(scenario: Scenario, name: string): Decimal {
  const record = deployedRecord(scenario, name);
  const gpu = record && gpuRecord(scenario, record);
  return scenario.settings.gpusPerServer ?? (gpu && recordFigure(GPU_TABLE, gpu, "gpusPerServer")) ?? ONE;
}

/** The share of input among the tokens by which a deployment's throughput was measured: as assumed, or as its record says; undefined where that says none. */
export function measuredShareOf(scenario: Scenario, name: string): Decimal | undefined {
  const record = deployedRecord(scenario, name);
  return scenario.settings.measuredInputShare ?? (record && recordFigure(DEPLOYMENT_TABLE, record as DeploymentRecord, "inputShare"));
}

/** What an hour of a model's GPU costs reserved for a year. */
export function reservedPriceOf(scenario: Scenario, name: string): Decimal {
  return modelFigures(scenario, name, ["reservedHourlyPrice"]).reservedHourlyPrice;
}

/** One GPU of the catalog, to own: settings first. */
export function gpuOf({ settings, gpus }: Scenario, name: string): OwnedGpus {
  const record = known(gpus, name);
  const figures = settingsOr(settings, ["gpuPrice", "gpuPower"], (key) => record && gpuFigure(settings, record, key));
  if (!record && !figures.gpuPrice && !figures.gpuPower) throw unknownName("GPU", name, gpus, GPU_TABLE.name);
  const { gpuPrice, gpuPower } = complete(record?.name ?? name, figures, GPU_TABLE.name);
  return { gpuPrice, gpuPowerWatts: gpuPower };
}

/** The prices of an API: settings first, then the catalog. A cached price that the seller has not is no discount, and never missing. */
export const apiPriceOf = rememberedByName((scenario, name): ApiPrice => {
  const same = sameFigures(scenario, "api");
  if (same) return apiPriceOf(same.scenario, name);
  const { settings, prices } = scenario;
  const record = priceRecordOf({ settings, prices }, name);
  const ofApi = (field: keyof PriceRecord & string) => record && notPerThousand(record, field, recordFigure(PRICE_TABLE, record, field))?.times(settings.exchangeRate);
  const required = { inputPrice: settings.inputPrice ?? ofApi("inputPerMTok"), outputPrice: settings.outputPrice ?? ofApi("outputPerMTok") };
  const cachedInputPrice = settings.cachedInputPrice ?? ofApi("cachedInputPerMTok");
  if (!record && !required.inputPrice && !required.outputPrice) throw unknownName("API", name, prices, PRICE_TABLE.name);
  const label = record?.name ?? name;
  const { inputPrice, outputPrice } = complete(label, required, PRICE_TABLE.name);
  return {
    input: inputPrice,
    output: outputPrice,
    cachedInput: cachedInputPrice ?? null,
    longContextInput: ofApi("longContextInputPerMTok") ?? null,
    longContextOutput: ofApi("longContextOutputPerMTok") ?? null,
    longContextCachedInput: ofApi("longContextCachedInputPerMTok") ?? null,
  };
});

/** The benchmark scores under a name. */
export function scoresOf(scenario: Scenario, name: string): Scores {
  const record = benchmarkRecordOf(scenario, name);
  if (!record) throw unknownName("model with benchmark scores", name, scenario.benchmarks, BENCHMARK_TABLE.name);
  return Object.fromEntries(ALL_BENCHMARKS.map(({ field }) => [field, recordFigure(BENCHMARK_TABLE, record, field)]));
}

/** The record of scores under a name, or under the name its model or API goes by; a deployment and a host have those of the model they serve. */
export function benchmarkRecordOf(scenario: Scenario, name: string): BenchmarkRecord | undefined {
  const { models, prices, benchmarks } = scenario;
  const [model] = answering(models, name);
  const [api] = answering(prices, name);
  const names = [name, model && openModelOf(scenario, name), api?.name, api?.history.at(-1)?.hostedModel];
  for (const each of names) {
    const record = each === undefined ? undefined : known(benchmarks, each);
    if (record) return record;
  }
  return undefined;
}

/** The figures that may be 0. */
const FREE = { inputPrice: true, outputPrice: true };

/** All figures, or the list of those missing and where to supply them. */
function complete<K extends SettingKey>(name: string, figures: Record<K, Decimal | undefined>, table: string, advice = ""): Record<K, Decimal> {
  const missing = (Object.keys(figures) as K[]).filter((key) => figures[key] === undefined);
  if (missing.length > 0) {
    const labels = missing.map((key) => SETTINGS[key].label).join(", ");
    const free = missing.some((key) => key in FREE) ? ` A blank or a 0 counts as missing; write ${ZERO_WORD} for no charge.` : "";
    throw new NotAvailableError(
      `${name} lacks: ${labels}. Give them in a settings range, or in a row of a ${table} table, passed as a further argument.${free}${advice && ` ${advice}`}`,
    );
  }
  return figures as Record<K, Decimal>;
}
