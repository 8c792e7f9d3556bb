import { beforeEach, describe, expect, it, vi } from "vitest";
import { WHOLE_WORKBOOK, buildWorkbook, insertCatalog } from "../../src/writers/excel";
import { type ConversionRequest, convertFormulas, previewedConversion } from "../../src/writers/formulaConversion";
import { openWorkbookWithFunctions, rowOf, sheetNames, writeCell } from "./workbook";

const WORKBOOK: ConversionRequest = { scope: "workbook", target: "formulas" };

beforeEach(async () => {
  await openWorkbookWithFunctions();
});

/** Types formulas into cells, by sheet and address; sheets are made as needed. */
async function type(cells: Readonly<Record<string, string | number>>): Promise<void> {
  const there = await sheetNames();
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const wanted = new Set(Object.keys(cells).map((cell) => cell.split("!")[0]!));
    for (const name of wanted) if (!there.includes(name)) worksheets.add(name);
    for (const [cell, content] of Object.entries(cells)) {
      const [sheet, address] = cell.split("!") as [string, string];
      worksheets.getItem(sheet).getRange(address).formulas = [[content]];
    }
    await context.sync();
  });
}

async function read(cell: string, what: "values" | "formulas" = "values"): Promise<unknown> {
  const [sheet, address] = cell.split("!") as [string, string];
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(address).load(what);
    await context.sync();
    const found = range[what] as unknown[][];
    return found.length === 1 && found[0]!.length === 1 ? found[0]![0] : found;
  });
}

const MIXED = {
  "Sheet1!A1": '=ROUND(LLM.APICOST("GPT-5",B1),0)*2',
  "Sheet1!B1": 506_880_000,
  "Sheet1!A2": "=B1/2",
  "Sheet1!A3": '=LLM.BREAKEVEN("Kimi-K9","GPT-5")',
  "Sheet1!A4": '="LLM.NPV( is no call"',
  "Sheet1!A5": '=IF(LLM.SEGMENT(B1)="large",LLM.CAPACITY("Kimi-K2")-LLM.CAPACITY("GLM-4.5"),0)',
  "My models!C1": '=LLM.GOALSEEK("BREAKEVEN",24,"GPU price","Kimi-K2","GPT-5")',
  "My models!E1": '=LLM.MATRIX(A1,A2)',
  "My models!A1": "Kimi-K2",
  "My models!A2": "GPT-5",
  "My models!A4": "=LLM.HARDWARECOST(A1)+LLM.HARDWARECOST($A$1)",
  "My models!A5": '=INDEX(LLM.TCO("Kimi-K2"),11,2)',
};

describe("sheets with brackets, commas and quotation marks in their names", () => {
  it("are read by native formulas as they were by the functions", async () => {
    await type({
      "Plan (draft!B2": 0, '24" rack!B2': 0, "Berlin, DE!B2": 1_000_000,
      "Sheet1!A1": `=LLM.APICOST("GPT-5",'Plan (draft'!B2)`,
      "Sheet1!A2": `='24" rack'!B2+LLM.PRICE("GPT-5","input")`,
      "Sheet1!A3": `=LLM.APICOST("GPT-5",'Berlin, DE'!B2)`,
    });
    const { cells } = await convertFormulas(WORKBOOK);
    expect(cells.map(({ address, became }) => `${address} ${became}`)).toEqual(["A1 formula", "A2 formula", "A3 formula"]);
    expect(await read("Sheet1!A1:A3", "formulas")).toEqual([
      [expect.stringMatching(/^='Plan \(draft'!B2\//)], [expect.stringMatching(/^='24" rack'!B2\+/)], [expect.stringMatching(/^='Berlin, DE'!B2\//)],
    ]);
    await type({ "Plan (draft!B2": 1_000_000, '24" rack!B2': 1 });
    expect(await read("Sheet1!A1:A3")).toEqual([[expect.closeTo((1.25 + 2 * 10) / 3, 12)], [2.25], [expect.closeTo((1.25 + 2 * 10) / 3, 12)]]);
  });
});

describe("functions of other add-ins", () => {
  it.each(["formulas", "values"] as const)("stay as they are when formulas become %s", async (target) => {
    const others = {
      "Sheet1!A1": '=IFERROR(ACME.LLM.PRICE("GPT-5","input"),1.25)',
      "Sheet1!A2": "=IFERROR(LLM.FOO(1),1.25)",
    };
    await type(others);
    const { cells } = await convertFormulas({ scope: "workbook", target });
    expect(cells).toMatchObject([{ address: "A2", became: "left", reason: "LLM.FOO is not a function of this version of the add-in" }]);
    expect(await read("Sheet1!A1:A2", "formulas")).toEqual(Object.values(others).map((formula) => [formula]));
  });
});

describe("a workbook of mixed cells", () => {
  it("is converted, and says of each cell what became of it", async () => {
    await type(MIXED);
    const shown = await Promise.all(Object.keys(MIXED).map((cell) => read(cell)));
    const preview = await previewedConversion(WORKBOOK);
    expect(await read("Sheet1!A1", "formulas")).toBe(MIXED["Sheet1!A1"]);
    const { cells, inputs } = await convertFormulas(WORKBOOK);
    expect(preview.cells).toEqual(cells);
    expect(cells.map(({ sheet, address, became }) => `${sheet}!${address} ${became}`)).toEqual([
      "Sheet1!A1 formula", "Sheet1!A3 left", "Sheet1!A5 formula",
      "My models!C1 value", "My models!E1 value", "My models!A4 formula", "My models!A5 value",
    ]);
    expect(inputs).toBe("Formula inputs");
    expect(await Promise.all(Object.keys(MIXED).map((cell) => read(cell)))).toEqual(shown);
    expect(await read("Sheet1!A1", "formulas")).toMatch(/^=ROUND\(B1\/'Formula inputs'!\$C\$\d+\*'Formula inputs'!\$C\$\d+,0\)\*2$/);
    expect(await read("Sheet1!A3", "formulas")).toBe(MIXED["Sheet1!A3"]);
    expect(await read("Sheet1!A4", "formulas")).toBe(MIXED["Sheet1!A4"]);
  });

  it("gives a second conversion a sheet of its own, and does not take the list of former formulas for formulas", async () => {
    await type({ "Sheet1!A1": "=LLM.ACCURACY(70)" });
    await convertFormulas(WORKBOOK);
    await type({ "Sheet1!A2": "=LLM.ACCURACY(32)" });
    const { inputs, cells } = await convertFormulas(WORKBOOK);
    expect(inputs).toBe("Formula inputs (2)");
    expect(cells.map(({ address }) => address)).toEqual(["A2"]);
  });

  it("takes six round trips, the last of which lifts its lock", async () => {
    await type(MIXED);
    await previewedConversion(WORKBOOK);
    const { prototype } = Excel.RequestContext as unknown as { prototype: { sync(): Promise<void> } };
    const sync = vi.spyOn(prototype, "sync");
    await convertFormulas(WORKBOOK);
    const ofTheRun = 1;
    expect(sync.mock.calls).toHaveLength(6 + ofTheRun);
    sync.mockRestore();
  });
});

describe("values", () => {
  it("take the place of tables too, texts staying the texts they are", async () => {
    await type({ "Sheet1!A1": '=LLM.PRICEHISTORY("GPT-5.6 Sol")', "Sheet1!A20": "=LLM.VERSION()" });
    const [table, version] = [await read("Sheet1!A1:T4"), await read("Sheet1!A20")];
    const { cells } = await convertFormulas({ scope: "workbook", target: "values" });
    expect(cells.map(({ became }) => became)).toEqual(["value", "value"]);
    expect(await read("Sheet1!A1:T4")).toEqual(table);
    expect(await read("Sheet1!A1:T4", "formulas")).toEqual(table);
    expect(await read("Sheet1!A20", "formulas")).toBe(version);
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });

  it("leave a table that other formulas read as a whole", async () => {
    await type({ "Sheet1!A1": '=LLM.MATRIX("Kimi-K2","GPT-5")', "Sheet1!E1": "=COUNTA(A1#)" });
    const { cells } = await convertFormulas({ scope: "workbook", target: "values" });
    expect(cells).toMatchObject([{ became: "left", reason: "other formulas read its table as A1#: write the range out there first" }]);
  });
});

describe("a selection", () => {
  it("is all that changes, with the whole of a table it touches at its first cell", async () => {
    await type({ "Sheet1!A1": "=LLM.ACCURACY(70)", "Sheet1!A2": "=LLM.ACCURACY(32)", "Sheet1!C1": '=LLM.MATRIX("Kimi-K2","GPT-5")' });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A2:C1").select();
      await context.sync();
    });
    const { cells, where } = await convertFormulas({ scope: "selection", target: "values" });
    expect(where).toBe("Sheet1!A1:C2");
    expect(cells).toHaveLength(3);
    expect(await read("Sheet1!D2", "formulas")).toBe(await read("Sheet1!D2"));
  });
});

describe("tables of the catalog passed along", () => {
  const CALLS = {
    "Sheet1!A1": '=LLM.BREAKEVEN("Kimi-K2","GPT-5",Prices[#All],GPUs[#All],Models[#All])',
    "Sheet1!A2": '=LLM.QUALITYGAP("Kimi-K2","GPT-5",Benchmarks[#All])',
  };

  it("stay what the formulas read", async () => {
    await insertCatalog();
    await type(CALLS);
    expect((await convertFormulas(WORKBOOK)).cells.map(({ became }) => became)).toEqual(["formula", "formula"]);
    const price = await cellBeside("Prices", "GPT-5", 3);
    await writeCell("Prices", ...price, 20);
    await type({ "Sheet1!B1": CALLS["Sheet1!A1"] });
    expect(await read("Sheet1!A1")).toBeCloseTo((await read("Sheet1!B1")) as number, 9);
    await writeCell("Prices", ...price, "");
    expect(await read("Sheet1!A1")).toBe("#N/A");
  });

  it("keep their functions where a figure is a text that only those take for a number", async () => {
    await insertCatalog();
    await writeCell("Prices", ...(await cellBeside("Prices", "GPT-5", 3)), "'20");
    await type({ "Sheet1!A1": CALLS["Sheet1!A1"] });
    const { cells } = await convertFormulas(WORKBOOK);
    expect(cells).toMatchObject([{ became: "left", reason: "the native formula gave #N/A, so the former one was put back" }]);
    expect(await read("Sheet1!A1", "formulas")).toBe(CALLS["Sheet1!A1"]);
  });
});

describe("the assumptions of a workbook of ours", () => {
  it("stay what the formulas read, its LLM functions and the user's alike", async () => {
    await buildWorkbook({ ...WHOLE_WORKBOOK, sheets: ["assumptions"], preset: "fullCost" });
    const call = '=LLM.NPV("gpt-oss-120B","GPT-5",Assumptions[#All])';
    await type({ "Sheet1!A1": call });
    expect((await convertFormulas(WORKBOOK)).cells).toMatchObject([{ became: "formula" }]);
    await writeCell("Assumptions", await rowOf("Assumptions", "Discount rate"), 1, 0.07);
    await writeCell("Assumptions", await rowOf("Assumptions", "Volume"), 1, 3e7);
    await type({ "Sheet1!B1": call });
    expect(await read("Sheet1!A1")).toBeCloseTo((await read("Sheet1!B1")) as number, 6);
  });
});

async function cellBeside(sheet: string, name: string, column: number): Promise<[number, number]> {
  const values = (await read(`${sheet}!A1:A60`)) as unknown[][];
  return [values.findIndex(([first]) => first === name), column];
}

describe("a failure", () => {
  it("puts every formula and table back and takes the new sheet away", async () => {
    await type(MIXED);
    const before = await Promise.all(Object.keys(MIXED).map((cell) => read(cell, "formulas")));
    const table = await read("My models!E1:F2");
    const { prototype } = Excel.RequestContext as unknown as { prototype: { sync(): Promise<void> } };
    const sync = prototype.sync;
    const failing = vi.spyOn(prototype, "sync");
    let trips = 0;
    failing.mockImplementation(async function (this: unknown, ...passed: []) {
      const answer = await sync.apply(this as never, passed);
      if (++trips === 4) throw new Error("The connection was lost.");
      return answer;
    });
    await expect(convertFormulas(WORKBOOK)).rejects.toThrow(/The connection was lost\..*Nothing was changed\.$/);
    failing.mockRestore();
    expect(await sheetNames()).toEqual(["Sheet1", "My models"]);
    expect(await Promise.all(Object.keys(MIXED).map((cell) => read(cell, "formulas")))).toEqual(before);
    expect(await read("My models!E1:F2")).toEqual(table);
  });

  it("is foreseen on a protected sheet, and said before anything is changed", async () => {
    await type({ "Sheet1!A1": "=LLM.ACCURACY(70)" });
    const prototype = Object.getPrototypeOf(new Excel.RequestContext().workbook.worksheets.getFirst().protection) as object;
    const protection = vi.spyOn(prototype as { protected: boolean }, "protected", "get").mockReturnValue(true);
    await expect(convertFormulas(WORKBOOK)).rejects.toThrow("Protected: Sheet1. Choose Review > Unprotect Sheet there, then convert again.");
    protection.mockRestore();
  });
});
