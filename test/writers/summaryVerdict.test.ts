import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { verdictOf } from "../../src/scenario/comparisonTable";
import { scenarioOf } from "../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../src/sheets/choice";
import { type SheetKey, WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbook, sheetValues, typeAssumptions } from "./workbook";

const KEYS: readonly SheetKey[] = ["breakEven", "summary", "workings", "assumptions"];
const CHOSEN: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B", "EXAONE 4.0 32B"], apis: ["GPT-5", "Claude-4 Opus"], pair: { model: "gpt-oss-120B", api: "Claude-4 Opus" } };
const NAMES = { ...WISHED_NAMES, chosen: CHOSEN };
const TYPED = ["Volume", "Tax rate", "Residual value", "Cached share", "Token ratio", "Quality floor", "Staff", "API price decline"];
const PATIENCE = 300_000;
const VERDICT_ROW = 15;

let addin: AddinInNode;

async function assume(edits: readonly (readonly [string, number])[]): Promise<void> {
  await typeAssumptions([...TYPED.map((label) => [label, ""] as const), ...edits]);
  await addin.excel.settled();
}

describe("the verdict of the Summary", { timeout: PATIENCE }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: KEYS, preset: "published", replace: false });
  }, PATIENCE);

  it.each([
    ["as published: the seller of the same model costs least", []],
    ["with a burst to the API, tax and a residual value", [["Volume", 400_000_000], ["Tax rate", 0.25], ["Residual value", 0.2], ["Cached share", 0.3]]],
    ["where a price falls from year to year", [["API price decline", 0.4]]],
    ["with more tokens for the same work, staff and a quality floor that bars the model", [["Token ratio", 1.2], ["Staff", 0.1], ["Quality floor", 0.001]]],
  ] as const)("is the engine's %s", async (_, edits) => {
    await assume(edits);
    const scenario = scenarioOf([edits.map(([label, value]) => [label, value])]);
    expect((await sheetValues("Summary"))[VERDICT_ROW]![0]).toBe(verdictOf(scenario, CHOSEN.pair.model, CHOSEN.pair.api));
    expect(await differences(sheetPlan("summary", NAMES, scenario))).toEqual([]);
  });
});
