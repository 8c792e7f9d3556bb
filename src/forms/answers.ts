import { Decimal, ZERO } from "../engine/decimal";
import type { Memory } from "../model/algebra";
import { type Dimension, type Line, type Recollection, isRecollection } from "../model/line";
import type { Name } from "../model/model";
import { DECIMALS } from "./decimals";
import type { AnyLines } from "./symbols";
import { type Entry, structureOf } from "./structure";

/** A figure by its name; undefined for one that may be missing and is. Others are refused where they are missing. */
export type FigureOf = (name: Name) => Decimal | undefined;

type View = Readonly<Record<string, Decimal>>;
interface Source {
  readonly at: (line: number) => Decimal;
}

/** How the lines of a model are found by their places: made once for a model. */
interface Plan {
  readonly entries: readonly Entry[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly View: new (source: Source) => View;
  readonly reads: readonly (readonly (readonly [line: number, shift: number])[])[];
}

const plans = new WeakMap<AnyLines, Plan>();

function planOf(lines: AnyLines): Plan {
  const known = plans.get(lines);
  if (known) return known;
  const entries = Object.values(structureOf(lines));
  const indexOf = new Map(entries.map(({ name }, i) => [name, i]));
  class LinesView {
    constructor(readonly source: Source) {}
  }
  for (const [name, i] of indexOf) Object.defineProperty(LinesView.prototype, name, { get(this: LinesView) { return this.source.at(i); } });
  const reads = entries.map((entry) => entry.reads.map(({ name, shift }) => [indexOf.get(name)!, shift] as const));
  const plan: Plan = { entries, indexOf, View: LinesView as unknown as Plan["View"], reads };
  plans.set(lines, plan);
  return plan;
}

/**
 * Answers in decimals on demand, each computed once. Answers stand upon others: a pair's upon its deployment's and its
 * API's, theirs upon the scenario's; a line is computed where its dimensions are first all known, for all who ask above.
 */
export class Answers implements Source {
  private readonly plan: Plan;
  private readonly known: (Decimal | null | undefined)[] = [];
  private readonly view: View;
  private readonly months: Months;

  constructor(
    private readonly lines: AnyLines,
    private readonly knows: readonly Dimension[],
    private readonly upon: readonly Answers[],
    private readonly figure: FigureOf,
  ) {
    this.plan = planOf(lines);
    this.view = new this.plan.View(this);
    this.months = new Months(this, this.plan);
  }

  /** The value of a figure or line that is not of the months. */
  of(name: Name): Decimal {
    return this.at(this.plan.indexOf.get(name)!);
  }

  /** The value of a line in a month, counted from 1; month 0 is the purchase before the first. */
  inMonth(name: Name, month: number): Decimal {
    return this.months.at(this.plan.indexOf.get(name)!, month);
  }

  /** A line in each of the months from one to another. */
  overMonths(name: Name, from: number, to: number): Decimal[] {
    const line = this.plan.indexOf.get(name)!;
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => this.months.at(line, from + i));
  }

  at(line: number): Decimal {
    const known = this.known[line];
    if (known !== undefined) return known as Decimal;
    const home = this.homeOf(line);
    const value = home === this ? this.computed(line) : home.at(line);
    this.known[line] = value ?? null;
    return value;
  }

  /** Where a line is computed: the lowest answers that know all its dimensions. */
  homeOf(line: number): Answers {
    const { dimensions } = this.plan.entries[line]!;
    const below = this.upon.find((answers) => [...dimensions].every((each) => each === "month" || answers.covers(each)));
    return below?.homeOf(line) ?? this;
  }

  get monthly(): Months {
    return this.months;
  }

  private covers(dimension: Dimension): boolean {
    return this.knows.includes(dimension) || this.upon.some((answers) => answers.covers(dimension));
  }

  private computed(index: number): Decimal {
    const { name, line } = this.plan.entries[index]!;
    if (line === undefined) return this.given(name);
    if (isRecollection(line)) return this.months.sum(this.plan.indexOf.get(line.of)!, this.of(line.summedTo as Name).toNumber());
    return line.is(this.view, DECIMALS, NO_MEMORY);
  }

  private given(name: string): Decimal {
    const { constant } = this.lines.figures[name]!;
    return constant === undefined ? (this.figure(name as Name) as Decimal) : new Decimal(constant);
  }
}

const NO_MEMORY: Memory<string, Decimal> = { own: ZERO, before: {}, after: {} };

/** The months of answers, one column a line. Where nothing a line reads has changed since the month before, it has not either. */
class Months {
  private readonly columns: Decimal[][] = [];
  private readonly homes: (Months | undefined)[] = [];
  private readonly views: View[] = [];

  constructor(private readonly answers: Answers, private readonly plan: Plan) {}

  at(index: number, month: number): Decimal {
    const { line, name, dimensions } = this.plan.entries[index]!;
    if (!dimensions.has("month")) return this.answers.at(index);
    if (month < (line?.from ?? 1)) return ZERO;
    if (line === undefined) return monthNumber(month);
    const home = (this.homes[index] ??= this.answers.homeOf(index).monthly);
    if (home !== this) return home.at(index, month);
    const column = (this.columns[index] ??= []);
    const known = column[month];
    if (known !== undefined) return known;
    // From the first month on, so that a line that reads its own past never goes deep.
    if (this.plan.entries[index]!.reads.some((read) => read.name === name)) {
      for (let earlier = line.from ?? 1; earlier < month; earlier++) column[earlier] ??= this.computed(index, line, earlier, column);
    }
    return (column[month] = this.computed(index, line, month, column));
  }

  /** A line added up over the months from 1. Months that are alike are multiplied. */
  sum(index: number, last: number): Decimal {
    let [total, run, value] = [ZERO, 0, ZERO];
    for (let month = 1; month <= last; month++) {
      const next = this.at(index, month);
      if (next !== value) {
        if (run > 0) total = total.plus(value.times(run));
        [run, value] = [0, next];
      }
      run++;
    }
    return total.plus(value.times(run));
  }

  private computed(index: number, line: Line | Recollection, month: number, column: readonly Decimal[]): Decimal {
    if (isRecollection(line)) return this.at(this.plan.indexOf.get(line.of)!, month - this.answers.of(line.earlierBy as Name).toNumber());
    const before = column[month - 1];
    if (before !== undefined && this.isUnchanged(index, month)) return before;
    const memory = { own: before ?? ZERO, before: this.view(month - 1), after: this.view(month + 1) };
    return line.is(this.view(month), DECIMALS, memory);
  }

  private isUnchanged(index: number, month: number): boolean {
    for (const [read, shift] of this.plan.reads[index]!) {
      if (this.at(read, month + shift) !== this.at(read, month + shift - 1)) return false;
    }
    return true;
  }

  private view(month: number): View {
    return (this.views[month + 1] ??= new this.plan.View({ at: (line) => this.at(line, month) }));
  }
}

const numbers: Decimal[] = [];

function monthNumber(month: number): Decimal {
  return (numbers[month] ??= new Decimal(month));
}
