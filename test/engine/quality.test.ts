import { expect, test } from "vitest";
import { scoreDifferences, sharedAverages } from "../../src/engine/quality";
import { D } from "./fixtures";

test("differs in the benchmarks both have", () => {
  expect(scoreDifferences({ a: D("0.7"), b: D("0.9"), c: undefined }, { a: D("0.6"), b: D("1"), c: D(1) }).map(Number)).toEqual([0.1, -0.1]);
});
test("differs in none where they share none", () => expect(scoreDifferences({ a: D(1) }, { b: D(1) })).toEqual([]));

test("averages over the benchmarks that all with any score have", () => {
  const averages = sharedAverages([{ a: D("0.7"), b: D("0.9") }, { a: D("0.5"), b: undefined }, {}, { b: undefined }]);
  expect(averages.map((each) => each?.toNumber())).toEqual([0.7, 0.5, undefined, undefined]);
});
test("averages nothing where no benchmark is left", () => expect(sharedAverages([{ a: D(1) }, { b: D(1) }])).toEqual([undefined, undefined]));
