import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionsJson } from "../functions/metadata";
import { type FunctionRealm, functionRealm } from "../scripts/build/functionRealm";
import { DIST } from "../scripts/build/repository";

export type BuiltFunctions = FunctionRealm;

/** Loads dist/functions.js afresh: what one copy remembers, another does not know. */
export function loadBuiltFunctions(): BuiltFunctions {
  return functionRealm(readFileSync(join(DIST, "functions.js"), "utf8"));
}

/** What Excel knows of the functions. */
export function functionsMetadata(): FunctionsJson {
  return JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;
}
