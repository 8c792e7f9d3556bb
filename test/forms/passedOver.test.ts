import { expect, test } from "vitest";
import { Decimal, ONE, ZERO } from "../../src/engine/decimal";
import { Answers } from "../../src/forms/answers";
import { DECIMALS } from "../../src/forms/decimals";
import { Lines } from "../../src/model/line";
import type { Name } from "../../src/model/model";

const SAID = { label: "", unit: "", format: "number", number: "" } as const;
const FIGURES = new Lines<"month" | "taxed" | "from">(
  { month: { ...SAID, dimension: "month" }, taxed: SAID, from: SAID },
  {},
);
let computed: number[] = [];

/** Lines that read one another only where a flag says so, in the month itself and in the month before. */
const LINES = FIGURES.with({
  begun: { ...SAID, is: ({ month, from }, { atMost }) => atMost(from, month) },
  doubled: { ...SAID, is: ({ month }, { number }) => (month instanceof Decimal && computed.push(month.toNumber()), month.times(number(2))) },
}).with({
  within: { ...SAID, is: (q, { where }) => where(q.begun, () => q.doubled) },
  taxOf: { ...SAID, is: (q, { where }) => where(q.taxed, () => q.doubled) },
  lagging: { ...SAID, is: (q, { where }, { before }) => where(q.begun, () => before.doubled) },
}).with({
  total: { ...SAID, is: ({ within, taxOf, lagging }, _, { own }) => own.plus(within).plus(taxOf).plus(lagging) },
});

function monthsOf(line: string, figures: Readonly<Record<string, Decimal>>): number[] {
  const answers = new Answers(LINES, DECIMALS, [], [], (name) => figures[name]);
  return answers.overMonths(line as Name, 1, 6).map((value) => value.toNumber());
}

test("what an equation passed over in the month before is read once it counts", () => {
  const figures = { taxed: ZERO, from: new Decimal(4) };
  expect(monthsOf("within", figures)).toEqual([0, 0, 0, 8, 10, 12]);
  expect(monthsOf("lagging", figures)).toEqual([0, 0, 0, 6, 8, 10]);
  expect(monthsOf("total", figures)).toEqual([0, 0, 0, 14, 32, 54]);
  expect(monthsOf("taxOf", { ...figures, taxed: ONE })).toEqual([2, 4, 6, 8, 10, 12]);
});

test("what counts in no month is never computed", () => {
  computed = [];
  expect(monthsOf("taxOf", { taxed: ZERO, from: ONE })).toEqual([0, 0, 0, 0, 0, 0]);
  expect(monthsOf("within", { taxed: ZERO, from: new Decimal(5) })).toEqual([0, 0, 0, 0, 10, 12]);
  expect(computed).toEqual([5, 6]);
});

test("a line of the months is computed once for all answers that stand upon those of its figures", () => {
  computed = [];
  const figures: Readonly<Record<string, Decimal>> = { taxed: ONE, from: ONE };
  const below = new Answers(LINES, DECIMALS, [], [], (name) => figures[name]);
  const above = [1, 2].map(() => new Answers(LINES, DECIMALS, [], [below], (name) => figures[name]));
  for (const each of above) expect(each.inMonth("doubled" as Name, 3).toNumber()).toBe(6);
  expect(computed).toEqual([3]);
});
