import { describe, expect, test } from "vitest";
import { closest, known, matches, nameIndex, nameKey, unknownName, withEach, withRecords } from "../../src/catalog/lookup";
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
    expect(known(models, "OpenAI/Kimi-K2")).toBeUndefined();
  });

  test.each(["azure/eu/gpt-5.5", "azure/eu/gpt-5.1", "nonsense/gpt-5", "bedrock/claude-opus-4-8", "vertex_ai/claude-opus-4-1", "openrouter/gpt-5", "openai/eu/gpt-5", "deepseek-ai/gpt-5", "zai-org/gpt-5"])(
    "%s is another seller's: its price may be another", (name) => expect(known(prices, name)).toBeUndefined(),
  );

  test.each([
    ["gemini/gemini-2.5-pro", "Gemini 2.5 Pro"], ["xai/grok-4", "Grok-4"], ["deepseek/deepseek-chat", "DeepSeek Chat"], ["deepseek-ai/deepseek-chat", "DeepSeek Chat"],
    ["https://huggingface.co/zai-org/GLM-4.5", "GLM-4.5"], ["together_ai/gpt-oss-120b", "Together/gpt-oss-120b"],
  ])("%s, with its maker, seller or repository in front, is %s", (given, name) => expect(known(prices, given)?.name).toBe(name));

  test("a table's own maker may stand in front of its API", () => {
    const own = nameIndex([{ name: "Acme-1", maker: "Acme" }, { name: "Acme-2" }]);
    expect([known(own, "acme/acme-1"), known(own, "other/acme-1"), known(own, "acme/acme-2")].map((api) => api?.name)).toEqual(["Acme-1", undefined, undefined]);
  });

  test.each([
    ["claude-opus-4-20250514", 15], ["claude-opus-4-1-20250805", 15], ["gpt-5-2025-08-07", 1.25], ["gpt-4o-2024-08-06", 2.5], ["o3-2025-04-16", 2],
    ["openai/gpt-5-2025-08-07", 1.25], ["anthropic/claude-opus-4@20250514", 15], ["gpt-4o-2024-05-13", 5],
  ])("%s, as logs write it, has its model's input price, or its own where the catalog has one: %f", (name, input) => {
    expect(known(prices, name)!.history.at(-1)!.inputPerMTok).toBe(input);
  });

  test.each(["gpt-5-2025-13-07", "gpt-5-20250231", "nonsense/gpt-5-2025-08-07", "gpt-5-20250807-fast"])("%s is no dated id of a known model", (name) => {
    expect(known(prices, name)).toBeUndefined();
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
  test.each([["azure/eu/gpt-5.5", "azure/eu", "GPT-5.5"], ["nonsense/gpt-5-2025-08-07", "nonsense", "GPT-5"]])("%s is refused with the maker's own first", (name, seller, own) => {
    expect(unknownName("API", name, prices, "Prices").message).toContain(
      `No API is named "${name}". What "${seller}" asks for ${own} is not in the catalog, and may not be the same. Closest: ${own}, `,
    );
  });
  test.each(["Claude Opus", "GPT", "claude-opus", "Gemini 3"])("%s, the start of several, is refused with the candidates", (start) => {
    expect(() => { throw unknownName("API", start, prices, "Prices"); }).toThrow(/may be any of several: (OpenAI|Anthropic|Google)\/.+, .+ or \d+ more\. Write one of these names\./);
  });
  test("the closest come best first", () => expect(closest("Llama-3.1-804B", MODELS.map(({ name }) => name))[0]).toBe("Llama-3.1-405B"));
});

describe("rows added one after another", () => {
  const named = (name: string, aliases: readonly string[] = [], maker?: string) => ({ name, aliases, ...(maker !== undefined && { maker }) });
  const before = nameIndex([named("One", ["first"], "Maker"), named("Two", ["second", "shared"]), named("Three", ["shared"])]);
  const rows = [named("Four", ["shared", "one"]), named("second", ["third"]), named("Four", ["fourth"]), named("Five", ["fourth", "Maker One"])];

  test("are in the index as if each had been added to all before it", () => {
    const oneByOne = rows.reduce((index, row) => withRecords(index, [row]), before);
    expect([...withEach(before, rows, (row) => row)]).toEqual([...oneByOne]);
  });

  test("are made with those before them, and leave the index that was as it is", () => {
    const kept = [...before];
    const seen = withEach(before, rows, (row, index) => ({ ...row, aliases: [String(matches(index, row.name).length)] }));
    expect(seen.get("four")?.[0]?.aliases).toEqual(["1"]);
    expect([...before]).toEqual(kept);
  });

  test("take time by their number: fifty thousand of them", () => {
    const many = Array.from({ length: 50_000 }, (_, i) => named(`Model ${i}`));
    expect(withEach(before, many, (row) => row).size).toBe(before.size + many.length);
  }, 10_000);
});
