import { describe, expect, it } from "vitest";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { openedScene } from "./faultTrials";
import { type Act, comparable, done, onlyDone } from "./interruptions";
import { openWorkbookWithFunctions, sheetNames, sheetValues } from "./workbook";

const CALLS = [['=LLM.BREAKEVEN("GLM-4.5","Grok-4")'], ['=ROUND(LLM.HARDWARECOST("GLM-4.5"),0)*2'], ["=LLM.PAYBACKBAND(6)"]];
/** Requests of a conversion: the sheets, their formulas, what they show; then the writing and the reading back. */
const SHOWING = 2;
const WRITING = 3;
const TARGETS = ["formulas", "values"] as const;

const scene = {
  open: openWorkbookWithFunctions,
  prepare: () => done(({ workbook }) => void (workbook.worksheets.getItem("Notes").getRange("D2:D4").formulas = CALLS)),
};
const convert = (target: (typeof TARGETS)[number]) => convertFormulas({ scope: "workbook", target });

async function interrupted(before: number, act: Act) {
  const { addin } = await openedScene(scene.prepare, scene.open);
  addin.excel.faults.interrupt({ before, act: () => done(act) });
  return addin;
}

function formulasOf(sheet: string, address: string): Promise<unknown[][]> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load("formulas");
    await context.sync();
    return range.formulas as unknown[][];
  });
}

describe.each(TARGETS)("what is typed while formulas are converted to %s", (target) => {
  it.each([
    ["a number", SHOWING, 42, 42],
    ["a number", WRITING, 42, 42],
    ["a text that reads like a number", WRITING, "'007", "007"],
    ["another formula", WRITING, "=1+1", "=1+1"],
  ])("stays and is named: %s before request %i", async (_, before, typed, held) => {
    const addin = await interrupted(before, ({ workbook }) => void (workbook.worksheets.getItem("Notes").getRange("D3").formulas = [[typed]]));
    const { cells } = await convert(target);
    addin.excel.faults.end();
    expect(cells.map(({ address, became }) => [address, became])).toEqual([["D2", target === "formulas" ? "formula" : "value"], ["D3", "left"], ["D4", target === "formulas" ? "formula" : "value"]]);
    expect(cells[1]!.reason).toMatch(/changed (meanwhile|while it was read)/);
    expect(await formulasOf("Notes", "D3")).toEqual([[held]]);
    expect((await formulasOf("Notes", "D2")).join()).not.toContain("LLM.");
  });

  it.each<[string, Act]>([
    ["a sheet is deleted", ({ workbook }) => workbook.worksheets.getItem("Notes").delete()],
    ["a sheet is protected", ({ workbook }) => workbook.worksheets.getItem("Notes").protection.protect()],
  ])("nothing is lost and it is said when %s", async (_, act) => {
    const expected = await onlyDone(scene, act);
    const addin = await interrupted(WRITING, act);
    await expect(convert(target)).rejects.toThrow(/Nothing was changed\.$/);
    addin.excel.faults.end();
    expect(await comparable(addin)).toEqual(expected);
  });
});

it("a sheet Formula inputs that a person adds meanwhile stays, and the conversion is undone", async () => {
  const act: Act = ({ workbook }) => void (workbook.worksheets.add("Formula inputs").getRange("A1").values = [["mine"]]);
  const addin = await interrupted(WRITING, act);
  await expect(convert("formulas")).rejects.toThrow(/A name that is needed is taken.*Nothing was changed\.$/);
  addin.excel.faults.end();
  expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes", "Formula inputs"]);
  expect(await sheetValues("Formula inputs")).toEqual([["mine"]]);
  expect(await formulasOf("Notes", "D2:D4")).toEqual(CALLS);
});
