import { type FormulaToken, closingPosition, formulaTokens, isFunctionName, isName, isOperator, isSpace } from "./formulaTokens";

/** A call of an LLM function in a formula: its name, its arguments as written, and where it stands. */
export interface LlmCall {
  readonly id: string;
  readonly args: readonly string[];
  /** The place of its first letter, an @ in front included. */
  readonly start: number;
  /** The place after its closing parenthesis. */
  readonly end: number;
}

const NAME = /^LLM\.([A-Z][A-Z0-9]*)$/i;
const MAY_CALL = /LLM\.[A-Z]/i;

/** The calls of LLM functions in a formula, from the left; calls within arguments come after their own. */
export function llmCalls(formula: string): LlmCall[] {
  // Most cells of a workbook call none, and need not be taken apart.
  if (!MAY_CALL.test(formula)) return [];
  const tokens = formulaTokens(formula);
  return tokens.flatMap((_, at) => callAt(formula, tokens, at) ?? []);
}

/** The calls that stand in no other call's arguments. */
export function outermostCalls(formula: string): LlmCall[] {
  const calls = llmCalls(formula);
  return calls.filter(({ start }) => !calls.some((other) => other.start < start && start < other.end));
}

/** The call whose name stands at a position. A name after "!" is a sheet's or another workbook's own, and not the add-in's. */
function callAt(formula: string, tokens: readonly FormulaToken[], at: number): LlmCall | undefined {
  const token = tokens[at]!;
  const id = NAME.exec(token.text)?.[1];
  if (id === undefined || !(isFunctionName(token) || isName(token)) || isOperator(tokens[at - 1], "!")) return undefined;
  const opening = at + 1 + tokens.slice(at + 1).findIndex((next) => !isSpace(next));
  if (opening === at || !isOperator(tokens[opening], "(")) return undefined;
  const closing = closingPosition(tokens, opening);
  const start = isOperator(tokens[at - 1], "@") ? tokens[at - 1]!.start : token.start;
  return { id: id.toUpperCase(), args: argumentTexts(formula, tokens, opening, closing), start, end: tokens[closing]?.end ?? formula.length };
}

/** The texts between the commas of a call. */
function argumentTexts(formula: string, tokens: readonly FormulaToken[], opening: number, closing: number): string[] {
  const args: string[] = [];
  let start = tokens[opening]!.end;
  for (let at = opening + 1; at < closing; at += 1) {
    if (isOperator(tokens[at], "({")) at = closingPosition(tokens, at);
    else if (isOperator(tokens[at], ",")) {
      args.push(formula.slice(start, tokens[at]!.start).trim());
      start = tokens[at]!.end;
    }
  }
  const last = formula.slice(start, tokens[closing]?.start).trim();
  return args.length === 0 && last === "" ? [] : [...args, last];
}

/** The text that an argument in quotes stands for; undefined for any other argument. */
export function quotedText(argument: string): string | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(argument);
  return quoted?.[1]?.replaceAll('""', '"');
}
