import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import { type CallResult, callResult } from "../../taskpane/functions/call";
import { exampleCall } from "../../taskpane/functions/exampleCall";
import { functionRealm, type FunctionRealm } from "./functionRealm";

/** A formula and what its cell shows. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: Exclude<CallResult, { kind: "refused" }>;
}

/** An example of every function, by its id: the call its form in the pane starts with, computed by the functions as built. */
export async function functionExamples(
  metadata: FunctionsJson,
  script: string,
): Promise<ReadonlyMap<string, FunctionExample>> {
  const realm = functionRealm(script);
  const examples = metadata.functions.map(async (fn) => [fn.id, await functionExample(metadata, fn, realm)] as const);
  return new Map(await Promise.all(examples));
}

async function functionExample(
  metadata: FunctionsJson,
  fn: FunctionMetadata,
  { functions }: FunctionRealm,
): Promise<FunctionExample> {
  const { formula, args } = await exampleCall(metadata, fn);
  const implementation = functions.get(fn.id);
  if (!implementation) throw new Error(`functions.js has no ${fn.id}; is it associated under this id?`);
  const result = callResult(implementation, args);
  if (result.kind !== "refused") return { formula, result };
  throw new Error(`${formula} is refused (${result.message}); mend its start in taskpane/functions/examples.ts.`);
}
