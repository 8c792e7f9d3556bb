import { formulaTokens, isName, isOperator, isReference } from "./formulaTokens";

export interface CellsReference {
  readonly kind: "cells";
  readonly sheet?: string;
  readonly address: string;
}

/** The cells an argument refers to, as a formula writes them. */
export type Reference =
  | CellsReference
  | { readonly kind: "table"; readonly name: string; readonly part: "all" | "body" }
  | { readonly kind: "name"; readonly name: string };

const CELLS = /^(?:(?:'((?:[^']|'')+)'|([^'!()",{}[\]]+))!)?(\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?)$/i;
const TABLE = /^([\p{L}_\\][\p{L}\p{N}_.\\]*)\[#(All|Data)\]$/iu;

/** What an argument refers to; undefined for a constant, an expression, or a reference of another kind. */
export function referenceOf(argument: string): Reference | undefined {
  const [token, ...others] = formulaTokens(argument);
  if (!token || others.length > 0) return undefined;
  if (isName(token)) return { kind: "name", name: argument };
  if (!isReference(token)) return undefined;
  const cells = CELLS.exec(argument);
  const sheet = cells?.[1]?.replaceAll("''", "'") ?? cells?.[2];
  if (cells) return { kind: "cells", address: cells[3]!, ...(sheet !== undefined && { sheet }) };
  const table = TABLE.exec(argument);
  return table ? { kind: "table", name: table[1]!, part: table[2]!.toLowerCase() === "all" ? "all" : "body" } : undefined;
}

/** The cells whose whole table a formula reads, as in A1#. */
export function spilledReferences(formula: string): CellsReference[] {
  if (!formula.includes("#")) return [];
  const tokens = formulaTokens(formula);
  return tokens.flatMap((token, at) => {
    const read = isOperator(tokens[at + 1], "#") ? referenceOf(token.text) : undefined;
    return read?.kind === "cells" ? [read] : [];
  });
}
