import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { WORKLOAD_TABLE } from "../../src/catalog/workloadTable";
import { portfolioTable } from "../../src/scenario/portfolioTable";
import { type SettingKey, setting } from "../../src/engine/settings";
import type { CellValue } from "../../src/scenario/range";
import { scenarioOf } from "../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import { differences, openWorkbook, rowOf, sheetValues, typeAssumptions, writeCell } from "./workbook";

const PATIENCE = 300_000;
const MODEL = "Magistral Small";
/** With the model that is typed, and the API whose quality is below a floor. */
const CHOSEN = { ...PAPER_CHOICE, models: [PAPER_CHOICE.pair.model, MODEL], apis: [PAPER_CHOICE.pair.api, "Claude-4 Opus"] };
const REQUEST = { ...CHOSEN, sheets: ["portfolio"], preset: "published", replace: false } as const;
const NAMES = { ...WISHED_NAMES, chosen: CHOSEN };
const near = (row: readonly unknown[]) => row.map((value) => (typeof value === "object" && value !== null ? expect.closeTo(Number(value), 4) : typeof value === "number" ? expect.closeTo(value, 4) : value));

describe("the sheet Workloads", { timeout: PATIENCE }, () => {
  let addin: AddinInNode;

  beforeAll(async () => {
    addin = await openWorkbook();
    await buildWorkbook(REQUEST);
    await addin.excel.settled();
  }, PATIENCE);

  it("computes what the engine does", async () => {
    expect(await differences(sheetPlan("portfolio", NAMES))).toEqual([]);
  });

  /** The ranking on the sheet beside that of the function. */
  async function expectRanking(table: readonly unknown[][]): Promise<void> {
    const sheet = await sheetValues("Workloads");
    const ranked = table.slice(table.findIndex(([label]) => label === "Rank") + 1).filter(([rank]) => typeof rank === "number");
    const ways = await rowOf("Workloads", "Alternative") + 1;
    expect(ranked.length).toBeGreaterThan(3);
    ranked.forEach(([, name, , start, month, , present], i) => expect(sheet.slice(ways, ways + 6).find(([label]) => label === name)?.slice(1, 5), String(name)).toEqual(near([start, month, present, i + 1])));
  }

  it("shows what LLM.PORTFOLIO makes of the table as it is edited", async () => {
    const first = await rowOf("Workload list", "Workload") + 1;
    const model = await rowOf("Workloads", "Open model");
    const typed = [[0, "Tokens a month", 5e9], [0, "Discount", 0.1], [1, "Peaks together", "yes"], [2, "Quality floor", "zero"], [3, "May leave", "yes"]] as const;
    for (const [row, header, value] of typed) await writeCell("Workload list", first + row, WORKLOAD_TABLE.columns.findIndex((column) => column.header === header), value);
    await writeCell("Workloads", model, 1, MODEL);
    await typeAssumptions([["Utilization", 0.4], ["GPUs per server", "catalog"]]);
    await addin.excel.settled();
    const rows = (await sheetValues("Workload list")).slice(first - 1) as CellValue[][];
    const table = portfolioTable(rows, scenarioOf([[["Utilization", 0.4], ["GPUs per server", "catalog"]]]), MODEL);
    const sheet = await sheetValues("Workloads");
    const from = await rowOf("Workloads", "Workload") + 1;
    // Workload, API, volume, bill, moves, why, own, saving: the sheet has why it stays last.
    const shown = sheet.slice(from, from + 4).map(([name, api, tokens, bill, moves, own, saving, why]) => [name, api, tokens, bill, moves, why, own, saving]);
    expect(shown).toEqual(table.slice(1, 5).map(near));
    expect(shown.map((row) => row[5])).toContain("its quality is below the Quality floor");
    await expectRanking(table);
  });

  it("follows growth and falling prices month by month, as LLM.PORTFOLIO does", async () => {
    const first = await rowOf("Workload list", "Workload") + 1;
    const growth = WORKLOAD_TABLE.columns.findIndex(({ field }) => field === "growth");
    await writeCell("Workload list", first, growth, 0.6);
    await writeCell("Workload list", first + 1, growth, -0.2);
    await typeAssumptions([["API price decline", 0.1]]);
    await addin.excel.settled();
    const rows = (await sheetValues("Workload list")).slice(first - 1) as CellValue[][];
    const table = portfolioTable(rows, scenarioOf([[["Utilization", 0.4], ["GPUs per server", "catalog"], ["API price decline", 0.1]]]), MODEL);
    await expectRanking(table);
    const sheet = await sheetValues("Workloads");
    const [together] = table.filter(([label]) => label === "Growth together (a year)");
    expect(Number(together![2])).toBeGreaterThan(0.1);
    const back = table.find(([, name]) => name === "APIs as today")!.at(-1);
    expect(sheet.find(([label]) => label === "Months to break even")![1]).toBeCloseTo(Number(back), 6);
    expect(String(sheet[5]![0])).toMatch(/ Least over 60 months: [A-Z][a-zA-Z ]+, USD [\d,.]+ in today's money\.$/);
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

const EDITS: Partial<Record<SettingKey, number>> = {
  utilization: 0.4, idleLoad: 0.3, loadFactor: 0.8, inputWeight: 0.5, ownCache: 0.1, semanticCache: 0.35, tokenRatio: 1.1, apiPriceDecline: 0.1, gpuPriceDecline: 0.05, hardwareLife: 40, gpusPerServer: 8, gpusOwned: 3, setupCost: 900, storageCost: 400,
  serverFactor: 1.4, maintenanceRate: 0.04, staff: 0.1, staffPerDeployment: 0.02, softwareCost: 300, colocationRate: 20, otherRunningCost: 40, salaryGrowth: 0.03, electricityGrowth: 0.02, rentDecline: 0.1, spareDeployments: 1, horizon: 48, discountRate: 0.08,
  residualValue: 0.2, taxRate: 0.25, depreciationLife: 3.3, decliningBalance: 1.5, bonusDepreciation: 0.3, midPeriod: 1, rentalDiscount: 0.1, rentalHoursPerMonth: 600, reservedTerm: 36, apiDiscount: 0.05, batchDiscount: 0.4, longContextShare: 0.1,
};

describe("in euros at 0.9", { timeout: PATIENCE }, () => {
  it("catalog prices are turned once; the tables' spend is in euros already, and every assumption is followed", async () => {
    const euros = scenarioOf([[["Reporting currency", "EUR"], ["Exchange rate", 0.9]]]);
    const addin = await openWorkbook();
    await buildWorkbook({ ...REQUEST, settings: [["Reporting currency", "EUR"], ["Exchange rate", 0.9]] });
    await addin.excel.settled();
    expect(await differences(sheetPlan("portfolio", NAMES, euros))).toEqual([]);
    const sheet = await sheetValues("Workloads");
    const bill = (name: string) => sheet.find(([label]) => label === name)![3];
    // 960M of fresh input at 1.25, 960M cached at 0.125, 480M out at 10: USD 6,120, times 0.9. The search was typed as 3,500 a month.
    expect(bill("Example: support chat")).toBeCloseTo(5508, 8);
    expect(bill("Example: document search")).toBeCloseTo(3500, 8);
    expect(String(sheet[5]![0])).toMatch(/^EUR [\d,.]+ a month today/);
    // What changes by the year, what the peak together changes, and how hardware is bought, all at once.
    const edits = Object.entries(EDITS).map(([key, value]) => [setting(key as SettingKey).label, value] as const);
    await typeAssumptions(edits);
    await addin.excel.settled();
    expect(await differences(sheetPlan("portfolio", NAMES, scenarioOf([[["Reporting currency", "EUR"], ["Exchange rate", 0.9], ...edits]])))).toEqual([]);
  });
});

describe("a table with more workloads than the sheet reads", { timeout: PATIENCE }, () => {
  it("is computed as its formulas do, from the first twenty, and says how many are left out", async () => {
    const workload = (at: number) => ({ name: `Team ${at}`, api: "GPT-5", tokens: 1e8 * at, inputShare: 0.5, cachedShare: 0, batchShare: 0, growth: 0, mayLeave: true, peaksTogether: false });
    const workloads = Array.from({ length: 23 }, (_, i) => workload(23 - i));
    const addin = await openWorkbook();
    await buildWorkbook({ ...REQUEST, workloads });
    await addin.excel.settled();
    const plan = sheetPlan("portfolio", { ...NAMES, chosen: { ...CHOSEN, workloads } });
    expect(await differences(plan)).toEqual([]);
    const sheet = await sheetValues("Workloads");
    expect(sheet[6]![0]).toMatch(/^3 rows of the table stand below the first 20 and are not counted here: put those of one API together in a row, or take LLM\.PORTFOLIO/);
    // 4 to 23 hundred million tokens, 270 in all, at 0.5 x 1.25 + 0.5 x 10 = 5.625 USD per million.
    expect(sheet.find(([label]) => label === "Bill today, all workloads")![1]).toBeCloseTo(270e8 * 5.625e-6, 4);
  });
});
