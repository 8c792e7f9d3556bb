import type { CellValue, Range } from "../scenario/range";
import { quotedText } from "./llmCalls";

/** The value of a constant as a formula writes it; undefined for anything else. */
export function constantValue(text: string): CellValue {
  const quoted = quotedText(text);
  if (quoted !== undefined) return quoted;
  if (/^(?:TRUE|FALSE)$/i.test(text)) return /^TRUE$/i.test(text);
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(text) ? Number(text) : undefined;
}

const ELEMENT = /"(?:[^"]|"")*"|[^,;"{}]+|[,;]/g;

/** The rows of an array constant; undefined for anything else. */
export function arrayConstant(text: string): Range | undefined {
  if (!/^\{.*\}$/s.test(text)) return undefined;
  const rows: CellValue[][] = [[]];
  for (const [element] of text.slice(1, -1).matchAll(ELEMENT)) {
    if (element === ";") rows.push([]);
    else if (element !== ",") rows.at(-1)!.push(constantValue(element.trim()) ?? element.trim());
  }
  return rows;
}
