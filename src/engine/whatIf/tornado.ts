import { type Domain } from "../check";
import { Decimal, INFINITY, ONE, ZERO } from "../decimal";

/** A setting's two ends and what the output is there. */
export interface TornadoBar {
  readonly label: string;
  readonly unit: string;
  readonly low: Decimal;
  readonly base: Decimal;
  readonly high: Decimal;
  /** Infinite for never, null where the output has no value. */
  readonly outputAtLow: Decimal | null;
  readonly outputAtHigh: Decimal | null;
}

/** The two ends of a setting swung about its base by a share of it, kept inside its domain and whole where it must be. */
export function swung(base: Decimal, swing: Decimal, domain: Domain): readonly [Decimal, Decimal] {
  const reach = base.abs().times(swing);
  return [inside(base.minus(reach), base, domain), inside(base.plus(reach), base, domain)];
}

/** A limit the domain leaves out is approached no nearer than the base is. */
function inside(value: Decimal, base: Decimal, { above, atLeast, below, atMost, whole }: Domain): Decimal {
  const rounded = whole ? value.round() : value;
  if (atLeast !== undefined && rounded.lt(atLeast)) return new Decimal(atLeast);
  if (atMost !== undefined && rounded.gt(atMost)) return new Decimal(atMost);
  if ((above !== undefined && rounded.lte(above)) || (below !== undefined && rounded.gte(below))) return base;
  return rounded;
}

/** How far a bar reaches from the lowest to the highest output; infinite when one end never pays back or has no value. */
export function effect({ outputAtLow, outputAtHigh }: Pick<TornadoBar, "outputAtLow" | "outputAtHigh">, base: Decimal): Decimal {
  const outputs = [outputAtLow, outputAtHigh, base].map((value) => value ?? INFINITY);
  const finite = outputs.filter((value) => value.isFinite());
  if (finite.length === 0) return ZERO;
  return finite.length < outputs.length ? INFINITY : Decimal.max(...outputs).minus(Decimal.min(...outputs));
}

/** The bars that move the output, the largest effect first; equal effects keep their order. */
export function sortedByEffect(bars: readonly TornadoBar[], base: Decimal): { bar: TornadoBar; effect: Decimal }[] {
  return bars
    .map((bar) => ({ bar, effect: effect(bar, base) }))
    .filter((each) => each.effect.gt(ZERO))
    .sort((a, b) => b.effect.toNumber() - a.effect.toNumber());
}

/** Limits of a swing: a share of the base above none and below all of it. */
export const SWING_DOMAIN: Domain = { above: 0, below: ONE.toNumber() };
