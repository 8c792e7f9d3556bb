import { type NameIndex, known, nameIndex } from "../catalog/lookup";
import type { BenchmarkRecord, GpuRecord, ModelRecord, Named, PriceRecord } from "../catalog/records";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import { presetSettings, type Settings } from "../engine/settings";
import { type Layer, layerOf } from "./layer";
import { type Range, isBlank, sameCells } from "./range";
import { recent } from "./recent";

/** Everything an answer is computed from: a value for each setting and the catalog, the context's ranges laid over. */
export interface Scenario {
  readonly settings: Settings;
  readonly models: NameIndex<ModelRecord>;
  readonly gpus: NameIndex<GpuRecord>;
  readonly prices: NameIndex<PriceRecord>;
  readonly benchmarks: NameIndex<BenchmarkRecord>;
}

const BUILT_IN: Scenario = {
  settings: presetSettings("published"),
  models: nameIndex(MODEL_TABLE.records),
  gpus: nameIndex(GPU_TABLE.records),
  prices: nameIndex(PRICE_TABLE.records),
  benchmarks: nameIndex(BENCHMARK_TABLE.records),
};

// Each cell of a sheet hands over its own copy of the same ranges: these two memories read and merge them once.
const RANGES_KEPT = 32;
const layerOfRange = recent(RANGES_KEPT, sameCells, layerOf);
const scenarioOfLayers = recent(RANGES_KEPT, sameLayers, merged);

/** The scenario of a context: later ranges win over earlier ones, and any range over the built-in catalog. */
export function scenarioOf(context: readonly Range[] | null | undefined): Scenario {
  const ranges = (context ?? []).filter((range) => !isEmpty(range));
  return ranges.length === 0 ? BUILT_IN : scenarioOfLayers(ranges.map(layerOfRange));
}

/** An argument left out arrives as nothing, or as one blank cell. */
function isEmpty(range: Range | null | undefined): boolean {
  return !range || range.every((row) => row.every(isBlank));
}

function sameLayers(a: readonly Layer[], b: readonly Layer[]): boolean {
  return a.length === b.length && a.every((layer, i) => layer === b[i]);
}

function merged(layers: readonly Layer[]): Scenario {
  const preset = layers.reduce<Layer["preset"]>((last, layer) => layer.preset ?? last, undefined);
  return {
    settings: Object.assign({}, presetSettings(preset ?? "published"), ...layers.map((layer) => layer.settings)) as Settings,
    models: overlaid(BUILT_IN.models, layers.map((layer) => layer.models)),
    gpus: overlaid(BUILT_IN.gpus, layers.map((layer) => layer.gpus)),
    prices: overlaid(BUILT_IN.prices, layers.map((layer) => layer.prices)),
    benchmarks: overlaid(BUILT_IN.benchmarks, layers.map((layer) => layer.benchmarks)),
  };
}

/** An index with rows added; a row under a known name takes over that record's names and the figures it brings. */
function overlaid<R extends Named>(index: NameIndex<R>, layers: readonly (readonly R[] | undefined)[]): NameIndex<R> {
  const rows = layers.flatMap((layer) => layer ?? []);
  if (rows.length === 0) return index;
  const merged = new Map(index);
  for (const row of rows) {
    const before = known(merged, row.name);
    const record = before ? { ...before, ...row, name: before.name } : row;
    for (const [key, value] of nameIndex([record])) merged.set(key, value);
  }
  return merged;
}
