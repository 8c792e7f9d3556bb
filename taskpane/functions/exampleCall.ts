import type { FunctionMetadata, FunctionParameter, FunctionsJson } from "../../functions/metadata";
import { type Argument, LEFT_OUT, formulaText } from "../formulaText";
import { argumentOf, wordsOf } from "./argumentField";
import { exampleOf } from "./examples";

/** A call as a function's form starts with it. */
export interface ExampleCall {
  readonly formula: string;
  readonly args: readonly Argument[];
}

/** The call that a function's form starts with: every argument it needs, and built-in figures. */
export async function exampleCall(metadata: FunctionsJson, fn: FunctionMetadata): Promise<ExampleCall> {
  const args = await Promise.all(
    fn.parameters.map(async (parameter) =>
      parameter.repeating ? LEFT_OUT : argumentOf(parameter, exampleText(metadata, fn, parameter), noCells),
    ),
  );
  return { formula: formulaText(fn.id, args), args };
}

/** The words of an argument that needs one of some start with the first, as its field does. */
function exampleText(metadata: FunctionsJson, { id }: FunctionMetadata, parameter: FunctionParameter): string {
  const [first = ""] = parameter.optional ? [] : wordsOf(metadata, parameter);
  return exampleOf(id, parameter.name) || first;
}

function noCells(reference: string): Promise<never> {
  return Promise.reject(new Error(`An example holds its own figures; it cannot read ${reference}.`));
}
