import { known, nameKey, unknownName } from "../catalog/lookup";
import { THROUGHPUT_TABLE } from "../catalog/referenceTables";
import type { GpuRecord, ModelRecord, Named, ThroughputRecord } from "../catalog/records";
import { textsNeeded } from "../catalog/texts/arrival";
import { totalThroughput } from "../catalog/totalThroughput";
import { type CatalogTable, GPU_TABLE, MODEL_TABLE } from "../catalog/tables";
import { NotAvailableError } from "../engine/check";
import { Decimal, ZERO } from "../engine/decimal";
import { AS_RELEASED, PRECISION_BITS, type Precision, UNLESS_RELEASED } from "../engine/sizing";
import { recordFigure } from "./figures";
import { type Lines, figuredLines } from "./lines";
import type { Scenario } from "./scenario";

/** How a model is to be served. */
export interface Serving {
  readonly precision: Precision | typeof AS_RELEASED;
  /** Tokens of context kept for each request; 0 asks for the weights alone. */
  readonly contextTokens: Decimal;
  readonly concurrency: Decimal;
}

/** The lines of the memory of weights and KV cache in GB. The cache is kept at 16 bits whatever the weights' precision. */
export function memoryNeeded({ models }: Scenario, name: string, serving: Serving): Lines {
  return servingLines(modelOf(models, name), serving);
}

/** The lines of the GPUs whose memory holds a model. */
export function gpuCount({ models, gpus }: Scenario, model: string, gpu: string, serving: Serving): Lines {
  const gpuMemoryGB = required(GPU_TABLE, gpuOf(gpus, gpu), "memoryGB");
  return servingLines(modelOf(models, model), serving, { gpuMemoryGB });
}

/** The lines of serving a model. Weights that were released in a size of their own take that size. */
function servingLines(model: ModelRecord, { precision, contextTokens, concurrency }: Serving, gpu: { readonly gpuMemoryGB?: Decimal } = {}): Lines {
  const released = precision === AS_RELEASED ? recordFigure(MODEL_TABLE, model, "releasedWeightsGB") : undefined;
  return figuredLines(
    {
      ...gpu, contextTokens, concurrency, bits: new Decimal(PRECISION_BITS[precision === AS_RELEASED ? UNLESS_RELEASED : precision]),
      parametersB: released ? undefined : required(MODEL_TABLE, model, "totalParametersB"),
      kvBytesPerToken: contextTokens.isZero() ? ZERO : required(MODEL_TABLE, model, "kvBytesPerToken"),
    },
    released && { weightsMemory: released },
  );
}

/** Output tokens alone, as most measurements print, or input and output together, as the setting Throughput counts them. */
export type RateKind = "output" | "total";

function rateOf(point: ThroughputRecord, kind: RateKind): number | undefined {
  return kind === "output" ? point.outputTokensPerSecond : totalThroughput(point)?.total;
}

/** Highest measured rate of a model on so many of a GPU, tokens/s; what is only claimed does not count. */
export function measuredThroughput({ models, gpus }: Scenario, name: string, gpu: string, count?: Decimal, kind: RateKind = "output"): Decimal {
  textsNeeded();
  const names = new Set(namesOf(known(models, name), name));
  const gpuNames = new Set(namesOf(known(gpus, gpu), gpu));
  const measured = THROUGHPUT_TABLE.records.filter((point) => point.kind === "measured" && rateOf(point, kind) !== undefined);
  const ofModel = measured.filter((point) => names.has(nameKey(point.name)));
  const here = ofModel.filter((point) => gpuNames.has(nameKey(point.gpu)));
  if (here.length === 0) throw notMeasured(name, gpu, ofModel, measured, kind);
  const counts = [...new Set(here.map(({ gpuCount }) => gpuCount))].sort((a, b) => a - b);
  const wanted = count?.toNumber() ?? (counts.length === 1 ? counts[0] : undefined);
  if (wanted === undefined || !counts.includes(wanted)) {
    const asked = count === undefined ? "give gpu_count" : `there is no point for ${count.toString()}`;
    throw new NotAvailableError(`${name} has been measured on ${counts.join(", ")} x ${gpu}; ${asked}. Throughput does not grow in step with the GPUs, so nothing is scaled.`);
  }
  return Decimal.max(...here.filter((point) => point.gpuCount === wanted).map((point) => rateOf(point, kind)!));
}

function notMeasured(name: string, gpu: string, ofModel: readonly ThroughputRecord[], measured: readonly ThroughputRecord[], kind: RateKind): NotAvailableError {
  const elsewhere = [...new Set(ofModel.map((point) => `${point.gpuCount} x ${point.gpu}`))];
  const where = elsewhere.length > 0
    ? `It has been measured on ${elsewhere.join(", ")}.`
    : `Measured models: ${[...new Set(measured.map((point) => point.name))].join(", ")}.`;
  return new NotAvailableError(`The catalog has no measured ${kind === "output" ? "output" : "total throughput"} of ${name} on ${gpu}. ${where} For a figure of your own set Throughput in a settings range: tokens per second of input and output together.`);
}

function namesOf(record: Named | undefined, name: string): string[] {
  return [name, record?.name ?? name, ...(record?.aliases ?? [])].map(nameKey);
}

/** The record of an open model; an unknown one is refused with the closest. */
export function modelOf(models: Scenario["models"], name: string): ModelRecord {
  const model = known(models, name);
  if (!model) throw unknownName("open model", name, models, MODEL_TABLE.name);
  return model;
}

/** The record of a GPU; an unknown one is refused with the closest. */
export function gpuOf(gpus: Scenario["gpus"], name: string): GpuRecord {
  const gpu = known(gpus, name);
  if (!gpu) throw unknownName("GPU", name, gpus, GPU_TABLE.name);
  return gpu;
}

function required<R extends Named>(table: CatalogTable<R>, record: R, field: keyof R & string): Decimal {
  const figure = recordFigure(table, record, field);
  if (figure) return figure;
  const { header } = table.columns.find((column) => column.field === field)!;
  throw new NotAvailableError(`${record.name} lacks: ${header}. The catalog's sources do not give it.`);
}
