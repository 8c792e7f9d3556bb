import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DIST } from "../../scripts/build/repository";
import { CATALOG_KINDS } from "../../src/catalog/kinds";
import { callResult } from "../../taskpane/functions/call";
import { exampleCall } from "../../taskpane/functions/exampleCall";
import "../../src/scenario/bringLateTables";
import { FUNCTION_GROUPS, implementationOf } from "../../functions/functionList";
import type { FunctionsJson } from "../../functions/metadata";
import { recordsWith } from "../../taskpane/views/catalogView";
import "../functions/customFunctions";

const metadata = JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;

describe("the functions in the pane", () => {
  it("are all that cells have, and no others", () => {
    const offered = FUNCTION_GROUPS.flatMap(({ functions }) => [...functions.keys()]);
    expect(offered.sort()).toEqual(metadata.functions.map(({ id }) => id).sort());
  });

  it.each(metadata.functions.map((fn) => [fn.id, fn] as const))("%s has an answer to start with", async (id, fn) => {
    const { args } = await exampleCall(metadata, fn);
    expect(callResult(implementationOf(id)!, args)).not.toMatchObject({ kind: "refused" });
  });
});

describe("a search in the catalog", () => {
  it("finds the records that hold each word, in any field", () => {
    const found = recordsWith(CATALOG_KINDS.models, "moonshot kimi");
    expect(found.map(({ name }) => name)).toContain("Kimi-K2");
    expect(recordsWith(CATALOG_KINDS.models, "no such thing")).toEqual([]);
    expect(recordsWith(CATALOG_KINDS.gpus, " ")).toHaveLength(CATALOG_KINDS.gpus.records.length);
  });
});
