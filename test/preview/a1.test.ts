import { describe, expect, test } from "vitest";

import { boxAddress, columnIndex, columnLetters, parseAddress, quotedSheet, splitSheet } from "../../preview/host/a1";

describe("addresses", () => {
  test.each([
    ["A", 0],
    ["Z", 25],
    ["AA", 26],
    ["XFD", 16_383],
  ])("column %s", (letters, index) => {
    expect(columnIndex(letters)).toBe(index);
    expect(columnLetters(index)).toBe(letters);
  });

  test.each(["A1", "B2:C9", "A:C", "3:5", "XFD1048576"])("%s there and back", (address) => {
    const box = parseAddress(address);
    expect(box && boxAddress(box)).toBe(address);
  });

  test("corners in any order, dollars, and what is none", () => {
    expect(parseAddress("$C$9:b2")).toEqual({ row: 1, column: 1, rows: 8, columns: 2 });
    expect(boxAddress({ row: 1, column: 1, rows: 8, columns: 2 }, "$")).toBe("$B$2:$C$9");
    expect(parseAddress("Rate")).toBeUndefined();
  });

  test("sheets with quotes where a name needs them", () => {
    expect(["Models", "API prices", "Break-even", "Bob's", "A1", "2026"].map(quotedSheet)).toEqual([
      "Models",
      "'API prices'",
      "'Break-even'",
      "'Bob''s'",
      "'A1'",
      "'2026'",
    ]);
    expect(splitSheet("'Bob''s'!A1:B2")).toEqual({ sheet: "Bob's", local: "A1:B2" });
    expect(splitSheet("A1")).toEqual({ local: "A1" });
  });
});
