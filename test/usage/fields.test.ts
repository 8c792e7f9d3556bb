import { afterEach, describe, expect, it, vi } from "vitest";
import { type FieldValue, Fields, americanMonth, monthOf, saysBatch } from "../../src/usage/fields";
import type { DecimalMark } from "../../src/priceImport/csv/csvFigure";

const row = (values: Readonly<Record<string, FieldValue>>, mark: DecimalMark = ".") => new Fields((name) => values[name], mark);

describe("a value that a row has under one of several names", () => {
  it("is the first with a text: blanks and the word null are none", () => {
    const text = (values: Record<string, FieldValue>) => row(values).text("a", "b");
    expect(text({ a: " x ", b: "y" })).toBe("x");
    expect([text({ b: "y" }), text({ a: null, b: "y" }), text({ a: "  ", b: "y" }), text({ a: "NULL", b: "y" })]).toEqual(["y", "y", "y", "y"]);
    expect([text({ a: 0 }), text({ a: false }), text({})]).toEqual(["0", "false", ""]);
  });

  it("is the first count, 0 too: blanks and the word null say nothing", () => {
    const count = (values: Record<string, FieldValue>) => row(values).count("a", "b");
    expect([count({ a: 0, b: 5 }), count({ a: "0", b: 5 }), count({ a: "7" })]).toEqual([0, 0, 7]);
    expect([count({ a: "", b: 5 }), count({ a: "  ", b: 5 }), count({ a: "null", b: "5" }), count({ a: null, b: 5 })]).toEqual([5, 5, 5, 5]);
    expect(count({ a: " " })).toBeUndefined();
  });

  it.each([[-1], [1.5], [2 ** 53]])("is no count where it is %d", (figure) => {
    expect(() => row({ a: figure }).count("a")).toThrow(`a is ${figure}; it must be a whole number, 0 or more`);
  });

  it("is the first amount, read with the file's decimal sign", () => {
    const amount = (values: Record<string, FieldValue>, mark?: DecimalMark) => row(values, mark).amount("a", "b")?.toString();
    expect([amount({ a: 0, b: 5 }), amount({ a: 0.1 }), amount({ a: "1.5" }), amount({ a: "1,5" }, ",")]).toEqual(["0", "0.1", "1.5", "1.5"]);
    // A number has no decimal sign of its own.
    expect([amount({ a: 1.125 }, ","), amount({ a: 1e-7 }, ",")]).toEqual(["1.125", "1e-7"]);
    expect([amount({ a: " ", b: "2" }), amount({ a: "n/a", b: "2" }), amount({ a: null, b: 2 }), amount({})]).toEqual(["2", "2", "2", undefined]);
    expect(() => amount({ a: "$1.50" })).toThrow('a is "$1.50", which is in USD; write the number alone');
  });
});

describe("the month of a time", () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each([
    ["2026-11-30", "2026-11"],
    ["2026-11-30 23:59", "2026-11"],
    ["2026-11-30T23:59:59.123Z", "2026-11"],
    ["2026-11-30 23:59:59 UTC", "2026-11"],
    ["2026-12-01T00:30:00+00:00", "2026-12"],
    // Half an hour past midnight in Berlin is still November in UTC, an evening in New York already December.
    ["2026-12-01T00:30:00+01:00", "2026-11"],
    ["2026-11-30T20:00:00-0500", "2026-12"],
    // 1 December 2026, 00:00 UTC, and the second before it.
    ["1796083200", "2026-12"],
    ["1796083199.9", "2026-11"],
  ])("%s is %s", (text, month) => expect(monthOf("t", text)).toBe(month));

  it("is that of UTC where none is named, wherever the computer stands", () => {
    vi.stubEnv("TZ", "America/New_York");
    expect(monthOf("t", "2026-12-01 00:30:00")).toBe("2026-12");
    expect(monthOf("t", "2026-11-30 23:30:00")).toBe("2026-11");
  });

  it.each([
    ["", "t is blank"],
    ["2026-02-29", 't is "2026-02-29"; it must be a date such as 2026-11-01'],
    ["2026-00-10", 't is "2026-00-10"; it must be a date such as 2026-11-01'],
    ["2026-13-01", 't is "2026-13-01"; it must be a date such as 2026-11-01'],
    ["2026-11-00", 't is "2026-11-00"; it must be a date such as 2026-11-01'],
    ["2026-11-01 at noon", 't is "2026-11-01 at noon"; it must be a date such as 2026-11-01'],
    ["x".repeat(50), `t is "${"x".repeat(40)}"; it must be a date such as 2026-11-01`],
  ])("%s is refused", (text, message) => expect(() => monthOf("t", text)).toThrow(message));

  it("of an American day is that of its first figure, and another date's as elsewhere", () => {
    expect([americanMonth("t", "2/28/2026"), americanMonth("t", "12/01/2026"), americanMonth("t", "2026-11-30")]).toEqual(["2026-02", "2026-12", "2026-11"]);
    expect(() => americanMonth("t", "28/2/2026")).toThrow('t is "28/2/2026"; it must be a date');
    expect(() => americanMonth("t", "2/29/2026")).toThrow('t is "2/29/2026"; it must be a date');
  });
});

it("requests were sent in batches where a flag says so or a tier is called so", () => {
  expect(["true", "TRUE", "1", "yes", "Batch"].map(saysBatch)).toEqual([true, true, true, true, true]);
  expect(["", "false", "0", "no", "priority", "standard"].map(saysBatch)).toEqual([false, false, false, false, false, false]);
});
