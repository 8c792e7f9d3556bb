import { type AnyLines, type MonthShift, type Term, symbolOf } from "./symbols";
import { structureOf } from "./structure";
import { isRecollection } from "../model/line";

/** How names and operators are written: in words for people, in the paper's symbols for the documents. */
interface Notation {
  readonly name: (name: string, month: MonthShift) => string;
  /** How close a name binds that is itself an expression: "A - O" beside a quotient needs parentheses. */
  readonly rank: (written: string) => number;
  readonly times: string;
}

const RANK: Readonly<Partial<Record<Term["op"], number>>> = { "+": 1, "-": 1, more: 1, negative: 1, "*": 2, "/": 2, "^": 3 };
/** What binds closer than any operator. */
const WHOLE = 4;

/** What reads as a part of a sentence, and not as a figure, beside an operator. */
const SENTENCES: ReadonlySet<Term["op"]> = new Set<Term["op"]>(["given", "whenMore", "whenZero", "where", "atMost", "annuity", "wholePart"]);

/** A line's equation in words: "deployments x hardware cost of one deployment". */
export function wordsOf(lines: AnyLines, name: string): string {
  return written(lines, name, {
    name: (each, month) => lowerFirst(lines.described(each).label) + monthInWords(month),
    rank: rankOfLabel,
    times: " x ",
  });
}

/** A line's equation in the paper's symbols: "C_hw = N · C_GPU · s + setup"; the equation alone where its symbol says the same. */
export function symbolsOf(lines: AnyLines, name: string): string {
  const equation = written(lines, name, { name: (each, month) => symbolInMonth(lines, each, month), rank: rankOfSymbol, times: " · " });
  const symbol = symbolInMonth(lines, name, 0);
  return plain(symbol) === plain(equation) ? equation : `${symbol} = ${equation}`;
}

/** What a figure or line is called in equations: the paper's symbol, or its label. */
function symbolInMonth(lines: AnyLines, name: string, month: MonthShift = 0): string {
  const { symbol, label } = lines.described(name);
  if (symbol === undefined) return lowerFirst(label) + monthInWords(month);
  if (month === 0) return symbol;
  if (!/_t\b/.test(symbol)) return symbol + monthInWords(month);
  return month < 0 ? symbol.replace(/_t\b/g, "_{t-1}") : symbol.replace(/_t\b/g, "_{t+1}").replaceAll("_{t-1}", "_t");
}

function monthInWords(month: MonthShift): string {
  return month === 0 ? "" : month < 0 ? " (month before)" : " (month after)";
}

/** A symbol without what stands for multiplication. */
function plain(symbols: string): string {
  return symbols.replaceAll(/[ ·]/g, "");
}

/** A name of several words is one thing beside any operator but that of a power; one with a comma would fall apart. */
function rankOfLabel(label: string): number {
  return label.includes(",") ? 0 : label.includes(" ") ? RANK["^"]! : WHOLE;
}

const WORDS = /^[A-Za-z-]{2,}( [a-zA-Z-]+)*$/;

/** The operator outside parentheses that binds loosest: 1 a sum, 2 a product or quotient, 3 a power. */
function rankOfSymbol(symbol: string): number {
  if (symbol.includes(", ") || WORDS.test(symbol)) return rankOfLabel(symbol);
  const outside = symbol.replaceAll(/\{[^}]*\}/g, "").replaceAll(/\([^()]*\)/g, "").replaceAll(/\([^()]*\)/g, "").replaceAll(/\[[^\]]*\]/g, "");
  if (/ [+-] /.test(outside)) return 1;
  if (/[ /]/.test(outside)) return 2;
  return outside.includes("^") ? 3 : WHOLE;
}

/** The first letter small, unless the word is an abbreviation. */
function lowerFirst(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

/** Numbers of five digits and more stand in groups: 1,000,000. */
function figure(value: number): string {
  return value < 10_000 ? String(value) : value.toLocaleString("en-US");
}

function written(lines: AnyLines, name: string, notation: Notation): string {
  const { line, tree } = structureOf(lines)[name]!;
  if (line && isRecollection(line)) {
    const of = notation.name(line.of, 0);
    const part = notation.rank(of) < 2 ? `(${of})` : of;
    if (line.spreadBy !== undefined) return `${part} of each month so far, times ${notation.name(line.spreadBy, 0)} of as many months before the ${notation.name(line.until!, 0)}`;
    if (line.renewedBy !== undefined) return `${part}, and that of every ${notation.name(line.renewedBy, 0)} after, to the ${notation.name(line.until!, 0)}`;
    if (line.repeatedBy !== undefined) return `${part}, and that of every ${notation.name(line.repeatedBy, 0)} before`;
    return `sum of ${part} over the months to the ${notation.name(line.summedTo!, 0)}`;
  }
  const text = (term: Term, above = 0, right = false): string => {
    const operation = RANK[term.op];
    const rank = operation ?? (term.op === "ref" ? rankOfName(term) : SENTENCES.has(term.op) ? 0 : WHOLE);
    const shown = operation === undefined ? call(term) : operated(term, operation);
    return rank < above || (right && rank === above) ? `(${shown})` : shown;
  };
  const operated = (term: Term, rank: number): string => {
    const [a, b] = term.parts as [Term, Term];
    const operator = term.op === "*" ? notation.times : term.op === "/" ? " / " : term.op === "^" ? "^" : term.op === "+" ? " + " : " - ";
    // A base of more than one word is put in parentheses.
    return term.op === "negative" ? `-${text(a, 2)}` : text(a, rank, term.op === "^") + operator + text(b, rank, true);
  };
  const rankOfName = ({ name: each, shift }: Term) => (lines.figures[each]?.constant === undefined ? notation.rank(notation.name(each, shift)) : WHOLE);
  const reference = ({ name: each, shift }: Term) => {
    const { constant } = lines.figures[each] ?? {};
    return constant === undefined ? notation.name(each, shift) : figure(constant);
  };
  const call = (term: Term): string => {
    const [a, b, c, d] = term.parts as [Term, Term, Term, Term];
    switch (term.op) {
      case "ref": return reference(term);
      case "number": return figure(term.value);
      case "largest": return `max(${text(a)}, ${text(b)})`;
      case "smallest": return `min(${text(a)}, ${text(b)})`;
      case "roundedUp": return `ceil(${text(a)})`;
      case "wholePart": return `the whole part of ${text(a)}`;
      case "whenMore": return `${text(c, 1)} where ${text(a)} is more than ${text(b)}, else ${text(d)}`;
      case "whenZero": return `${text(c)}; ${text(b)} where ${text(a)} is 0`;
      case "given": return `${text(a)}, or ${text(b, 1)} where it is not given`;
      case "atMost": return `1 where ${condition(term)}`;
      case "where": return b.op === "atMost" ? `1 where ${condition(term)}` : `${text(b)}, only ${when(a)}`;
      case "compounded": return `${text(a, 3, true)}^(${text(b, 2)}/${text(symbolOf("monthsPerYear"))})`;
      case "log10": return `log10(${text(a)})`;
      case "ln": return `ln(${text(a)})`;
      case "annuity": return `annuity of ${text(b)} months at ${text(a)}`;
      default: return "never";
    }
  };
  /** A line that is 1 in some months says in its label which. */
  const when = (flag: Term): string => {
    const { label } = flag.op === "ref" ? lines.described(flag.name) : { label: "" };
    return label.startsWith("1 in ") ? label.slice(2) : `where ${condition(flag)}`;
  };
  const condition = (flag: Term): string => {
    if (flag.op === "atMost") return `${text(flag.parts[0]!)} is at most ${text(flag.parts[1]!)}`;
    return flag.op === "where" ? `${condition(flag.parts[0]!)} and ${condition(flag.parts[1]!)}` : `${text(flag)} is not 0`;
  };
  return text(tree!);
}
