import { describe, expect, test } from "vitest";
import { closest, known, matches, nameIndex, nameKey, unknownName } from "../../src/catalog/lookup";
import { MODELS } from "../../src/catalog/models";
import { apiRecords } from "../../src/catalog/priceHistory";
import { PRICES } from "../../src/catalog/prices";

const apis = apiRecords(PRICES);
const prices = nameIndex(apis);
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
    expect(known(prices, "GPT-5.9")).toBeUndefined();
    expect([known(prices, "gpt-5.1"), known(prices, "Claude Opus 4.5"), known(prices, "claude-opus-4-5")].map((api) => api?.name)).toEqual([
      "GPT-5.1", "Claude Opus 4.5", "Claude Opus 4.5",
    ]);
  });

  test("a grouped-query model's KV cache is 2 x layers x key-value heads x head size x 2 bytes: Llama-3.3-70B's 80, 8 and 128", () => {
    expect(known(models, "Llama-3.3-70B")?.kvBytesPerToken).toBe(2 * 80 * 8 * 128 * 2);
  });

  test("no two records have one name, and each answers to its own", () => {
    for (const records of [MODELS, apis]) {
      const index = nameIndex<(typeof records)[number]>(records);
      expect(new Set(records.map(({ name }) => nameKey(name))).size).toBe(records.length);
      for (const record of records) expect(matches(index, record.name)).toEqual([record]);
    }
  });

  test("an id that several hosts share is ambiguous; with the host in front it is not", () => {
    expect(() => known(prices, "gpt-oss-120B")).toThrow(/^"gpt-oss-120B" may be any of several: Groq\/gpt-oss-120b, .*Write one of these names\.$/);
    expect(() => known(prices, "openai/gpt-oss-120b")).toThrow(/Together\/gpt-oss-120b/);
    for (const name of ["Groq/gpt-oss-120b", "groq gpt-oss-120b", "groq/openai/gpt-oss-120b"]) expect(known(prices, name)?.name).toBe("Groq/gpt-oss-120b");
  });

  test("a path that names another maker is not passed over", () => {
    for (const name of ["Fireworks/gpt-5", "openai/kimi-k3", "Groq/Claude Opus 5"]) expect(known(prices, name)).toBeUndefined();
    expect(known(prices, "openrouter/gpt-5")?.name).toBe("GPT-5");
    expect(known(models, "OpenAI/Kimi-K2")).toBeUndefined();
  });

  test("a maker's own model keeps its name although others host it", () => {
    expect(known(prices, "glm-5.2")).toMatchObject({ name: "GLM-5.2", maker: "Z.ai" });
    expect(known(prices, "Together/GLM-5.2")).toMatchObject({ maker: "Together" });
  });

  test("ids with signs in front are found as they stand", () => {
    expect(known(prices, "@cf/openai/gpt-oss-120b")?.name).toBe("Cloudflare/gpt-oss-120b");
    expect(known(nameIndex([{ name: "~anthropic/claude-opus-latest" }]), "~anthropic/claude-opus-latest")).toBeDefined();
  });

  test("looking a name up a hundred thousand times takes no scan", () => {
    const started = performance.now();
    for (let i = 0; i < 100_000; i++) known(prices, "Gemini 3.8 Flash");
    expect(performance.now() - started).toBeLessThan(5000);
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
  test.each(["Claude Opus", "GPT", "claude-opus", "Gemini 3"])("%s, the start of several, is refused with the candidates", (start) => {
    expect(() => { throw unknownName("API", start, prices, "Prices"); }).toThrow(/may be any of several: (OpenAI|Anthropic|Google)\/.+, .+ or \d+ more\. Write one of these names\./);
  });
  test("the closest come best first", () => expect(closest("Llama-3.1-804B", MODELS.map(({ name }) => name))[0]).toBe("Llama-3.1-405B"));
});
