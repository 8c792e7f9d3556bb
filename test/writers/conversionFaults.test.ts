import { describe, expect, it } from "vitest";
import { convertFormulas } from "../../src/writers/formulaConversion";
import { everyRequestFailing, isRefusedWhole, openedScene, type Trial, withFault } from "./faultTrials";
import { openWorkbookWithFunctions } from "./workbook";

const TRYING_MS = 60_000;
const FAILED = "Excel answered: An internal error has occurred. Try again; if it happens once more, try in a new workbook.";

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
      let refused = 0;
      for await (const result of everyRequestFailing({ ...inWorkbook, act, spread: 3 })) {
        if (!isRefusedWhole(result)) continue;
        const { fault, message, before, after } = result;
        expect({ fault, message, after }).toEqual({ fault, message: `${FAILED} Nothing was changed.`, after: before });
        refused += 1;
      }
      expect(refused).toBeGreaterThanOrEqual(10);
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
