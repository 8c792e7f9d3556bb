import { CATALOG_KINDS } from "../catalog/kinds";
import { USAGE_TABLE } from "../catalog/usageTable";
import { WORKLOAD_TABLE } from "../catalog/workloadTable";
import { KNOWN_ASSUMPTION_HEADERS } from "./assumptionsTable";
import type { TableKey } from "./names";

/** The headers by which a table of ours is recognised; its names stand in the first column. */
export function tableHeaders(key: TableKey): readonly string[] {
  if (key === "assumptions") return KNOWN_ASSUMPTION_HEADERS;
  return { ...CATALOG_KINDS, usage: USAGE_TABLE, workloads: WORKLOAD_TABLE }[key].columns.map(({ header }) => header);
}
