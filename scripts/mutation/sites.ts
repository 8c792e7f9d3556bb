import { readFileSync, readdirSync } from "node:fs";
import { relative } from "node:path";
import { decimalMutator } from "./decimalMutator";
import { MUTATORS, instrumented, type NodeMutator, type SyntaxPath } from "./strykerParts";

/** The parts that mutants are made of: plain code that computes, reads and refuses. */
export const PARTS = ["model", "forms", "scenario", "priceImport", "usage"] as const;

/** One change of one place, and the part it belongs to. */
export interface Site {
  readonly part: string;
  /** The file, the place, the kind of change and its number: the same in each run over the same code. */
  readonly key: string;
}

/** Adds the changes of decimal arithmetic to those Stryker knows. Gives what then decides about each change. */
function watched(): { ask: (chosen: (key: string) => boolean) => void } {
  MUTATORS.push(decimalMutator);
  let chosen: (key: string) => boolean = () => false;
  MUTATORS.forEach((mutator) => {
    const all = mutator.mutate.bind(mutator);
    mutator.mutate = function* (path) {
      let number = 0;
      for (const change of all(path)) if (chosen(keyOf(path, mutator, number++))) yield change;
    };
  });
  return { ask: (wanted) => (chosen = wanted) };
}

function keyOf({ node: { loc: { start, end } }, hub }: SyntaxPath, { name }: NodeMutator, number: number): string {
  const file = relative(process.cwd(), hub.file.opts.filename).replaceAll("\\", "/");
  return `${file}:${start.line}:${start.column}-${end.line}:${end.column} ${name} ${number}`;
}

const { ask } = watched();

/** Every change that would be tried of these files, a path each. */
export async function sitesOf(files: readonly string[]): Promise<Site[]> {
  const sites: Site[] = [];
  ask((key) => {
    sites.push({ key, part: key.split("/")[1]! });
    return false;
  });
  await instrumented(files.map((name) => ({ name, content: readFileSync(name, "utf8") })));
  return sites;
}

/** From now on Stryker makes these changes and no other. */
export function makeOnly(sites: readonly Site[]): void {
  const chosen = new Set(sites.map(({ key }) => key));
  ask((key) => chosen.has(key));
}

export function partFiles(): string[] {
  return PARTS.flatMap((part) =>
    readdirSync(`src/${part}`, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts"))
      .map((name) => `src/${part}/${name}`.replaceAll("\\", "/"))
      .sort(),
  );
}
