import type { CellValue, Range } from "../scenario/range";
import { closingPosition, formulaTokens, isOperator, isSpace } from "./formulaTokens";
import { quotedText } from "./llmCalls";

/** The value of a constant as a formula writes it; undefined for anything else. */
export function constantValue(text: string): CellValue {
  const quoted = quotedText(text);
  if (quoted !== undefined) return quoted;
  if (/^(?:TRUE|FALSE)$/i.test(text)) return /^TRUE$/i.test(text);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

/** The rows of an array constant; undefined for anything else. */
export function arrayConstant(text: string): Range | undefined {
  const tokens = formulaTokens(text).filter((token) => !isSpace(token));
  if (!isOperator(tokens[0], "{") || closingPosition(tokens, 0) !== tokens.length - 1) return undefined;
  const rows: CellValue[][] = [[]];
  let element = "";
  for (const token of tokens.slice(1)) {
    if (!isOperator(token, ",;}")) {
      element += token.text;
      continue;
    }
    rows.at(-1)!.push(constantValue(element) ?? element);
    element = "";
    if (token.text === ";") rows.push([]);
  }
  return rows;
}
