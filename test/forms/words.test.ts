import { describe, expect, it } from "vitest";
import { symbolsOf, wordsOf } from "../../src/forms/words";
import type { Algebra, Num } from "../../src/model/algebra";
import { Lines } from "../../src/model/line";
import { PORTFOLIO } from "../../src/model/portfolio";

/** Figures by how their symbols are built. */
const SYMBOLS = {
  a: "A", difference: "B - C", inside: "g(B - C)", deep: "g(h(B - C) + D)", index: "N[t + 1]", braces: "N_{t + 1}", ratio: "B/C", product: "B C", power: "x^2", worded: "mean power", listed: "rate, paid monthly",
} as const;
type Key = keyof typeof SYMBOLS;
type Equation = <Q extends Num<Q>>(q: Readonly<Record<Key, Q>>, algebra: Algebra<Q>) => Q;

const ABOUT = { unit: "", format: "number" } as const;
const FIGURES = Object.fromEntries(Object.entries(SYMBOLS).map(([name, symbol]) => [name, { ...ABOUT, symbol, label: symbol }]));
const lines = (is: Equation) => new Lines<Key>({ ...FIGURES, monthsPerYear: { ...ABOUT, label: "months per year", constant: 12 } }, {}).with({ y: { ...ABOUT, label: "Answer", symbol: "Y", number: "Eq. 1", is } });
const symbols = (is: Equation) => symbolsOf(lines(is), "y").replace("Y = ", "");
const words = (is: Equation) => wordsOf(lines(is), "y");

describe("a symbol that is itself an expression", () => {
  it.each<[Key, string, string, string, string]>([
    ["a", "A · A", "A - A", "A / A", "A^A"],
    ["difference", "A · (B - C)", "A - (B - C)", "A / (B - C)", "(B - C)^A"],
    // What stands in brackets of any kind holds together.
    ["inside", "A · g(B - C)", "A - g(B - C)", "A / g(B - C)", "g(B - C)^A"],
    ["deep", "A · g(h(B - C) + D)", "A - g(h(B - C) + D)", "A / g(h(B - C) + D)", "g(h(B - C) + D)^A"],
    ["index", "A · N[t + 1]", "A - N[t + 1]", "A / N[t + 1]", "N[t + 1]^A"],
    ["braces", "A · N_{t + 1}", "A - N_{t + 1}", "A / N_{t + 1}", "N_{t + 1}^A"],
    ["ratio", "A · (B/C)", "A - B/C", "A / (B/C)", "(B/C)^A"],
    ["product", "A · (B C)", "A - B C", "A / (B C)", "(B C)^A"],
    ["power", "A · x^2", "A - x^2", "A / x^2", "(x^2)^A"],
    ["worded", "A · mean power", "A - mean power", "A / mean power", "(mean power)^A"],
    ["listed", "A · (rate, paid monthly)", "A - (rate, paid monthly)", "A / (rate, paid monthly)", "(rate, paid monthly)^A"],
  ])("%s: %s; %s; %s; %s", (name, times, minus, div, pow) => {
    expect([symbols((q) => q.a.times(q[name])), symbols((q) => q.a.minus(q[name])), symbols((q) => q.a.div(q[name])), symbols((q) => q[name].pow(q.a))]).toEqual([times, minus, div, pow]);
  });
});

describe("an equation in words", () => {
  it.each<[string, Equation]>([
    ["A x (A + A)", ({ a }) => a.times(a.plus(a))],
    ["A - (A - A)", ({ a }) => a.minus(a.minus(a))],
    ["A - A - A", ({ a }) => a.minus(a).minus(a)],
    ["A / (A x A)", ({ a }) => a.div(a.times(a))],
    ["-A x A", ({ a }, { negative }) => negative(a.times(a))],
    ["-(A - A)", ({ a }, { negative }) => negative(a.minus(a))],
    ["A - mean power", ({ a, worded }, { more }) => more(a, worded)],
    ["10,000 x 9999", (_, { number }) => number(10_000).times(number(9999))],
    ["max(A, min(A, ceil(A)))", ({ a }, { largest, smallest, roundedUp }) => largest(a, smallest(a, roundedUp(a)))],
    ["A x (the whole part of A)", ({ a }, { wholePart }) => a.times(wholePart(a))],
    ["log10(A) + ln(A)", ({ a }, { log10, ln }) => log10(a).plus(ln(a))],
    ["A where mean power is more than 1, else 0", ({ a, worded }, { whenMore, number }) => whenMore(worded, number(1), a, number(0))],
    ["A; mean power where A is 0", ({ a, worded }, { whenZero }) => whenZero(a, worded, a)],
    ["A, or mean power where it is not given", ({ a, worded }, { given }) => given(a, worded)],
    ["1 where A is at most mean power", ({ a, worded }, { atMost }) => atMost(a, worded)],
    ["1 where A is at most 1 and A is at most 2", ({ a }, { atMost, where, number }) => where(atMost(a, number(1)), () => atMost(a, number(2)))],
    ["A, only where mean power is not 0", ({ a, worded }, { where }) => where(worded, () => a)],
    ["A, only where A is at most 1", ({ a }, { where, atMost, number }) => where(atMost(a, number(1)), () => a)],
    ["(1 - A)^(A/12)", ({ a }, { compounded, number }) => compounded(number(1).minus(a), a)],
    ["annuity of A months at mean power", ({ a, worded }, { annuity }) => annuity(worded, a)],
    ["A + never", ({ a }, { never }) => a.plus(never)],
  ])("%s", (expected, is) => expect(words(is)).toBe(expected));
});

describe("a line of other months", () => {
  const FOLLOWED = new Lines<"x" | "y">({ x: { ...ABOUT, label: "Load", symbol: "x_t", dimension: "month" }, y: { ...ABOUT, label: "Rate", dimension: "month" } }, {}).with({
    between: { ...ABOUT, label: "Between", symbol: "b", number: "Eq. 1", is: (_, __, { before, after }) => after.x.minus(before.x) },
    labelled: { ...ABOUT, label: "Labelled", symbol: "l", number: "Eq. 1", is: (_, __, { before, after }) => after.y.minus(before.y) },
  });
  it("says which month, in the symbol's own index where it has one", () => {
    expect(symbolsOf(FOLLOWED, "between")).toBe("b = x_{t+1} - x_{t-1}");
    expect(wordsOf(FOLLOWED, "between")).toBe("load (month after) - load (month before)");
    expect(symbolsOf(FOLLOWED, "labelled")).toBe("l = rate (month after) - rate (month before)");
  });

  it.each([
    ["boughtSoFar", "(deployments that the GPUs bought for the month count as, in whole servers), and that of every months after which hardware is bought again (0: never) before"],
    ["serversKept", "the same of USD 1 of servers at the first month's price, and that of every months after which hardware is bought again (0: never) after, to the horizon"],
    ["spreadDepreciation", "purchases at the start of the month of each month so far, times share of a purchase of the month that the horizon's month depreciates of as many months before the horizon"],
    ["apiSum", "sum of API cost of the month over the months to the horizon"],
  ])("%s: %s", (name, expected) => expect(wordsOf(PORTFOLIO, name)).toBe(expected));
});
