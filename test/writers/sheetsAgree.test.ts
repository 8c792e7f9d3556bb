import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { scenarioOf } from "../../src/scenario/scenario";
import { cashFlowFigures } from "../../src/sheets/cashFlowSheet";
import { type Choice, PAPER_CHOICE } from "../../src/sheets/choice";
import { cumulativeFigures } from "../../src/sheets/cumulativeSheet";
import { FIRST_API_COLUMN, MONTHS_ROW } from "../../src/sheets/matrixLayout";
import { type SheetKey, WISHED_NAMES } from "../../src/sheets/names";
import { rentMonths } from "../../src/sheets/rentOrBuySheet";
import { ofBase } from "../../src/sheets/sensitivity/layout";
import { summaryFigures } from "../../src/sheets/summarySheet";
import { ALL_AGREE, FLAG_AREA } from "../../src/sheets/workings/checkSection";
import { buildWorkbook } from "../../src/writers/excel";
import { openWorkbook, sheetValues, typeAssumptions } from "./workbook";

const SHEETS: readonly SheetKey[] = ["breakEven", "summary", "cumulative", "cashFlow", "sensitivity", "rentOrBuy", "frontier", "workings", "energy"];
const CHOSEN: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B", "Kimi-K2"], apis: ["GPT-5", "Claude-4 Opus"] };
const NAMES = { ...WISHED_NAMES, chosen: CHOSEN };
const SHIPPED = scenarioOf([]);

let addin: AddinInNode;

function flag(sheet: string): Promise<unknown> {
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem(sheet).getCell(FLAG_AREA.row, FLAG_AREA.column).load("values");
    await context.sync();
    return cell.values[0]![0] as unknown;
  });
}

/** Other contents for a cell such as 'Cash flow'!$B$17, and what stood there. */
async function replaced(address: string, contents?: unknown): Promise<unknown> {
  const [, sheet, cell] = /^'?(.*?)'?!(.*)$/.exec(address)!;
  const before = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet!).getRange(cell!.split(":")[0]!.replace(/\$/g, "")).load("formulas");
    await context.sync();
    const stood: unknown = range.formulas[0]![0];
    range.formulas = [[contents]];
    await context.sync();
    return stood;
  });
  await addin.excel.settled();
  return before;
}

describe("one flag for all sheets", { timeout: 300_000 }, () => {
  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...CHOSEN, sheets: SHEETS, preset: "published", replace: false });
    await addin.excel.settled();
  }, 300_000);

  it("says on each that all agree", async () => {
    for (const key of SHEETS) expect([key, await flag(WISHED_NAMES.sheets[key])]).toEqual([key, ALL_AGREE]);
  });

  const summary = summaryFigures(NAMES, SHIPPED);
  const cashFlow = cashFlowFigures(NAMES, SHIPPED);
  it.each([
    ["the Break-even cell", `'Break-even'!${String.fromCharCode(65 + FIRST_API_COLUMN)}${MONTHS_ROW + 1}`, 30.8, "Break-even: the pair's months are the Summary's: months differ"],
    ["a present value of the ranking", summary.ranking.present("api"), 1, "Summary: the ranking follows from its present values: present values differ"],
    ["the net present value of the Summary", summary.npv, 12_345, "Summary: the ranking follows from its present values: present values differ"],
    ["a year of the Cash flow", cashFlow.years, 1, "Cash flow: years add up to the months: years differ from months"],
    ["the net present value of the Cash flow", cashFlow.npv, 0, "Cash flow: net present value, by a second route: net present value differs"],
    ["where the cumulative lines cross", cumulativeFigures(NAMES, SHIPPED).crossing, 30.8, "Cumulative cost: lines cross at the Summary's months: months differ"],
    ["what is saved by the horizon", cumulativeFigures(NAMES, SHIPPED).savedAtHorizon, 0, "Cumulative cost: lines cross at the Summary's months: saving by the horizon differs"],
    ["the base case of the tornado", `Sensitivity!${ofBase("ownAhead")}`, 0, "Sensitivity: its base case is the Summary's: net present value differs"],
    ["the months against renting", rentMonths(NAMES, SHIPPED), 3, "Rent or buy: months are those of the ranking: months differ"],
  ])("says which does not: %s", async (_, address, figure, says) => {
    const before = await replaced(address, figure);
    const flags = [await flag("Summary"), await flag("Rent or buy")];
    await replaced(address, before);
    expect(flags[0]).toContain(`See Checks on Workings: ${says}`);
    expect(flags[1]).toBe(flags[0]);
    expect(await flag("Break-even")).toBe(ALL_AGREE);
  });

  it("leaves out a sheet that shows a pair of its own", async () => {
    const address = "'Cash flow'!$B$7";
    const before = await replaced(address, "Claude-4 Opus");
    const now = await flag("Cash flow");
    expect((await sheetValues("Summary")).flat()).toContain("another pair is typed there");
    await replaced(address, before);
    expect(now).toBe(ALL_AGREE);
  });

  it("holds month by month", async () => {
    await typeAssumptions([["Volume growth", -0.3], ["API price decline", 0.4], ["Volume", 400_000_000], ["Discount rate", 0.1], ["Tax rate", 0.25], ["Hardware life", 30]]);
    await addin.excel.settled();
    for (const key of SHEETS) expect([key, await flag(WISHED_NAMES.sheets[key])]).toEqual([key, ALL_AGREE]);
  });
});
