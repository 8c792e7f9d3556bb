import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { SETTING_KEYS } from "../../src/engine/settings";
import type { Name } from "../../src/model/model";
import { averagePriceOf, comparedLines, countedMonths, followedLines } from "../../src/scenario/followed";
import { answerTo, outputNamed } from "../../src/scenario/outputs";
import { pairLines } from "../../src/scenario/lines";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { sameFigures, withSettings } from "../../src/scenario/varied";
import { D } from "../engine/fixtures";
import { APIS, MODELS, randomSettings } from "./randomSettings";

/** The scenario as if nothing were known of where it comes from. */
function standingAlone({ from: _, ...scenario }: Scenario): Scenario {
  return scenario;
}

/** A few settings that are numbers and choose no other figures of the catalog, so that the rest is taken from the scenario before. */
const fewNumbers = fc
  .tuple(randomSettings, fc.subarray(SETTING_KEYS.filter((key) => key !== "asOf" && key !== "exchangeRate"), { minLength: 1, maxLength: 8 }))
  .map(([all, keys]) => Object.fromEntries(keys.flatMap((key) => (all[key] ? [[key, all[key]]] : []))));

const CHECKED: readonly Name[] = ["running", "hardware", "apiCost", "breakEven", "totalCost", "presentValue", "costPerMillion", "utilizationAtPayback"];

const COMPARED: readonly Name[] = ["ownPresent", "apiPresent", "hostPresent", "hybridPresent", "longPresent", "commitmentPresent", "loanPresent", "hardwareNet", "ownAhead", "unusedSum"];
const FOLLOWED_BY_MONTH: readonly Name[] = ["ownSoFar", "shieldWorth", "serversKept", "hardwareToday", "drawnSoFar", "billsSoFar"];

describe("a scenario with some settings changed", () => {
  test("answers to the last digit as one read anew, changed once or twice", () => {
    fc.assert(
      fc.property(fewNumbers, fewNumbers, fc.constantFrom(...MODELS), fc.constantFrom(...APIS), (first, second, model, api) => {
        const once = withSettings(scenarioOf([[["Preset", "Full cost"], ["Electricity rate", 0.2]]]), first);
        for (const scenario of [once, withSettings(once, second)]) {
          expect(scenario.from).toBeDefined();
          const [varied, alone] = [pairLines(scenario, model, api), pairLines(standingAlone(scenario), model, api)];
          for (const name of CHECKED) expect([name, varied.of(name).toString()]).toEqual([name, alone.of(name).toString()]);
          expect(varied.inMonth("net", 13).toString()).toBe(alone.inMonth("net", 13).toString());
          // A second pair shares what the first was not asked for.
          const [other, itself] = [scenario, standingAlone(scenario)].map((each) => pairLines(each, "Qwen3-235B", "Claude-4 Opus"));
          for (const name of CHECKED) expect([name, other!.of(name).toString()]).toEqual([name, itself!.of(name).toString()]);
          expect(other!.inMonth("net", 13).toString()).toBe(itself!.inMonth("net", 13).toString());
        }
      }),
      { numRuns: 40 },
    );
  });

  test("is compared and followed by month to the last digit as one read anew", () => {
    fc.assert(
      fc.property(fewNumbers, fewNumbers, fc.constantFrom(...MODELS), fc.constantFrom(...APIS), (first, second, model, api) => {
        const once = withSettings(scenarioOf([[["Preset", "Full cost"], ["Volume growth", 0.1], ["Hardware life", 30]]]), first);
        for (const scenario of [once, withSettings(once, second)]) {
          const [varied, alone] = [comparedLines(scenario, model, api), comparedLines(standingAlone(scenario), model, api)];
          for (const name of COMPARED) expect([name, varied.of(name).toString()]).toEqual([name, alone.of(name).toString()]);
          const [followed, itself] = [followedLines(scenario, model), followedLines(standingAlone(scenario), model)];
          for (const name of FOLLOWED_BY_MONTH) expect([name, followed.inMonth(name, 14).toString()]).toEqual([name, itself.inMonth(name, 14).toString()]);
          expect(averagePriceOf(scenario, api).toString()).toBe(averagePriceOf(standingAlone(scenario), api).toString());
          expect(countedMonths(scenario)).toBe(countedMonths(standingAlone(scenario)));
        }
      }),
      { numRuns: 20 },
    );
  });

  test("is compared with what the scenario before has of hardware, and one API with what another has", () => {
    const before = standingAlone(scenarioOf([[["Preset", "Full cost"], ["Volume growth", 0.2]]]));
    const hardware = comparedLines(before, "Kimi-K2", "GPT-5").of("hardwareNet");
    expect(comparedLines(withSettings(before, { electricityRate: D("0.3") }), "Kimi-K2", "GPT-5").of("hardwareNet")).toBe(hardware);
    expect(comparedLines(before, "Kimi-K2", "Claude-4 Opus").of("hardwareNet")).toBe(hardware);
    expect(comparedLines(before, "gpt-oss-120B", "GPT-5").inMonth("serversKept", 5)).toBe(comparedLines(before, "Kimi-K2", "GPT-5").inMonth("serversKept", 5));
  });

  test("computes what reads them and takes the rest from the scenario before", () => {
    const before = scenarioOf([[["Volume growth", 0.2]]]);
    const after = withSettings(before, { discountRate: D("0.08") });
    const [known, varied] = [pairLines(before, "Kimi-K2", "GPT-5"), pairLines(after, "Kimi-K2", "GPT-5")];
    expect(varied.of("presentValue").eq(known.of("presentValue"))).toBe(false);
    expect(varied.of("running")).toBe(pairLines(withSettings(before, { discountRate: D("0.09") }), "Kimi-K2", "GPT-5").of("running"));
  });

  test("is read anew where a setting chooses other figures of the catalog, or keeps them by a word", () => {
    const base = scenarioOf(null);
    const isKnown = (scenario: Scenario) => [sameFigures(scenario, "deployment"), sameFigures(scenario, "api")].map((from) => from !== undefined);
    expect(isKnown(withSettings(base, { pue: D(2) }))).toEqual([true, true]);
    expect(isKnown(withSettings(base, { gpuPrice: D(9) }))).toEqual([false, true]);
    expect(isKnown(withSettings(base, { outputPrice: D(9) }))).toEqual([true, false]);
    expect(isKnown(withSettings(base, { asOf: D(46_000) }))).toEqual([false, false]);
    expect(isKnown(withSettings(base, { exchangeRate: D(2) }))).toEqual([false, false]);
    expect(isKnown(withSettings(base, { volume: null }))).toEqual([false, false]);
    const onGpu = scenarioOf([[["GPU", "NVIDIA H100"]]]);
    expect(isKnown(withSettings(onGpu, { gpuCount: D(8) }))).toEqual([false, false]);
  });

  test("a price that only the range gives is no missing figure of the scenario before", () => {
    const scenario = scenarioOf([[["Output price", 20], ["Input price", 2]]]);
    const answer = (changed: Scenario) => answerTo({ output: outputNamed("BREAKEVEN"), model: "Kimi-K2", api: "Nobody's API", scenario: changed });
    expect(answer(withSettings(scenario, { pue: D(1) }))!.eq(answer(scenario)!)).toBe(true);
  });
});
