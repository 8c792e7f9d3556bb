import { createContext, runInContext } from "node:vm";

type CustomFunction = (...args: unknown[]) => unknown;

/** The shipped functions in a realm of their own, with no more of office.js than they need. */
export interface FunctionRealm {
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

/** Runs the functions' script afresh: what one copy remembers, another does not know. */
export function functionRealm(functionsScript: string): FunctionRealm {
  const context = createContext({});
  const evaluate = (code: string): unknown => runInContext(code, context);
  evaluate(RUNTIME);
  runInContext(functionsScript, context, { filename: "functions.js" });
  return {
    functions: evaluate("CustomFunctions.registered") as FunctionRealm["functions"],
    CellError: evaluate("CustomFunctions.Error") as FunctionRealm["CellError"],
    evaluate,
  };
}
