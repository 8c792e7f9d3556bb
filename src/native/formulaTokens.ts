import { tokenTypes, tokenize } from "@borgar/fx";

/** What Excel reads as one piece of a formula: a reference with its sheet's name, a text, a function's name, an operator. */
export interface FormulaToken {
  readonly type: string;
  readonly text: string;
  /** The place of its first letter. */
  readonly start: number;
  /** The place after its last letter. */
  readonly end: number;
}

const SPACE: ReadonlySet<string> = new Set([tokenTypes.WHITESPACE, tokenTypes.NEWLINE]);
const REFERENCE: ReadonlySet<string> = new Set([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM, tokenTypes.REF_TERNARY, tokenTypes.REF_STRUCT]);

/** A formula, or a part of one, in the pieces in which Excel reads it. */
export function formulaTokens(formula: string): FormulaToken[] {
  let end = 0;
  return tokenize(formula).map(({ type, value }) => {
    const start = end;
    end += value.length;
    return { type, text: value, start, end };
  });
}

/** Whether a piece is nothing but space between others. */
export function isSpace({ type }: FormulaToken): boolean {
  return SPACE.has(type);
}

/** Whether a piece refers to cells: A1, A:A, 'My sheet'!A1:B2, Prices[Input]. */
export function isReference({ type }: FormulaToken): boolean {
  return REFERENCE.has(type);
}

/** Whether a piece is a name: a defined name, a table, or a function written with a space before its parenthesis. */
export function isName({ type }: FormulaToken): boolean {
  return type === tokenTypes.REF_NAMED;
}

/** Whether a piece is a function's name, its parenthesis following at once. */
export function isFunctionName({ type }: FormulaToken): boolean {
  return type === tokenTypes.FUNCTION;
}

/** Whether a piece is one of some operators; parentheses, braces and commas are operators too. */
export function isOperator(token: FormulaToken | undefined, texts: string): boolean {
  return token?.type === tokenTypes.OPERATOR && texts.includes(token.text);
}

/** The position of the piece that closes what the one at a position opens; the number of pieces where none does. */
export function closingPosition(tokens: readonly FormulaToken[], opening: number): number {
  let depth = 0;
  for (let at = opening; at < tokens.length; at += 1) {
    if (isOperator(tokens[at], "({")) depth += 1;
    if (isOperator(tokens[at], ")}") && (depth -= 1) === 0) return at;
  }
  return tokens.length;
}
