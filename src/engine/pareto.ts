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
