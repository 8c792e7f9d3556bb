import { describe, expect, it, test } from "vitest";
import { implementationOf } from "../../functions/functionList";
import { contextOf } from "../../src/native/context";
import type { GivenArgument } from "../../src/native/explainedCall";
import { explainedSpill } from "../../src/native/explainedSpill";
import type { CellValue } from "../../src/scenario/range";
import type { PlanValue } from "../../src/sheets/plan";
import "../../src/scenario/bringLateTables";
import "../functions/customFunctions";

const NOTHING = contextOf([]);

/** The table a call spills, and what each of its cells is explained by. */
function spilled(id: string, args: readonly GivenArgument[], context = NOTHING) {
  const ranges = context.ranges.map(({ values }) => values);
  const { length } = implementationOf(id)!;
  const values = implementationOf(id)!(...Array.from({ length: length - 1 }, (_, i) => args[i] ?? null), ranges) as PlanValue[][];
  const at = (row: number, header: string) => {
    const column = values[0]!.findIndex((each) => String(each).startsWith(header));
    const answer = explainedSpill(id, args, context, { values, row, column })!;
    return { shown: values[row]![column], answer, first: answer.trees[0]?.value?.toNumber(), name: answer.trees[0]?.name };
  };
  return { values, at };
}

describe("MATRIX of the default names", () => {
  const { values, at } = spilled("MATRIX", []);
  it("has each pair's own lines behind each cell", () => {
    const kimi = values.findIndex(([model]) => model === "Kimi-K2");
    const { answer, first, shown } = at(kimi, "GPT-5");
    // 240,000 / (3,590.40 - 126.72)
    expect(first).toBeCloseTo(69.290465, 5);
    expect([answer.place, answer.subject, shown]).toEqual(["Kimi-K2, GPT-5", { model: "Kimi-K2", api: "GPT-5" }, first]);
    expect(answer.sourceOf("electricityRate")?.source).toMatch(/^Preset Published\. Pan et al\. 2025, Table III/);
  });
  it("explains a header by the first figure under it", () => {
    expect(explainedSpill("MATRIX", [], NOTHING, { values, row: 0, column: 0 })!.place).toBe(`${String(values[1]![0])}, ${String(values[0]![1])}`);
  });
});

describe("COMPARE", () => {
  const context = contextOf([{ values: [["Share financed", 0.5], ["API commitment", 1000], ["Lease residual", 0.1]] }]);
  const { values, at } = spilled("COMPARE", ["Kimi-K2", "GPT-5"], context);
  const HEADERS = { "Paid at the start": 0, "First month": 1, "Over the horizon": 2, "Present value": 3 } as const;
  const priced = values.slice(1).flatMap((row, i) => (typeof row[6] === "number" ? [[String(row[1]), i + 1] as const] : []));

  it("knows every way that has a cost", () => expect(priced.length).toBeGreaterThan(6));
  test.each(priced)("%s is what its lines say, column by column", (way, row) => {
    for (const header of Object.keys(HEADERS)) {
      const { shown, first, answer } = at(row, header);
      expect([header, first ?? 0]).toEqual([header, shown]);
      expect(answer.place).toBe(`${way}, ${String(values[0]!.find((each) => String(each).startsWith(header)))}`);
    }
  });
  it("is ranked by present value, and gives a million tokens by what the horizon costs and serves", () => {
    const own = values.findIndex((row) => row[1] === "Own GPUs");
    expect(at(own, "Rank").name).toBe("ownPresent");
    const million = at(own, "USD per 1M tokens");
    expect([million.first, million.answer.trees[1]!.value!.toNumber()]).toEqual([million.shown, at(own, "Over the horizon").shown]);
  });
  it("says when owning has paid back against each", () => {
    const [api, host] = ["API", "Cheapest host"].map((way) => values.findIndex((row) => row[1] === way));
    expect(at(api!, "Owning pays back").first).toBeCloseTo(69.290465, 5);
    expect([at(host!, "Owning pays back").name, at(host!, "Owning pays back").shown]).toEqual(["breakEven", at(host!, "Owning pays back").first ?? "never"]);
  });
});

describe("CANDIDATES of the default names", () => {
  const { values, at } = spilled("CANDIDATES", ["GPT-5"]);
  const kimi = values.findIndex(([model]) => model === "Kimi-K2");
  it("has the scores behind a gap", () => {
    const { shown, first, name } = at(kimi, "Quality gap");
    expect([name, first]).toEqual(["qualityGap", shown]);
  });
  it("has the figures of the deployment, with their sources", () => {
    const { answer } = at(kimi, "Deployment known");
    expect(answer.trees.map(({ name, value }) => [name, value!.toNumber()])).toEqual([["gpuCount", 16], ["throughput", 800], ["gpuPrice", 15_000], ["gpuPower", expect.any(Number)]]);
    expect(answer.sourceOf("gpuPrice")?.source).toMatch(/^Pan et al\. 2025, Table II/);
  });
  it("says where facts come from, and who sells it", () => {
    expect(at(kimi, "Licence").answer.refusal).toMatch(/^A fact of the table Models: /);
    expect(at(kimi, "Sellers").answer.refusal).toMatch(/Prices that sell it, with a price in force: .*kimi/);
    expect(at(kimi, "Meets all").answer.refusal).toMatch(/^yes where Quality/);
  });
});

test("USAGE has the sums of the latest month behind each share", () => {
  const table: CellValue[][] = [
    ["Month", "API", "Input tokens", "Output tokens", "Of them cached", "Cost billed"],
    ["2025-09", "GPT-5", 3e8, 1e8, 1e8, 1100],
    ["2025-10", "GPT-5", 6e8, 2e8, 3e8, 2000],
  ];
  const values = implementationOf("USAGE")!(table, null, null) as PlanValue[][];
  const of = (label: string) => {
    const row = values.findIndex(([each]) => each === label);
    return { shown: values[row]![1], answer: explainedSpill("USAGE", [table, undefined, undefined], NOTHING, { values, row, column: 1 })! };
  };
  for (const [label, name, parts] of [["Volume", "usedTokens", [6e8, 2e8]], ["Input share", "usedInputShare", [6e8, 8e8]], ["Cached share", "usedCachedShare", [6e8, 3e8]]] as const) {
    const { shown, answer } = of(label);
    expect([answer.trees[0]!.name, answer.trees[0]!.value!.toNumber()]).toEqual([name, shown]);
    expect(answer.trees[0]!.parts.map(({ value }) => value!.toNumber())).toEqual(parts);
    expect(answer.sourceOf("inputTokens")?.source).toBe("The Usage table, rows of its latest month");
  }
});

describe("FRONTIER", () => {
  const args: GivenArgument[] = [[[1], [4], [16]], [[50], [160], [400]], 3];
  const { at } = spilled("FRONTIER", args);
  it("has a point's figures, and those of the one before", () => {
    // 3 x 1e6 / (160 x 3600)
    const cost = at(2, "Cost");
    expect(cost.first).toBeCloseTo(5.208333, 5);
    const fall = at(2, "Fall");
    expect([cost.first, fall.first]).toEqual([cost.shown, fall.shown]);
    expect(at(2, "Returns").first).toBeCloseTo(Math.log(3.2) / Math.log(4), 9);
    expect(at(3, "Speed").first).toBe(25);
    expect(at(1, "Fall").answer.refusal).toBe("The first point has none before it.");
  });
  it("by a name has what an hour costs, and says of whom", () => {
    const named = spilled("FRONTIER", [[["GLM-5 on 8x H200-SXM"]]]);
    expect(named.values.length).toBeGreaterThan(1);
    expect([named.at(2, "Cost").first, named.at(2, "Cost").answer.sourceOf("hourlyCost")?.source]).toEqual([named.at(2, "Cost").shown, expect.stringMatching(/GPUs/)]);
    // The hour and where it was measured are no line of the point: they are not explained by what a token costs.
    const said = (header: string) => [named.at(2, header).answer.trees.length, named.at(2, header).answer.refusal];
    expect(said("Hourly cost (")).toEqual([0, expect.stringMatching(/^An hour of the deployment, the same for every point: .*GPUs/)]);
    expect(said("Measured")).toEqual([0, "How the point was measured, and by whom."]);
  });
});

test("a table whose cells are of no lines of their own is left to the function", () => {
  expect(explainedSpill("CASHFLOW", ["Kimi-K2", "GPT-5"], NOTHING, { values: [["Month"], [0]], row: 1, column: 0 })).toBeUndefined();
});
