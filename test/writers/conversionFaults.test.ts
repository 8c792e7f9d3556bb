import { describe, expect, it } from "vitest";
import type { ExcelStates } from "../../preview/host/excelStates";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { documentSnapshot } from "./documentSnapshot";
import { FAILED, openedScene, type Trial, undoneFailures, withFault } from "./faultTrials";
import { openWorkbookWithFunctions } from "./workbook";

const TRYING_MS = 300_000;

/** A single figure, one within a larger formula, a text, and a table that spills. */
const CALLS = [
  ['=LLM.BREAKEVEN("GLM-4.5","Grok-4")'],
  ['=ROUND(LLM.HARDWARECOST("GLM-4.5"),0)*2'],
  ['=LLM.PAYBACKBAND(6)'],
];

async function writeCalls(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Notes");
    sheet.getRange("D2:D4").formulas = CALLS;
    sheet.getRange("F2").formulas = [['=LLM.PRICEHISTORY("GPT-5")']];
    await context.sync();
  });
}

const inWorkbook = { prepare: writeCalls, open: openWorkbookWithFunctions } satisfies Partial<Trial>;
/** Requests of a conversion: the sheets, their formulas, what they show; then the writing. */
const WRITING = 3;
const TARGETS = ["formulas", "values"] as const;

describe.each(TARGETS)("converting to %s", (target) => {
  const act = () => convertFormulas({ scope: "workbook", target });

  it(
    "is undone wherever a request fails, and says so",
    async () => {
      expect(await undoneFailures({ ...inWorkbook, act, spread: 2 })).toBeGreaterThanOrEqual(10);
    },
    TRYING_MS,
  );

  it("names what is left where Excel keeps on failing", async () => {
    const scene = await openedScene(inWorkbook.prepare, inWorkbook.open);
    const { message } = await withFault(scene, act, { request: WRITING, actions: 20, more: Infinity });
    const left = "It could not be undone either: Notes!D2, Notes!F2, Notes!D3, Notes!D4 may be converted. Press Undo, or close the workbook without saving it.";
    expect(message).toBe(`${FAILED} ${left}${target === "formulas" ? " Delete the sheet Formula inputs, if it is there." : ""}`);
  });
});

describe("a state of Excel that a conversion meets", () => {
  const protectNotes = () =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").protection.protect();
      await context.sync();
    });

  const edit = (states: ExcelStates) => {
    states.editsCell = true;
  };
  const showChartSheet = (states: ExcelStates) => {
    states.showsChartSheet = true;
  };

  it.each([
    ["a cell being edited", edit, "Excel is editing a cell. Press Enter or Esc, then try again. Nothing was changed."],
    ["a chart sheet that shows", showChartSheet, "No cell is selected: a chart sheet shows, or Excel shows another workbook. Select a cell of this workbook and try again. Nothing was changed."],
    ["a protected sheet", protectNotes, "Protected: Notes. Choose Review > Unprotect Sheet there, then convert again. Nothing was changed."],
  ] as const)("keeps it out: %s", async (_, begin, words) => {
    const { addin } = await openedScene(inWorkbook.prepare, inWorkbook.open);
    await begin(addin.excel.states);
    const before = await documentSnapshot(addin);
    await expect(convertFormulas({ scope: "workbook", target: "formulas" })).rejects.toThrow(words);
    expect(await documentSnapshot(addin)).toEqual(before);
  });
});
