import { describe, expect, test } from "vitest";
import { DomainError } from "../../src/engine/check";
import { cellText, figure, isBlank, sameCells } from "../../src/scenario/range";

describe("a figure in a cell", () => {
  test.each([[12, "12"], ["0.15", "0.15"], [" 1e6 ", "1000000"], ["-.5", "-0.5"]])("%o is %s", (cell, value) => {
    expect(figure("x", cell, {}).toString()).toBe(value);
  });
  test.each([["0,15"], ["15%"], ["abc"], ["0x10"], ["Infinity"], ["1 000"], [true], [""], [null]])("%o is refused by name", (cell) => {
    expect(() => figure("Electricity rate", cell, {})).toThrow(DomainError);
    expect(() => figure("Electricity rate", cell, {})).toThrow(/^Electricity rate must be a number; it is/);
  });
  test("is checked against its domain", () => {
    expect(() => figure("PUE", 0.9, { atLeast: 1 })).toThrow("PUE must be at least 1; it is 0.9.");
    expect(() => figure("PUE", NaN, {})).toThrow(DomainError);
    expect(() => figure("PUE", Infinity, {})).toThrow(DomainError);
  });
});

test("blank cells", () => {
  expect([null, undefined, "", "  "].every(isBlank)).toBe(true);
  expect([0, false, "0"].some(isBlank)).toBe(false);
  expect(cellText(" a ")).toBe("a");
});

test("same cells", () => {
  expect(sameCells([[1, "a"], [null, true]], [[1, "a"], [null, true]])).toBe(true);
  for (const other of [[[1, "a"]], [[1, "a"], [null, false]], [[1], [null, true]], [["1", "a"], [null, true]]]) {
    expect(sameCells([[1, "a"], [null, true]], other)).toBe(false);
  }
});
