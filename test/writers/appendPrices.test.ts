import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import type { PriceRecord } from "../../src/catalog/records";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { scenarioOf } from "../../src/scenario/scenario";
import { columnName } from "../../src/sheets/address";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { appendPrices, pricesInWorkbook } from "../../src/writers/appendPrices";
import { buildMatrix } from "./paperMatrix";
import { differences, openWorkbook, openWorkbookWithFunctions, sheetNames, sheetValues } from "./workbook";

const GPT5: PriceRecord = { name: "GPT-5", maker: "OpenAI", effectiveFrom: "2026-10-01", inputPerMTok: 5, outputPerMTok: 40, source: "a list", url: "https://example.org/prices", checked: "2026-10-01" };
const HEADERS = PRICE_TABLE.columns.map(({ header }) => header);
const FIRST = 7;
const LAST = FIRST + PRICE_TABLE.records.length;

let addin: AddinInNode;
beforeEach(async () => {
  addin = await openWorkbook();
});
afterEach(() => expect(addin.excel.unknown).toEqual([]));

const cell = (row: readonly unknown[] | undefined, header: string) => row?.[HEADERS.indexOf(header)];

describe("appending prices", () => {
  it("puts them under the table that stands, as its other rows are, and the matrix follows", async () => {
    await buildMatrix();
    const before = await sheetValues("Prices");
    const seen = await pricesInWorkbook();
    const { tableName, address } = await appendPrices([GPT5], seen);
    expect([tableName, address]).toEqual(["Prices", `Prices!A${LAST}:${columnName(HEADERS.length - 1)}${LAST}`]);
    const after = await sheetValues("Prices");
    expect(after.slice(0, -1)).toEqual(before);
    expect(["API", "Output (USD/1M tokens)", "Effective from", "Source", "Checked", "Note"].map((header) => cell(after.at(-1), header))).toEqual(["GPT-5", 40, 46296, "a list", 46296, ""]);
    await addin.excel.settled();
    const scenario = scenarioOf([[["API", "Effective from", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["GPT-5", "", 1.25, 10], ["GPT-5", "2026-10-01", 5, 40]]]);
    expect((await differences(sheetPlan("breakEven", WISHED_NAMES, scenario))).map(({ cell: at }) => at)).toEqual([]);
    // Every other row is shaded.
    expect(await looks(LAST)).toEqual(await looks(LAST - 2));
  });

  it("makes the catalog's table in a new sheet where none stands", async () => {
    const { sheetName, address } = await appendPrices([GPT5], await pricesInWorkbook());
    expect([sheetName, address]).toEqual(["Prices", `Prices!A${LAST}:${columnName(HEADERS.length - 1)}${LAST}`]);
    expect((await pricesInWorkbook())?.rows).toHaveLength(PRICE_TABLE.records.length + 1);
  });

  it("fills a table whose rows are all deleted from its first row", async () => {
    const ours = ["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Effective from", "Source", "Checked"];
    await ownTable(ours, ["GPT-5", 1, 2, 40000, "x", 40000]);
    await emptied();
    const { address } = await appendPrices([GPT5, { ...GPT5, name: "GPT-5 mini" }], await pricesInWorkbook());
    expect(address).toBe("Sheet1!A2:F3");
    expect(await sheetValues("Sheet1")).toEqual([ours, ["GPT-5", 5, 40, 46296, "a list", 46296], ["GPT-5 mini", 5, 40, 46296, "a list", 46296]]);
  });

  it("leaves a person's own columns alone, wherever ours stand", async () => {
    const ours = ["Source", "Checked", "API", "Mine", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Effective from"];
    await ownTable(ours, ["x", 1, "GPT-5", "kept", 1, 2, 40000]);
    await appendPrices([GPT5], await pricesInWorkbook());
    expect(await sheetValues("Sheet1")).toEqual([ours, ["x", 1, "GPT-5", "kept", 1, 2, 40000], ["a list", 46296, "GPT-5", "", 5, 40, 46296]]);
  });

  it("takes no table without dates for one, as a price there could only be overwritten", async () => {
    await ownTable(["API", "Input (USD/1M tokens)", "Output (USD/1M tokens)"], ["GPT-5", 1, 2]);
    expect(await pricesInWorkbook()).toBeUndefined();
    expect((await appendPrices([GPT5], undefined)).tableName).toBe("Prices2");
  });

  it("refuses a table that has changed since it was seen", async () => {
    await appendPrices([{ ...GPT5, effectiveFrom: "2026-09-01" }], undefined);
    const seen = await pricesInWorkbook();
    await appendPrices([GPT5], seen);
    await expect(appendPrices([GPT5], seen)).rejects.toThrow("The table Prices has changed since the preview was made. Nothing was changed. Import again.");
    await expect(appendPrices([GPT5], undefined)).rejects.toThrow("has been made since the preview");
  });
});

describe("a failure", () => {
  it.each(["hyperlink", "numberFormat", "values"])("of %s leaves the table as it was", async (member) => {
    await appendPrices([{ ...GPT5, effectiveFrom: "2026-09-01" }], undefined);
    const [before, seen] = [await sheetValues("Prices"), await pricesInWorkbook()];
    const restore = failingSetter(member);
    await expect(appendPrices([GPT5, { ...GPT5, effectiveFrom: "2026-11-01" }], seen)).rejects.toThrow(/Nothing was changed\.$/);
    restore();
    expect((await sheetValues("Prices")).slice(0, before.length)).toEqual(before);
    expect((await sheetValues("Prices")).slice(before.length).flat().join("")).toBe("");
    expect(await pricesInWorkbook()).toEqual(seen);
  });

  it("in a new table takes its sheet away again", async () => {
    const restore = failingAppend();
    await expect(appendPrices([GPT5], undefined)).rejects.toThrow(/Nothing was changed\.$/);
    restore();
    expect(await sheetNames()).toEqual(["Sheet1"]);
  });
});

test("texts of a list land as texts, whatever they start with", async () => {
  const texts = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "\r=1+1", "=HYPERLINK(\"https://example.org\")", "=cmd|'/C calc'!A0", "<img src=x onerror=alert(1)>", "'=1+1", "1/2", "00123", "TRUE", "2026-08-20"];
  const prices = texts.map((text): PriceRecord => ({ ...GPT5, name: text, maker: text, id: text, source: text, note: text, secondSource: text, url: text }));
  const { address } = await appendPrices(prices, undefined);
  const read = await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Prices").getRange(address.replace(/^.*!/, "")).load("values,formulas,valueTypes");
    await context.sync();
    return range;
  });
  for (const header of ["API", "Provider", "API id", "Source", "Note", "Second source", "Link"]) {
    const at = HEADERS.indexOf(header);
    expect(read.values.map((row: unknown[]) => row[at])).toEqual(texts);
    expect(read.formulas.map((row: unknown[]) => row[at])).toEqual(texts);
    expect(new Set(read.valueTypes.map((row: unknown[]) => row[at]))).toEqual(new Set(["String"]));
  }
});

test("LLM functions given Prices[#All] follow", async () => {
  addin = await openWorkbookWithFunctions();
  await appendPrices([GPT5], undefined);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:A2").formulas = [["=LLM.APICOST(\"GPT-5\",3000000,Prices[#All])"], ["=LLM.APICOST(\"GPT-5\",3000000)"]];
    await context.sync();
  });
  await addin.excel.settled();
  // A third of the tokens is input: 1 x 5 + 2 x 40, and 1 x 1.25 + 2 x 10.
  expect(await sheetValues("Sheet1")).toEqual([[85], [21.25]]);
});

async function looks(row: number): Promise<unknown[]> {
  return Excel.run(async (context) => {
    const cells = ["A", "C", "L", "T"].map((column) => context.workbook.worksheets.getItem("Prices").getRange(`${column}${row}`).load("numberFormat,format/font/color,format/fill/color"));
    await context.sync();
    return cells.map(({ numberFormat, format }) => [numberFormat, format.font.color, format.fill.color]);
  });
}

function ownTable(headers: string[], row: (string | number)[]): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(0, 0, 2, headers.length);
    range.values = [headers, row];
    sheet.tables.add(range, true).name = "Prices";
    await context.sync();
  });
}

/** Makes the host refuse the next writes of a member of a range, as a host may half-way. */
function failingSetter(member: string): () => void {
  const prototype = Object.getPrototypeOf(aRange()) as object;
  const { set, get, configurable } = Object.getOwnPropertyDescriptor(prototype, member)!;
  Object.defineProperty(prototype, member, { get, configurable, set(this: Excel.Range, value: unknown) {
    this.getOffsetRange(-9e6, 0).load("address");
    set!.call(this, value);
  } });
  return () => Object.defineProperty(prototype, member, { get, set, configurable });
}

/** Deletes all rows of the person's own table. */
function emptied(): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.tables.getItem("Prices").rows.getItemAt(0).delete();
    await context.sync();
  });
}

function failingAppend(): () => void {
  const prototype = Object.getPrototypeOf(new Excel.RequestContext().workbook.tables.getItem("x").rows) as { add: Excel.TableRowCollection["add"] };
  const add = vi.spyOn(prototype, "add").mockImplementation(function (this: Excel.TableRowCollection) {
    const row = this.getItemAt(9e6);
    row.delete();
    return row;
  });
  return () => add.mockRestore();
}

function aRange(): Excel.Range {
  return new Excel.RequestContext().workbook.worksheets.getFirst().getRange("A1");
}
