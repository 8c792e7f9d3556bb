import { describe, expect, it } from "vitest";
import { BATCHES, Batch } from "../../src/forms/batches";

/** The same amounts as one for all trials and as one for each: what is computed is the same, trial by trial. */
const AMOUNTS = [-2, 0, 1, 3, 7];
const { algebra } = BATCHES;
const trials = (...values: number[]) => new Batch(Float64Array.from(values));
const TWO: readonly (readonly [string, (a: Batch, b: Batch) => Batch, (a: number, b: number) => number])[] = [
  ["plus", (a, b) => a.plus(b), (a, b) => a + b],
  ["minus", (a, b) => a.minus(b), (a, b) => a - b],
  ["times", (a, b) => a.times(b), (a, b) => a * b],
  ["div", (a, b) => a.div(b), (a, b) => a / b],
  ["pow", (a, b) => a.pow(b), (a, b) => a ** b],
  ["more", algebra.more, (a, b) => a - b],
  ["largest", algebra.largest, Math.max],
  ["smallest", algebra.smallest, Math.min],
  ["atMost", algebra.atMost, (a, b) => (a <= b ? 1 : 0)],
  ["whenMore", (a, b) => algebra.whenMore(a, b, trials(10, 11, 12, 13, 14), new Batch(-1)), (a, b) => (a > b ? 10 + AMOUNTS.indexOf(a) : -1)],
  ["whenZero", (a, b) => algebra.whenZero(a, b, new Batch(9)), (a, b) => (a === 0 ? b : 9)],
  ["given", (a, b) => algebra.given(a, b), (a) => a],
  ["where", (a, b) => algebra.where(a, () => b), (a, b) => (a === 0 ? 0 : b)],
];

const shown = (batch: Batch) => AMOUNTS.map((_, trial) => batch.in(trial));

describe("amounts by trial, and one for all", () => {
  describe.each(TWO)("%s", (what, of, alone) => {
    it.each(AMOUNTS)("of an amount by trial and %d for all, either way round, and of two by trial", (one) => {
      const [each, all] = [trials(...AMOUNTS), new Batch(one)];
      // What whenMore takes by trial goes with the trial, whichever side is one for all.
      const expected = (pairs: readonly (readonly [number, number])[]) => pairs.map(([a, b], trial) => (what === "whenMore" ? (a > b ? 10 + trial : -1) : alone(a, b)));
      expect(shown(of(each, all))).toEqual(expected(AMOUNTS.map((amount) => [amount, one])));
      expect(shown(of(all, each))).toEqual(expected(AMOUNTS.map((amount) => [one, amount])));
      const turned = [...AMOUNTS].reverse();
      expect(shown(of(each, trials(...turned)))).toEqual(expected(AMOUNTS.map((amount, trial) => [amount, turned[trial]!])));
    });
  });

  it.each(TWO.filter(([what]) => what !== "whenMore"))("%s of two for all is one for all", (_, of, alone) => {
    for (const a of AMOUNTS) for (const b of AMOUNTS) expect([a, b, of(new Batch(a), new Batch(b)).values]).toEqual([a, b, alone(a, b)]);
  });
});

describe("what doubles leave in doubt", () => {
  it("is no number: fractions that are alike may differ in their last digits", () => {
    const [each, all] = [trials(...AMOUNTS, 2.5), new Batch(2.5)];
    expect(each.minus(all).in(AMOUNTS.length)).toBeNaN();
    expect(algebra.whenMore(each, all, new Batch(1), new Batch(0)).in(AMOUNTS.length)).toBeNaN();
  });
});

describe("an amount that some trials lack", () => {
  it("is the other there, and itself in the rest", () => {
    expect(shown(algebra.given(trials(1, NaN, 3, NaN, 5), trials(10, 20, 30, 40, 50)))).toEqual([1, 20, 3, 40, 5]);
    expect(algebra.given(new Batch(NaN), new Batch(4)).values).toBe(4);
    expect(algebra.given(undefined, new Batch(4)).values).toBe(4);
  });
});

describe("the trials at some places", () => {
  it("are theirs, and one for all stays one for all", () => {
    expect(shown(trials(5, 6, 7, 8, 9).of(Int32Array.from([4, 0]))).slice(0, 2)).toEqual([9, 5]);
    expect(new Batch(3).of(Int32Array.from([4, 0])).values).toBe(3);
  });
});
