import { expect, test } from "vitest";
import { cashFlow } from "../functions/calledFunctions";
import { documentTables, plainFigure } from "./document";
import { answerOf, expectPrinted } from "./formula";

const [given = [], flow = [], results = []] = documentTables("finance.md");
const settings = given.map((row): [string, string] => [row["Setting"]!, plainFigure(row["Value"]!)]);

test("the case by hand: its cash flow", () => {
  const [headers = [], ...months] = cashFlow("Example", "Example", [settings]);
  expect(Object.keys(flow[0]!)).toEqual(headers);
  expect(flow).toHaveLength(months.length);
  flow.forEach((row, t) => headers.forEach((header, column) => expectPrinted(months[t]![column], row[String(header)]!)));
});

test.each(results)("the case by hand: $What", (row) => expectPrinted(answerOf(row["Formula"]!, [settings]), row["Answer"]!));

test("the case by hand: its square root", () => {
  const y = (500 + Math.sqrt(500 ** 2 + 4 * 1200 * 1150)) / 2400;
  expect(y.toFixed(6)).toBe("1.209201");
  expect(y ** 12 - 1).toBeCloseTo(Number(answerOf('LLM.IRR("Example", "Example", settings)', [settings])), 8);
});
