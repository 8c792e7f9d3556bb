import { MATRIX_TABLE_KEYS } from "../sheets/names";
import { standingTables } from "./standingTables";

type Table = readonly (readonly (string | number | boolean)[])[];

/** The catalog tables that a build would go by, headers first: the first of each kind that has all of our headers. */
export async function ownCatalog(): Promise<readonly Table[]> {
  const { tables } = await standingTables(MATRIX_TABLE_KEYS.filter((key) => key !== "assumptions"));
  return [...tables.values()].map(({ headers, rows }) => [headers, ...rows]);
}
