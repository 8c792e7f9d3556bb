import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { type Choice, PAPER_CHOICE } from "../../src/sheets/choice";
import { verdictOf } from "../../src/scenario/comparisonTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { type SheetKey, WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbook, sheetValues, typeAssumptions } from "./workbook";

const KEYS: readonly SheetKey[] = ["breakEven", "summary", "cumulative", "cashFlow", "rentOrBuy", "frontier", "workings", "assumptions"];
/** A pair that pays back within the horizon. */
const CHOSEN: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B", "Kimi-K2"], apis: ["GPT-5", "Claude-4 Opus"] };
const NAMES = { ...WISHED_NAMES, chosen: CHOSEN };
/** What the cases type; a blank leaves the preset's value in force. */
const TYPED = [
  "Volume growth", "API price decline", "Volume", "Spare deployments", "Horizon", "Tax rate", "Depreciation life", "Residual value", "Staff", "Hardware life", "GPU price decline", "Setup cost", "Storage and network",
  "Salary growth", "Electricity growth", "Rent decline", "Staff per deployment", "Reserved term",
  "API commitment", "Commitment discount", "Provisioned units", "Provisioned price", "Provisioned throughput", "Three-year hourly price",
];
const PATIENCE = 300_000;
const VERDICT_ROW = 15;

let addin: AddinInNode;

async function assume(edits: readonly (readonly [string, number])[]): Promise<void> {
  await typeAssumptions([...TYPED.map((label) => [label, ""] as const), ...edits]);
  await addin.excel.settled();
}

describe("a growing volume and a falling price", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: KEYS, preset: "published", replace: false });
  }, PATIENCE);

  it.each([
    ["are followed by month, with the deployments they need", [["Volume growth", 0.03], ["API price decline", 0.02]]],
    ["are followed with spares, tax and a life that ends inside a month", [
      ["Volume growth", 0.4], ["API price decline", 0.15], ["Volume", 300_000_000], ["Spare deployments", 1], ["Horizon", 50],
      ["Tax rate", 0.25], ["Depreciation life", 1.55], ["Residual value", 0.2], ["Staff", 0.02],
    ]],
    ["are followed where the flows turn twice and have no rate of return", [["API price decline", 0.99]]],
    ["are followed downwards", [["Volume growth", -0.2], ["API price decline", -0.1], ["Volume", 900_000_000], ["Horizon", 72]]],
    ["are followed with hardware bought again, each time for less", [
      ["Volume growth", 0.2], ["API price decline", 0.05], ["Volume", 400_000_000], ["Hardware life", 14], ["GPU price decline", 0.2], ["Setup cost", 900],
      ["Storage and network", 700], ["Tax rate", 0.25], ["Depreciation life", 1.05], ["Residual value", 0.4], ["Horizon", 50],
    ]],
    ["stay, and hardware is bought again at its price", [["Hardware life", 22], ["Residual value", 0.3], ["Tax rate", 0.3], ["Depreciation life", 5]]],
    ["stay, and salaries, electricity and rents change", [
      ["Salary growth", 0.04], ["Electricity growth", 0.08], ["Rent decline", 0.15], ["Staff", 0.05], ["Staff per deployment", 0.01], ["Volume", 500_000_000], ["Horizon", 48],
    ]],
    ["grows, salaries and electricity fall, rents rise", [
      ["Volume growth", 0.3], ["Salary growth", -0.1], ["Electricity growth", -0.3], ["Rent decline", -0.1], ["Staff", 0.3], ["Staff per deployment", 0.02], ["Reserved term", 7], ["Tax rate", 0.2],
      ["API commitment", 3000], ["Commitment discount", 0.2], ["Provisioned units", 2], ["Provisioned price", 1.5], ["Provisioned throughput", 500], ["Three-year hourly price", 0.6],
    ]],
    ["stay, and contracts are ways of their own", [
      ["API commitment", 9000], ["Commitment discount", 0.1], ["Provisioned units", 3], ["Provisioned price", 2], ["Provisioned throughput", 150], ["Three-year hourly price", 0.5], ["Tax rate", 0.2],
    ]],
    ["stay, rents alone fall", [["Rent decline", 0.3], ["Reserved term", 10]]],
    ["stay, and hardware gets cheaper", [["Hardware life", 9], ["GPU price decline", 0.6], ["Residual value", 0.3]]],
  ] as const)("%s", async (_, edits) => {
    await assume(edits);
    const scenario = scenarioOf([edits]);
    for (const key of KEYS) expect(await differences(sheetPlan(key, NAMES, scenario))).toEqual([]);
    expect((await sheetValues("Summary"))[VERDICT_ROW]![0]).toBe(verdictOf(scenario, CHOSEN.pair.model, CHOSEN.pair.api));
    expect((await sheetValues("Break-even"))[2]).toContain("All sheets agree");
  });
});
