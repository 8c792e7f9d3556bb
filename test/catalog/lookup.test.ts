import { describe, expect, test } from "vitest";
import { closest, known, nameIndex, nameKey, unknownName } from "../../src/catalog/lookup";
import { MODELS } from "../../src/catalog/models";
import { PRICES } from "../../src/catalog/prices";

const prices = nameIndex(PRICES);
const models = nameIndex(MODELS);

describe("names", () => {
  test.each([
    ["gpt-5", "GPT-5"], ["GPT 5", "GPT-5"], ["OpenAI GPT-5", "GPT-5"], ["openai/gpt-5", "GPT-5"], [" gpt5 ", "GPT-5"],
    ["Claude Opus 4", "Claude-4 Opus"], ["claude-4-opus", "Claude-4 Opus"], ["Anthropic Claude Opus 4", "Claude-4 Opus"],
    ["gemini-2.5-pro", "Gemini 2.5 Pro"], ["ＧＰＴ－５", "GPT-5"],
  ])("%s is %s", (given, name) => expect(known(prices, given)?.name).toBe(name));

  test.each([["kimi k2", "Kimi-K2"], ["moonshotai/Kimi-K2-Instruct", "Kimi-K2"], ["exaone 4.0 32b", "EXAONE 4.0 32B"], ["zai-org/GLM-4.5", "GLM-4.5"]])(
    "%s is %s", (given, name) => expect(known(models, given)?.name).toBe(name),
  );

  test("versions are exact: a point between digits counts", () => {
    expect(nameKey("GLM-4.5")).toBe("glm4.5");
    expect(known(models, "GLM-45")).toBeUndefined();
    expect(known(models, "GLM-4")).toBeUndefined();
    expect(known(prices, "GPT-5.1")).toBeUndefined();
  });

  test("no two records answer to one name", () => {
    for (const records of [MODELS, PRICES]) {
      const keys = records.flatMap((record) => [...nameIndex([record]).keys()]);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("a property of every object is not a name", () => {
    expect(known(models, "__proto__")).toBeUndefined();
    expect(known(models, "constructor")).toBeUndefined();
  });
});

describe("an unknown name", () => {
  test("is refused with the closest and with what to do", () => {
    expect(unknownName("API", "GTP-5", prices, "Prices").message).toMatch(/^No API is named "GTP-5"\. Closest: GPT-5, .*Prices table/);
  });
  test("the closest come best first", () => expect(closest("Kimi K3", MODELS.map(({ name }) => name))[0]).toBe("Kimi-K2"));
});
