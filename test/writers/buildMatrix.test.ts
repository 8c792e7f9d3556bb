import { afterEach, beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { scenarioOf } from "../../src/scenario/scenario";
import { breakEvenOrInfinity } from "../../src/scenario/answers";
import { VALUE } from "../../src/sheets/assumptionsLayout";
import { ASSUMPTION_ROWS, PRESET_LABEL } from "../../src/sheets/assumptionsTable";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { matrixLayout } from "../../src/sheets/matrixLayout";
import { WISHED_NAMES, type SheetKey } from "../../src/sheets/names";
import { FIRST_FREE_ROW } from "../../src/sheets/titleBlock";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildMatrix } from "./paperMatrix";
import { differences, openWorkbook, rowOf, sheetNames, sheetValues, writeCell } from "./workbook";

const CATALOG = ["Models", "Deployments", "GPUs", "Prices", "Benchmarks", "Currencies"];
const ALL: readonly SheetKey[] = ["breakEven", "workings", "assumptions", "models", "gpus", "prices", "benchmarks", "currencies"];

type BuiltSheets = Awaited<ReturnType<typeof buildMatrix>>;
const BUILDING_MS = 300_000;

let addin: AddinInNode;
let built: BuiltSheets;

/** What the sheets that are edited hold as built. */
const asBuilt = new Map<string, unknown[][]>();

/** One matrix serves every test: what a test edits is put back after it, and calculated with what the next one edits. */
beforeAll(async () => {
  addin = await openWorkbook();
  built = await buildMatrix();
  for (const sheet of ["Assumptions", "Prices"]) asBuilt.set(sheet, await sheetValues(sheet));
}, BUILDING_MS);

const before: (() => Promise<void>)[] = [];

afterEach(async () => {
  await addin.excel.settled();
  expect(addin.excel.unknown).toEqual([]);
  expect(addin.excel.circularReferences()).toEqual([]);
  for (const restore of before.splice(0).reverse()) await restore();
});

type CellEdit = readonly [row: number, column: number, value: number | string];

/** Types into cells of a sheet at once, as pasted: all of the workbook is calculated for each request that is looked at. */
function typeCells(sheet: string, cells: readonly CellEdit[]): Promise<void> {
  return Excel.run(async (context) => {
    const typed = context.workbook.worksheets.getItem(sheet);
    for (const [row, column, value] of cells) typed.getCell(row, column).values = [[value]];
    await context.sync();
  });
}

async function edit(sheet: string, edits: readonly (readonly [label: string, column: number, value: number | string])[]): Promise<void> {
  const values = asBuilt.get(sheet)!;
  const typed = edits.map(([label, column, value]): CellEdit => {
    const row = values.findIndex((cells) => cells[0] === label);
    if (row < 0) throw new Error(`${sheet} has no row "${label}".`);
    return [row, column, value];
  });
  before.push(() => typeCells(sheet, typed.map(([row, column]) => [row, column, values[row]![column] as number | string])));
  await typeCells(sheet, typed);
}

/** Every formula of every sheet against the engine. */
async function expectEngineValues(scenario = scenarioOf([])): Promise<void> {
  await addin.excel.settled();
  for (const key of ALL) expect(await differences(sheetPlan(key, WISHED_NAMES, scenario))).toEqual([]);
}

async function assume(edits: readonly (readonly [string, number | string])[]): Promise<void> {
  await edit("Assumptions", edits.map(([label, value]) => [label, 1, value] as const));
  await addin.excel.settled();
}

describe("the matrix", () => {
  it("makes every sheet, and every formula gives what the engine gives", async () => {
    const { made, reused } = built;
    expect(made).toEqual(["Break-even", "Workings", "Assumptions", ...CATALOG]);
    expect(reused).toEqual([]);
    expect(await sheetNames()).toEqual(["Sheet1", ...made]);
    await expectEngineValues();
  });

  it("leaves the font's name to the theme of the workbook", async () => {
    const fonts = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheets = ["Sheet1", ...built.made].map((name) => worksheets.getItem(name).getUsedRange().format.font.load("name"));
      await context.sync();
      return sheets.map(({ name }) => name);
    });
    expect(new Set(fonts).size).toBe(1);
  });

  it.each([
    ["the electricity rate", [["Electricity rate", 0.4]]],
    [
      "As written",
      [
        ["Hours per month", 160],
        ["Load factor", 1],
      ],
    ],
    [
      "every cost of owning",
      [
        ["Utilization", 0.3],
        ["PUE", 1.54],
        ["Server factor", 1.6],
        ["Setup cost", 1000],
        ["Maintenance rate", 0.05],
        ["Staff", 0.25],
        ["Salary", 90000],
        ["Salary loading", 1.3],
        ["Software cost", 300],
        ["Colocation rate", 120],
        ["Other running cost", 50],
      ],
    ],
    [
      "the traffic",
      [
        ["Input share", 0.75],
        ["Batch share", 0.4],
        ["Batch discount", 0.3],
        ["API discount", 0.1],
        ["Long-context share", 0.5],
      ],
    ],
    [
      "the volume and spares",
      [
        ["Volume", 1_200_000_000],
        ["Spare deployments", 1],
      ],
    ],
  ] as const)("follows an edit of %s in each cell", async (_, edits) => {
    await assume(edits);
    await expectEngineValues(scenarioOf([edits]));
  });

  it("follows the preset chosen on the sheet, and keeps what was typed", async () => {
    await assume([[PRESET_LABEL, "Full cost"], ["Staff", 0.5]]);
    await expectEngineValues(scenarioOf([[["Preset", "Full cost"], ["Staff", 0.5]]]));
    await assume([["Staff", ""]]);
    await expectEngineValues(scenarioOf([[["Preset", "Full cost"]]]));
  });

  it("honours a value typed over the formula that fetches the preset's", async () => {
    const [row, column] = [await rowOf("Assumptions", "Electricity rate"), VALUE];
    const old = await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem("Assumptions").getCell(row, column).load("formulas");
      await context.sync();
      return String(cell.formulas[0]![0]);
    });
    before.push(() => writeCell("Assumptions", row, column, old));
    await writeCell("Assumptions", row, column, 0.4);
    await addin.excel.settled();
    const scenario = scenarioOf([[["Electricity rate", 0.4]]]);
    for (const key of ["breakEven", "workings"] as const) expect(await differences(sheetPlan(key, WISHED_NAMES, scenario))).toEqual([]);
  });

  it("follows an edited price", async () => {
    const prices = [
      ["API", "Output (USD/1M tokens)"],
      ["Grok-4", 9.5],
    ];
    await edit("Prices", [["Grok-4", 3, 9.5]]);
    await expectEngineValues(scenarioOf([prices]));
  });

  it("sets a model against a host that someone adds for it", async () => {
    const prices = await sheetValues("Prices");
    const column = prices[FIRST_FREE_ROW]!.indexOf("Open model");
    await edit("Prices", [["GPT-5 nano", column, "EXAONE 4.0 32B"]]);
    await addin.excel.settled();
    const shown = (await sheetValues("Break-even"))[await rowOf("Break-even", "EXAONE 4.0 32B", 1)]!;
    const { months } = matrixLayout(PAPER_CHOICE);
    expect(shown[months.area("host").column]).toBe("GPT-5 nano");
    expect(shown[months.area("hostMonths").column]).toBeCloseTo(breakEvenOrInfinity(scenarioOf([]), "EXAONE 4.0 32B", "GPT-5 nano").toNumber(), 9);
  });

  it("says never where the API costs no more than running", async () => {
    await assume([["Other running cost", 4000]]);
    await expectEngineValues(scenarioOf([[["Other running cost", 4000]]]));
    const months = await sheetValues("Break-even");
    expect(months.flat()).toContain("never");
  });

  it.each([
    ["a negative rate", "Electricity rate", -1],
    ["a text", "Electricity rate", "cheap"],
    ["a volume of nothing", "Volume", 0],
    ["half a spare", "Spare deployments", 0.5],
  ])("refuses %s: no number, and a check that says so", async (_, label, value) => {
    await assume([[label, value]]);
    const shown = await sheetValues("Break-even");
    expect(shown[await rowOf("Break-even", "Kimi-K2", 1)]?.slice(2, 7)).toEqual(Array(5).fill("#N/A"));
    expect(shown[2]).toContainEqual(expect.stringContaining("See Checks on Workings"));
  });

  it("treats a blank price as missing", async () => {
    await edit("Prices", [["GPT-5", 2, ""]]);
    await addin.excel.settled();
    const shown = await sheetValues("Break-even");
    expect(shown[await rowOf("Break-even", "Kimi-K2", 1)]?.[2]).toBe("#N/A");
  });
});

it("has a row for each assumption", async () => {
  expect(await sheetValues("Assumptions")).toHaveLength(8 + ASSUMPTION_ROWS.length);
});
