import { describe, expect, test } from "vitest";
import { BENCHMARKS } from "../../src/catalog/benchmarks";
import { ALL_BENCHMARKS, LEADERBOARDS, type Leaderboard } from "../../src/catalog/leaderboards";
import { MODELS } from "../../src/catalog/models";
import { PRICES } from "../../src/catalog/prices";

const BOARDS: readonly Leaderboard[] = LEADERBOARDS;

test("a benchmark belongs to one leaderboard", () => {
  expect(new Set(ALL_BENCHMARKS.map(({ field }) => field)).size).toBe(ALL_BENCHMARKS.length);
  expect(new Set(ALL_BENCHMARKS.map(({ header }) => header)).size).toBe(ALL_BENCHMARKS.length);
});

describe("every row", () => {
  const names = new Set([...MODELS, ...PRICES].map(({ name }) => name));

  test("is of a model or an API of the catalog, by its own name", () => {
    expect(BENCHMARKS.map(({ name }) => name).filter((name) => !names.has(name))).toEqual([]);
  });

  test("names the source of each of its scores with the day, has a link and the day it was compared", () => {
    for (const row of BENCHMARKS) {
      const boards = BOARDS.filter(({ benchmarks }) => benchmarks.some(({ field }) => row[field] !== undefined));
      expect(boards.length).toBeGreaterThan(0);
      for (const { source, date } of boards) {
        expect(row.source).toContain(source);
        expect(date).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      }
      expect(row.url).toMatch(/^https:\/\//);
      expect(row.checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  });
});

test("rows are as their sources have them", () => {
  const row = (name: string) => BENCHMARKS.find((each) => each.name === name);
  // vectara/hallucination-leaderboard@f38409f: 9.3% hallucinated; Scale: 45.43, 44.79 and 42.59%.
  expect(row("GPT-5.5")).toMatchObject({ factualConsistency: 0.907, sweAtlasQuestions: 0.4543, sweAtlasRefactoring: 0.4479, sweAtlasTests: 0.4259 });
  // LiveBench, glm-5.2: (75 + 65.5 + 94) / 3 in reasoning, (80.435 + 78.873) / 2 in coding.
  expect(row("GLM-5.2")).toMatchObject({ liveBenchReasoning: 0.7817, liveBenchCoding: 0.7965 });
  // Two scores of one benchmark (33.3 and 30) are none.
  expect(row("Claude Opus 4.6")!.sweAtlasQuestions).toBeUndefined();
  expect(row("GPT-5")).toMatchObject({ gpqa: 0.854, math500: 0.994, liveCodeBench: 0.668, mmluPro: 0.871, factualConsistency: 0.849, aiderPolyglot: 0.88 });
});
