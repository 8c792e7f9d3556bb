import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionsJson } from "../functions/metadata";
import { type FunctionRealm, functionRealm } from "../scripts/build/functionRealm";
import { DIST, builtFunctionsScript } from "../scripts/build/repository";

export type BuiltFunctions = FunctionRealm;

/** Loads the functions as built afresh: what one copy remembers, another does not know. */
export function loadBuiltFunctions(): BuiltFunctions {
  return functionRealm(builtFunctionsScript());
}

/** What Excel knows of the functions. */
export function functionsMetadata(): FunctionsJson {
  return JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;
}
