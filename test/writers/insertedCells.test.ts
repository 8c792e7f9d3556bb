import { beforeEach, expect, it } from "vitest";
import type { SimulatedExcel } from "../../preview/host/simulatedExcel";
import { insertTable } from "../../src/writers/insertedTable";
import { insertFormula, insertValues } from "../../src/writers/selectedCell";
import { openWorkbook, sheetValues, writeCell } from "./workbook";

const NAMES = [["Setting", "USD"], ["Electricity rate of the first year", 2.123456789012]];

let excel: SimulatedExcel;

beforeEach(async () => {
  ({ excel } = await openWorkbook());
});

/** The widths of the first columns, in points. */
function widths(count: number): Promise<number[]> {
  return Excel.run(async (context) => {
    const columns = Array.from({ length: count }, (_, i) => context.workbook.worksheets.getItem("Sheet1").getCell(0, i).load("format/columnWidth"));
    await context.sync();
    return columns.map(({ format }) => format.columnWidth);
  });
}

function select(address: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange(address).select();
    await context.sync();
  });
}

const TABLE = { values: NAMES as (string | number)[][], formats: [["@", "@"], ["@", "0.00"]] };

it.each<[string, () => Promise<string>]>([
  ["a table", () => insertTable(TABLE)],
  ["values", () => insertValues(NAMES)],
  ["a formula that spills", () => insertFormula('={"Setting","USD";"Electricity rate of the first year",2.123456789012}', NAMES)],
])("%s can be read: its columns are widened where nothing else stands in them", async (_, insert) => {
  await writeCell("Sheet1", 8, 1, "mine");
  const [first, second, third] = await widths(3);
  await select("A2");
  expect(await insert()).toBe("Sheet1!A2:B3");
  const after = await widths(3);
  expect(after[0]).toBeGreaterThan(first! * 2);
  expect(after.slice(1)).toEqual([second, third]);
});

it("dates and amounts are shown whole and not as ####: a column is as wide as their format makes them", async () => {
  const before = (await widths(3))[0]!;
  await select("A2");
  await insertTable({ values: [["Day", "Cost", "n"], [46_254, 1_234_567, 1]], formats: [["@", "@", "@"], ["dddd, mmmm d, yyyy", "#,##0.00", "General"]] });
  const [day, cost, count] = await widths(3);
  const PIXELS = 0.75 * 7;
  expect(day).toBeGreaterThanOrEqual("Thursday, August 20, 2026".length * PIXELS);
  expect(cost).toBeGreaterThanOrEqual("1,234,567.00".length * PIXELS);
  expect(count).toBe(before);
});

it("a column as wide as needed stays as it is, and so does that of a single formula", async () => {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").format.columnWidth = 400;
    await context.sync();
  });
  const before = await widths(4);
  await select("A2");
  await insertValues([["Setting"], ["Electricity rate of the first year"]]);
  await select("D2");
  await insertFormula('="a text longer than its column is wide"');
  expect(await widths(4)).toEqual(before);
});

it("a formula is not put where its rows would spill over what stands there", async () => {
  await writeCell("Sheet1", 3, 1, "mine");
  await select("A2");
  await expect(insertFormula("=SEQUENCE(3,2)", [[1, 2], [3, 4], [5, 6]])).rejects.toThrow(
    "There is something in Sheet1!A2:B4 already. Select a cell with 3 rows of 2 empty cells from it on, and try again.",
  );
  expect(await sheetValues("Sheet1")).toEqual([["mine"]]);
  await select("D2");
  expect(await insertFormula("=SEQUENCE(3,2)", [[1, 2], [3, 4], [5, 6]])).toBe("Sheet1!D2:E4");
  await excel.settled();
  expect((await sheetValues("Sheet1")).map((row) => row.at(-1))).toEqual([2, 4, 6]);
});
