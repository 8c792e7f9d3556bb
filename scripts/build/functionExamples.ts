import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import { type CallResult, callResult } from "../../taskpane/functions/call";
import { exampleCall } from "../../taskpane/functions/exampleCall";
import { functionRealm, type FunctionRealm } from "./functionRealm";
import { symbolsOf, wordsOf } from "../../src/forms/words";
import { MODEL } from "../../src/model/model";
import type { OverLines } from "../../src/scenario/overLines";

/** A formula and what its cell shows. */
export interface FunctionExample {
  readonly formula: string;
  readonly result: Exclude<CallResult, { kind: "refused" }>;
  /** The equations of the lines it answers with, in words and in symbols; none for a function over no lines. */
  readonly equations?: readonly Equation[];
}

export interface Equation {
  readonly words: string;
  readonly symbols: string;
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
  if (result.kind !== "refused") return { formula, result, equations: equationsOf(implementation as { readonly over?: OverLines }) };
  throw new Error(`${formula} is refused (${result.message}); mend its start in taskpane/functions/examples.ts.`);
}

function equationsOf({ over }: { readonly over?: OverLines }): Equation[] {
  return [...(over?.lines ?? [])].map((name) => {
    const { label, number } = MODEL.lines[name]!;
    return { words: `${label}, ${number}: ${wordsOf(MODEL, name)}`, symbols: symbolsOf(MODEL, name) };
  });
}
