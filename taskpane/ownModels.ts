import { nameKey } from "../src/catalog/lookup";
import { DEPLOYMENT_TABLE, MODEL_TABLE } from "../src/catalog/tables";
import { deploymentOf } from "../src/scenario/figures";
import type { Range } from "../src/scenario/range";
import { scenarioOf } from "../src/scenario/scenario";
import { DEPLOYABLE_MODELS, answers } from "./catalogNames";

const NAME_HEADERS: readonly unknown[] = [MODEL_TABLE, DEPLOYMENT_TABLE].map(({ columns }) => columns[0]!.header);
const OFFERED = new Set(DEPLOYABLE_MODELS.map(nameKey));

/**
 * Models and deployments of a workbook's own tables, headers first, that have all the figures a deployment needs and are
 * not among the shipped ones; each once. Throws what scenarioOf throws where a table cannot be computed with.
 */
export function ownModels(tables: readonly Range[]): readonly string[] {
  const scenario = scenarioOf(tables);
  const names = tables.flatMap(([headers = [], ...rows]) => {
    const column = headers.findIndex((header) => NAME_HEADERS.includes(header));
    return rows.map((row) => String(row[column] ?? "").trim());
  });
  const own = new Map(names.filter((name) => name !== "" && !OFFERED.has(nameKey(name))).map((name) => [nameKey(name), name]));
  return [...own.values()].filter((name) => answers(() => deploymentOf(scenario, name)));
}
