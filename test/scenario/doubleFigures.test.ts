import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { paybackMonths } from "../../src/engine/payback";
import { SETTING_KEYS, setting } from "../../src/engine/settings";
import { costs } from "../../src/scenario/answers";
import { OUTPUTS, OUTPUT_NAMES, type Output, type Question, answerAsDouble, outputNamed } from "../../src/scenario/outputs";
import { monthsAgainstApi } from "../../src/scenario/ownership";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { NO_ANSWER, trialBreakEvens, trialLines } from "../../src/scenario/trials";
import { withSettings } from "../../src/scenario/varied";
import { D } from "../engine/fixtures";
import { APIS, MODELS, randomSettings } from "./randomSettings";

/** What plain numbers give; undefined where they decline. */
function fastAnswer(output: Output, scenario: Scenario, model: string, api: string): number | undefined {
  const [value] = output.fast!(trialLines(scenario, model, api, {}), 1);
  return Number.isNaN(value) ? undefined : value === NO_ANSWER ? NaN : value;
}

const close = (a: number, b: number) => Object.is(a, b) || Math.abs(a - b) <= 1e-9 * Math.abs(b);

const RUNS = 100;

describe("plain numbers against the decimal engine", () => {
  test.each(OUTPUT_NAMES)("%s agrees to 1e-9 over random settings", (name) => {
    const output = outputNamed(name);
    let declined = 0;
    fc.assert(
      fc.property(randomSettings, fc.constantFrom(...MODELS), fc.constantFrom(...APIS), (changed, model, api) => {
        const question: Question = { output, model, api, scenario: withSettings(scenarioOf(null), changed) };
        const fast = fastAnswer(output, question.scenario, model, api);
        if (fast === undefined) declined++;
        else expect([fast, close(fast, answerAsDouble(question)) || answerAsDouble(question)]).toEqual([fast, true]);
      }),
      { numRuns: RUNS, seed: 20260101 },
    );
    expect(declined).toBeLessThan(RUNS * (name === "IRR" ? 0.4 : 0.1));
  });

  test("what surely never pays back, as walked in decimals", () => {
    const found = { never: 0, crossing: 0 };
    fc.assert(
      fc.property(randomSettings, fc.constantFrom(...MODELS), fc.constantFrom(...APIS), (changed, model, api) => {
        const scenario = withSettings(scenarioOf(null), { volumeGrowth: D("0.1"), ...changed });
        const never = trialBreakEvens(trialLines(scenario, model, api, {}), 1)[0] === Infinity;
        const walked = paybackMonths(monthsAgainstApi(scenario, model, api));
        found[walked.isFinite() ? "crossing" : "never"]++;
        expect(never && walked.isFinite()).toBe(false);
      }),
      { numRuns: RUNS, seed: 20260102 },
    );
    expect(Math.min(found.never, found.crossing)).toBeGreaterThan(RUNS / 40);
  });

  test("cached input of a long context has a price of its own: what pays back by it is not called never", () => {
    const scenario = scenarioOf([[
      ["Long-context share", 1], ["Cached share", 1], ["Input share", 1], ["GPU count", 1], ["GPU price", 10_000], ["Throughput", 300], ["API price decline", 0.0001],
    ]]);
    expect(paybackMonths(monthsAgainstApi(scenario, "Kimi-K2", "Gemini 2.5 Pro")).toFixed(0)).toBe("253");
    expect(trialBreakEvens(trialLines(scenario, "Kimi-K2", "Gemini 2.5 Pro", {}), 1)[0]).toBeCloseTo(252.6, 0);
  });

  test("a volume of whole deployments buys exactly those, whatever the digits", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 50 }), fc.constantFrom(-1, 0, 1), (utilization, deployments, over) => {
        const share = D(utilization).div(1000);
        const volume = D(220 * 3600 * 176).times(share).times(deployments).plus(over);
        const scenario = withSettings(scenarioOf(null), { utilization: share, volume });
        const exact = costs(scenario, "gpt-oss-120B", "GPT-5");
        expect(trialLines(scenario, "gpt-oss-120B", "GPT-5", {}).inMonth("monthPurchase", 1).values).toBe(exact.hardwareCost.toNumber());
      }),
    );
  });

  test("declines where running and API costs are equal to many digits, or a discount leaves almost nothing", () => {
    const even = scenarioOf([[["Electricity rate", 4.25]]]); // running cost 3,590.40, as the API
    expect(fastAnswer(OUTPUTS.BREAKEVEN, even, "Kimi-K2", "GPT-5")).toBeUndefined();
    expect(fastAnswer(OUTPUTS.SAVINGS, scenarioOf([[["API discount", 0.99999999999]]]), "Kimi-K2", "GPT-5")).toBeUndefined();
  });

  test("what is fully depreciated has no book value left, whose last digits a discount rate far below zero would magnify", () => {
    const scenario = scenarioOf([[["Horizon", 121], ["Discount rate", -0.9], ["Tax rate", 1], ["GPU count", 10], ["GPU price", 50_000]]]);
    const question: Question = { output: outputNamed("NPV"), model: "Kimi-K2", api: "GPT-5", scenario };
    expect(close(fastAnswer(OUTPUTS.NPV, scenario, "Kimi-K2", "GPT-5")!, answerAsDouble(question))).toBe(true);
  });

  test("every setting it reads moves it as it moves the decimal engine, and no other setting moves an answer", () => {
    const lively = scenarioOf([[
      ["PUE", 1.3], ["Server factor", 1.2], ["Setup cost", 500], ["Maintenance rate", 0.05], ["Staff", 0.01], ["Software cost", 100], ["Colocation rate", 50],
      ["Other running cost", 10], ["Cached share", 0.2], ["Batch share", 0.1], ["API discount", 0.1], ["Volume", 3e8], ["Cached input price", 0.2],
    ]]);
    for (const key of SETTING_KEYS) {
      const { domain } = setting(key);
      const value = domain.whole ? D(7) : D(domain.atLeast === 1 ? "1.7" : key === "volume" ? 4e8 : "0.37");
      const question: Question = { output: outputNamed("BREAKEVEN"), model: "gpt-oss-120B", api: "Claude-4 Opus", scenario: withSettings(lively, { [key]: value }) };
      const fast = fastAnswer(OUTPUTS.BREAKEVEN, question.scenario, "gpt-oss-120B", "Claude-4 Opus");
      expect([key, close(fast!, answerAsDouble(question))]).toEqual([key, true]);
    }
  });
});
