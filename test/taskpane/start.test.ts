import { describe, expect, test } from "vitest";
import { verdictOf } from "../../src/scenario/comparisonTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { CURRENT_PAIR, PAPER_CHOICE } from "../../src/sheets/choice";
import { answerInWords, pairAnswer } from "../../taskpane/start/pairAnswer";
import { findAll } from "../../taskpane/start/findAll";
import { withPair } from "../../taskpane/start/recentPairs";

describe("the verdict on a pair", () => {
  // Kimi-K2 against GPT-5 (Table IV): 240,000 / (3,801.6 - 337.92) = 69.29 months.
  test("is the Summary's sentence, with the months of the paper", () => {
    const pair = { model: "Kimi-K2", api: "GPT-5" };
    const answer = pairAnswer([], pair);
    expect(answer.verdict).toBe(verdictOf(scenarioOf([]), pair.model, pair.api));
    expect(answer.breakEven).toBe("69.29 months");
    expect(answer.preset).toBe("Published");
    expect(answer.ways.map(({ label }) => label)).toEqual(expect.arrayContaining(["Own GPUs", "API"]));
    expect(answer.groups.flatMap(({ settings }) => settings).filter(({ preset }) => preset !== undefined)).toEqual([]);
  });

  test("says which settings are not the preset's, and copies them in words", () => {
    const answer = pairAnswer([[["Preset", "Full cost"], ["Electricity rate", 0.3]]], PAPER_CHOICE.pair);
    expect(answer.preset).toBe("Full cost, 1 changed");
    const [rate] = answer.groups.flatMap(({ settings }) => settings).filter(({ label }) => label === "Electricity rate");
    expect(rate).toMatchObject({ value: expect.stringContaining("0.3") as string, preset: expect.stringContaining("0.15") as string });
    const words = answerInWords(answer, PAPER_CHOICE.pair, "Computed here.");
    expect(words).toContain(answer.verdict);
    expect(words).toContain("Computed here. Assumptions (Full cost, 1 changed): Hours per month 730");
  });

  test("of today can be given", () => expect(pairAnswer([], CURRENT_PAIR).verdict).toMatch(/ costs? least over /));
  test("of an unknown API is refused with the closest", () => expect(() => pairAnswer([], { model: "Kimi-K2", api: "GPT-55" })).toThrow("Closest: "));
});

describe("the search over everything", () => {
  const functions = { functions: [{ id: "IRR", description: "Internal rate of return per year" }, { id: "NPV", description: "Net present value" }] } as never;
  const names = (words: string) => findAll(words, functions).map(({ kind, name }) => `${kind} ${name}`);
  test("finds a function by what it is about", () => expect(names("internal rate")).toContain("function LLM.IRR"));
  test("finds a setting, its name before what it is about", () => expect(names("electricity")[0]).toBe("setting Electricity rate"));
  test("finds a row of the catalog by every word", () => expect(names("kimi k2")).toContain("catalog Kimi-K2"));
  test("finds nothing where nothing is asked, or named so", () => expect([names(" "), names("zzyzx")]).toEqual([[], []]));
});

test("recent pairs are the latest first, each once, five at most", () => {
  const pair = (model: string) => ({ model, api: "GPT-5" });
  const five = ["A", "B", "C", "D", "E"].map(pair);
  expect(withPair(five, pair("C")).map(({ model }) => model)).toEqual(["C", "A", "B", "D", "E"]);
  expect(withPair(five, pair("F")).map(({ model }) => model)).toEqual(["F", "A", "B", "C", "D"]);
});
