import { known, nameKey } from "../../catalog/lookup";
import { GPU_TABLE, MODEL_TABLE } from "../../catalog/tables";
import { Decimal, ONE } from "../../engine/decimal";
import { AS_RELEASED, PRECISION_BITS, type Precision, SERVER, UNLESS_RELEASED } from "../../engine/sizing";
import { wordsOf } from "../../forms/words";
import { MODEL } from "../../model/model";
import { cellText } from "../../scenario/range";
import { measuredThroughput, memoryNeeded } from "../../scenario/sizingAnswers";
import { catalogFigure } from "../catalogFigures";
import type { Context } from "../context";
import { nameOf } from "../deployment";
import { type Expression, line, native } from "../expression";
import { type GivenFigures, modelFormula } from "../modelLines";
import { NoNativeForm } from "../noNativeForm";
import { constant, working } from "../workings";
import { type Given, type NativeForms, asked, neededFor, numberOr } from "./form";

/** Memory and GPUs a model needs, and what it was measured to serve. */
export const SIZING_FORMS: NativeForms = {
  VRAM: { arguments: ["fixed", "fixed", "number", "number"], formula: (given, context) => modelFormula(context, "memoryNeeded", "", "", servingFigures(given, context, 1)) },
  GPUCOUNT: { arguments: ["fixed", "fixed", "fixed", "number", "number", "fixed"], formula: gpuCount },
  THROUGHPUT: { arguments: ["fixed", "fixed", "fixed", "fixed"], formula: throughput },
};

/** What a model's memory is computed from; the precision and what follows it start at a position. */
function servingFigures(given: Given, context: Context, position: number): GivenFigures {
  const model = given.name(0);
  const contextTokens = asked(given, position + 1);
  return {
    weightsMemory: weightsOf(context, model, precisionOf(given.fixed(position))), contextTokens, kvBytesPerToken: modelFigure(context, model, "kvBytesPerToken") ?? neededFor(contextTokens),
    concurrency: contextTokens === 0 ? 1 : numberOr(given, position + 2, constant("Requests at a time", 1, "count", "One unless given")),
  };
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
  const expected = memoryNeeded(scenario, model, { precision, contextTokens: new Decimal(0), concurrency: ONE }).of("memoryNeeded");
  const parameters = modelFigure(context, model, "totalParametersB");
  if (parameters === undefined) throw new NoNativeForm(`the parameters of ${model} are not in the catalog`);
  const bits = constant(`Bits of a weight at ${precision}`, PRECISION_BITS[precision], "bits", "Equation 16");
  const { label, unit, format, number } = MODEL.lines["weightsMemory"]!;
  const about = { of: nameOf(context, model), label: `${label} at ${precision}`, unit, format, equation: `${number}: ${wordsOf(MODEL, "weightsMemory")}`, expected };
  return working(context, about, modelFormula(context, "weightsMemory", "", "", { bits, parametersB: parameters }));
}

function gpuCount(given: Given, context: Context): Expression {
  const { gpus } = context.scenario;
  const gpu = known(gpus, given.name(1));
  const gpuMemoryGB = gpu && catalogFigure(context, { table: GPU_TABLE, index: gpus, record: gpu }, "memoryGB");
  if (gpuMemoryGB === undefined) throw new NoNativeForm(`the memory of ${given.name(1)} is not in the catalog`);
  const needed = modelFormula(context, "gpusNeeded", "", "", { ...servingFigures(given, context, 2), gpuMemoryGB });
  return given.fixed(5) === true ? inServers(needed) : needed;
}

/** A count rounded up to what servers hold: 1, 2, 4 or 8 GPUs, then whole servers. */
function inServers(needed: Expression): Expression {
  const server = constant("GPUs of a server", SERVER, "count", "The size in which boards are sold");
  return native`IF(${needed}>${server},ROUNDUP(${needed}/${server},0)*${server},IF(${needed}>4,8,IF(${needed}>2,4,${needed})))`;
}

function modelFigure(context: Context, model: string, field: "totalParametersB" | "kvBytesPerToken" | "releasedWeightsGB"): Expression | undefined {
  const { models } = context.scenario;
  const record = known(models, model);
  return record && catalogFigure(context, { table: MODEL_TABLE, index: models, record }, field);
}

function throughput(given: Given, context: Context): Expression {
  const count = given.fixed(2);
  const gpus = typeof count === "number" && count !== 0 ? new Decimal(count) : undefined;
  const kind = given.fixed(3) === "total" ? "total" : "output";
  const value = measuredThroughput(context.scenario, given.name(0), given.name(1), gpus, kind).toNumber();
  const of = `${nameOf(context, given.name(0))} on ${gpus ? `${gpus.toString()} x ` : ""}${given.name(1)}`;
  return line({ key: `throughput:${kind}:${of}`, kind: "given", of, label: kind === "total" ? "Highest measured throughput, input and output" : "Highest measured output", unit: "tokens/s", format: "number", value, source: "Catalog, Throughput table: measured points, each with its source" });
}
