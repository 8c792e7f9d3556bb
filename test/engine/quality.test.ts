import { expect, test } from "vitest";
import { scoreDifferences, sharedAverages, sharedBenchmarks } from "../../src/engine/quality";
import { D } from "./fixtures";

test("differs in benchmarks", () => {
  expect(scoreDifferences({ a: D("0.7"), b: D("0.9"), c: undefined }, { a: D("0.6"), b: D("1"), c: D(1) }, ["a", "b"]).map(Number)).toEqual([0.1, -0.1]);
});
test("differs in none of none", () => expect(scoreDifferences({ a: D(1) }, { b: D(1) }, [])).toEqual([]));

test("what two share is of one leaderboard: the one with most, the first of as many", () => {
  const [open, commercial] = [{ a: D(1), b: D(1), c: D(1), d: D(1) }, { a: D(0), c: D(0), d: D(0) }];
  expect(sharedBenchmarks(open, commercial, [["a", "b"], ["c", "d"]])).toEqual(["c", "d"]);
  expect(sharedBenchmarks(open, commercial, [["a", "b"], ["c"], ["d"]])).toEqual(["a"]);
  expect(sharedBenchmarks(open, { b: undefined }, [["a", "b"], ["c"]])).toEqual([]);
});

test("averages over the benchmarks that all with any score have", () => {
  const averages = sharedAverages([{ a: D("0.7"), b: D("0.9") }, { a: D("0.5"), b: undefined }, {}, { b: undefined }]);
  expect(averages.map((each) => each?.toNumber())).toEqual([0.7, 0.5, undefined, undefined]);
});
test("averages nothing where no benchmark is left", () => expect(sharedAverages([{ a: D(1) }, { b: D(1) }])).toEqual([undefined, undefined]));
