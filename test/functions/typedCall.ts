import { readFileSync } from "node:fs";
import { type Implementation, implementationOf } from "../../functions/functionList";
import "../../src/scenario/bringLateTables";
import "./customFunctions";

/** How many arguments stand before the ranges of the context, by function. */
const BEFORE_CONTEXT = new Map(
  [...readFileSync(new URL("../../docs/functions.md", import.meta.url), "utf8").matchAll(/^`=LLM\.(\w+)\((.*)\[context, …\]\)`$/gm)].map(([, id = "", before = ""]) => [id, before.split(",").length - 1]),
);

/** A formula as it is typed, =LLM.NAME(...) with constants alone, as a call of the function's source. */
export function typedCall(formula: string): { readonly id: string; readonly call: () => unknown } {
  const [, id = "", typed = ""] = /^=?LLM\.(\w+)\((.*)\)$/.exec(formula) ?? [];
  const implementation = implementationOf(id) as Implementation | undefined;
  if (!implementation) throw new Error(`${formula} names no function.`);
  const args = argumentsOf(typed);
  const before = BEFORE_CONTEXT.get(id) ?? Infinity;
  const context = args.slice(before) as never;
  return { id, call: () => implementation(...(args.length > before ? [...args.slice(0, before), context] : args)) };
}

/** What stands between the parentheses: texts, numbers, arrays of rows, and null where an argument is left out. */
function argumentsOf(typed: string): never[] {
  if (typed === "") return [];
  return [...typed.matchAll(/(?:^|,)(\{[^}]*\}|"[^"]*"|[^,{"]*)/g)].map(([, each = ""]) => {
    if (each === "") return null;
    return JSON.parse(each.startsWith("{") ? `[[${each.slice(1, -1).replaceAll(";", "],[")}]]` : each) as unknown;
  }) as never[];
}
