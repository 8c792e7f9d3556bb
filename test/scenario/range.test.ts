import { describe, expect, test } from "vitest";
import { DomainError } from "../../src/engine/check";
import { cellText, figure, isBlank, sameCells } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";

describe("a figure in a cell", () => {
  test.each([[12, "12"], ["0.15", "0.15"], [" 1e6 ", "1000000"], ["-.5", "-0.5"]])("%o is %s", (cell, value) => {
    expect(figure("x", cell, {}).toString()).toBe(value);
  });
  test.each([["0,15"], ["15%"], ["abc"], ["0x10"], ["Infinity"], ["1 000"], [true], [""], [null]])("%o is refused by name", (cell) => {
    expect(() => figure("Electricity rate", cell, {})).toThrow(DomainError);
    expect(() => figure("Electricity rate", cell, {})).toThrow(/^Electricity rate must be a number; it is/);
  });
  test("a blank is called so", () => {
    expect(() => figure("Tax rate", " ", {})).toThrow(new DomainError("Tax rate must be a number; it is blank."));
  });
  test.each([
    ["0,2", 'it is "0,2". Write it with a decimal point: 0.2.'],
    ["-,25", 'it is "-,25". Write it with a decimal point: -.25.'],
    ["0,125", 'it is "0,125". Write it with a decimal point: 0.125.'],
    ["1.234,5", 'it is "1.234,5". Write it with a decimal point: 1234.5.'],
    ["1,234", 'it is "1,234". Write 1.234 if the comma is a decimal point, or 1234 if it parts thousands.'],
    ["1,234,567", 'it is "1,234,567". Write it without commas: 1234567.'],
    ["1,234.50", 'it is "1,234.50". Write it without commas: 1234.50.'],
    ["0,2,3", 'it is "0,2,3".'],
    ["a,2", 'it is "a,2".'],
    ["1,234,567x", 'it is "1,234,567x".'],
    ["x1,234,567", 'it is "x1,234,567".'],
    [`0,${"1".repeat(60)}`, `it is "0,${"1".repeat(38)}".`],
  ])("%s with commas is refused with what to write", (text, says) => {
    expect(() => figure("Tax rate", text, {})).toThrow(new DomainError(`Tax rate must be a number; ${says}`));
  });
  test("a share in percent with a comma is refused with the percent to write", () => {
    expect(() => scenarioOf([[["Tax rate", "12,5%"]]])).toThrow('Tax rate must be a number; it is "12,5%". Write it with a decimal point: 12.5%.');
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
