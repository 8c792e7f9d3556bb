import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import type { FunctionsJson } from "../preview/host/functionMetadata";
import { DIST } from "../scripts/build/repository";

type CustomFunction = (...args: unknown[]) => unknown;

/** The shipped functions in a realm of their own, with no more of office.js than they need. */
export interface BuiltFunctions {
  readonly functions: ReadonlyMap<string, CustomFunction>;
  /** The realm's CustomFunctions.Error. */
  readonly CellError: new (code: string, message?: string) => { readonly code: string; readonly message: string };
  /** Evaluates an expression in the realm. */
  evaluate(expression: string): unknown;
}

const RUNTIME = `globalThis.CustomFunctions = {
  ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" },
  Error: class { constructor(code, message) { this.code = code; this.message = message; } },
  registered: new Map(),
  associate(id, run) { this.registered.set(id, run); },
};`;

/** Loads dist/functions.js afresh: what one copy remembers, another does not know. */
export function loadBuiltFunctions(): BuiltFunctions {
  const context = createContext({});
  const evaluate = (code: string): unknown => runInContext(code, context);
  evaluate(RUNTIME);
  runInContext(readFileSync(join(DIST, "functions.js"), "utf8"), context, { filename: "functions.js" });
  return {
    functions: evaluate("CustomFunctions.registered") as BuiltFunctions["functions"],
    CellError: evaluate("CustomFunctions.Error") as BuiltFunctions["CellError"],
    evaluate,
  };
}

/** What Excel knows of the functions. */
export function functionsMetadata(): FunctionsJson {
  return JSON.parse(readFileSync(join(DIST, "functions.json"), "utf8")) as FunctionsJson;
}
