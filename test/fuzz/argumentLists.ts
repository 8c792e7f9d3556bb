import fc from "fast-check";
import type { FunctionMetadata, FunctionParameter } from "../../functions/metadata";
import { CatalogKind, GpuField, ModelField, SourceField } from "../../functions/catalog";
import { AccuracyFit, FitForm } from "../../functions/frontier";
import { PriceKind } from "../../functions/prices";
import { WeightPrecision } from "../../functions/sizing";
import { OUTPUT_NAMES } from "../../src/scenario/outputs";
import { anyCell, anyNumber, anyRange, hostileText } from "./cells";
import { apiName, contextRanges, figuresRange, gpuName, modelName, risingRange, settingLabel, spreadsRange } from "./ranges";

const word = (words: object): fc.Arbitrary<unknown> => fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...Object.values(words)) }, { weight: 1, arbitrary: hostileText });

const mostly = (usual: fc.Arbitrary<unknown>, otherwise: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 6, arbitrary: usual }, { weight: 1, arbitrary: otherwise });
const count = mostly(fc.integer({ min: 0, max: 200_000 }), anyNumber);

/** Words of an argument whose name two functions give to different things. */
const BY_FUNCTION: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  "CATALOG kind": word(CatalogKind), "PRICE kind": word(PriceKind), "MODEL field": word(ModelField), "GPU field": word(GpuField), "SOURCE field": word(SourceField),
  "ACCURACY fit": word(AccuracyFit), "SCALINGFIT fit": word(FitForm),
  "FRONTIER concurrency": risingRange, "FRONTIER throughput": risingRange, "SCALINGFIT x": risingRange, "SCALINGFIT y": risingRange, "PARETO costs": risingRange, "PARETO qualities": risingRange,
};

/** What an argument of a name mostly is; a trial count stays small, so that a run is many lists and not few long ones. */
const BY_NAME: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  api: apiName, model: modelName, gpu: gpuName, name: fc.oneof(modelName, apiName, gpuName),
  output: word(OUTPUT_NAMES), row_setting: settingLabel, column_setting: fc.oneof(settingLabel, fc.constant(null)), setting: settingLabel,
  precision: word(WeightPrecision),
  preset: word({ a: "Published", b: "As written", c: "Full cost" }), filter: fc.oneof(hostileText, fc.constantFrom("Groq", "claude opus", null)),
  models: fc.oneof(fc.array(modelName, { maxLength: 3 }).map((names) => [names]), anyRange, fc.constant(null)),
  apis: fc.oneof(fc.array(apiName, { maxLength: 3 }).map((names) => [names]), anyRange, fc.constant(null)),
  ranges: spreadsRange, context: contextRanges, as_of: mostly(fc.constantFrom(null, 0, 46_000, 46_300.5, "2026-08-20", "2026-01-01"), anyCell),
  context_tokens: count, concurrency: count, gpu_count: mostly(fc.constantFrom(null, 1, 2, 4, 8, 16), anyNumber), input_tokens: count, output_tokens: count,
  cached_tokens: mostly(fc.constantFrom(null, 0, 1), count), cache_write_tokens: mostly(fc.constantFrom(null, 0, 1), count),
  months: mostly(fc.integer({ min: 0, max: 600 }), anyCell), swing: mostly(fc.constantFrom(null, 0.1, 0.5), anyNumber),
  trials: fc.oneof({ weight: 30, arbitrary: fc.integer({ min: 100, max: 120 }) }, { weight: 1, arbitrary: fc.constantFrom(null, 0, 99, -1, 1e9, NaN) }),
};

function argument(id: string, { name, type, dimensionality }: FunctionParameter): fc.Arbitrary<unknown> {
  const usual = BY_FUNCTION[`${id} ${name}`] ?? BY_NAME[name] ?? (dimensionality === "matrix" ? figuresRange : type === "number" ? anyNumber : anyCell);
  return fc.oneof({ weight: 100, arbitrary: usual }, { weight: 1, arbitrary: anyCell }, { weight: 1, arbitrary: anyRange });
}

/** Random argument lists of a function: mostly such as reach its equations, each now and then anything at all. */
export function argumentLists({ id, parameters }: FunctionMetadata): fc.Arbitrary<unknown[]> {
  return fc.tuple(...parameters.map((parameter) => argument(id, parameter)));
}
