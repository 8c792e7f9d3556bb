/** A call of an LLM function in a formula: its name, and its arguments as written. */
export interface LlmCall {
  readonly id: string;
  readonly args: readonly string[];
}

const CALL = /\bLLM\.([A-Z]+)\s*\(/gi;

/** The calls of LLM functions in a formula, from the left; calls within arguments come after their own. */
export function llmCalls(formula: string): LlmCall[] {
  const outsideText = formula.replace(/"(?:[^"]|"")*"/g, (text) => `"${"_".repeat(text.length - 2)}"`);
  return [...outsideText.matchAll(CALL)].map((match) => ({
    id: match[1]!.toUpperCase(),
    args: argumentTexts(formula, match.index + match[0].length),
  }));
}

/** The arguments from after an opening parenthesis to the one that closes it. */
function argumentTexts(formula: string, from: number): string[] {
  const args: string[] = [];
  let depth = 0;
  let start = from;
  let inText = false;
  for (let at = from; at < formula.length; at += 1) {
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
  return args.length === 1 && args[0] === "" ? [] : args;
}

/** The text that an argument in quotes stands for; undefined for any other argument. */
export function quotedText(argument: string): string | undefined {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(argument);
  return quoted?.[1]?.replaceAll('""', '"');
}
