import type { FunctionMetadata } from "../../functions/metadata";

/** Whether each argument has the shape its function declares, which is the shape Excel hands over: a range is rows of cells. */
export function asDeclared({ parameters }: FunctionMetadata, args: readonly unknown[]): boolean {
  return parameters.every(({ dimensionality, repeating, optional }, position) => {
    const argument = args[position];
    if (repeating) return argument == null || (Array.isArray(argument) && argument.every((range) => range === null || isRange(range)));
    return dimensionality === "matrix" ? (optional && argument == null) || isRange(argument) : true;
  });
}

function isRange(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(Array.isArray);
}

/** An argument list that no function can change unnoticed. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
  Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
