import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { REPOSITORY } from "../../scripts/build/repository";
import { FUNCTION_GROUPS } from "../../functions/functionList";
import { WISHED_NAMES } from "../../src/sheets/names";
import { documentTables } from "./document";
import "../functions/customFunctions";

const text = readFileSync(join(REPOSITORY, "docs/sources.md"), "utf8");
const named = (pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))];

test("every function that the table of sources names exists", () => {
  const functions = new Set(FUNCTION_GROUPS.flatMap((group) => [...group.functions.keys()]));
  const names = named(/`LLM\.([A-Z]+)`/g);
  expect(names.length).toBeGreaterThan(30);
  expect(names.filter((name) => !functions.has(name))).toEqual([]);
});

test("every sheet that it names exists", () => {
  const sheets = new Set<string>(Object.values(WISHED_NAMES.sheets));
  const names = named(/(?<!\*)\*([^*\n]+)\*(?!\*)/g);
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => !sheets.has(name))).toEqual([]);
});

test("each row says where its part is, or that it is not here", () => {
  const rows = documentTables("sources.md").flat();
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter((row) => !row["part"] || !row["where it is"])).toEqual([]);
});
