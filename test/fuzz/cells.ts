import fc from "fast-check";

/** Text that asks for trouble: formulas, markup, names of built-in properties, controls, other scripts, and very long. */
const HOSTILE_TEXTS = [
  "", " ", "\u00a0", "\u200b", "\u0000", "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|'/C calc'!A0", "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
  "__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype", "#N/A", "#VALUE!", "#DIV/0!", "TRUE", "never", "NaN", "Infinity", "-Infinity", "1e309", "0x10",
  "1,5", "1.2.3", "½", "１２", "٣", "1e-400", "2026-02-30", "2026-08-20", "20/08/2026", "9999-12-31", "/", "//", "a/b/c", "..", "🙂", "e\u0301", "\ud800", "ﬃ", "İ", "ß", "GPT-5\u202e",
  "Kimi K2", "x".repeat(300), "ab ".repeat(11_000),
] as const;

/** Numbers at the ends of doubles and of what people type. */
const EXTREME_NUMBERS = [
  0, -0, 1, -1, 0.5, 1e-9, 5e-324, 1e-300, 1e15, 9007199254740993, 1e21, 1e100, 1e300, 1.7976931348623157e308, NaN, Infinity, -Infinity, 46000, 2958465, 2958466, -46000,
] as const;

export const hostileText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
);

export const anyNumber = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...EXTREME_NUMBERS) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 1000 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1, max: 10_000 }).map((count) => count * 100_000) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100) },
);

/** What a cell never holds but a caller may hand over all the same. */
const foreignValue = fc.constantFrom<unknown>(
  undefined, { type: "CustomFunctionError", code: "#N/A" }, { __proto__: null }, JSON.parse('{"__proto__":{"polluted":true}}'), { constructor: 1 }, [], [[]], [[[1]]], 10n, () => 1, Symbol("cell"),
);

/** Anything at all in one cell. */
export const anyCell: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  { weight: 6, arbitrary: anyNumber },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: foreignValue },
);

/** A range of anything: no rows, one row, rows of unequal length. */
export const anyRange: fc.Arbitrary<unknown[][]> = fc.oneof(
  { weight: 6, arbitrary: fc.array(fc.array(anyCell, { maxLength: 4 }), { maxLength: 5 }) },
  { weight: 1, arbitrary: fc.constantFrom<unknown[][]>([], [[]], [[], []], [["Setting", "Value"]], [["API", "Provider"]], [["Model", "GPU"]], [["", ""]]) },
);
