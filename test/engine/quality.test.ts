import { expect, test } from "vitest";
import { qualityGap } from "../../src/engine/quality";
import { D } from "./fixtures";

test("averages over the benchmarks both have", () => {
  expect(qualityGap({ a: D("0.7"), b: D("0.9"), c: undefined }, { a: D("0.6"), b: D("1"), c: D(1) })!.toNumber()).toBe(0);
});
test("has no value where they share none", () => expect(qualityGap({ a: D(1) }, { b: D(1) })).toBeUndefined());
