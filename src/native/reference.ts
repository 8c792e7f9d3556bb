/** The cells an argument refers to, as a formula writes them. */
export type Reference =
  | { readonly kind: "cells"; readonly sheet?: string; readonly address: string }
  | { readonly kind: "table"; readonly name: string; readonly part: "all" | "body" }
  | { readonly kind: "name"; readonly name: string };

const CELLS = /^(?:(?:'((?:[^']|'')+)'|([^'!()",{}[\]]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;
const TABLE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[#(All|Data)\]$/iu;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u;

/** What an argument refers to; undefined for a constant, an expression, or a reference of another kind. */
export function referenceOf(argument: string): Reference | undefined {
  const cells = CELLS.exec(argument);
  const sheet = cells?.[1]?.replaceAll("''", "'") ?? cells?.[2];
  if (cells) return { kind: "cells", address: cells[3]!, ...(sheet !== undefined && { sheet }) };
  const table = TABLE.exec(argument);
  if (table) return { kind: "table", name: table[1]!, part: table[2]!.toLowerCase() === "all" ? "all" : "body" };
  return NAME.test(argument) && !/^(?:TRUE|FALSE)$/i.test(argument) ? { kind: "name", name: argument } : undefined;
}
