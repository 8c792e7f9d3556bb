import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { WORKLOAD_TABLE } from "../../src/catalog/workloadTable";
import { WAYS } from "../../src/scenario/comparison";
import { portfolioTable } from "../../src/scenario/portfolioTable";
import type { CellValue } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook, WHOLE_WORKBOOK } from "../../src/writers/excel";
import { differences, openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const PATIENCE = 300_000;
const MODEL = "Magistral Small";

describe("the sheet Workloads", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook({ ...WHOLE_WORKBOOK, sheets: ["portfolio"] });
    await addin.excel.settled();
  }, PATIENCE);

  it("computes what the engine does", async () => {
    expect(await differences(sheetPlan("portfolio", WISHED_NAMES))).toEqual([]);
  });

  it("shows what LLM.PORTFOLIO makes of the table as it is edited", async () => {
    const first = await rowOf("Workload list", "Workload") + 1;
    const type = (row: number, header: string, value: number | string) => writeCell("Workload list", first + row, WORKLOAD_TABLE.columns.findIndex((column) => column.header === header), value);
    await type(0, "Tokens a month", 5e9);
    await type(0, "Discount", 0.1);
    await type(1, "Peaks together", "yes");
    await type(2, "Quality floor", "zero");
    await type(3, "May leave", "yes");
    await writeCell("Workloads", await rowOf("Workloads", "Open model"), 1, MODEL);
    await writeCell("Assumptions", await rowOf("Assumptions", "Utilization"), 1, 0.4);
    await addin.excel.settled();
    const rows = (await sheetValues("Workload list")).slice(first - 1) as CellValue[][];
    const table = portfolioTable(rows, scenarioOf([[["Utilization", 0.4]]]), MODEL);
    const sheet = await sheetValues("Workloads");
    const from = await rowOf("Workloads", "Workload") + 1;
    // Workload, API, volume, bill, moves, why, own, saving: the sheet has why it stays last.
    const shown = sheet.slice(from, from + 4).map(([name, api, tokens, bill, moves, own, saving, why]) => [name, api, tokens, bill, moves, why, own, saving]);
    const near = (row: unknown[]) => row.map((value) => (typeof value === "object" && value !== null ? expect.closeTo(Number(value), 4) : typeof value === "number" ? expect.closeTo(value, 4) : value));
    expect(shown).toEqual(table.slice(1, 5).map(near));
    expect(shown.map((row) => row[5])).toContain("its quality is below the Quality floor");
    const ranked = table.slice(table.findIndex(([label]) => label === "Rank") + 1).filter(([rank]) => typeof rank === "number");
    const ways = await rowOf("Workloads", "Alternative") + 1;
    const wayNamed = (name: unknown) => sheet.slice(ways, ways + 6).find(([label]) => label === name)?.slice(1, 5);
    const onSheet = ranked.filter(([, name]) => name !== WAYS.hybrid);
    expect(onSheet.length).toBeGreaterThan(2);
    onSheet.forEach(([, name, , start, month, , present], i) => expect(wayNamed(name)).toEqual(near([start, month, present, i + 1])));
    expect(wayNamed(WAYS.hybrid)?.slice(2)).toEqual(["by month", ""]);
  });

  it("says so where nothing may move, and where a row cannot be read", async () => {
    const first = await rowOf("Workload list", "Workload") + 1;
    for (let row = 0; row < 4; row += 1) await writeCell("Workload list", first + row, 10, "no");
    await addin.excel.settled();
    expect((await sheetValues("Workloads"))[5]![0]).toMatch(/^USD [\d,.]+ a month today\. Nothing may move: every workload stays at its API\.$/);
    await writeCell("Workload list", first, 3, 100);
    await addin.excel.settled();
    expect((await sheetValues("Workloads"))[5]![0]).toMatch(/^No verdict/);
  });
});

describe("a table with more workloads than the sheet reads", { timeout: PATIENCE }, () => {
  it("is computed as its formulas do, from the first twenty, and says how many are left out", async () => {
    const workload = (at: number) => ({ name: `Team ${at}`, api: "GPT-5", tokens: 1e8 * at, inputShare: 0.5, cachedShare: 0, batchShare: 0, growth: 0, mayLeave: true, peaksTogether: false });
    const workloads = Array.from({ length: 23 }, (_, i) => workload(23 - i));
    const addin = await openWorkbook();
    await buildWorkbook({ ...WHOLE_WORKBOOK, sheets: ["portfolio"], workloads });
    await addin.excel.settled();
    const plan = sheetPlan("portfolio", { ...WISHED_NAMES, chosen: { ...WISHED_NAMES.chosen, workloads } });
    expect(await differences(plan)).toEqual([]);
    const sheet = await sheetValues("Workloads");
    expect(sheet[6]![0]).toMatch(/^3 rows of the table stand below the first 20 and are not counted here: put those of one API together in a row, or take LLM\.PORTFOLIO/);
    // 4 to 23 hundred million tokens, 270 in all, at 0.5 x 1.25 + 0.5 x 10 = 5.625 USD per million.
    expect(sheet.find(([label]) => label === "Bill today, all workloads")![1]).toBeCloseTo(270e8 * 5.625e-6, 4);
  });
});
