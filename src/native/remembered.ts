import type { Context } from "./context";
import type { Expression } from "./expression";

/**
 * Remembers an expression of each name in a context for as long as the context lives: the formulas of a workbook ask for
 * the same few thousands of times. It changes only how long an answer takes.
 */
export function remembered<N extends readonly string[]>(compute: (context: Context, ...names: N) => Expression): (context: Context, ...names: N) => Expression {
  const memory = new WeakMap<Context, Map<string, Expression>>();
  return (context, ...names) => {
    const expressions = memory.get(context) ?? new Map<string, Expression>();
    const key = names.join("\n");
    const found = expressions.get(key) ?? compute(context, ...names);
    memory.set(context, expressions.set(key, found));
    return found;
  };
}
