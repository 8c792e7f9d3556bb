import { describe, expect, test } from "vitest";
import { OUTPUT_NAMES, type Question, answerTo, outputNamed } from "../../src/scenario/outputs";
import { quickAnswers } from "../../src/scenario/quickAnswers";
import { scenarioOf } from "../../src/scenario/scenario";
import { withSetting } from "../../src/scenario/variation";
import { D } from "../engine/fixtures";

const RATES = [0.05, 0.3].map((rate) => D(rate));
/** One after the other, so that what was known of the question before is at hand for the next. */
const PAIRS = [["gpt-oss-120B", "GPT-5"], ["Kimi-K2", "GPT-5"], ["Kimi-K2", "Claude-4 Opus"], ["gpt-oss-120B", "Claude-4 Opus"]] as const;

describe("a question asked after another of the same scenario", () => {
  const scenario = scenarioOf([[["Volume", 4e8], ["Tax rate", 0.25]]]);
  test.each(OUTPUT_NAMES.filter((name) => outputNamed(name).fast))("%s is that of its own model and API", (name) => {
    for (const [model, api] of PAIRS) {
      const question: Question = { output: outputNamed(name), model, api, scenario };
      const doubles = [...quickAnswers(question, RATES.map((value) => ({ key: "electricityRate", value })))!];
      const exact = RATES.map((rate) => answerTo({ ...question, scenario: withSetting(scenario, "electricityRate", rate) })?.toNumber());
      doubles.forEach((value, i) => expect([model, api, value / exact[i]!]).toEqual([model, api, expect.closeTo(1, 9)]));
    }
  });
});
