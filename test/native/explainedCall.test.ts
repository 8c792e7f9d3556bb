import { describe, expect, it, test } from "vitest";
import { FUNCTION_GROUPS, implementationOf } from "../../functions/functionList";
import type { Decimal } from "../../src/engine/decimal";
import type { Explained } from "../../src/forms/explained";
import { MODEL } from "../../src/model/model";
import { contextOf } from "../../src/native/context";
import { COMPUTED, type ExplainedAnswer, type GivenArgument, explainedCall, explainedLine } from "../../src/native/explainedCall";
import type { CellValue } from "../../src/scenario/range";
import "../../src/scenario/bringLateTables";
import "../functions/customFunctions";

const NOTHING = contextOf([]);
const at = (values: readonly (readonly CellValue[])[]) => contextOf([{ values, place: { sheet: "My inputs", row: 3, column: 1 } }]);

/** All lines and figures of an answer by their names, each as it stands first. */
function linesOf({ trees }: ExplainedAnswer): ReadonlyMap<string, Explained<Decimal>> {
  const found = new Map<string, Explained<Decimal>>();
  const visit = (line: Explained<Decimal>) => {
    if (!found.has(line.name)) found.set(line.name, line);
    line.parts.forEach(visit);
  };
  trees.forEach(visit);
  return found;
}

const valueOf = (answer: ExplainedAnswer, name: string) => linesOf(answer).get(name)?.value?.toNumber();

describe("BREAKEVEN of Kimi-K2 and GPT-5", () => {
  const answer = explainedCall("BREAKEVEN", ["Kimi-K2", "GPT-5"], NOTHING, 69.29)!;

  it.each([
    // 240,000 / (3,590.40 - 126.72)
    ["breakEven", 69.290465],
    ["hardware", 240_000],
    // 506,880,000 / 1e6 x 7.08333
    ["apiCost", 3590.4],
    ["running", 126.72],
    ["saving", 3463.68],
    // 1.25 / 3 + 10 x 2 / 3
    ["pricePaid", 7.083333],
    // 800 x 3600 x 176
    ["capacity", 506_880_000],
    ["gpuCount", 16],
    ["electricityRate", 0.15],
  ])("has %s of %d", (name, value) => expect(valueOf(answer, name)).toBeCloseTo(value, 5));

  it("ends in figures, each with its source and date", () => {
    const figures = [...linesOf(answer)].filter(([, { parts, isRepeated }]) => parts.length === 0 && !isRepeated).map(([name]) => name);
    expect(figures.filter((name) => !(name in MODEL.figures))).toEqual([]);
    expect(answer.sourceOf("electricityRate")?.source).toMatch(/^Preset Published\. Pan et al\. 2025, Table III/);
    expect(answer.sourceOf("gpuPrice")?.source).toMatch(/^Pan et al\. 2025, Table II.*, compared on \d{4}-\d\d-\d\d$/);
    expect(answer.sourceOf("outputPrice")?.source).toMatch(/^Pan et al\. 2025, Table I.*, compared on \d{4}-\d\d-\d\d$/);
  });

  it("computes a line once and points back to it", () => {
    const [tree] = answer.trees;
    const saving = tree!.parts.find(({ name }) => name === "saving")!;
    expect(saving.parts.map(({ name, isRepeated }) => [name, isRepeated])).toEqual([["apiCost", true], ["running", true]]);
  });

  it("says which cell of the sheet a value was read from, and whether it is the preset's", () => {
    const own = explainedCall("BREAKEVEN", ["Kimi-K2", "GPT-5"], at([["Electricity rate", 0.3], ["PUE", 1]]), 71)!;
    // Electricity doubles: 240,000 / (3,590.40 - 253.44)
    expect(valueOf(own, "breakEven")).toBeCloseTo(71.921749, 5);
    expect(own.sourceOf("electricityRate")).toEqual({ source: "Your own value", cell: "'My inputs'!C4" });
    expect(own.sourceOf("pue")).toEqual({ source: expect.stringMatching(/^Preset Published\./) as string, cell: "'My inputs'!C5" });
  });

  it("shows the month in which it pays back where something grows", () => {
    const growing = explainedCall("BREAKEVEN", ["Kimi-K2", "GPT-5"], at([["API price decline", 0.1]]), 80.2)!;
    expect(growing.trees.map(({ name, month }) => [name, month])).toEqual([["open", 81], ["monthSaving", 81]]);
    // 0.9^(80/12) of the first month's bill
    const bill = growing.trees[1]!.parts.find(({ name }) => name === "monthApi")!;
    expect(bill.value!.toNumber()).toBeCloseTo(3590.4 * 0.9 ** (80 / 12), 6);
  });
});

describe("an answer that is searched for", () => {
  it("shows the lines of the output at the value found", () => {
    const answer = explainedCall("GOALSEEK", ["BREAKEVEN", 72, "Electricity rate", "Kimi-K2", "GPT-5"], NOTHING, 0.3)!;
    expect(answer.trees[0]!.value!.toNumber()).toBeCloseTo(71.921749, 5);
    expect(answer.sourceOf("electricityRate")).toEqual({ source: "The answer of the search" });
  });

  it("of savings asks for the horizon", () => {
    // 60 months: 60 x 3,463.68 - 240,000
    const answer = explainedCall("TORNADO", ["SAVINGS", "Kimi-K2", "GPT-5"], NOTHING, "Setting")!;
    expect(answer.trees.map(({ name, value }) => [name, value!.toNumber()])).toEqual([["savings", -32_179.2]]);
    expect(valueOf(answer, "elapsed")).toBe(60);
  });
});

describe("without values", () => {
  it.each<[string, readonly GivenArgument[]]>([
    ["of a name computed in the formula", [COMPUTED, "GPT-5"]],
    ["of the default names", []],
  ])("are the equations %s", (_, args) => expect(explainedCall("MATRIX", args, NOTHING, "")).toMatchObject({ trees: [], equations: ["breakEven"] }));

  it("say why", () => {
    expect(explainedCall("BREAKEVEN", ["Kimi-K9", "GPT-5"], NOTHING, "#N/A")).toMatchObject({ trees: [], refusal: expect.stringContaining("Closest: Kimi-K2") as string });
  });

  it.each(["VERSION", "SETTINGS", "PAYBACKBAND"])("%s is over no lines", (id) => expect(explainedCall(id, [], NOTHING, "")).toBeUndefined());
});

describe("every function over lines", () => {
  const over = FUNCTION_GROUPS.flatMap(({ functions }) => [...functions]).filter(([, fn]) => fn.over);
  const EXAMPLES: Readonly<Record<string, CellValue>> = { owned: "Kimi-K2", rented: "Kimi-K2", api: "GPT-5", gpu: "A100-80GB", output: "NPV", setting: "Utilization", within: 96, parametersB: 70, accuracyReached: 0.5 };
  const SPECIAL: Readonly<Record<string, readonly GivenArgument[]>> = {
    HYBRID: ["Kimi-K2", "GPT-5", [[5e8], [9e8]]], REQUESTCOST: ["GPT-5", 2000, 300, 500], VRAM: ["Kimi-K2", "FP8"], GPUCOUNT: ["Kimi-K2", "H200", "FP8"],
  };
  const argsOf = (takes: readonly (string | null)[]) => takes.map((taken) => (taken === null ? undefined : (EXAMPLES[taken] ?? 24)));

  test.each(over.filter(([, { over: lines }]) => !lines!.isOfMany))("%s has values for its lines", (id, fn) => {
    const answer = explainedCall(id, SPECIAL[id] ?? argsOf(fn.over!.takes), NOTHING, 0.5)!;
    expect(answer.refusal).toBeUndefined();
    expect(answer.trees.map(({ value }) => value?.toNumber())).toEqual(answer.trees.map(() => expect.any(Number)));
    expect(answer.trees.length).toBeGreaterThan(0);
  });

  // Those whose one line is the answer itself.
  const IS_OTHERWISE = ["HYBRID", "IRR", "DISCOUNTEDPAYBACK", "CASHFLOW", "TCO", "MATRIX", "QUALITYSCORES", "GRID", "GOALSEEK", "TORNADO", "SIMULATE"];
  test.each(over.filter(([id, { over: lines }]) => !lines!.isOfMany && !IS_OTHERWISE.includes(id)))("%s answers what its line has", (id, fn) => {
    const args = SPECIAL[id] ?? argsOf(fn.over!.takes);
    expect(explainedCall(id, args, NOTHING, undefined)!.trees[0]!.value!.toNumber()).toBe(implementationOf(id)!(...args));
  });
});

test("a table of many pairs has the lines of its first", () => {
  const answer = explainedCall("MATRIX", [[["", "Kimi-K2"], ["GLM-4.5", ""]], [["GPT-5", "Grok 4"]]], NOTHING, "")!;
  expect([answer.isOfFirst, answer.subject, answer.trees[0]!.value!.toNumber()]).toEqual([true, { model: "Kimi-K2", api: "GPT-5" }, expect.closeTo(69.290465, 5)]);
});

describe("answers of arguments that are no figures of the model", () => {
  it("a request, price by price", () => {
    // (2,000 - 500) x 1.25 + 500 x 0.125 + 300 x 10, by a million
    const answer = explainedCall("REQUESTCOST", ["GPT-5", 2000, 300, 500], NOTHING, 0.0049375)!;
    expect(answer.trees[0]!.value!.toNumber()).toBeCloseTo(0.0049375, 12);
    expect(valueOf(answer, "fresh")).toBe(1500);
    expect(answer.sourceOf("listInput")?.source).toMatch(/Pan et al\. 2025, Table I/);
  });
  it("memory: as released it is the maker's figure, which has no equation behind it", () => {
    expect(valueOf(explainedCall("VRAM", ["Kimi-K2", "FP8"], NOTHING, 1000)!, "parametersB")).toBe(1000);
    const released = linesOf(explainedCall("VRAM", ["gpt-oss-120B"], NOTHING, 1)!);
    expect(released.get("weightsMemory")!.parts).toEqual([]);
  });
  it("the split that costs least", () => {
    // 506.88 M tokens a deployment: two serve a peak of 9e8; none pays at the API's price before 69 months, so the API serves all
    const answer = explainedCall("HYBRID", ["Kimi-K2", "GPT-5", [[5e8], [9e8]]], NOTHING, "Deployments")!;
    expect([valueOf(answer, "owned"), valueOf(answer, "burst")]).toEqual([0, expect.closeTo(5e8 / 1e6 * 85 / 12, 6)]);
  });
  it("have no values where an argument is computed in the formula", () => {
    expect(explainedCall("REQUESTCOST", ["GPT-5", COMPUTED, 300], NOTHING, 1)).toMatchObject({ trees: [], equations: ["requestCost"] });
  });
});

test("a line of a sheet is explained of the model and API it stands for", () => {
  const answer = explainedLine({ name: "net", model: "Kimi-K2", api: "GPT-5", month: 1 }, NOTHING);
  expect(answer.trees[0]).toMatchObject({ name: "net", month: 1 });
  expect(answer.trees[0]!.value!.toNumber()).toBeCloseTo(3463.68, 9);
  expect(explainedLine({ name: "rent", model: "Kimi-K2" }, NOTHING).trees[0]!.value!.isPositive()).toBe(true);
});
