import type { CellValue } from "../../src/scenario/range";
import type { Argument } from "../formulaText";
import type { Implementation } from "../../functions/functionList";
import { messageOf } from "../messageOf";

/** What a cell would show: a value, a table, or an error with its message. */
export type CallResult =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "table"; readonly rows: readonly (readonly CellValue[])[] }
  | { readonly kind: "refused"; readonly message: string };

/** Calls a function as a cell would. */
export function callResult(implementation: Implementation, args: readonly Argument[]): CallResult {
  try {
    const answer = implementation(...args.map(({ value }) => value));
    return Array.isArray(answer) ? { kind: "table", rows: answer as CellValue[][] } : { kind: "value", value: answer as CellValue };
  } catch (error) {
    return { kind: "refused", message: messageOf(error) };
  }
}
