import { afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { scenarioOf } from "../../src/scenario/scenario";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { insertCatalog } from "../../src/writers/excel";
import { PAPER_PAIR, buildPair } from "./paperMatrix";
import { differences, openWorkbook, rowOf, sheetValues, writeCell } from "./workbook";

const CATALOG = ["Models", "Deployments", "GPUs", "Prices", "Benchmarks", "Throughput", "Rental terms", "Currencies", "Availability", "Cost efficiency", "Comparison"];

const INSERTING_MS = 300_000;

let addin: AddinInNode;

afterEach(() => {
  expect(addin.excel.unknown).toEqual([]);
});

describe("insert catalog", () => {
  let first: Awaited<ReturnType<typeof insertCatalog>>;

  beforeAll(async () => {
    addin = await openWorkbook();
    first = await insertCatalog();
  }, INSERTING_MS);

  it("makes every table with the catalog's headers", async () => {
    expect(first.made).toEqual(CATALOG);
    const prices = await sheetValues("Prices");
    expect(prices[5]).toEqual(PRICE_TABLE.columns.map(({ header }) => header));
    expect(prices).toHaveLength(6 + PRICE_TABLE.records.length);
  });

  it("never touches a sheet that exists", async () => {
    expect((await insertCatalog()).made).toEqual(CATALOG.map((name) => `${name} (2)`));
  });
});

describe("build matrix in a workbook with tables", () => {
  beforeEach(async () => {
    addin = await openWorkbook();
  });

  it("reads the tables that are there, edited as they are", async () => {
    await insertCatalog();
    await writeCell("Prices", await rowOf("Prices", "GPT-5"), 3, 20);
    const { made, reused } = await buildPair();
    expect(made).toEqual(["Break-even", "Workings", "Assumptions"]);
    expect(reused).toEqual([...CATALOG.slice(0, 5), "Currencies"]);
    await expectEngineValuesOfMatrix(
      scenarioOf([
        [
          ["API", "Output (USD/1M tokens)"],
          ["GPT-5", 20],
        ],
      ]),
    );
  });

  it("leaves tables alone that only share a name, and takes free names", async () => {
    await userSheet("Prices", "Prices", ["Item", "Price"]);
    const { made, reused } = await buildPair();
    expect(made).toEqual(["Break-even", "Workings", "Assumptions", "Models", "Deployments", "GPUs", "Prices (2)", "Benchmarks", "Currencies"]);
    expect(reused).toEqual([]);
    expect(await sheetValues("Prices")).toEqual([
      ["Item", "Price"],
      ["x", 1],
    ]);
    const names = {
      ...WISHED_NAMES,
      sheets: { ...WISHED_NAMES.sheets, prices: "Prices (2)" },
      tables: { ...WISHED_NAMES.tables, prices: "Prices2" },
    };
    await addin.excel.settled();
    expect(await differences(sheetPlan("breakEven", { ...names, chosen: PAPER_PAIR }))).toEqual([]);
  });

  it("makes a second matrix beside the first", async () => {
    await buildPair();
    const { made } = await buildPair();
    expect(made).toEqual(["Break-even (2)", "Workings (2)"]);
  });
});

async function expectEngineValuesOfMatrix(scenario: ReturnType<typeof scenarioOf>): Promise<void> {
  await addin.excel.settled();
  for (const key of ["breakEven", "workings"] as const)
    expect(await differences(sheetPlan(key, { ...WISHED_NAMES, chosen: PAPER_PAIR }, scenario))).toEqual([]);
}

async function userSheet(sheetName: string, tableName: string, headers: [string, string]): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(sheetName);
    sheet.getRange("A1:B2").values = [headers, ["x", 1]];
    sheet.tables.add("A1:B2", true).name = tableName;
    await context.sync();
  });
}
