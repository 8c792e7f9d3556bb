import { runInThisContext } from "node:vm";
import { builtFunctionsScript } from "../scripts/build/repository";

type CustomFunction = (...args: unknown[]) => unknown;

/** The functions as built, by their names. */
export type MeasuredFunctions = ReadonlyMap<string, CustomFunction>;

/**
 * Runs the functions' script among this process's own globals, as a page does among its. A realm of Node's vm looks each global up
 * through a handler, by which simulations take up to ten times as long as in any browser.
 */
export function functionsHere(): MeasuredFunctions {
  const registered = new Map<string, CustomFunction>();
  class CellError extends Error {}
  Object.assign(globalThis, { CustomFunctions: { Error: CellError, ErrorCode: {}, associate: (id: string, run: CustomFunction) => void registered.set(id, run) } });
  runInThisContext(builtFunctionsScript(), { filename: "functions.js" });
  return registered;
}
