import { describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { verdictOf } from "../../src/scenario/comparisonTable";
import { scenarioOf } from "../../src/scenario/scenario";
import type { SheetKey } from "../../src/sheets/names";
import { ALL_AGREE, FLAG_AREA } from "../../src/sheets/workings/checkSection";
import { bringUpToDate } from "../../src/writers/bringUpToDate";
import { checkedWorkbook } from "../../src/writers/checkedWorkbook";
import { buildWorkbook } from "../../src/writers/excel";
import { PAPER_PAIR } from "./paperMatrix";
import { openWorkbook, rowOf, sheetValues, typeAssumptions } from "./workbook";

/** Every month like the first, so that closed forms answer; what is bought and written off beyond the rows is not in their sums. */
const TYPED = [["Horizon", 150], ["Tax rate", 0.25], ["Depreciation life", 3], ["Hardware life", 48], ["Residual value", 0.1]] as const;
const LIMITS = "Assumptions are found and lie within their limits";
const BEYOND = "Horizon is beyond the 120 months that these sheets have rows for: Check workbook and Bring up to date in the pane's Tools make longer ones";
const VERDICT_ROW = 15;

let addin: AddinInNode;

async function assume(typed: readonly (readonly [string, number])[]): Promise<void> {
  await typeAssumptions(typed);
  await addin.excel.settled();
}

const verdict = async () => (await sheetValues("Summary"))[VERDICT_ROW]![0];
const flags = (sheets: readonly string[]) => Promise.all(sheets.map(async (sheet) => (await sheetValues(sheet))[FLAG_AREA.row]![FLAG_AREA.column]));

async function built(sheets: readonly SheetKey[]): Promise<void> {
  addin = await openWorkbook();
  await buildWorkbook({ ...PAPER_PAIR, sheets, preset: "published", replace: false });
  await addin.excel.settled();
}

describe("a horizon beyond the months that the sheets have rows for", { timeout: 600_000 }, () => {
  it("shows no figure of another horizon, and every sheet says what makes room for it", async () => {
    await built(["breakEven", "summary", "cumulative", "cashFlow", "budget", "sensitivity", "rentOrBuy", "frontier"]);
    await assume(TYPED);
    expect(await verdict()).toMatch(/^No verdict: .* see Checks on Workings\.$/);
    const figures = [["Summary", "Net present value of owning instead of the API (USD)"], ["Cash flow", "Net present value (USD)"], ["Budget", "For comparison: renting instead"]] as const;
    for (const [sheet, label] of figures) expect([sheet, (await sheetValues(sheet))[await rowOf(sheet, label)]![1]]).toEqual([sheet, "#N/A"]);
    const sheets = ["Break-even", "Summary", "Cumulative cost", "Cash flow", "Budget", "Sensitivity", "Rent or buy", "Frontier"];
    expect(await flags(sheets)).toEqual(sheets.map(() => `See Checks on Workings: ${LIMITS}: ${BEYOND}`));
  });

  it("is taken once the workbook is brought up to date, which Check workbook offers", async () => {
    await built(["summary"]);
    await assume(TYPED);
    expect(await checkedWorkbook("2026-11-30")).toContainEqual(expect.objectContaining({ says: `${LIMITS}: ${BEYOND}.`, mend: "update" }));
    await bringUpToDate();
    await addin.excel.settled();
    expect(await verdict()).toBe(verdictOf(scenarioOf([TYPED]), PAPER_PAIR.pair.model, PAPER_PAIR.pair.api));
    expect(await flags(["Summary"])).toEqual([ALL_AGREE]);
  });
});
