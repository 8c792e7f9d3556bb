import * as view from "../src/scenario/catalogView";
import { cellText } from "../src/scenario/range";
import { scenarioOf } from "../src/scenario/scenario";
import { choice, name } from "./arguments";
import { cell, spill } from "./cell";

/**
 * A kind of catalog table.
 * @customenum {string}
 */
export enum CatalogKind {
  /** Open models: size, memory, licence, deployment */
  Models = "models",
  /** Open models on GPUs: count, precision, throughput, measured, claimed or estimated */
  Deployments = "deployments",
  /** GPUs: memory, power, purchase and rental price */
  Gpus = "gpus",
  /** API prices with their dates, cache and long-context prices */
  Prices = "prices",
  /** Benchmark scores */
  Benchmarks = "benchmarks",
  /** Measured and claimed throughput */
  Throughput = "throughput",
  /** What providers ask for a GPU-hour on demand, reserved and spot */
  RentalTerms = "rental terms",
  /** Open models offered serverless */
  Availability = "availability",
  /** Accuracy per dollar of hourly cost */
  CostEfficiency = "cost efficiency",
  /** Serverless endpoints against own containers */
  Comparison = "comparison",
}

/**
 * A field of an open model.
 * @customenum {string}
 */
export enum ModelField {
  Developer = "Developer",
  Group = "Group",
  TotalParameters = "Total parameters",
  ActiveParameters = "Active parameters",
  MixtureOfExperts = "Mixture of experts",
  Weights = "Weights at FP8",
  Layers = "Layers",
  KvCache = "KV cache",
  Context = "Context",
  ReleasedWeights = "Weights as released",
  ReleasedIn = "Released in",
  Released = "Released",
  Licence = "Licence",
  LicenceWarning = "Licence warning",
  Gpu = "GPU",
  GpuCount = "GPU count",
  Throughput = "Throughput",
  Note = "Note",
  Source = "Source",
  Link = "Link",
  Checked = "Checked",
}

/**
 * A field of a GPU.
 * @customenum {string}
 */
export enum GpuField {
  Memory = "Memory",
  Power = "Power",
  Price = "Price",
  Rental = "Rental",
  RentalProvider = "Rental provider",
  RentalDate = "Rental date",
  Bandwidth = "Bandwidth",
  Bf16 = "BF16",
  Fp8 = "FP8",
  Fp4 = "FP4",
  GpusPerServer = "GPUs per server",
  ServerPrice = "Server price",
  ServerPriceIs = "Server price is",
  ServerPower = "Server power",
  ServerPowerIs = "Server power is",
  ServerSource = "Source of server figures",
  PriceLink = "Price link",
  Note = "Note",
  Source = "Source",
  Link = "Link",
  Checked = "Checked",
}

/**
 * What to say of a source.
 * @customenum {string}
 */
export enum SourceField {
  /** What the figures come from */
  Source = "source",
  /** Its address */
  Link = "link",
  /** The day it was last compared */
  Checked = "checked",
  /** What a reader must know of the figures */
  Note = "note",
}

/**
 * A table of the built-in catalog with its headers, each row with source and date; it can be copied, edited and passed back as context.
 * @customfunction CATALOG
 * @param {CatalogKind} kind models, deployments, gpus, prices, benchmarks, throughput, rental terms, availability, cost efficiency or comparison.
 * @param {string} [filter] Words that must stand in a row, such as "Groq" or "claude opus"; left out, every row.
 * @returns {any[][]} A table.
 */
export function catalog(kind: CatalogKind, filter: string): any[][] {
  return spill(() => view.catalogTable(view.catalogKind(name("kind", kind)), cellText(filter)));
}

/**
 * One figure or fact of an open model in the catalog, such as its licence, its licence warning or its KV cache bytes per token.
 * @customfunction MODEL
 * @param {string} model Open model in the catalog, such as "Kimi-K2".
 * @param {ModelField} field Header of the Models table, with or without its unit.
 * @returns {any} A number, or text.
 */
export function model(model: string, field: ModelField): any {
  return cell(() => view.recordField("models", name("model", model), name("field", field)));
}

/**
 * One figure of a GPU in the catalog, such as its memory in GB, rated power in W, price in USD or rental in USD per hour. #N/A where no source gives it.
 * @customfunction GPU
 * @param {string} gpu GPU in the catalog, such as "A100-80GB".
 * @param {GpuField} field Header of the GPUs table, with or without its unit.
 * @returns {any} A number, or text.
 */
export function gpu(gpu: string, field: GpuField): any {
  return cell(() => view.recordField("gpus", name("gpu", gpu), name("field", field)));
}

/**
 * Where the catalog's figures of a model, API or GPU come from: the source, its link, the day it was last checked, or the note on it.
 * @customfunction SOURCE
 * @param {string} name Model, API or GPU in the catalog.
 * @param {SourceField} [field] source (the default), link, checked or note.
 * @returns {any} Text.
 */
export function source(name: string, field: SourceField): any {
  return cell(() => view.sourceField(scenarioOf(null).prices, named(name), choice("field", field, Object.values(SourceField), SourceField.Source)));
}

function named(given: string): string {
  return name("name", given);
}
