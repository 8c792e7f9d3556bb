import type { Algebra, Memory, Num } from "../model/algebra";
import type { Line, Lines } from "../model/line";

/** What a symbol does with its parts. */
export type Operation =
  | "number" | "ref" | "+" | "-" | "*" | "/" | "^" | "negative" | "more" | "largest" | "smallest" | "roundedUp" | "wholePart" | "whenMore" | "whenZero"
  | "given" | "atMost" | "where" | "compounded" | "log10" | "ln" | "annuity" | "never";

/** Which month of a line is meant: its own, the one before or the one after. */
export type MonthShift = -1 | 0 | 1;

/** An equation as a tree: what formulas, words and programs of doubles are made of. */
export class Term implements Num<Term> {
  constructor(
    readonly op: Operation,
    readonly parts: readonly Term[] = [],
    readonly value = 0,
    readonly name = "",
    readonly shift: MonthShift = 0,
  ) {}

  plus(other: Term) { return new Term("+", [this, other]); }
  minus(other: Term) { return new Term("-", [this, other]); }
  times(other: Term) { return new Term("*", [this, other]); }
  div(other: Term) { return new Term("/", [this, other]); }
  pow(exponent: Term) { return new Term("^", [this, exponent]); }
}

const made = (op: Operation) => (...parts: (Term | undefined)[]) => new Term(op, parts as Term[]);

const SYMBOLS: Algebra<Term> = {
  number: (value) => new Term("number", [], value),
  largest: made("largest"), smallest: made("smallest"), roundedUp: made("roundedUp"), wholePart: made("wholePart"), negative: made("negative"),
  more: made("more"), whenMore: made("whenMore"), whenZero: made("whenZero"), given: made("given"),
  atMost: made("atMost"), where: (flag, amount) => new Term("where", [flag, amount()]), compounded: made("compounded"), log10: made("log10"), ln: made("ln"), annuity: made("annuity"),
  never: new Term("never"),
};

/** A figure or line by its name. */
export function symbolOf(name: string, shift: MonthShift = 0): Term {
  return new Term("ref", [], 0, name, shift);
}

function named(shift: MonthShift): Readonly<Record<string, Term>> {
  return new Proxy({}, { get: (_, name: string) => symbolOf(name, shift) });
}

const NAMES = [named(0), named(-1), named(1)] as const;

/** The equation of a line as a tree over the names it reads. */
export function equationTree(name: string, line: Line): Term {
  const memory: Memory<string, Term> = { own: symbolOf(name, -1), before: NAMES[1], after: NAMES[2] };
  return line.is<Term>(NAMES[0], SYMBOLS, memory);
}

/** What an equation reads, each name and month once. */
export function readsOf(tree: Term): readonly Term[] {
  const reads = new Map<string, Term>();
  const visit = (symbol: Term) => {
    if (symbol.op === "ref") reads.set(`${symbol.name}${symbol.shift}`, symbol);
    symbol.parts.forEach(visit);
  };
  visit(tree);
  return [...reads.values()];
}

export type AnyLines = Lines<string>;
