import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal as DecimalJs } from "decimal.js";
import { Decimal } from "../../src/engine/decimal";
import { type Amount, BOUNDED, Bounded, amountOf, boundedOf } from "../../src/forms/bounded";
import { DECIMALS } from "../../src/forms/decimals";
import type { Algebra, Num } from "../../src/model/algebra";
import { D } from "../engine/fixtures";

/** Wide enough for what two doubles hold and what they are off. */
const Wide = DecimalJs.clone({ precision: 80 });

/** Amounts as people type them, of any size, and quotients with all their digits. */
const typed = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -6, max: 6 })).map(([digits, power]) => D(digits).times(D(10).pow(power)));
const amount = fc.oneof(typed, fc.constantFrom(D(0), D(1), D(-1), D(12)), fc.tuple(typed, fc.integer({ min: 1, max: 999 })).map(([value, by]) => value.div(by)));

/** What a double stands for, with all its digits. */
function wide(double: number): DecimalJs {
  let [whole, halvings] = [double, 0];
  while (!Number.isInteger(whole)) [whole, halvings] = [whole * 2, halvings + 1];
  return new Wide(String(BigInt(whole))).div(new Wide(2).pow(halvings));
}

type Equation = <Q extends Num<Q>>(x: Q, y: Q, z: Q, algebra: Algebra<Q>) => Q;

const bounded = (value: Decimal) => boundedOf([amountOf(value)]);

/** Whether the decimal lies as near as the amount says; one that cannot tell says nothing. */
function holds([nearest, rest, off]: Amount, exact: Decimal): boolean {
  if (Number.isNaN(nearest)) return true;
  if (!Number.isFinite(nearest)) return exact.toNumber() === nearest;
  const slack = exact.abs().times("1e-33");
  return wide(nearest).plus(wide(rest)).minus(new Wide(exact.toString())).abs().lte(new Wide(off).plus(slack.toString()));
}

const EQUATIONS: Readonly<Record<string, Equation>> = {
  "sum": (x, y, z) => x.plus(y).plus(z),
  "difference": (x, y, z) => x.minus(y).minus(z),
  "what is left of a sum": (x, y, z) => x.plus(y).plus(z).minus(x).minus(y),
  "product": (x, y, z) => x.times(y).times(z),
  "quotient": (x, y, z) => x.div(y).div(z),
  "product less product": (x, y, z) => x.times(y).minus(z.times(x)),
  "larger": (x, y, z, { largest }) => largest(x, largest(y, z)),
  "smaller": (x, y, z, { smallest }) => smallest(x.times(y), z),
  "rounded up": (x, y, z, { roundedUp }) => roundedUp(x.times(y).div(z)),
  "whole part": (x, y, _, { wholePart }) => wholePart(x.div(y)),
  "negative": (x, y, z, { negative }) => negative(x.div(y).times(z)),
  "when more": (x, y, z, { whenMore }) => whenMore(x, y, z, x),
  "when zero": (x, y, z, { whenZero, more }) => whenZero(more(x, y), z, x),
  "at most": (x, y, z, { atMost, where }) => where(atMost(x, y), () => z),
  "root": (x, _y, _z, { number, largest }) => largest(x, number(0)).plus(number(1)).pow(number(1).div(number(2))),
  "power": (x, _y, _z, { number }) => x.pow(number(7)),
  "one by power": (x, _y, _z, { number }) => x.pow(number(-5)),
};

describe("doubles that know what they may be off", () => {
  test.each(Object.entries(EQUATIONS))("%s is as near to the decimal as it says", (_, equation) => {
    let [told, near] = [0, 0];
    fc.assert(
      fc.property(amount, amount, amount, (x, y, z) => {
        const exact = equation(x, y, z, DECIMALS.algebra);
        const [found] = [equation(bounded(x), bounded(y), bounded(z), BOUNDED.algebra).in(0)];
        expect([x, y, z, found, holds(found, exact)].map(String)).toEqual([x, y, z, found, true].map(String));
        if (!Number.isNaN(found[0])) told++;
        if (found[2] <= Math.abs(found[0]) * 1e-25) near++;
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(told, near)).toBeGreaterThan(500);
  });

  test("growth by whole months, and annuities", () => {
    fc.assert(
      fc.property(fc.integer({ min: -990, max: 3000 }), fc.integer({ min: 0, max: 600 }), (thousandths, months) => {
        const rate = D(thousandths).div(1000);
        const equations: Equation[] = [(x, y, _, { compounded, number }) => compounded(x.plus(number(1)), y), (x, y, _, { annuity }) => annuity(x, y)];
        for (const equation of equations) {
          const [exact, found] = [equation(rate, D(months), D(0), DECIMALS.algebra), equation(bounded(rate), bounded(D(months)), bounded(D(0)), BOUNDED.algebra).in(0)];
          expect([thousandths, months, holds(found, exact)]).toEqual([thousandths, months, true]);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("many trials say what each says alone", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(amount, amount, amount), { minLength: 2, maxLength: 5 }), (trials) => {
        const columns = [0, 1, 2].map((at) => boundedOf(trials.map((trial) => amountOf(trial[at]!)))) as [Bounded, Bounded, Bounded];
        for (const equation of Object.values(EQUATIONS)) {
          const together = equation(...columns, BOUNDED.algebra);
          trials.forEach((trial, i) => {
            const alone = equation(...(trial.map(bounded) as [Bounded, Bounded, Bounded]), BOUNDED.algebra).in(0);
            expect(together.in(i)).toEqual(alone);
          });
        }
      }),
      { numRuns: 200 },
    );
  });
});
