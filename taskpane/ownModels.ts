import { nameKey } from "../src/catalog/lookup";
import { DEPLOYMENT_TABLE, MODEL_TABLE } from "../src/catalog/tables";
import { deploymentOf } from "../src/scenario/figures";
import type { Range } from "../src/scenario/range";
import { scenarioOf } from "../src/scenario/scenario";
import { DEPLOYABLE_MODELS } from "./catalogNames";

const NAME_HEADERS: readonly unknown[] = [MODEL_TABLE, DEPLOYMENT_TABLE].map(({ columns }) => columns[0]!.header);
/** Offered anyway. */
const OFFERED = new Set(DEPLOYABLE_MODELS.map(nameKey));
/** Shipped ones that cannot be computed are nobody's own. */
const SHIPPED = new Set([MODEL_TABLE, DEPLOYMENT_TABLE].flatMap(({ records }) => records.map(({ name }) => nameKey(name))));

/** Names of a workbook's own tables: those that can be computed, and what the others lack, in words. */
export interface OwnModels {
  readonly names: readonly string[];
  readonly lacking: readonly string[];
}

/**
 * Models and deployments of a workbook's own tables, headers first, that are not offered anyway, each once: those that
 * have all the figures a deployment needs, and for each other one of their own the first sentence of why not. Throws what scenarioOf throws
 * where a table cannot be computed with.
 */
export function ownModels(tables: readonly Range[]): OwnModels {
  const scenario = scenarioOf(tables);
  const names = tables.flatMap(([headers = [], ...rows]) => {
    const column = headers.findIndex((header) => NAME_HEADERS.includes(header));
    return rows.map((row) => String(row[column] ?? "").trim());
  });
  const own = [...new Map(names.filter((name) => name !== "" && !OFFERED.has(nameKey(name))).map((name) => [nameKey(name), name])).values()];
  const refusals = own.map((name) => refusalOf(() => deploymentOf(scenario, name)));
  return { names: own.filter((_, i) => refusals[i] === undefined), lacking: refusals.flatMap((refusal, i) => (refusal === undefined || SHIPPED.has(nameKey(own[i]!)) ? [] : [firstSentence(refusal)])) };
}

function refusalOf(ask: () => unknown): string | undefined {
  try {
    ask();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** "Ours lacks: Throughput." Names may hold points, but no point before a space and a capital. */
function firstSentence(message: string): string {
  return /^.*?\.(?= [A-Z]|$)/s.exec(message)?.[0] ?? message;
}
