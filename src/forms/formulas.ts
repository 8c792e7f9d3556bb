import { QUOTIENT_DECIMALS } from "../model/algebra";
import { isRecollection } from "../model/line";
import { type AnyLines, type MonthShift, type Term, symbolOf } from "./symbols";
import { structureOf } from "./structure";

/** The cell of a figure or line, as the formula that is written refers to it; undefined writes its equation in its place. */
export type CellOf = (name: string, month: MonthShift) => string | undefined;

const RANK: Readonly<Partial<Record<Term["op"], number>>> = { "+": 1, "-": 1, more: 1, negative: 1, "*": 2, "/": 2, "^": 3 };
const SIGN: Readonly<Partial<Record<Term["op"], string>>> = { more: "-" };

/** What a formula is written for: what is known of figures once and for all, and what stands for an amount that is never reached. */
export interface Circumstances {
  /** Whether a figure that may be missing is missing, or is given; undefined asks the cell. */
  readonly known?: (name: string) => "missing" | "given" | undefined;
  /** What is 0 or 1 for good, and drops out of sums and products. */
  readonly fixed?: (name: string) => 0 | 1 | undefined;
  readonly never?: string;
  /** Whether cells may be ranges, each member of which is computed with: MAX and IF would make one of them all. */
  readonly eachMember?: boolean;
}

/** The Excel formula of a line over the cells of what it reads, without the equals sign. */
export function formulaOf(lines: AnyLines, name: string, cell: CellOf, circumstances: Circumstances = {}): string {
  const { tree } = structureOf(lines)[name]!;
  if (tree === undefined) throw new Error(`${name} has no equation to write as a formula.`);
  return new Writer(lines, cell, 0, circumstances).text(tree);
}

/** The Excel formula of any tree over the same cells. */
export function formulaOfTree(lines: AnyLines, tree: Term, cell: CellOf): string {
  return new Writer(lines, cell).text(tree);
}

class Writer {
  constructor(
    private readonly lines: AnyLines,
    private readonly cell: CellOf,
    private readonly month: MonthShift = 0,
    private readonly circumstances: Circumstances = {},
  ) {}

  /** The text of a tree; in parentheses where it stands beside an operator that binds as close. */
  text(tree: Term, above = 0, right = false): string {
    const rank = RANK[tree.op];
    if (tree.op === "ref") return this.reference(tree, above, right);
    if (rank === undefined) return this.call(tree);
    const left = this.alone(tree);
    if (left !== undefined) return this.text(left, above, right);
    const written = this.operation(tree, rank);
    return rank < above || (right && rank === above) ? `(${written})` : written;
  }

  /** What is left of an operation where its other part is 0 or 1 for good. */
  private alone({ op, parts }: Term): Term | undefined {
    const [a, b] = parts as [Term, Term];
    const is = (value: 0 | 1, part: Term) => this.circumstances.fixed !== undefined && this.valueOf(part) === value;
    if (op === "+" && is(0, a)) return b;
    if ((op === "+" || op === "-" || op === "more") && is(0, b)) return a;
    if (op === "*" && (is(1, a) || is(0, b))) return b;
    return op === "*" && (is(1, b) || is(0, a)) ? a : undefined;
  }

  /** 0 or 1 where a tree is one of them for good. */
  private valueOf({ op, name, parts, value }: Term): number | undefined {
    if (op === "number") return value;
    if (op === "ref") {
      const fixed = this.circumstances.fixed!(name);
      const tree = structureOf(this.lines)[name]?.tree;
      return fixed ?? (tree && this.cell(name, 0) === undefined ? this.valueOf(tree) : undefined);
    }
    if (op === "*" && parts.some((part) => this.valueOf(part) === 0)) return 0;
    if (op === "/" && this.valueOf(parts[0]!) === 0) return 0;
    if (op === "-" && this.valueOf(parts[1]!) === 0) return this.valueOf(parts[0]!);
    return op === "+" && parts.every((part) => this.valueOf(part) === 0) ? 0 : undefined;
  }

  private operation({ op, parts }: Term, rank: number): string {
    const [a, b] = parts as [Term, Term];
    if (op === "negative") return `-${this.text(a, 2)}`;
    return this.text(a, rank) + (SIGN[op] ?? op) + this.text(b, rank, true);
  }

  private reference({ name, shift }: Term, above: number, right: boolean): string {
    const month = (this.month + shift) as MonthShift;
    const place = this.cell(name, month) ?? this.circumstances.fixed?.(name)?.toString();
    if (place !== undefined) return place;
    const line = this.lines.lines[name];
    if (line === undefined || isRecollection(line)) throw new Error(`${name} has neither a cell nor an equation here.`);
    return new Writer(this.lines, this.cell, month, this.circumstances).text(structureOf(this.lines)[name]!.tree!, above, right);
  }

  private call({ op, parts, value }: Term): string {
    const [a, b, c, d] = parts as [Term, Term, Term, Term];
    const text = (part: Term) => this.text(part);
    switch (op) {
      case "number": return String(value);
      case "largest": return this.circumstances.eachMember ? this.larger(a, b) : `MAX(${text(a)},${text(b)})`;
      case "smallest": return `MIN(${text(a)},${text(b)})`;
      case "roundedUp": return `ROUNDUP(ROUND(${text(a)},${QUOTIENT_DECIMALS}),0)`;
      case "wholePart": return `INT(ROUND(${text(a)},${QUOTIENT_DECIMALS}))`;
      case "whenMore": return text(c) === text(d) ? text(c) : `IF(${text(a)}>${text(b)},${text(c)},${text(d)})`;
      case "whenZero": return `IF(${text(a)}=0,${text(b)},${text(c)})`;
      case "given": {
        const known = this.circumstances.known?.(a.name);
        if (known === undefined) return `IF(ISNUMBER(${text(a)}),${text(a)},${this.otherwise(a, b)})`;
        return text(known === "given" ? a : b);
      }
      case "atMost": return `IF(${text(a)}<=${text(b)},1,0)`;
      case "where": return this.circumstances.eachMember ? `((${this.condition(a)})*${this.text(b, 2)})` : `IF(${this.condition(a)},${text(b)},0)`;
      case "compounded": return `${this.text(a, 3)}^(${this.text(b, 2)}/${this.months()})`;
      case "log10": return `LOG10(${text(a)})`;
      case "ln": return `LN(${text(a)})`;
      case "annuity": return `PV(${text(a)},${text(b)},-1)`;
      default: return this.circumstances.never ?? `"never"`;
    }
  }

  /** The larger of two, member by member. */
  private larger(a: Term, b: Term): string {
    const [one, other, times] = [this.text(a), this.text(b), (part: Term) => this.text(part, 2)];
    return `((${one}>${other})*${times(a)}+(${one}<=${other})*${times(b)})`;
  }

  /** What stands for a word or a blank that a cell may hold; an error in the cell stays one. */
  private otherwise(figure: Term, otherwise: Term): string {
    const [cell, instead] = [this.text(figure), this.text(otherwise)];
    const isSetting = this.lines.figures[figure.name]?.dimension === undefined;
    return isSetting ? `IF(ISTEXT(${cell}),${instead},NA())` : `IF(ISERROR(${cell}),NA(),${instead})`;
  }

  /** A flag of months as a condition. */
  private condition(flag: Term): string {
    if (flag.op === "ref" && this.cell(flag.name, (this.month + flag.shift) as MonthShift) === undefined) return this.condition(structureOf(this.lines)[flag.name]!.tree!);
    if (flag.op === "atMost") return `${this.text(flag.parts[0]!)}<=${this.text(flag.parts[1]!)}`;
    if (flag.op === "where") return `AND(${this.condition(flag.parts[0]!)},${this.condition(flag.parts[1]!)})`;
    return `${this.text(flag)}<>0`;
  }

  private months(): string {
    return this.text(symbolOf("monthsPerYear"), 2, true);
  }
}
