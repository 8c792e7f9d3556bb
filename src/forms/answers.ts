import type { Algebra, Memory, Num } from "../model/algebra";
import { type Dimension, type Line, type Recollection, isRecollection } from "../model/line";
import type { Name } from "../model/model";
import { type Entry, namesReading, structureOf } from "./structure";
import type { AnyLines } from "./symbols";

/** A kind of number that answers can be made of: decimals for a cell, batches of doubles for thousands of trials. */
export interface Arithmetic<Q extends Num<Q>> {
  readonly algebra: Algebra<Q>;
  /** The value where it is one number, whatever the trial; undefined where trials differ. */
  readonly single: (value: Q) => number | undefined;
  readonly largestOf: (value: Q) => number;
  /** A line so many months before a month, trial by trial. */
  readonly earlier: (month: number, by: Q, at: (month: number) => Q) => Q;
}

/** A value for some of its trials alone; what is the same value stays the same. */
type Part<Q> = (value: Q) => Q;

/** A figure by its name, of a month where it differs by month; undefined for one that may be missing and is. Others are refused where they are missing. */
export type FigureOf<Q> = (name: Name, month?: number) => Q | undefined;
/** What some figures and lines are taken to be, whatever their equations say. */
export type Supposed<Q> = Readonly<Partial<Record<Name, Q>>>;

type View<Q> = Readonly<Record<string, Q>>;
interface Source<Q> {
  readonly at: (line: number) => Q;
}

/** How the lines of a model are found by their places: made once for a model. */
interface Plan {
  readonly entries: readonly Entry[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly View: new (source: Source<unknown>) => View<never>;
  /** What each line reads that is of the months. */
  readonly reads: readonly (readonly (readonly [line: number, shift: number])[])[];
  readonly monthly: readonly boolean[];
  /** Whether a line reads its own past, or any other month. */
  readonly recalls: readonly boolean[];
  readonly remembers: readonly boolean[];
  /** By what answers know: which of those they stand upon has a line, -1 for themselves. */
  readonly routes: Map<string, Int8Array>;
}

const plans = new WeakMap<AnyLines, Plan>();

function planOf(lines: AnyLines): Plan {
  const known = plans.get(lines);
  if (known) return known;
  const entries = Object.values(structureOf(lines));
  const indexOf = new Map(entries.map(({ name }, i) => [name, i]));
  class LinesView {
    constructor(readonly source: Source<unknown>) {}
  }
  for (const [name, i] of indexOf) Object.defineProperty(LinesView.prototype, name, { get(this: LinesView) { return this.source.at(i); } });
  const monthly = entries.map(({ dimensions }) => dimensions.has("month"));
  const reads = entries.map((entry) => entry.reads.map(({ name, shift }) => [indexOf.get(name)!, shift] as const).filter(([line]) => monthly[line]));
  const recalls = entries.map(({ name, reads: read }) => read.some((each) => each.name === name));
  const remembers = entries.map(({ reads: read }) => read.some(({ shift }) => shift !== 0));
  const plan: Plan = { entries, indexOf, View: LinesView as unknown as Plan["View"], reads, monthly, recalls, remembers, routes: new Map() };
  plans.set(lines, plan);
  return plan;
}

/**
 * Answers on demand, each computed once. Answers stand upon others: a pair's upon its deployment's and its API's, theirs
 * upon the scenario's; a line is computed where its dimensions are first all known, for all who ask above.
 */
export class Answers<Q extends Num<Q>> implements Source<Q> {
  private readonly plan: Plan;
  private readonly known: Q[] = [];
  private readonly view: View<Q>;
  private readonly signature: string;
  private readonly routes: Int8Array;
  private walk: Months<Q> | undefined;

  constructor(
    readonly lines: AnyLines,
    readonly arithmetic: Arithmetic<Q>,
    private readonly knows: readonly Dimension[],
    private readonly upon: readonly Answers<Q>[],
    private readonly figure: FigureOf<Q>,
    private readonly supposed: Supposed<Q> = {},
  ) {
    this.plan = planOf(lines);
    this.view = new this.plan.View(this);
    let signature = knows.join();
    for (const below of upon) signature += `(${below.signature})`;
    for (const name in supposed) signature += `=${name}`;
    this.signature = signature;
    this.routes = this.plan.routes.get(this.signature) ?? this.madeRoutes();
  }

  /** The value of a figure or line that is not of the months. */
  of(name: Name): Q {
    return this.at(this.plan.indexOf.get(name)!);
  }

  /** Whether a line is taken to be something, whatever its equation says. */
  isSupposed(name: Name): boolean {
    return name in this.supposed;
  }

  /** The value of a line in a month, counted from 1; month 0 is the purchase before the first. */
  inMonth(name: Name, month: number): Q {
    return this.months.at(this.plan.indexOf.get(name)!, month);
  }

  /** A line in each of the months from one to another. */
  overMonths(name: Name, from: number, to: number): Q[] {
    return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => this.inMonth(name, from + i));
  }

  at(line: number): Q {
    const known = this.known[line];
    if (known !== undefined) return known;
    const route = this.routes[line]!;
    return (this.known[line] = route >= 0 ? this.upon[route]!.at(line) : this.computed(line));
  }

  /** The months of these answers, or of those below that have a line. */
  monthsOf(line: number): Months<Q> {
    const route = this.routes[line]!;
    return route >= 0 ? this.upon[route]!.monthsOf(line) : this.months;
  }

  /** The same for some of the trials, on from a month: what is known by then stays known. */
  narrowed(month: number, part: Part<Q>): Answers<Q> {
    const optional = (value: Q | undefined) => (value === undefined ? undefined : part(value));
    const figure: FigureOf<Q> = (name, of) => optional(this.figure(name, of));
    const narrow = new Answers(this.lines, this.arithmetic, this.knows, this.upon.map((below) => below.narrowed(month, part)), figure, this.supposed);
    this.known.forEach((value: Q | undefined, line) => (narrow.known[line] = optional(value) as Q));
    if (this.walk) narrow.months.follow(this.walk, month, part);
    return narrow;
  }

  private get months(): Months<Q> {
    return (this.walk ??= new Months(this, this.plan));
  }

  private covers(dimension: Dimension): boolean {
    return dimension === "month" || this.knows.includes(dimension) || this.upon.some((below) => below.covers(dimension));
  }

  private madeRoutes(): Int8Array {
    const changed = namesReading(this.lines, Object.keys(this.supposed));
    const routes = Int8Array.from(this.plan.entries, ({ name, dimensions }) =>
      changed.has(name) ? -1 : this.upon.findIndex((below) => [...dimensions].every((each) => below.covers(each))));
    this.plan.routes.set(this.signature, routes);
    return routes;
  }

  private computed(index: number): Q {
    const { name, line } = this.plan.entries[index]!;
    const supposed = this.supposed[name as Name];
    if (supposed !== undefined) return supposed;
    if (line === undefined) return this.given(name);
    if (isRecollection(line)) return this.months.sum(this.plan.indexOf.get(line.of)!, this.of(line.summedTo as Name));
    return line.is(this.view, this.arithmetic.algebra, NO_MEMORY as Memory<string, Q>);
  }

  /** A figure that is given, of a month where it differs by month. */
  given(name: string, month?: number): Q {
    const { constant } = this.lines.figures[name]!;
    return constant === undefined ? (this.figure(name as Name, month) as Q) : this.arithmetic.algebra.number(constant);
  }
}

const NO_MEMORY: Memory<string, never> = { own: undefined as never, before: {}, after: {} };

/** The lines of one month. */
class Month<Q extends Num<Q>> implements Source<Q> {
  constructor(private readonly months: Months<Q>, private readonly month: number) {}

  at(line: number): Q {
    return this.months.at(line, this.month);
  }
}

/** The months of answers, one column a line, which is that of the answers below where these have the line. Where nothing a line reads has changed since the month before, it has not either. */
class Months<Q extends Num<Q>> {
  private readonly columns: Q[][] = [];
  private readonly views: View<Q>[] = [];
  private readonly counted: { until: number; readonly months: number[] }[] = [];
  private readonly zero: Q;

  constructor(private readonly answers: Answers<Q>, private readonly plan: Plan) {
    this.zero = answers.arithmetic.algebra.number(0);
  }

  at(index: number, month: number): Q {
    if (!this.plan.monthly[index]) return this.answers.at(index);
    const known = this.columns[index]?.[month];
    return known === undefined ? this.found(index, month) : known;
  }

  /** A line added up over the months from 1 to the last, which may differ by trial. Months that are alike are multiplied. */
  sum(index: number, horizon: Q): Q {
    const { algebra, single, largestOf } = this.answers.arithmetic;
    const last = largestOf(horizon);
    const differs = single(horizon) === undefined;
    let [total, run, value] = [this.zero, 0, this.zero];
    for (let month = 1; month <= last; month++) {
      const next = differs ? algebra.where(algebra.atMost(algebra.number(month), horizon), () => this.at(index, month)) : this.at(index, month);
      if (next !== value) {
        if (run > 0) total = total.plus(value.times(algebra.number(run)));
        [run, value] = [0, next];
      }
      run++;
    }
    return total.plus(value.times(algebra.number(run)));
  }

  /** Goes on from a month that other months have come to, of which and of the one before equations read. */
  follow(other: Months<Q>, month: number, part: Part<Q>): void {
    other.columns.forEach((column, index) => {
      const own: Q[] = (this.columns[index] = []);
      for (const last of [month - 1, month]) if (column[last] !== undefined) own[last] = part(column[last]);
    });
  }

  private found(index: number, month: number): Q {
    const { name, line } = this.plan.entries[index]!;
    const first = line?.from ?? 1;
    if (name === "month") return this.answers.arithmetic.algebra.number(month);
    if (month < first) return this.zero;
    const home = this.answers.monthsOf(index);
    if (home !== this) {
      this.columns[index] = home.columns[index] ??= [];
      return home.at(index, month);
    }
    const column = (this.columns[index] ??= []);
    if (line === undefined) return (column[month] = this.answers.given(name, month));
    // From the first month on, so that a line that reads its own past never goes deep.
    if (this.plan.recalls[index] && column[month - 1] === undefined) for (let earlier = first; earlier < month; earlier++) column[earlier] ??= this.computed(index, line, earlier, column);
    return (column[month] = this.computed(index, line, month, column));
  }

  private computed(index: number, line: Line | Recollection, month: number, column: readonly Q[]): Q {
    const { algebra, earlier } = this.answers.arithmetic;
    if (isRecollection(line)) {
      const of = this.plan.indexOf.get(line.of)!;
      if (line.spreadBy !== undefined) return this.spread(of, this.plan.indexOf.get(line.spreadBy)!, this.answers.of(line.until as Name), month);
      const by = (line.repeatedBy ?? line.renewedBy) as Name;
      if (line.renewedBy !== undefined) {
        const last = this.answers.arithmetic.largestOf(this.answers.of(line.until as Name));
        const later = earlier(month, algebra.negative(this.answers.of(by)), (then) => (then > month && then <= last ? this.at(index, then) : this.zero));
        return this.at(of, month).plus(later);
      }
      const [now, before] = [this.at(of, month), earlier(month, this.answers.of(by), (then) => (then < month ? this.at(index, then) : this.zero))];
      return before === this.zero ? now : now.plus(before);
    }
    const before = column[month - 1];
    if (before !== undefined && this.isUnchanged(index, month)) return before;
    if (!this.plan.remembers[index]) return line.is(this.view(month), algebra, NO_MEMORY as Memory<string, Q>);
    return line.is(this.view(month), algebra, { own: before ?? this.zero, before: this.view(month - 1), after: this.view(month + 1) });
  }

  /** What each month so far has of a line, times the share that falls so many months later, which stands as many months before the last. */
  private spread(of: number, shares: number, last: Q, month: number): Q {
    const { algebra, earlier } = this.answers.arithmetic;
    const later = algebra.negative(last);
    let total = this.zero;
    for (const from of this.monthsWith(of, month)) {
      if (from > month) break;
      total = total.plus(algebra.where(this.at(of, from), () => this.at(of, from).times(earlier(from - month, later, (then) => this.at(shares, then)))));
    }
    return total;
  }

  /** The months in which a line is not 0, to a month at least: each is looked at once, however many months ask. */
  private monthsWith(line: number, last: number): readonly number[] {
    const found = (this.counted[line] ??= { until: 0, months: [] });
    for (; found.until < last; found.until++) {
      const value = this.at(line, found.until + 1);
      if (this.answers.arithmetic.algebra.where(value, () => value) !== this.zero) found.months.push(found.until + 1);
    }
    return found.months;
  }

  /** Whether all that the month before was computed from is the same. What an equation then passed over, as depreciation where there is no tax, is not asked for. */
  private isUnchanged(index: number, month: number): boolean {
    for (const [read, shift] of this.plan.reads[index]!) {
      if (shift === 0 && this.isPassedOver(read, month - 1)) continue;
      if (this.at(read, month + shift) !== this.at(read, month + shift - 1)) return false;
    }
    return true;
  }

  private isPassedOver(read: number, month: number): boolean {
    const { name, line } = this.plan.entries[read]!;
    return name !== "month" && month >= (line?.from ?? 1) && this.columns[read]?.[month] === undefined;
  }

  private view(month: number): View<Q> {
    return (this.views[month + 1] ??= new this.plan.View(new Month(this, month)));
  }
}
