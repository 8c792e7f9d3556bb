import { type AnyLines, type Term, symbolOf } from "./symbols";
import { structureOf } from "./structure";
import { isRecollection } from "../model/line";

/** How names and operators are written: in words for people, in the paper's symbols for the documents. */
interface Notation {
  readonly name: (name: string) => string;
  readonly times: string;
}

const RANK: Readonly<Partial<Record<Term["op"], number>>> = { "+": 1, "-": 1, more: 1, negative: 1, "*": 2, "/": 2, "^": 3 };

/** What reads as a part of a sentence, and not as a figure, beside an operator. */
const SENTENCES: ReadonlySet<Term["op"]> = new Set<Term["op"]>(["given", "neededFor", "whenMore", "whenZero", "where", "annuity", "wholePart"]);

/** A line's equation in words: "deployments x hardware cost of one deployment". */
export function wordsOf(lines: AnyLines, name: string): string {
  return written(lines, name, { name: (each) => lowerFirst(lines.described(each).label), times: " x " });
}

/** A line's equation in the paper's symbols: "R (E + ...) + f". */
export function symbolsOf(lines: AnyLines, name: string): string {
  const symbol = (each: string) => lines.described(each).symbol ?? lowerFirst(lines.described(each).label);
  return `${symbol(name)} = ${written(lines, name, { name: symbol, times: " · " })}`;
}

/** The first letter small, unless the word is an abbreviation. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

function written(lines: AnyLines, name: string, notation: Notation): string {
  const { line, tree } = structureOf(lines)[name]!;
  if (line && isRecollection(line)) {
    const of = notation.name(line.of);
    return line.summedTo === undefined ? `${of}, ${notation.name(line.earlierBy!)} months before` : `sum of ${of} over the months to the ${notation.name(line.summedTo)}`;
  }
  const text = (term: Term, above = 0, right = false): string => {
    const rank = RANK[term.op];
    if (rank === undefined) return above > 0 && SENTENCES.has(term.op) ? `(${call(term)})` : call(term);
    const [a, b] = term.parts as [Term, Term];
    const operator = term.op === "*" ? notation.times : term.op === "/" || term.op === "^" ? (term.op === "/" ? " / " : "^") : term.op === "+" ? " + " : " - ";
    const joined = term.op === "negative" ? `-${text(a, 2)}` : text(a, rank) + operator + text(b, rank, true);
    return rank < above || (right && rank === above) ? `(${joined})` : joined;
  };
  const reference = ({ name: each, shift }: Term) => {
    const { constant } = lines.figures[each] ?? {};
    if (constant !== undefined) return String(constant);
    return notation.name(each) + (shift === 0 ? "" : shift < 0 ? " of the month before" : " of the next month");
  };
  const call = (term: Term): string => {
    const [a, b, c, d] = term.parts as [Term, Term, Term, Term];
    switch (term.op) {
      case "ref": return reference(term);
      case "number": return String(term.value);
      case "largest": return `max(${text(a)}, ${text(b)})`;
      case "smallest": return `min(${text(a)}, ${text(b)})`;
      case "roundedUp": return `ceil(${text(a)})`;
      case "wholePart": return `the whole part of ${text(a)}`;
      case "whenMore": return `${text(c)} where ${text(a)} is more than ${text(b)}, else ${text(d)}`;
      case "whenZero": return `${text(c)}; ${text(b)} where ${text(a)} is 0`;
      case "given": return `${text(a)}, or ${text(b)} where it is not given`;
      case "neededFor": return `${text(a)}, none needed while ${text(b)} is 0`;
      case "atMost": return `1 where ${text(a)} is at most ${text(b)}`;
      case "where": return `${text(b)}, only where ${condition(a)}`;
      case "compounded": return `${text(a, 3)}^(${text(b, 2)}/${text(symbolOf("monthsPerYear"))})`;
      case "log10": return `log10(${text(a)})`;
      case "ln": return `ln(${text(a)})`;
      case "annuity": return `annuity of ${text(b)} months at ${text(a)}`;
      default: return "never";
    }
  };
  const condition = (flag: Term): string => {
    if (flag.op === "atMost") return `${text(flag.parts[0]!)} is at most ${text(flag.parts[1]!)}`;
    return flag.op === "where" ? `${condition(flag.parts[0]!)} and ${condition(flag.parts[1]!)}` : `${text(flag)} is not 0`;
  };
  return text(tree!);
}
