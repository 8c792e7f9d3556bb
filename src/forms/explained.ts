import type { Num } from "../model/algebra";
import { isRecollection } from "../model/line";
import type { Name } from "../model/model";
import type { Answers } from "./answers";
import { structureOf } from "./structure";
import type { AnyLines } from "./symbols";

/** A line or figure with its value, and what it was computed from. */
export interface Explained<Q> {
  readonly name: Name;
  /** The month it is of; absent for what is of none. */
  readonly month?: number;
  /** Absent for a figure that may be missing, and is. */
  readonly value?: Q;
  /** What its equation reads; none for a figure, for another month's value, and for what stands further up in the tree. */
  readonly parts: readonly Explained<Q>[];
  /** Whether it was computed from parts that stand further up. */
  readonly isRepeated?: true;
}

/** A line as a tree down to the figures that are given. Constants that only turn units stand in the equations alone. */
export function explained<Q extends Num<Q>>(lines: AnyLines, answers: Answers<Q>, name: Name, month?: number): Explained<Q> {
  const structure = structureOf(lines);
  const shown = new Set<string>();

  const node = (each: Name, at: number | undefined, isAside = false): Explained<Q> => {
    const { dimensions, line } = structure[each]!;
    const isMonthly = dimensions.has("month");
    // A figure that may be missing is not there for those who ask.
    const value = (isMonthly ? answers.inMonth(each, at!) : answers.of(each)) as Q | undefined;
    const about = { name: each, ...(isMonthly && { month: at! }), ...(value !== undefined && { value }) };
    const key = `${each} ${isMonthly ? at : ""}`;
    if (line === undefined || isAside || answers.isSupposed(each)) return { ...about, parts: [] };
    if (shown.has(key)) return { ...about, parts: [], isRepeated: true };
    shown.add(key);
    return { ...about, parts: parts(each, at) };
  };

  const parts = (each: Name, at: number | undefined): Explained<Q>[] => {
    const { line, reads } = structure[each]!;
    if (isRecollection(line!)) {
      const of = line.of as Name;
      if (line.summedTo !== undefined) {
        const last = Math.max(1, answers.arithmetic.largestOf(answers.of(line.summedTo as Name)));
        return [node(line.summedTo as Name, undefined), node(of, 1), ...(last > 1 ? [node(of, last, true)] : [])];
      }
      if (line.spreadBy !== undefined) return [node(of, 1), node(line.spreadBy as Name, Math.max(1, answers.arithmetic.largestOf(answers.of(line.until as Name)) - at! + 1), true), node(line.until as Name, undefined)];
      const name = (line.repeatedBy ?? line.renewedBy) as Name;
      const by = answers.arithmetic.largestOf(answers.of(name));
      return [node(of, at), node(name, undefined), ...(line.repeatedBy !== undefined && by > 0 && by < at! ? [node(each, at! - by, true)] : [])];
    }
    return reads.filter((read) => isShown(read.name)).map((read) => node(read.name as Name, at === undefined ? undefined : at + read.shift, read.shift !== 0));
  };

  const isShown = (each: string) => {
    const { constant, unit } = lines.figures[each] ?? {};
    return each !== "month" && !(constant !== undefined && unit === "");
  };
  return node(name, month);
}
