import { join, relative, resolve, sep } from "node:path";
import webpack from "webpack";
import prices from "../../src/catalog/generated/prices.json";
import { DESCRIBED } from "../../src/catalog/texts/described";
import { packed } from "../../src/catalog/texts/packed";
import { TEXTS } from "../../src/catalog/texts/texts";
import { REPOSITORY } from "./repository";

const CATALOG = join(REPOSITORY, "src/catalog");
/** By this the build calls the files it makes in place of the catalog's own. */
const SCHEME = "catalog";

/** Files of the catalog that export nothing but data; the functions get the figures without the texts. */
const FIGURES = ["benchmarks", "currencies", "estimates", "gpus", "leaderboards", "measuredPoints", "models", "pathOwners", "rentalTerms", "serverless", "throughput"];

/** Keeps the catalog's texts (sources, links, notes) out of functions.js: texts.js brings them after it. */
export async function catalogSplit(): Promise<{ apply(compiler: webpack.Compiler): void }> {
  const files: Record<string, string> = {
    "texts/later": script({ TEXTS_COME_LATER: "true" }),
    "texts/estimator": script({ estimatedDeployment: "(...given) => lateEstimator()(...given)" }, 'import { lateEstimator } from "./arrival";'),
    "texts/texts": script({ TEXTS: parsed(TEXTS) }),
    "generated/prices.json": JSON.stringify(pricesWithoutTexts()),
  };
  for (const name of FIGURES) files[name] = await figures(name);
  const modules = Object.fromEntries(
    Object.entries(files).map(([name, text]) => [name, { type: name.endsWith(".json") ? "" : ".js", source: () => text, context: join(CATALOG, "texts") }]),
  );
  return {
    apply(compiler) {
      new webpack.experiments.schemes.VirtualUrlPlugin(modules, SCHEME).apply(compiler);
      new webpack.NormalModuleReplacementPlugin(/^\.\.?\//, (found) => {
        const name = relative(CATALOG, resolve(found.context, found.request)).replaceAll(sep, "/");
        if (name in modules) found.request = `${SCHEME}:${name}`;
      }).apply(compiler);
    },
  };
}

/** A file's exports as data: records without their late fields, and what else it exports as it is. */
async function figures(name: string): Promise<string> {
  const exported = Object.entries((await import(join(CATALOG, `${name}.ts`))) as Record<string, unknown>);
  const code = exported.filter(([, value]) => typeof value === "function").map(([key]) => key);
  if (code.length > 0) throw new Error(`src/catalog/${name}.ts exports code (${code.join(", ")}); it may export data alone, which the build splits.`);
  return script(Object.fromEntries(exported.map(([key, value]) => [key, exportedData(value)])), 'import { unpacked } from "./packed";');
}

function exportedData(value: unknown): string {
  const list = Object.values(DESCRIBED).find(({ records }) => records === value);
  return list ? `unpacked(${parsed(packed(list.records, (field) => !list.late.includes(field)))})` : parsed(value);
}

/** The price file without what only a reader of a price wants to know. */
function pricesWithoutTexts(): object {
  const [SECOND_SOURCE, CHECKED, NOTE] = [6, 7, 8];
  const apis = Object.entries(prices.apis as Record<string, (readonly unknown[])[]>).map(([key, rows]) => [
    key, rows.map((row) => trimmed(row.map((value, at) => (at === SECOND_SOURCE || at === CHECKED || at === NOTE ? 0 : value)))),
  ]);
  const providers = Object.entries(prices.providers).map(([key, [name]]) => [key, [name, "", 0]]);
  return { ...prices, about: "", sources: [], providers: Object.fromEntries(providers), apis: Object.fromEntries(apis) };
}

/** A row without the zeros at its end, which say the same as nothing. */
function trimmed(row: readonly unknown[]): unknown[] {
  let end = row.length;
  while (row[end - 1] === 0) end -= 1;
  return row.slice(0, end);
}

/** A value as an expression that a browser reads faster than the value itself. */
function parsed(value: unknown): string {
  return `JSON.parse(${JSON.stringify(JSON.stringify(value))})`;
}

function script(exported: Readonly<Record<string, string>>, head = ""): string {
  const lines = Object.entries(exported).map(([name, expression]) => `export const ${name} = ${expression};`);
  return [head, ...lines].join("\n");
}
