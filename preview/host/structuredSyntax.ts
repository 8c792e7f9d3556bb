/** A stretch of a formula: a possible reference to a table (`Prices[Input]`, `[@Input]`, `Prices`), or anything else. */
export interface Piece {
  text: string;
  isReference: boolean;
  table?: string;
  /** What stands between the outer brackets; undefined when there are none. */
  body?: string;
}

/** What the body of a structured reference asks for. */
export interface TableReference {
  sections: string[];
  thisRow: boolean;
  columns: string[];
}

const TOKEN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|\d[\d.]*(?:e[+-]?\d+)?|[\p{L}_\\][\p{L}\p{N}_.\\]*|\[|[^]/giuy;
const NAME = /^[\p{L}_\\]/u;
/** A name followed by one of these is a function or a sheet. */
const NOT_A_TABLE = new Set(["(", "!", ":"]);

/** Splits a formula; text in quotes, sheet names, functions and numbers are no references. */
export function formulaPieces(formula: string): Piece[] {
  const pieces: Piece[] = [];
  const token = new RegExp(TOKEN);
  for (let match = token.exec(formula); match; match = token.exec(formula)) {
    const piece = pieceAt(formula, match.index, match[0], pieces.at(-1)?.text);
    pieces.push(piece);
    token.lastIndex = match.index + piece.text.length;
  }
  return pieces;
}

/** Reads the body of a structured reference. */
export function parseReference(body: string): TableReference {
  const thisRow = body.startsWith("@");
  const content = (thisRow ? body.slice(1) : body).trim();
  const parts = content.startsWith("[") ? bracketed(content) : [content];
  const named = parts.map((part) => part.trim()).filter((part) => part !== "");
  const sections = named.filter((part) => part.startsWith("#"));
  return {
    thisRow: thisRow || sections.some((section) => /^#this row$/i.test(section)),
    sections,
    columns: named.filter((part) => !part.startsWith("#")).map(unescaped),
  };
}

function pieceAt(formula: string, start: number, token: string, before: string | undefined): Piece {
  const isName = NAME.test(token);
  const bracket = isName ? start + token.length : start;
  if (formula[bracket] === "[" && (isName || token === "[")) {
    const end = closingBracket(formula, bracket);
    return {
      text: formula.slice(start, end + 1),
      isReference: true,
      table: isName ? token : undefined,
      body: formula.slice(bracket + 1, end),
    };
  }
  const after = formula[start + token.length] ?? "";
  const isTable = isName && !NOT_A_TABLE.has(after) && !/[!$:]$/.test(before ?? "");
  return { text: token, isReference: isTable, table: isTable ? token : undefined };
}

/** The bracket that closes the one at `start`; an apostrophe takes the next character out of the count. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index];
    if (character === "'") index += 1;
    else if (character === "[") depth += 1;
    else if (character === "]" && (depth -= 1) === 0) return index;
  }
  return text.length - 1;
}

/** The contents of `[#All],[Input]:[Output]`. */
function bracketed(content: string): string[] {
  const parts: string[] = [];
  for (let start = content.indexOf("["); start >= 0; start = content.indexOf("[", start)) {
    const end = closingBracket(content, start);
    parts.push(content.slice(start + 1, end));
    start = end + 1;
  }
  return parts;
}

function unescaped(name: string): string {
  return name.replace(/'(.)/g, "$1");
}
