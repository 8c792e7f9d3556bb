import { DEPLOYED_MODELS, deployedModel } from "../catalog/deployments";
import { type NameIndex, matches, nameIndex, nameKey, withEach, withRecords } from "../catalog/lookup";
import { apiRecords } from "../catalog/priceHistory";
import type { DeploymentRecord, ModelRecord, Named } from "../catalog/records";
import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import { DomainError } from "../engine/check";
import { type Decimal, ONE } from "../engine/decimal";
import { type PresetKey, SETTINGS, presetSettings, type SettingKey, type Settings } from "../engine/settings";
import { TEXT_SETTINGS, type TextChoice } from "../engine/textSettings";
import { asOfSerial } from "./asOf";
import { type Layer, layerOf } from "./layer";
import { plainRange } from "./plainCell";
import { presetIn } from "./presetIn";
import { pricesOverlaid } from "./priceRows";
import { isBlankOrZero } from "./missingFigure";
import { type Range, cellText, sameCells } from "./range";
import type { Scenario } from "./scenarioRecord";
import { plausible } from "./settingsRows";
import { withSpend } from "./spend";
import { withSettings } from "./varied";
import { once } from "../engine/once";
import { recent } from "../engine/recent";

export type { Scenario } from "./scenarioRecord";

const DEFAULT_PRESET: PresetKey = "published";

const builtIn = once((): Scenario => ({
  preset: DEFAULT_PRESET,
  settings: presetSettings(DEFAULT_PRESET),
  choice: {},
  models: nameIndex([...MODEL_TABLE.records, ...DEPLOYED_MODELS]),
  gpus: nameIndex(GPU_TABLE.records),
  prices: nameIndex(apiRecords(PRICE_TABLE.records)),
  benchmarks: nameIndex(BENCHMARK_TABLE.records),
}));

// Each cell of a sheet hands over its own copy of the same ranges: these two memories read and merge them once.
const RANGES_KEPT = 32;
// Bounded by size too: a table of 50,000 rows is edited a cell at a time, and each edit is another table.
const CELLS_KEPT = 1_200_000;
const RECORDS_KEPT = 60_000;
const layerOfRange = recent(RANGES_KEPT, sameCells, layerOf, { mostSize: CELLS_KEPT, size: (range) => range.length * (range[0]?.length ?? 0), kept: plainRange });
const scenarioOfLayers = recent(RANGES_KEPT, sameLayers, merged, { mostSize: RECORDS_KEPT, size: recordCount });
const catalogOf = recent(RANGES_KEPT, sameCatalog, mergedCatalog, { mostSize: RECORDS_KEPT, size: ({ layers }) => recordCount(layers) });

/** The scenario of a context: later ranges win over earlier ones, and any range over the built-in catalog. */
export function scenarioOf(context: readonly Range[] | null | undefined): Scenario {
  const ranges = (context ?? []).filter((range) => !isEmpty(range));
  return ranges.length === 0 ? builtIn() : scenarioOfLayers(ranges.map(layerOfRange));
}

/** An argument left out arrives as nothing, or as one blank cell; on the desktop that is a 0. */
function isEmpty(range: Range | null | undefined): boolean {
  return !range || range.every((row) => row.every(isBlankOrZero));
}

function sameLayers(a: readonly Layer[], b: readonly Layer[]): boolean {
  return a.length === b.length && a.every((layer, i) => layer === b[i]);
}

function merged(layers: readonly Layer[]): Scenario {
  const preset = layers.reduce((last, layer) => layer.preset ?? last, DEFAULT_PRESET);
  const typed = Object.assign({}, ...layers.map((layer) => layer.settings)) as Partial<Settings>;
  const choice = Object.assign({}, ...layers.map((layer) => layer.choice)) as TextChoice;
  for (const [key, value] of Object.entries(typed)) if (value) plausible(key as SettingKey, value, choice);
  // The figures of deployments and APIs depend on the rate, so that it is no change that leaves them as they are.
  const { exchangeRate: _, ...changed } = typed;
  const rate = rateOf(typed, choice);
  const tables = layers.filter((layer) => recordCount([layer]) > 0);
  const catalog = tables.length === 0 ? builtInCatalog() : catalogOf({ layers: tables, day: asOfSerial({ ...presetSettings(preset), ...changed }) });
  return withSpend(withSettings(unchanged({ preset, choice, catalog, rate }), changed), layers);
}

/** A scenario as its preset has it. */
interface Unchanged extends Pick<Scenario, "preset" | "choice"> {
  readonly catalog: Catalog;
  /** Units of the reporting currency for a dollar. */
  readonly rate: Decimal;
}

/** The scenario before a context's settings: one for all the cells that pass the same tables, so that each computes what its own settings change. */
const unchanged = recent(RANGES_KEPT, sameUnchanged, ({ preset, choice, catalog, rate }: Unchanged): Scenario => ({ preset, settings: presetIn(preset, rate), choice, ...catalog }));

function sameUnchanged(a: Unchanged, b: Unchanged): boolean {
  return a.preset === b.preset && a.catalog === b.catalog && a.choice.gpu === b.choice.gpu && a.choice.precision === b.choice.precision && a.choice.currency === b.choice.currency && a.rate.eq(b.rate);
}

/** Units of the reporting currency for a dollar; there is none but the one that is typed. */
function rateOf({ exchangeRate: rate }: Partial<Settings>, { currency }: TextChoice): Decimal {
  const [label, reporting] = [SETTINGS.exchangeRate.label, TEXT_SETTINGS.currency.label];
  if (currency !== undefined && rate === undefined) throw new DomainError(`${reporting} ${currency} needs an ${label}: type how many ${currency} are paid for USD 1.`);
  if (currency === undefined && rate?.eq(ONE) === false) throw new DomainError(`${label} is ${rate.toString()} while the ${reporting} is USD: name the ${reporting} beside it.`);
  return rate ?? ONE;
}

type Catalog = Pick<Scenario, "models" | "gpus" | "prices" | "benchmarks">;

const builtInCatalog = once((): Catalog => {
  const { models, gpus, prices, benchmarks } = builtIn();
  return { models, gpus, prices, benchmarks };
});

/** The tables of a context, and the day whose prices a row without a start goes by. */
interface CatalogContext {
  readonly layers: readonly Layer[];
  readonly day: number;
}

function sameCatalog(a: CatalogContext, b: CatalogContext): boolean {
  return a.day === b.day && sameLayers(a.layers, b.layers);
}

/** The catalog with tables laid over: the same for every cell that passes them, whatever settings of its own it has. */
function mergedCatalog({ layers, day }: CatalogContext): Catalog {
  const { models, gpus, prices, benchmarks } = builtIn();
  return {
    models: withDeployments(overlaid(models, layers.map((layer) => layer.models)), layers.flatMap((layer) => layer.deployments ?? [])),
    gpus: overlaid(gpus, layers.map((layer) => layer.gpus)),
    prices: pricesOverlaid(prices, layers.map((layer) => layer.prices ?? []), day),
    benchmarks: overlaid(benchmarks, layers.map((layer) => layer.benchmarks)),
  };
}

function recordCount(layers: readonly Layer[]): number {
  return layers.reduce((sum, { models, deployments, gpus, prices, benchmarks }) => sum + [models, deployments, gpus, prices, benchmarks].reduce((rows, table) => rows + (table?.length ?? 0), 0), 0);
}

/** The models with rows of Deployments tables added, each the deployment that it names with its model's figures. */
function withDeployments(models: NameIndex<ModelRecord>, rows: readonly DeploymentRecord[]): NameIndex<ModelRecord> {
  const added = new Map<string, ModelRecord>();
  for (const row of rows) {
    const before = added.get(nameKey(row.name)) ?? (matches(models, row.name).find(({ deploymentOf }) => deploymentOf !== undefined) as DeploymentRecord | undefined);
    const deployment = { ...before, ...row, deploymentOf: cellText(row.deploymentOf ?? before?.deploymentOf ?? row.name) } as DeploymentRecord;
    const [model, ...others] = matches(models, deployment.deploymentOf);
    added.set(nameKey(row.name), deployedModel(deployment, others.length === 0 ? model : undefined));
  }
  return added.size === 0 ? models : withRecords(models, [...added.values()]);
}

/** An index with rows added; a row under a known name takes over that record's names and the figures it brings. */
function overlaid<R extends Named>(index: NameIndex<R>, layers: readonly (readonly R[] | undefined)[]): NameIndex<R> {
  const rows = layers.flatMap((layer) => layer ?? []);
  if (rows.length === 0) return index;
  return withEach(index, rows, (row, merged) => {
    const [before, ...others] = matches(merged, row.name);
    return before && others.length === 0 ? { ...before, ...row, name: before.name } : row;
  });
}
