import { isArrayNode, isBinaryNode, isReference, type Node, parse, parseA1Ref, parseStructRef, type Token, tokenize } from "@borgar/fx";

import { invalidArgument } from "../hostObject";
import type { Grid } from "./grid";
import { formulaTable } from "./tableStore";

/** A formula as long as Excel takes it. */
const LONGEST_FORMULA = 8192;
/** The characters of a text within a formula. */
const LONGEST_LITERAL = 255;
const MOST_ARGUMENTS = 255;

/** What a formula is for: rules (conditional formats, validation) take less than cells and names do. */
export type FormulaUse = "cell" | "name" | "rule";

/** The name of the table a formula stands in. */
type OwnTable = string | undefined;

/**
 * Refuses what Excel refuses of a formula when it is entered: wrong syntax, a sheet, table or column that is not there,
 * and more than it takes. Unknown names and functions are no fault of syntax: they calculate to #NAME?.
 */
export function requireFormula(grid: Grid, formula: string, use: FormulaUse, ownTable?: OwnTable): void {
  if (formula.length > LONGEST_FORMULA) throw refused(formula, `it is longer than ${LONGEST_FORMULA} characters`);
  const tokens = tokenize(formula);
  const problem = syntaxProblem(tokens, use) ?? tokens.map((token) => tokenProblem(grid, token, use, ownTable)).find((one) => one !== undefined);
  if (problem !== undefined) throw refused(formula, problem);
}

/** The same for what may be a formula or a value: in rules, limits are either. */
export function requireRuleFormula(grid: Grid, text: unknown): void {
  if (typeof text === "string" && text.startsWith("=")) requireFormula(grid, text, "rule");
}

function refused(formula: string, reason: string): Error {
  return invalidArgument(`The argument is invalid or missing or has an incorrect format. [simulated Excel] ${formula.slice(0, 120)}: ${reason}.`);
}

function syntaxProblem(tokens: Token[], use: FormulaUse): string | undefined {
  try {
    return nodeProblem(parse(tokens) as TreeNode, use);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type TreeNode = Node & { readonly arguments?: readonly (TreeNode | null)[] };

function nodeProblem(node: TreeNode, use: FormulaUse): string | undefined {
  if (use === "rule" && isArrayNode(node)) return "a rule takes no array constants";
  if (use === "rule" && isBinaryNode(node) && [",", " "].includes(node.operator)) return "a rule takes no unions and intersections";
  const parts = node.arguments ?? [];
  if (parts.length > MOST_ARGUMENTS) return `a function takes at most ${MOST_ARGUMENTS} arguments`;
  return parts.map((part) => part && nodeProblem(part, use)).find((problem) => typeof problem === "string") ?? undefined;
}

function tokenProblem(grid: Grid, token: Token, use: FormulaUse, ownTable: OwnTable): string | undefined {
  const { type, value } = token;
  if (type === "string") return literalLength(value) > LONGEST_LITERAL ? `a text in it is longer than ${LONGEST_LITERAL} characters` : undefined;
  if (type === "structured") return use === "rule" ? "a rule takes no references to tables" : structuredProblem(grid, value, ownTable);
  if (!isReference(token)) return undefined;
  const reference = parseA1Ref(value);
  const isTable = use === "rule" && reference !== undefined && "name" in reference && formulaTable(grid, reference.name) !== undefined;
  return isTable ? "a rule takes no references to tables" : sheetProblem(grid, reference?.context ?? []);
}

/** Without its outer quotation marks, a doubled one counting once. */
function literalLength(literal: string): number {
  return literal.slice(1, -1).replaceAll('""', '"').length;
}

function sheetProblem({ workbook }: Grid, context: readonly string[]): string | undefined {
  const [sheet, ...others] = [...context].reverse();
  if (sheet === undefined) return undefined;
  if (others.length > 0) return "references to other workbooks are not implemented";
  const isThere = workbook.getSheets().some((one) => one.getName().toLowerCase() === sheet.toLowerCase());
  return isThere ? undefined : `there is no sheet ${sheet}`;
}

function structuredProblem(grid: Grid, text: string, ownTable: OwnTable): string | undefined {
  const reference = parseStructRef(text);
  const name = reference?.table || ownTable;
  if (!reference || name === undefined) return `${text} stands in no table`;
  const table = formulaTable(grid, name);
  if (!table) return `there is no table ${name}`;
  const columns = table.columns.map((column) => column.toLowerCase());
  const unknown = reference.columns?.find((column) => !columns.includes(column.toLowerCase()));
  return unknown === undefined ? undefined : `the table ${name} has no column ${unknown}`;
}
