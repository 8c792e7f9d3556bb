import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { explainedCell } from "../../src/writers/explainedCell";
import { openWorkbookWithFunctions, writeCell } from "./workbook";

const PATIENCE = 300_000;
const RANGES_FROM: Readonly<Record<string, number>> = { MATRIX: 2, COMPARE: 2 };

describe("explaining a cell of a table that a formula spills", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbookWithFunctions();
    await writeCell("Sheet1", 0, 0, "=LLM.MATRIX()");
    await writeCell("Sheet1", 20, 0, '=LLM.COMPARE("Kimi-K2","GPT-5")');
    await addin.excel.settled();
  }, PATIENCE);

  const explained = (address: string) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.activate();
      sheet.getRange(address).select();
      await context.sync();
      return explainedCell((id) => RANGES_FROM[id]!);
    });

  it("says which row and column it is, and the lines behind its own value", async () => {
    const { formula, value, calls } = await explained("C3");
    const [{ answer }] = calls as [(typeof calls)[number]];
    expect(formula).toBe("=LLM.MATRIX()");
    expect(answer!.place).toMatch(/^.+, .+$/);
    expect(answer!.trees.map(({ name, value: months }) => [name, months!.toNumber()])).toEqual([["breakEven", value]]);
  });

  it("of the formula's own cell has the lines of the first figure", async () => {
    const [corner, first] = [await explained("A1"), await explained("B2")];
    expect(corner.calls[0]!.answer!.place).toBe(first.calls[0]!.answer!.place);
    expect(corner.calls[0]!.answer!.trees[0]!.value!.toNumber()).toBe(first.value);
  });

  it("knows what a way costs", async () => {
    const { value, calls } = await explained("G22");
    const { trees, place } = calls[0]!.answer!;
    expect([place, trees[0]!.value!.toNumber()]).toEqual([expect.stringMatching(/, Present value \(USD\)$/), value]);
  });
});
