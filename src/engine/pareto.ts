import type { Decimal } from "./decimal";

/** Something to choose: what it costs and how good it is. */
export interface Choice {
  readonly cost: Decimal;
  readonly quality: Decimal;
}

/**
 * The Pareto front: the choices that no other matches or beats in both cost and quality while beating it in one; by
 * rising cost. Equal choices are on it together.
 */
export function paretoFront<C extends Choice>(choices: readonly C[]): C[] {
  const sorted = [...choices].sort((a, b) => a.cost.cmp(b.cost) || b.quality.cmp(a.quality));
  const front: C[] = [];
  for (const choice of sorted) {
    const best = front.at(-1);
    const equal = best !== undefined && best.cost.eq(choice.cost) && best.quality.eq(choice.quality);
    if (!best || equal || choice.quality.gt(best.quality)) front.push(choice);
  }
  return front;
}

/** A choice that also serves so many requests at a time. */
export interface WideChoice extends Choice {
  readonly concurrency: Decimal;
}

/** Whether a choice matches or beats another in all three, and beats it in one. */
export function beats(a: WideChoice, b: WideChoice): boolean {
  return a.cost.lte(b.cost) && a.quality.gte(b.quality) && a.concurrency.gte(b.concurrency) && (a.cost.lt(b.cost) || a.quality.gt(b.quality) || a.concurrency.gt(b.concurrency));
}

/** The Pareto front in cost, quality and concurrency: the choices that no other beats; by rising cost. */
export function paretoFrontOfThree<C extends WideChoice>(choices: readonly C[]): C[] {
  return choices.filter((choice) => !choices.some((other) => beats(other, choice))).sort((a, b) => a.cost.cmp(b.cost) || b.quality.cmp(a.quality) || b.concurrency.cmp(a.concurrency));
}
