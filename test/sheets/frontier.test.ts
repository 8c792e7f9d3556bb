import { describe, expect, it } from "vitest";
import { paretoTable } from "../../src/scenario/frontierTables";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { type Candidate, MERITS, type Merit, candidates, front } from "../../src/sheets/frontier/choices";

const SHIPPED = scenarioOf([]);
const ALL = candidates(SHIPPED, PAPER_CHOICE);
const FULL_COST = candidates(scenarioOf([[["Preset", "Full cost"]]]), { models: ["Kimi-K2", "Llama-3.3-70B", "Qwen3-30B"], apis: ["GPT-5", "GPT-5 mini"] });

/** The front as the function LLM.PARETO gives it, which takes ranges. */
function paretoNames(all: readonly Candidate[], merit: Merit): string[] {
  const entrants = all.filter((each) => each[merit]);
  const range = (value: (each: Candidate) => number) => entrants.map((each) => [value(each)]);
  const [, ...rows] = paretoTable(range(({ cost }) => cost.toNumber()), range((each) => each[merit]!.toNumber()), null);
  return rows.map(([position]) => entrants[Number(position) - 1]!.name);
}

describe("the frontier", () => {
  it("is, for the study's models and APIs, two open models and two APIs", () => {
    expect(front(ALL, "quality").map(({ name }) => name)).toEqual(["EXAONE 4.0 32B", "Qwen3-235B", "Gemini 2.5 Pro", "Grok-4"]);
    expect(front(ALL, "speed").map(({ name }) => name)).toEqual(["EXAONE 4.0 32B", "gpt-oss-120B", "Qwen3-235B", "Kimi-K2"]);
  });

  it.each(MERITS)("is the one of LLM.PARETO by %s", (merit) => {
    for (const all of [ALL, FULL_COST]) expect(front(all, merit).map(({ name }) => name)).toEqual(paretoNames(all, merit));
  });

  it.each(MERITS)("holds those that nobody beats by %s", (merit) => {
    for (const { standing } of [...ALL, ...FULL_COST]) {
      const found = standing[merit];
      if (found) expect(found.place !== undefined).toBe(found.beatenBy === 0);
    }
  });

  it("leaves out what has no score or no speed", () => {
    const mini = FULL_COST.find(({ name }) => name === "GPT-5 mini")!;
    expect(mini.quality).toBeUndefined();
    expect(mini.standing).toEqual({});
    expect(ALL.filter(({ kind }) => kind === "API").every(({ speed, standing }) => !speed && !standing.speed)).toBe(true);
  });

  it("averages the benchmarks that all have: gpt-oss-120B lacks MATH-500, so nobody's counts", () => {
    const quality = (name: string) => ALL.find((each) => each.name === name)!.quality!.toNumber();
    expect(quality("gpt-oss-120B")).toBeCloseTo((0.782 + 0.639 + 0.808) / 3, 12);
    expect(quality("EXAONE 4.0 32B")).toBeCloseTo((0.739 + 0.747 + 0.818) / 3, 12);
  });
});
