import { known, nameKey } from "../../catalog/lookup";
import { GPU_TABLE, MODEL_TABLE } from "../../catalog/tables";
import { Decimal, ONE } from "../../engine/decimal";
import { AS_RELEASED, BITS_PER_BYTE, BYTES_PER_GB, OVERHEAD, PRECISION_BITS, type Precision, UNLESS_RELEASED, USABLE_MEMORY } from "../../engine/sizing";
import { cellText } from "../../scenario/range";
import { measuredThroughput, memoryNeeded } from "../../scenario/sizingAnswers";
import { catalogFigure } from "../catalogFigures";
import type { Context } from "../context";
import { nameOf } from "../deployment";
import { type Expression, line, native } from "../expression";
import { NoNativeForm } from "../noNativeForm";
import { roundedUp } from "../roundedUp";
import { constant, working } from "../workings";
import { type Given, type NativeForms, numberOr } from "./form";

/** Memory and GPUs a model needs, and what it was measured to serve. */
export const SIZING_FORMS: NativeForms = {
  VRAM: { arguments: ["fixed", "fixed", "number", "number"], formula: (given, context) => memory(given, context, 1) },
  GPUCOUNT: { arguments: ["fixed", "fixed", "fixed", "number", "number"], formula: gpuCount },
  THROUGHPUT: { arguments: ["fixed", "fixed", "fixed"], formula: throughput },
};

/** Weights and KV cache (model, equation 16); the precision and what follows it start at a position. */
function memory(given: Given, context: Context, position: number): Expression {
  const model = given.name(0);
  const weights = weightsOf(context, model, precisionOf(given.fixed(position)));
  const tokens = given.number(position + 1);
  if (tokens === undefined) return weights;
  const concurrency = numberOr(given, position + 2, constant("Requests at a time", 1, "count", "One unless given"));
  const cache = modelFigure(context, model, "kvBytesPerToken");
  if (cache === undefined) return native`${weights}+IF(${tokens}=0,0,NA())`;
  return native`${weights}+${cache}*${tokens}*${concurrency}/${constant("Bytes per GB", BYTES_PER_GB, "", "Unit conversion")}`;
}

function precisionOf(cell: unknown): Precision | typeof AS_RELEASED {
  const key = nameKey(cellText(cell as string));
  return (Object.keys(PRECISION_BITS) as Precision[]).find((precision) => nameKey(precision) === key) ?? AS_RELEASED;
}

function weightsOf(context: Context, model: string, asked: Precision | typeof AS_RELEASED): Expression {
  const { scenario } = context;
  const released = asked === AS_RELEASED ? modelFigure(context, model, "releasedWeightsGB") : undefined;
  if (released) return released;
  const precision = asked === AS_RELEASED ? UNLESS_RELEASED : asked;
  const expected = memoryNeeded(scenario, model, { precision, contextTokens: new Decimal(0), concurrency: ONE });
  const parameters = modelFigure(context, model, "totalParametersB");
  if (parameters === undefined) throw new NoNativeForm(`the parameters of ${model} are not in the catalog`);
  const bits = constant(`Bits of a weight at ${precision}`, PRECISION_BITS[precision], "bits", "Equation 16");
  const bitsPerByte = constant("Bits per byte", BITS_PER_BYTE, "", "Unit conversion");
  return working(
    context,
    { of: nameOf(context, model), label: `Memory of the weights at ${precision}`, unit: "GB", format: "number", equation: "Equation 16: total parameters (billions) x bits / 8", expected },
    native`${parameters}*${bits}/${bitsPerByte}`,
  );
}

/** ceil((weights + KV)(1 + 0.10)/(0.90 . memory))  (model, equation 16). */
function gpuCount(given: Given, context: Context): Expression {
  const { gpus } = context.scenario;
  const gpu = known(gpus, given.name(1));
  const each = gpu && catalogFigure(context, { table: GPU_TABLE, index: gpus, record: gpu }, "memoryGB");
  if (each === undefined) throw new NoNativeForm(`the memory of ${given.name(1)} is not in the catalog`);
  const overhead = constant("Memory for the engine itself", OVERHEAD.toNumber(), "share of weights and cache", "Equation 16", "percent");
  const usable = constant("Usable memory of a GPU", USABLE_MEMORY.toNumber(), "share", "Equation 16", "percent");
  return roundedUp(native`(${memory(given, context, 2)})*(1+${overhead})/(${usable}*${each})`);
}

function modelFigure(context: Context, model: string, field: "totalParametersB" | "kvBytesPerToken" | "releasedWeightsGB"): Expression | undefined {
  const { models } = context.scenario;
  const record = known(models, model);
  return record && catalogFigure(context, { table: MODEL_TABLE, index: models, record }, field);
}

function throughput(given: Given, context: Context): Expression {
  const count = given.fixed(2);
  const gpus = typeof count === "number" && count !== 0 ? new Decimal(count) : undefined;
  const value = measuredThroughput(context.scenario, given.name(0), given.name(1), gpus).toNumber();
  const of = `${nameOf(context, given.name(0))} on ${gpus ? `${gpus.toString()} x ` : ""}${given.name(1)}`;
  return line({ key: `throughput:${of}`, kind: "given", of, label: "Highest measured output", unit: "tokens/s", format: "number", value, source: "Catalog, Throughput table: measured points, each with its source" });
}
