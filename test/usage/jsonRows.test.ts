import { describe, expect, test } from "vitest";
import { jsonFields, namesIn } from "../../src/usage/jsonRows";

/** An object in an object, so many deep. */
const nested = (depth: number): object => Array.from({ length: depth }).reduce<object>((inner) => ({ a: inner }), { last: 1 });

describe("a row of JSON", () => {
  test("has names for values within four objects; what lies deeper is one text", () => {
    expect(namesIn({ id: "x", a: { b: { c: { d: 1 } } } })).toEqual(["id", "a.b.c.d"]);
    expect(namesIn({ a: { b: { c: { d: { e: 1 } } } } })).toEqual(["a.b.c.d"]);
    expect(jsonFields({ a: { b: { c: { d: { e: 1 } } } } }).text("a.b.c.d")).toBe('{"e":1}');
  });

  test("nested without end is read like any other", () => {
    expect(namesIn(nested(100_000) as never)).toEqual(["a.a.a.a"]);
  });
});
