import { readFileSync, readdirSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { describe, expect, it, test } from "vitest";

/** Which part may import which; a part not listed as allowed is refused. */
const ARROWS: Record<string, readonly string[]> = {
  "src/engine": ["decimal.js"],
  "src/catalog": ["src/engine", "src/model", "src/forms", "fastest-levenshtein"],
  "src/model": ["src/engine"],
  "src/forms": ["src/engine", "src/model"],
  "src/scenario": ["src/engine", "src/model", "src/forms", "src/catalog", "fastest-levenshtein"],
  "src/priceImport": ["src/engine", "src/catalog", "src/scenario", "papaparse"],
  "src/usage": ["src/engine", "src/catalog", "src/scenario", "src/priceImport"],
  "src/sheets": ["src/engine", "src/model", "src/forms", "src/catalog", "src/scenario", "src/usage", "src/version"],
  "src/native": ["functions", "src/engine", "src/model", "src/forms", "src/catalog", "src/scenario", "src/sheets", "src/version", "@borgar/fx"],
  "src/writers": ["src/sheets", "src/native", "hucre"],
  functions: ["src/engine", "src/catalog", "src/scenario", "src/version"],
  taskpane: ["functions", "src/engine", "src/model", "src/forms", "src/native", "src/sheets", "src/writers", "src/catalog", "src/scenario", "src/priceImport", "src/usage", "src/version"],
};

/** Parts that must give the same answer anywhere and at any time. */
const PURE = ["src/engine", "src/model", "src/forms", "src/catalog", "src/scenario", "src/native", "src/priceImport", "src/usage"];
const OUTSIDE_WORLD = [
  /\b(?:document|window|navigator|process|Office|Excel)\.\w/,
  /\b(?:fetch|XMLHttpRequest|setTimeout|setInterval|require)\(/,
  /\bnew Date\(\)|\bDate\.now\b|\bMath\.random\b|\bperformance\.now\b/,
];

const root = join(import.meta.dirname, "..");

describe.each(Object.keys(ARROWS))("%s", (part) => {
  it("imports only what the layout allows", () => {
    const allowed = [part, ...(ARROWS[part] ?? [])];
    const refused = sourceFiles(part).flatMap((file) =>
      imports(file)
        .filter((target) => !allowed.some((each) => target === each || target.startsWith(`${each}/`)))
        .map((target) => `${file} imports ${target}`),
    );
    expect(refused).toEqual([]);
  });
});

describe.each(PURE)("%s", (part) => {
  it("knows no page, clock, network or chance", () => {
    const touching = sourceFiles(part).filter((file) => OUTSIDE_WORLD.some((world) => world.test(code(file))));
    expect(touching).toEqual([]);
  });
});

test("files import each other in no circle, types included", () => {
  const files = ["src", "functions", "taskpane", "scripts"].flatMap(sourceFiles).map((file) => file.replaceAll(sep, "/"));
  const graph = new Map(files.map((file) => [file, imports(file).map((target) => `${target}.ts`)]));
  expect(circlesOf(new Map([["a", ["b"]], ["b", ["c"]], ["c", ["b", "d"]], ["d", []]]))).toEqual(["b, c"]);
  expect([...graph.values()].flat().filter((target) => graph.has(target)).length).toBeGreaterThan(files.length);
  expect(circlesOf(graph)).toEqual([]);
});

/** The groups of files that reach each other, each sorted and joined. */
function circlesOf(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const reached = new Map([...graph.keys()].map((file) => [file, reachedFrom(file, graph)]));
  const groups = [...graph.keys()].flatMap((file) => {
    if (!reached.get(file)!.has(file)) return [];
    return [...reached.get(file)!].filter((other) => reached.get(other)!.has(file)).sort().join(", ");
  });
  return [...new Set(groups)].sort();
}

function reachedFrom(file: string, graph: ReadonlyMap<string, readonly string[]>): Set<string> {
  const [reached, open] = [new Set<string>(), [file]];
  for (let from = open.pop(); from !== undefined; from = open.pop()) {
    for (const target of graph.get(from) ?? []) {
      if (!graph.has(target) || reached.has(target)) continue;
      reached.add(target);
      open.push(target);
    }
  }
  return reached;
}

function sourceFiles(part: string): string[] {
  return readdirSync(join(root, part), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(part, name));
}

/** What a file imports, files of ours as paths from the root. */
function imports(file: string): string[] {
  return [...code(file).matchAll(/(?:\bfrom\s+|\bimport\s+|\bimport\()["']([^"']+)["']/g)]
    .map(([, specifier = ""]) => specifier)
    .map((specifier) => (specifier.startsWith(".") ? join(dirname(file), specifier).replaceAll(sep, "/") : specifier));
}

function code(file: string): string {
  return readFileSync(join(root, file), "utf8").replaceAll(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*/g, "");
}
