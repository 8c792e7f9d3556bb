/** A call of an LLM function in a formula: its name, its arguments as written, and where it stands. */
export interface LlmCall {
  readonly id: string;
  readonly args: readonly string[];
  /** The place of its first letter, an @ in front included. */
  readonly start: number;
  /** The place after its closing parenthesis. */
  readonly end: number;
}

const CALL = /@?\bLLM\.([A-Z]+)\s*\(/gi;

/** The calls of LLM functions in a formula, from the left; calls within arguments come after their own. */
export function llmCalls(formula: string): LlmCall[] {
  const outsideText = formula.replace(/"(?:[^"]|"")*"/g, (text) => `"${"_".repeat(text.length - 2)}"`);
  return [...outsideText.matchAll(CALL)].map((match) => {
    const { args, end } = argumentTexts(formula, match.index + match[0].length);
    return { id: match[1]!.toUpperCase(), args, start: match.index, end };
  });
}

/** The calls that stand in no other call's arguments. */
export function outermostCalls(formula: string): LlmCall[] {
  const calls = llmCalls(formula);
  return calls.filter(({ start }) => !calls.some((other) => other.start < start && start < other.end));
}

/** The arguments from after an opening parenthesis to the one that closes it. */
function argumentTexts(formula: string, from: number): { args: string[]; end: number } {
  const args: string[] = [];
  let depth = 0;
  let start = from;
  let inText = false;
  let at = from;
  for (; at < formula.length; at += 1) {
    const letter = formula[at]!;
    if (letter === '"') inText = !inText;
    if (inText) continue;
    if (depth === 0 && (letter === "," || letter === ")")) {
      args.push(formula.slice(start, at).trim());
      start = at + 1;
      if (letter === ")") break;
    }
    if ("({[".includes(letter)) depth += 1;
    if (")}]".includes(letter)) depth -= 1;
  }
  return { args: args.length === 1 && args[0] === "" ? [] : args, end: at + 1 };
}

/** The text that an argument in quotes stands for; undefined for any other argument. */
export function quotedText(argument: string): string | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(argument);
  return quoted?.[1]?.replaceAll('""', '"');
}
