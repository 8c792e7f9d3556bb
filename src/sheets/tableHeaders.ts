import { BENCHMARK_TABLE, GPU_TABLE, MODEL_TABLE, PRICE_TABLE } from "../catalog/tables";
import { ASSUMPTION_HEADERS } from "./assumptionsTable";
import type { TableKey } from "./names";

const CATALOG = { models: MODEL_TABLE, gpus: GPU_TABLE, prices: PRICE_TABLE, benchmarks: BENCHMARK_TABLE } as const;

/** The headers by which a table of ours is recognised; its names stand in the first column. */
export function tableHeaders(key: TableKey): readonly string[] {
  return key === "assumptions" ? ASSUMPTION_HEADERS : CATALOG[key].columns.map(({ header }) => header);
}
