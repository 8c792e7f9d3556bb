import { PRICE_TABLE } from "../../src/catalog/tables";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { scenarioOf } from "../../src/scenario/scenario";
import { withPairInMatrix } from "../../src/sheets/choice";
import { PRESET_LABEL } from "../../src/sheets/assumptionsTable";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { differences, openWorkbook, openWorkbookWithFunctions, rowOf, sheetNames, sheetValues, typeAssumptions, writeCell } from "./workbook";

const SMALL: WorkbookRequest = {
  sheets: ["cumulative"],
  models: ["GLM-4.5", "Magistral Small"],
  apis: ["Grok-4"],
  pair: { model: "Kimi-K2", api: "Grok-4" },
  mode: "native",
  preset: "fullCost",
  replace: false,
};
const SHEETS = ["Break-even", "Summary", "Cumulative cost", "Cash flow", "Workings", "Assumptions", "Models", "Deployments", "GPUs", "Prices", "Benchmarks", "Currencies"];

let addin: AddinInNode;

describe("a request", () => {
  let first: Awaited<ReturnType<typeof buildWorkbook>>;

  beforeAll(async () => {
    addin = await openWorkbook();
    first = await buildWorkbook(SMALL);
  });

  it("brings the models, APIs, pair and preset asked for, and the sheets those asked for compute from", async () => {
    expect(first.made).toEqual(SHEETS);
    expect(first.assumptionsKept).toBeUndefined();
    await addin.excel.settled();
    const names = { ...WISHED_NAMES, chosen: withPairInMatrix(SMALL) };
    const scenario = scenarioOf([[["Preset", "Full cost"]]]);
    for (const key of ["breakEven", "cumulative", "workings"] as const)
      expect(await differences(sheetPlan(key, names, scenario))).toEqual([]);
    expect((await sheetValues("Break-even"))[2]?.slice(0, 2)).toEqual(["Preset", "Full cost"]);
  });

  it("made again makes new sheets beside the old, keeps the preset of the assumptions that are there, and says on which sheet", async () => {
    const { made, assumptionsKept } = await buildWorkbook({ ...SMALL, preset: "asWritten" });
    expect(made).toEqual(["Break-even (2)", "Summary (2)", "Cumulative cost (2)", "Cash flow (2)", "Workings (2)"]);
    expect(assumptionsKept).toBe("Assumptions");
    await addin.excel.settled();
    expect((await sheetValues("Break-even (2)"))[2]?.slice(0, 2)).toEqual(["Preset", "Full cost"]);
  });
});

describe("a request in a new workbook", () => {
  beforeEach(async () => {
    addin = await openWorkbook();
  });

  it.each([
    ["no sheets", { sheets: [] }, "Choose at least one sheet under Sheets."],
    ["no models", { models: [], pair: { model: "No such model", api: "Grok-4" } }, /No such model/],
    ["a model without a deployment", { models: ["GLM-4.5", "gpt-oss-20B"] }, /gpt-oss-20B lacks/],
  ] as const)("is refused with %s, and nothing is changed", async (_, change, message) => {
    await expect(buildWorkbook({ ...SMALL, ...change })).rejects.toThrow(message);
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("is stopped between its steps, and nothing is changed", async () => {
    const stop = new AbortController();
    const onProgress = ({ step }: { step: string }) => step === "Preparing Workings" && stop.abort();
    await expect(buildWorkbook(SMALL, { onProgress, signal: stop.signal })).rejects.toThrow("Stopped. Nothing was changed.");
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("replaces our own sheets when asked to, and leaves those that only have the name", async () => {
    await buildWorkbook(SMALL);
    await writeCell("Break-even", 30, 0, "mine");
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Cumulative cost").name = "Kept aside";
      context.workbook.worksheets.add("Cumulative cost").getRange("A1").values = [["not ours"]];
      await context.sync();
    });
    const { made } = await buildWorkbook({ ...SMALL, models: ["Llama-3.3-70B"], replace: true });
    // A sheet of ours keeps the name it was given.
    expect(made).toEqual(["Break-even", "Summary", "Kept aside", "Cash flow", "Workings"]);
    const names = await sheetNames();
    expect(names.filter((name) => /Kept aside|Cumulative cost/.test(name)).sort()).toEqual(["Cumulative cost", "Kept aside"]);
    expect(await rowOf("Kept aside", "Cumulative cost")).toBe(0);
    expect(names.filter((name) => name.startsWith("Break-even"))).toEqual(["Break-even"]);
    expect(await sheetValues("Cumulative cost")).toEqual([["not ours"]]);
    expect(await rowOf("Break-even", "Llama-3.3-70B", 1)).toBeGreaterThan(0);
  });
});

it.each(["web", "desktop"] as const)("computes the matrix by LLM functions when asked to, and checks them against native formulas: %s", async (blanks) => {
  addin = await openWorkbookWithFunctions();
  addin.excel.states.blanks = blanks;
  const request: WorkbookRequest = { ...SMALL, sheets: ["breakEven"], mode: "functions", pair: { model: "GLM-4.5", api: "GPT-5" } };
  await buildWorkbook(request);
  await typeAssumptions([["Other running cost", 800], ["Long-context share", 0.5]]);
  await addin.excel.settled();
  const names = { ...WISHED_NAMES, chosen: withPairInMatrix(request) };
  const scenario = scenarioOf([[["Preset", "Full cost"], ["Other running cost", 800], ["Long-context share", 0.5]]]);
  for (const key of ["breakEven", "workings"] as const)
    expect((await differences(sheetPlan(key, names, scenario))).filter(({ expected }) => expected !== "Full cost")).toEqual([]);
  expect((await sheetValues("Break-even"))[2]).toContain("LLM functions agree");
  await typeAssumptions([[PRESET_LABEL, "Published"], ["Other running cost", 0], ["Cached share", 0.5]]);
  const [api, cached] = [await rowOf("Prices", "GPT-5"), PRICE_TABLE.columns.findIndex(({ field }) => field === "cachedInputPerMTok")];
  const [row, column] = [await rowOf("Break-even", "GLM-4.5", 1), (await sheetValues("Break-even")).flatMap((cells) => cells.indexOf("GPT-5")).find((at) => at >= 2)!];
  const shown: unknown[][] = [];
  for (const price of [0, "n/a", "zero"]) {
    await writeCell("Prices", api, cached, price);
    await addin.excel.settled();
    const sheet = await sheetValues("Break-even");
    shown.push([price, sheet[row]![column], sheet[2]!.find((text) => /LLM functions|See Checks/.test(String(text)))]);
  }
  // Without a cached price all input costs the full one; a word zero makes half of it free, and owning pays back later.
  const agreed = "LLM functions agree";
  const [months, later] = [shown[0]?.[1], shown[2]?.[1]];
  expect(shown).toEqual([[0, months, agreed], ["n/a", months, agreed], ["zero", later, agreed]]);
  expect(Number(later)).toBeGreaterThan(Number(months));
}, 120_000);
