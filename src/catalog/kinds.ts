import { AVAILABILITY_TABLE, COMPARISON_TABLE, COST_EFFICIENCY_TABLE, CURRENCY_TABLE, RENTAL_TABLE, THROUGHPUT_TABLE } from "./referenceTables";
import type { Named } from "./records";
import { BENCHMARK_TABLE, type CatalogTable, DEPLOYMENT_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "./tables";

/** A table of any kind of record, for code that walks over them. */
export type AnyTable = CatalogTable<Named & Readonly<Record<string, unknown>>>;

/** Every catalog table by the word a person types for it. */
export const CATALOG_KINDS = {
  models: MODEL_TABLE,
  deployments: DEPLOYMENT_TABLE,
  gpus: GPU_TABLE,
  prices: PRICE_TABLE,
  benchmarks: BENCHMARK_TABLE,
  throughput: THROUGHPUT_TABLE,
  "rental terms": RENTAL_TABLE,
  currencies: CURRENCY_TABLE,
  availability: AVAILABILITY_TABLE,
  "cost efficiency": COST_EFFICIENCY_TABLE,
  comparison: COMPARISON_TABLE,
} as unknown as Readonly<Record<CatalogKind, AnyTable>>;

export type CatalogKind =
  | "models" | "deployments" | "gpus" | "prices" | "benchmarks" | "throughput" | "rental terms" | "currencies" | "availability" | "cost efficiency" | "comparison";
