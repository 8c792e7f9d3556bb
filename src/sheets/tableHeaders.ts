import { CATALOG_KINDS } from "../catalog/kinds";
import { ASSUMPTION_HEADERS } from "./assumptionsTable";
import type { TableKey } from "./names";

/** The headers by which a table of ours is recognised; its names stand in the first column. */
export function tableHeaders(key: TableKey): readonly string[] {
  return key === "assumptions" ? ASSUMPTION_HEADERS : CATALOG_KINDS[key].columns.map(({ header }) => header);
}
