import { describe, expect, it } from "vitest";
import { type Outcome, statusAfter, summary, survivors } from "../../scripts/mutation/report";
import { drawn, interval, shuffled } from "../../scripts/mutation/sample";

/** Of two parts, 300 and 100 places. */
const PLACES = Array.from({ length: 400 }, (_, i) => ({ part: i < 300 ? "scenario" : "usage", i }));

describe("the sample of changes", () => {
  it("has of each part as many as its share, none twice, and the same for the same seed", () => {
    const sample = drawn(PLACES, 10, 7);
    expect(sample.filter(({ part }) => part === "scenario").length).toBe(8);
    expect(sample.filter(({ part }) => part === "usage").length).toBe(2);
    expect(new Set(sample.map(({ i }) => i)).size).toBe(10);
    expect(drawn(PLACES, 10, 7)).toEqual(sample);
    expect(drawn(PLACES, 10, 8)).not.toEqual(sample);
  });

  it("is all there is where that is no more than asked for", () => {
    expect(drawn(PLACES, 400, 1)).toEqual(PLACES);
  });
});

describe("a change", () => {
  const file = (moduleId: string, isOk: boolean) => ({ moduleId, ok: () => isOk });
  // Vitest hands over every file it ever ran, as it ended last.
  it.each([
    ["lives where only a file failed that an earlier change broke", [file("a", true), file("b", false)], [], "Survived"],
    ["is killed by a file of its own run", [file("a", false), file("b", true)], [], "Killed"],
    ["is killed by an error outside the tests", [file("a", true)], [new Error("late")], "Killed"],
  ] as const)("%s", (_, testModules, unhandledErrors, status) => {
    expect(statusAfter({ testModules, unhandledErrors }, [{ moduleId: "a" }])).toBe(status);
  });
});

describe("the share killed", () => {
  // Wilson's interval for 9 of 10, as printed in textbooks; at none and at all it stays within 0 and 1.
  it.each([[9, 10, 0.5958, 0.9821], [0, 10, 0, 0.2775], [10, 10, 0.7225, 1]])("%d of %d lies between %f and %f", (hits, of, from, to) => {
    expect(interval(hits, of).map((end) => Number(end.toFixed(4)))).toEqual([from, to]);
  });

  it("counts runs without end as killed, those that no test runs as alive, and code that runs while modules load apart as well", () => {
    const at = (part: string, status: Outcome["status"], atLoad = false): Outcome => ({ id: "0", fileName: `src/${part}/a.ts`, mutatorName: "", replacement: "", status, atLoad, location: { start: { line: 0, column: 0 }, end: { line: 0, column: 0 } } });
    const outcomes = [at("usage", "Killed"), at("usage", "Timeout"), at("usage", "Survived", true), at("model", "NoCoverage")];
    expect(summary(outcomes, ["model", "forms", "usage"]).split("\n")).toEqual([
      "model        0 of 1 killed, 0% (95%: 0% to 79%); 0 of them without end, 0 survived, 1 run by no test",
      "usage        2 of 3 killed, 67% (95%: 21% to 94%); 1 of them without end, 1 survived, 0 run by no test",
      "at load      0 of 1 killed, 0% (95%: 0% to 79%); 0 of them without end, 1 survived, 0 run by no test",
      "in calls     2 of 3 killed, 67% (95%: 21% to 94%); 1 of them without end, 0 survived, 1 run by no test",
      "all          2 of 4 killed, 50% (95%: 15% to 85%); 1 of them without end, 1 survived, 1 run by no test",
    ]);
  });

  it("is told with each survivor: its place, what stood there and what stood there instead", () => {
    const fileName = "test/scripts/mutation.test.ts";
    const outcome = { id: "0", fileName, mutatorName: "StringLiteral", replacement: '""', atLoad: false, location: { start: { line: 0, column: 37 }, end: { line: 0, column: 45 } } };
    expect(survivors([{ ...outcome, status: "Survived" }, { ...outcome, status: "Killed" }])).toEqual([`${fileName}:1 StringLiteral: "vitest" -> ""`]);
  });
});

describe("the order of trials", () => {
  it("has each once, by chance, and the same for the same seed", () => {
    const all = PLACES.map(({ i }) => i);
    const order = shuffled(all, 3);
    expect([...order].sort((a, b) => a - b)).toEqual(all);
    expect(order).not.toEqual(all);
    expect(shuffled(all, 3)).toEqual(order);
  });
});
