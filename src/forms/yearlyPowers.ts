import { MONTHS_PER_YEAR } from "../engine/compounding";
import type { Num } from "../model/algebra";

/** What the powers of a yearly factor are made of. */
interface PowerParts<Q> {
  readonly one: Q;
  /** What 1 becomes in a month. */
  readonly twelfthRoot: (factor: Q) => Q;
  /** What 1 becomes in whole years. */
  readonly inYears: (factor: Q, years: number) => Q;
}

/** What 1 becomes in whole months at yearly factors: whole years by products alone, each power made once and kept as long as its factor. */
export class YearlyPowers<Q extends Num<Q> & object> {
  private readonly kept = new WeakMap<Q, Q[]>();

  constructor(private readonly parts: PowerParts<Q>) {}

  of(factor: Q, months: number): Q {
    const known = this.kept.get(factor) ?? [this.parts.one];
    this.kept.set(factor, known);
    return (known[months] ??= this.made(factor, months));
  }

  /** Gives what is a part of a factor the same part of the powers that the next is made of. */
  narrow(factor: Q, to: Q, part: (power: Q) => Q): void {
    const known = this.kept.get(factor);
    if (known === undefined) return;
    const narrow: Q[] = [];
    for (const months of [0, 1, known.length - 1]) if (known[months]) narrow[months] = part(known[months]);
    this.kept.set(to, narrow);
  }

  private made(factor: Q, months: number): Q {
    if (months === 1) return this.parts.twelfthRoot(factor);
    if (months % MONTHS_PER_YEAR === 0) return this.parts.inYears(factor, months / MONTHS_PER_YEAR);
    return this.of(factor, months - 1).times(this.of(factor, 1));
  }
}
