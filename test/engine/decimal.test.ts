import { createRequire } from "node:module";
import type { Decimal as DecimalJs } from "decimal.js";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Decimal, ONE, ZERO, interned } from "../../src/engine/decimal";

/** The library as it comes: another copy of it, which knows none of our constants. */
const Untouched = (createRequire(import.meta.url)("decimal.js") as typeof DecimalJs).clone({ precision: 34, rounding: Decimal.rounding, defaults: true });

const OPERATIONS = ["plus", "minus", "times", "div"] as const;
const SPECIAL = ["0", "-0", "1", "-1", "Infinity", "-Infinity", "NaN", "1e-40", "9999999", "10000000", "-3", "999", "1e21"];
/** Values as texts, of few digits and of more than an operation leaves, with zeros at the end. */
const text = fc.oneof(
  fc.constantFrom(...SPECIAL),
  fc.tuple(fc.constantFrom("", "-"), fc.stringMatching(/^[1-9][0-9]{0,44}$/), fc.integer({ min: -60, max: 30 })).map(([sign, digits, exponent]) => `${sign}${digits}e${exponent}`),
);

/** A value and its sign, by which the two zeros differ. */
const told = (value: DecimalJs) => [value.toString(), Object.is(value.toNumber(), -0), value.s];

describe("the decimals of the engine", () => {
  test("compute what the library computes, to the last digit and the sign of a zero, our constants among the operands", () => {
    fc.assert(
      fc.property(text, text, fc.constantFrom(...OPERATIONS), (a, b, operation) => {
        const ours = (value: string) => (value === "0" ? ZERO : value === "1" ? ONE : new Decimal(value));
        expect(told(ours(a)[operation](ours(b)))).toEqual(told(new Untouched(a)[operation](new Untouched(b))));
        expect(ours(a).toNumber()).toBe(new Untouched(a).toNumber());
        expect(told(interned(ours(a)))).toEqual(told(new Untouched(a)));
      }),
      { numRuns: 3_000 },
    );
  });

  test.each(OPERATIONS)("of each two special values too: %s", (operation) => {
    const all = (of: (text: string) => DecimalJs) => SPECIAL.flatMap((a) => SPECIAL.map((b) => [a, operation, b, ...told(of(a)[operation](of(b)))]));
    expect(all((value) => interned(new Decimal(value)))).toEqual(all((value) => new Untouched(value)));
  });

  test("stay the same object where nothing changes them", () => {
    const value = new Decimal("1.5");
    expect([value.plus(ZERO), ZERO.plus(value), value.minus(ZERO), value.times(ONE), ONE.times(value), value.div(ONE)].every((each) => each === value)).toBe(true);
    expect([value.times(ZERO), ZERO.times(value), ZERO.div(value), interned(new Decimal("0.00"))].every((each) => each === ZERO)).toBe(true);
    expect([interned(new Decimal(1)), ONE.minus(ZERO), ONE.times(ONE)].every((each) => each === ONE)).toBe(true);
  });

  test("are rounded where they have more digits than an operation leaves", () => {
    const long = new Decimal("1.23456789012345678901234567890123456789");
    for (const value of [long.plus(ZERO), long.times(ONE), long.div(ONE), ONE.times(long), ZERO.plus(long), long.minus(ZERO)]) expect(value.toString()).toBe("1.234567890123456789012345678901235");
  });
});
