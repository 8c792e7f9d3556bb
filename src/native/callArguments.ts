import { type CellValue, cellText } from "../scenario/range";
import { arrayConstant, constantValue } from "./constants";
import type { ContextRange } from "./context";
import { type Expression, OF, line, native } from "./expression";
import { type FormulaToken, closingPosition, formulaTokens, isFunctionName, isName, isOperator, isReference } from "./formulaTokens";
import { NoNativeForm } from "./noNativeForm";

/** What is known of the workbook: the cells an argument of a formula refers to. */
export type CellsOf = (argument: string) => ContextRange | undefined;

/** An argument looked up once and for all, and what must still stand in its cell for the formula to be right. */
export interface FixedArgument {
  readonly value: CellValue;
  readonly condition?: Expression;
}

/** The value of an argument that is a constant or one cell. */
export function fixedArgument(text: string, cellsOf: CellsOf): FixedArgument {
  if (text === "") return { value: undefined };
  const constant = constantValue(text);
  if (constant !== undefined) return { value: constant };
  const cells = cellsOf(text);
  if (cells?.place === undefined || cells.values.length !== 1 || cells.values[0]!.length !== 1) {
    throw new NoNativeForm(`"${shortened(text)}" is neither a text nor one cell, so that no figure can be looked up for it`);
  }
  return { value: cells.values[0]![0], condition: standsIn(text, cells.values[0]![0]) };
}

/** A name or a word that a formula was converted for, compared with the cell it was read from. */
function standsIn(cell: string, value: CellValue): Expression {
  const given = typeof value === "number" || typeof value === "boolean" ? value : cellText(value);
  const named = line({
    key: `argument:${typeof given}:${given}`, kind: "given", of: OF.argument, label: "Name or word in a cell", unit: "",
    format: typeof given === "string" ? "text" : "general", value: given, source: "What the cell held when its formulas were converted",
  });
  return native`${cell}=${named}`;
}

/** A range of settings or a table passed along. */
export function contextRange(text: string, cellsOf: CellsOf): ContextRange {
  const typed = arrayConstant(text);
  if (typed) return { values: typed };
  const cells = cellsOf(text);
  if (cells === undefined) throw new NoNativeForm(`"${shortened(text)}" is no plain range, so that its settings cannot be followed`);
  return cells;
}

const SIMPLE = /^[\w.]+$/;
const PLACES = /[\uE000][^\uE001]*[\uE001]/g;

/** A part of a formula as one operand: in parentheses where operators could tear it apart. */
export function operand(expression: Expression): Expression {
  const text = expression.text.replace(PLACES, "A1");
  return SIMPLE.test(text) || isOneOperand(formulaTokens(text)) ? expression : native`(${expression})`;
}

/** Whether pieces are one reference, one call of a function, or one pair of parentheses, from the first to the last. */
function isOneOperand(tokens: readonly FormulaToken[]): boolean {
  const [first] = tokens;
  if (first && tokens.length === 1) return isReference(first) || isName(first);
  const opening = first && isFunctionName(first) ? 1 : 0;
  return isOperator(tokens[opening], "(") && closingPosition(tokens, opening) === tokens.length - 1;
}

/** A number argument that is a typed 0, which counts as left out. */
export function isTypedZero(text: string): boolean {
  return constantValue(text) === 0;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
