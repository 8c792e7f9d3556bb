import { expect, it } from "vitest";
import { scenarioOf } from "../../src/scenario/scenario";
import { apiPriceOf, deploymentOf } from "../../src/scenario/figures";
import { settingKey } from "../../src/scenario/settingsRows";
import { proposedNames } from "../../taskpane/mends";

const messageOf = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("Nothing was refused.");
};

it.each<[string, () => unknown, string, string]>([
  ["an API", () => apiPriceOf(scenarioOf(null), "GPT-55"), "GPT-55", "GPT-5"],
  ["a model", () => deploymentOf(scenarioOf(null), "Kimi-K9"), "Kimi-K9", "Kimi-K2"],
  ["a setting", () => settingKey("Electricity rat"), "Electricity rat", "Electricity rate"],
])("the refusal of %s proposes the names that may be meant", (_, act, given, meant) => {
  const proposed = proposedNames(messageOf(act));
  expect(proposed?.given).toBe(given);
  expect(proposed?.names).toContain(meant);
});

it("names with points in them stay whole, and other refusals propose nothing", () => {
  expect(proposedNames('No API is named "GPT-5.66". Closest: GPT-5.6 Sol, GPT-5.6 Terra. To use one of your own, pass a Prices table.')).toEqual({ given: "GPT-5.66", names: ["GPT-5.6 Sol", "GPT-5.6 Terra"] });
  expect(proposedNames('"sol" may be any of several: OpenAI/GPT-5.6 Sol, A/Sol or 3 more. Write one of these names.')).toEqual({ given: "sol", names: ["OpenAI/GPT-5.6 Sol", "A/Sol"] });
  expect(proposedNames("Volume must be above 0; it is 0.")).toBeUndefined();
});
