import type { NodeMutator } from "./strykerParts";

/** What each arithmetic call is mistaken for: money is decimal here, and Stryker itself knows + and - alone. */
const MISTAKEN: Readonly<Record<string, string>> = {
  plus: "minus", minus: "plus", times: "div", div: "times",
  gt: "gte", gte: "gt", lt: "lte", lte: "lt",
  largest: "smallest", smallest: "largest",
};

/** Turns a.plus(b) into a.minus(b), largest(a, b) into smallest(a, b), and so on. */
export const decimalMutator: NodeMutator = {
  name: "DecimalArithmetic",
  *mutate({ node }) {
    if (node.type !== "CallExpression" && node.type !== "OptionalCallExpression") return;
    const { callee } = node;
    const called = callee.type === "Identifier" ? callee : callee.computed ? undefined : callee.property;
    const name = called?.type === "Identifier" && Object.hasOwn(MISTAKEN, called.name) ? MISTAKEN[called.name] : undefined;
    if (name === undefined) return;
    const renamed = { ...called, name };
    yield { ...node, callee: callee === called ? renamed : { ...callee, property: renamed } };
  },
};
