import { CATALOG_KINDS } from "../catalog/kinds";
import { USAGE_TABLE } from "../catalog/usageTable";
import { ASSUMPTION_HEADERS } from "./assumptionsTable";
import type { TableKey } from "./names";

/** The headers by which a table of ours is recognised; its names stand in the first column. */
export function tableHeaders(key: TableKey): readonly string[] {
  if (key === "assumptions") return ASSUMPTION_HEADERS;
  return (key === "usage" ? USAGE_TABLE : CATALOG_KINDS[key]).columns.map(({ header }) => header);
}
