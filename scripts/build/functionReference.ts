import type { FunctionMetadata, FunctionParameter, FunctionsJson } from "../../functions/metadata";
import type { FunctionExample } from "./functionExamples";

/** What stands before the dot when a function is typed; manifest.xml gives Excel the same. */
export const NAMESPACE = "LLM";

/** What a reader of the help learns about one function. */
export interface FunctionReference {
  name: string;
  /** As typed in a cell, optional arguments in brackets. */
  signature: string;
  description: string;
  parameters: { name: string; use: string; description: string }[];
  example: FunctionExample | undefined;
}

/** The functions of functions.json in alphabetical order, as the help shows them, each with its example where there is one. */
export function functionReferences(
  { functions }: FunctionsJson,
  examples: ReadonlyMap<string, FunctionExample>,
): FunctionReference[] {
  return functions
    .map((fn) => functionReference(fn, examples.get(fn.id)))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function functionReference(
  { name, description = "", parameters }: FunctionMetadata,
  example: FunctionExample | undefined,
): FunctionReference {
  return {
    name,
    example,
    signature: `=${NAMESPACE}.${name}(${parameters.map(argument).join(", ")})`,
    description,
    parameters: parameters.map((parameter) => ({
      name: parameter.name,
      use: parameterUse(parameter),
      description: parameter.description ?? "",
    })),
  };
}

function argument({ name, optional, repeating }: FunctionParameter): string {
  const text = repeating ? `${name}, …` : name;
  return optional || repeating ? `[${text}]` : text;
}

function parameterUse({ dimensionality, optional, repeating }: FunctionParameter): string {
  const kind = dimensionality === "matrix" ? "range" : "value";
  if (repeating) return `any number of ${kind}s`;
  return optional ? `optional ${kind}` : kind;
}
