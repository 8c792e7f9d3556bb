import type { FunctionMetadata, FunctionParameter, FunctionsJson } from "../../preview/host/functionMetadata";

/** What stands before the dot when a function is typed; manifest.xml gives Excel the same. */
export const NAMESPACE = "LLM";

/** What a reader of the help learns about one function. */
export interface FunctionReference {
  name: string;
  /** As typed in a cell, optional arguments in brackets. */
  signature: string;
  description: string;
  parameters: { name: string; use: string; description: string }[];
}

/** The functions of functions.json in alphabetical order, as the help shows them. */
export function functionReferences({ functions }: FunctionsJson): FunctionReference[] {
  return functions.map(functionReference).sort((a, b) => a.name.localeCompare(b.name, "en"));
}

function functionReference({ name, description = "", parameters }: FunctionMetadata): FunctionReference {
  return {
    name,
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
