import { describe, expect, it } from "vitest";
import { paretoTable } from "../../src/scenario/frontierTables";
import * as llm from "../functions/calledFunctions";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { frontierCharts } from "../../src/sheets/frontier/charts";
import { type Candidate, MERITS, type Merit, boardOf, candidates, front } from "../../src/sheets/frontier/choices";
import { frontierLayout } from "../../src/sheets/frontier/layout";
import type { PlanChart } from "../../src/sheets/plan";

const SHIPPED = scenarioOf([]);
const THREE = ["Kimi-K2", "Qwen3-235B", "gpt-oss-120B", "EXAONE 4.0 32B"];
const ALL = candidates(SHIPPED, PAPER_CHOICE);
const LAYOUT = frontierLayout(PAPER_CHOICE, boardOf(SHIPPED, PAPER_CHOICE));
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

  it("of cost, quality and requests at a time is the one of LLM.PARETO with concurrencies", () => {
    for (const all of [ALL, FULL_COST]) {
      const entrants = all.filter(({ quality, concurrency }) => quality && concurrency);
      const range = (value: (each: Candidate) => number) => entrants.map((each) => [value(each)]);
      const [, ...rows] = paretoTable(range(({ cost }) => cost.toNumber()), range(({ quality }) => quality!.toNumber()), range(({ concurrency }) => concurrency!.toNumber()));
      const placed = entrants.filter(({ standing }) => standing.three?.place !== undefined).sort((a, b) => a.standing.three!.place! - b.standing.three!.place!);
      expect(placed.map(({ name }) => name)).toEqual(rows.map(([position]) => entrants[Number(position) - 1]!.name));
      for (const { standing } of entrants) expect(standing.three!.place !== undefined).toBe(standing.three!.beatenBy === 0);
    }
  });

  it("has more of the study's models than two dimensions have: Kimi-K2 serves most, gpt-oss-120B more than what is cheaper", () => {
    expect(ALL.filter(({ standing }) => standing.three?.place !== undefined).map(({ name }) => name)).toEqual(THREE);
    const requests = (name: string) => ALL.find((each) => each.name === name)!.concurrency!.toNumber();
    // Two thirds of 800 and of 220 tokens a second are output, 20 for each user.
    expect(requests("Kimi-K2")).toBeCloseTo((800 * 2) / 3 / 20, 12);
    expect(requests("gpt-oss-120B")).toBeCloseTo((220 * 2) / 3 / 20, 12);
  });

  it("is drawn over an axis of quality that begins near the lowest score, and says so", () => {
    // Llama-3.3-70B has 50.0%, the lowest: 5 points under it is 45%, the whole ten below 40%.
    const [quality, speed, third] = frontierCharts(LAYOUT, ALL);
    const axis = { title: "Average score (axis from 40%; lower ones are not drawn)", format: "percent", minimum: 0.4 };
    expect([quality!.yAxis, third!.yAxis]).toEqual([axis, axis]);
    expect(speed!.yAxis.minimum).toBeUndefined();
    expect(frontierCharts(LAYOUT, [])[0]!.yAxis).toEqual({ title: "Average benchmark score", format: "percent" });
  });

  it("is drawn with the name of every point beside it, from cells of its own, and up to thirty of them", () => {
    const named = (chart: PlanChart) => chart.series.filter(({ pointName }) => pointName);
    const [, , third] = frontierCharts(LAYOUT, ALL);
    const points = named(third!);
    expect(points.map(({ name }) => name)).toEqual(ALL.map(({ name }) => name));
    expect(new Set(points.map(({ pointName }) => pointName!.cell.row)).size).toBe(ALL.length);
    // Nothing of the name's series is drawn but the name: the point below has the colour of its band.
    expect(points.every(({ joined, values, pointName }) => joined && values.rowCount === 1 && values.row === pointName!.cell.row)).toBe(true);
    expect(points.filter(({ pointName }) => pointName!.drawn).map(({ name }) => name)).toEqual(ALL.filter(({ standing }) => standing.three).map(({ name }) => name));
    const many = Array.from({ length: 31 }, (_, i) => ALL[i % ALL.length]!);
    expect(named(frontierCharts(LAYOUT, many)[2]!)).toEqual([]);
  });

  it("counts what a million tokens costs on average over the horizon, where volume and price change: by hand", () => {
    // Two months, in the second half the tokens at half the price: (1 + 0.5 x 0.5) / 1.5 = 5/6 of the first month's price.
    const typed = [["Horizon", 2], ["Volume", 60_000_000], ["Volume growth", 0.5 ** 12 - 1], ["API price decline", 1 - 0.5 ** 12]] as const;
    const scenario = scenarioOf([typed.map(([label, value]) => [label, value])]);
    const all = candidates(scenario, { models: ["gpt-oss-120B"], apis: ["GPT-5"] });
    const [own, api] = all.map(({ cost }) => cost.toNumber());
    expect(api).toBeCloseTo(((1.25 / 3 + (2 * 10) / 3) * 5) / 6, 9);
    // Costs on the sheet are to nine decimals.
    expect(own).toBeCloseTo(Number(llm.costPerMTok("gpt-oss-120B", [typed.map(([label, value]) => [label, value])])), 8);
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
