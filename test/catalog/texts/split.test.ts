import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { functionRealm } from "../../../scripts/build/functionRealm";
import { DIST } from "../../../scripts/build/repository";
import { CATALOG_KINDS, type CatalogKind } from "../../../src/catalog/kinds";
import { DESCRIBED } from "../../../src/catalog/texts/described";
import { catalogTable } from "../../../src/scenario/catalogView";
import { exampleCall } from "../../../taskpane/functions/exampleCall";
import { functionsMetadata, loadBuiltFunctions } from "../../builtFunctions";

const shipped = (file: string) => readFileSync(join(DIST, file), "utf8");
const MOST_GZIPPED = 80_000;
const KINDS = Object.keys(CATALOG_KINDS) as CatalogKind[];

test("functions.js with its catalog is at most 80 kB gzipped", () => {
  expect(gzipSync(shipped("functions.js"), { level: 9 }).length).toBeLessThanOrEqual(MOST_GZIPPED);
});

test("lines say what they are once the texts have loaded, and compute before", () => {
  expect(shipped("functions.js")).not.toContain("Residual value as a share of the last purchase");
  expect(shipped("texts.js")).toContain("Residual value as a share of the last purchase");
});

test("every list of records that a table shows gets its texts", () => {
  const lists = Object.values(DESCRIBED).map(({ records }) => records);
  expect(KINDS.filter((kind) => !lists.includes(CATALOG_KINDS[kind].records))).toEqual([]);
});

test.each(KINDS)("the %s table as built is the table of the sources", (kind) => {
  const built = loadBuiltFunctions().functions.get("CATALOG")!;
  expect(plain(built(kind, ""))).toEqual(catalogTable(kind));
});

describe("before the texts have loaded", async () => {
  const metadata = functionsMetadata();
  const whole = loadBuiltFunctions();
  const answers = await Promise.all(
    metadata.functions.map(async (fn) => {
      const args = (await exampleCall(metadata, fn)).args.map(({ value }) => value);
      const early = functionRealm(shipped("functions.js"));
      const answer = early.functions.get(fn.id)!(...args);
      const waits = answer !== null && typeof answer === "object" && "then" in answer;
      early.evaluate(shipped("texts.js"));
      return { id: fn.id, waits, early: plain(await answer), later: plain(whole.functions.get(fn.id)!(...args)) };
    }),
  );

  test("every function gives the same answer as after", () => {
    expect(answers.filter(({ early, later }) => JSON.stringify(early) !== JSON.stringify(later)).map(({ id }) => id)).toEqual([]);
  });

  test("only those wait that show the catalog's rows, its settings, a bill, a load, its split, the volume sought, the comparison, scenarios, a frontier, the lines of a cost or what changes would do", () => {
    expect(answers.filter(({ waits }) => waits).map(({ id }) => id).sort()).toEqual(["ADVICE", "BREAKEVENVOLUME", "CANDIDATES", "CATALOG", "COMPARE", "COVERAGE", "DEPLOYMENT", "ENERGY", "FACTORS", "FINETUNE", "FRONTIER", "GOALSEEK", "GPU", "GRID", "HYBRID", "INTELLIGENCE", "IRR", "MODEL", "PARETO", "PORTFOLIO", "PRECISIONS", "PRICEHISTORY", "RECOMMEND", "SCALINGFIT", "SCENARIOS", "SERVERCOST", "SERVERLESS", "SETTINGS", "SIMULATE", "SOURCE", "SWEETSPOT", "TCO", "THROUGHPUT", "TORNADO", "USAGE", "UTILIZATION"]);
  });
});

/** A value of another realm as one of this. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value)) as unknown;
}
