import { describe, expect, it, test } from "vitest";
import { hostedModel } from "../../src/catalog/hostedModels";
import { PAPER_MODELS } from "../../src/catalog/models";
import { PRICES } from "../../src/catalog/prices";
import { cheapestHost, hostsOf } from "../../src/scenario/hosts";
import type { Range } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";

const HEADERS = ["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Open model", "Retired", "Effective from"];

function cheapest(model: string, ...context: Range[]): string | undefined {
  return cheapestHost(hostsOf(scenarioOf(context), model))?.name;
}

describe("which open model an id stands for", () => {
  it.each([
    ["openai/gpt-oss-120b", "gpt-oss-120B"],
    ["@cf/meta/llama-3.3-70b-instruct-fp8-fast", "Llama-3.3-70B"],
    ["moonshotai/kimi-k2-instruct", "Kimi-K2"],
    ["Qwen/Qwen3-30B-A3B", "Qwen3-30B"], ["qwen/qwen3-235b-a22b-instruct-2507", "Qwen3-235B-A22B-2507"], ["deepseek-ai/DeepSeek-R1", "DeepSeek-R1"],
  ])("%s is %s", (id, model) => expect(hostedModel(id)).toBe(model));

  it.each(["moonshotai/kimi-k2-0905", "qwen/qwen3-235b-a22b-thinking-2507", "zai-org/glm-4.5-flash"])(
    "%s is a later version or another model",
    (id) => expect(hostedModel(id)).toBeUndefined(),
  );

  it("is said only of open models' rows", () => {
    expect(PRICES.filter(({ hostedModel: model, openModel }) => model !== undefined && !openModel)).toEqual([]);
  });
});

describe("the cheapest host", () => {
  it("is known for every model of the paper but the one nobody may host", () => {
    expect(PAPER_MODELS.filter((model) => cheapest(model) === undefined)).toEqual(["EXAONE 4.0 32B"]);
  });

  it("asks least for the mix assumed: output weighs more where it is all output", () => {
    const rows: Range = [HEADERS, ["Cheap in", 0.01, 0.9, "Kimi-K2", "no", ""], ["Cheap out", 0.5, 0.5, "Kimi-K2", "no", ""]];
    expect(cheapest("Kimi-K2", rows, [["Input share", 1]])).toBe("Cheap in");
    expect(cheapest("Kimi-K2", rows, [["Input share", 0]])).toBe("Cheap out");
  });

  it("is never a retired one, a free one, or one whose price starts later", () => {
    const rows: Range = [
      HEADERS,
      ["Gone", 0.01, 0.01, "Kimi-K2", "yes", ""],
      ["Free", 0, 0, "Kimi-K2", "no", ""],
      ["Later", 0.01, 0.01, "Kimi-K2", "no", "2099-01-01"],
    ];
    expect(cheapest("Kimi-K2", rows)).toBe("Novita/kimi-k2-instruct");
  });

  it("without a cached price asks the full price for cached input", () => {
    // Half of the tokens are input, half of those cached. A: 0.5 x 1 + 0.5 x 1 = 1. B: 0.5 x (0.6 + 0.06) + 0.5 x 1.2 = 0.93; without its discount 1.2.
    const headers = [...HEADERS, "Cached input (USD/1M tokens)"];
    const rows: Range = [headers, ["A", 1, 1, "Ours", "no", "", ""], ["B", 1.2, 1.2, "Ours", "no", "", 0.12]];
    const half: Range = [["Input share", 0.5], ["Cached share", 0.5]];
    expect(hostsOf(scenarioOf([rows, half]), "Ours").map(({ name, mixPrice }) => [name, mixPrice.toNumber()])).toEqual([["A", 1], ["B", 0.93]]);
    expect(cheapest("Llama-3.3-70B", [["Cached share", 0.5]])).toBeDefined();
  });
});

test("hosts of a model are listed once for a scenario, and anew for another", () => {
  const rows: Range = [HEADERS, ["Cheap", 0.1, 0.1, "Kimi-K2", "", ""]];
  const scenario = scenarioOf([]);
  expect(hostsOf(scenario, "Kimi-K2")).toBe(hostsOf(scenario, "Kimi-K2"));
  expect(hostsOf(scenarioOf([rows]), "Kimi-K2").map(({ name }) => name)).toContain("Cheap");
  expect(hostsOf(scenario, "Kimi-K2").map(({ name }) => name)).not.toContain("Cheap");
});
