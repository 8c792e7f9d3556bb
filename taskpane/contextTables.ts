import { TABLE_KEYS, WISHED_NAMES } from "../src/sheets/names";
import { readCells, tableNames } from "../src/writers/readCells";
import { type Argument, LEFT_OUT } from "./formulaText";

const READ_BY_FUNCTIONS = ["assumptions", "models", "deployments", "gpus", "prices", "benchmarks"] as const satisfies readonly (typeof TABLE_KEYS)[number][];

/** The workbook's own assumptions and catalog tables as the last argument; the first table of each kind. */
export async function contextArgument(): Promise<Argument> {
  const present = await tableNames();
  const ours = READ_BY_FUNCTIONS.flatMap((key) => present.find((name) => isNamedLike(name, WISHED_NAMES.tables[key])) ?? []);
  if (ours.length === 0) return LEFT_OUT;
  const references = ours.map((name) => `${name}[#All]`);
  return { text: references.join(","), value: await Promise.all(references.map(readCells)) };
}

function isNamedLike(name: string, wished: string): boolean {
  return new RegExp(`^${wished}\\d*$`, "i").test(name);
}
