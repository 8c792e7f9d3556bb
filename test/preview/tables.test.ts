import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();
const MAKE = `sheet.getRange('B2:D4').values = [['Model','Price','Price'],['a',1,2],['b',3,4]];
  const table = sheet.tables.add('B2:D4', true); table.name = 'Prices'; await context.sync();`;

describe("tables", () => {
  test("have headers that differ, a name, a style, and are found in the workbook and on the sheet", async () => {
    const batch = `${MAKE} table.style = 'TableStyleMedium4'; table.showBandedRows = false; table.load('name, style, showBandedRows, showFilterButton, showTotals');
      const header = table.getHeaderRowRange().load('values, address'); const body = table.getDataBodyRange().load('address'); const all = table.getRange().load('address');
      const tables = context.workbook.tables.load('items/name'); const count = sheet.tables.load('count'); const none = context.workbook.tables.getItemOrNullObject('None');
      await context.sync(); return [table.name, table.style, table.showBandedRows, table.showFilterButton, table.showTotals, header.values[0], header.address, body.address, all.address, tables.items.map((one) => one.name), count.count, none.isNullObject];`;
    expect(await fixture.run(batch)).toEqual([
      "Prices",
      "TableStyleMedium4",
      false,
      true,
      false,
      ["Model", "Price", "Price2"],
      "Sheet1!B2:D2",
      "Sheet1!B3:D4",
      "Sheet1!B2:D4",
      ["Prices"],
      1,
      true,
    ]);
  });

  test("have columns by name and number", async () => {
    const batch = `const table = context.workbook.tables.getItem('prices'); const column = table.columns.getItem('price2').load('name, index, values'); const body = column.getDataBodyRange().load('address');
      const all = table.columns.load('items/name'); const none = table.columns.getItemOrNullObject('None'); await context.sync();
      return [column.name, column.index, column.values, body.address, all.items.map((one) => one.name), none.isNullObject];`;
    expect(await fixture.run(batch)).toEqual([
      "Price2",
      2,
      [["Price2"], [2], [4]],
      "Sheet1!D3:D4",
      ["Model", "Price", "Price2"],
      true,
    ]);
  });

  test("grow by rows, at the end and before another", async () => {
    const batch = `const table = context.workbook.tables.getItem('Prices'); table.rows.add(null, [['c', 5, 6]]); table.rows.add(0, [['z', 0, 0]]);
      const body = table.getDataBodyRange().load('values, address'); const rows = table.rows.load('count'); await context.sync(); return [body.address, body.values, rows.count];`;
    expect(await fixture.run(batch)).toEqual([
      "Sheet1!B3:D6",
      [
        ["z", 0, 0],
        ["a", 1, 2],
        ["b", 3, 4],
        ["c", 5, 6],
      ],
      4,
    ]);
  });

  test("are resized and turned into a range", async () => {
    const batch = `const table = context.workbook.tables.getItem('Prices'); table.resize('B2:D4'); const all = table.getRange().load('address'); await context.sync();
      const range = table.convertToRange().load('address'); const count = context.workbook.tables.getCount(); await context.sync(); return [all.address, range.address, count.value];`;
    expect(await fixture.run(batch)).toEqual(["Sheet1!B2:D4", "Sheet1!B2:D4", 0]);
  });

  test("two do not overlap, and no two have one name", async () => {
    await fixture.run(
      `sheet.tables.add('B2:D4', true).name = 'One'; sheet.getRange('G1:G2').values = [['H'], [1]]; sheet.tables.add('G1:G2', true).name = 'Two'; await context.sync();`,
    );
    const codeOf = async (batch: string) => (await fixture.refusal(`${batch}; await context.sync()`)).code;
    expect(await codeOf(`sheet.tables.add('D4:E6', true)`)).toBe("InvalidArgument");
    expect(await codeOf(`context.workbook.tables.getItem('Two').name = 'ONE'`)).toBe("InvalidArgument");
    expect(await codeOf(`context.workbook.tables.getItem('Two').name = 'A1'`)).toBe("InvalidArgument");
    expect(await codeOf(`context.workbook.tables.getItem('Two').name = 'two words'`)).toBe("InvalidArgument");
    expect(await codeOf(`context.workbook.tables.getItem('None').load('name')`)).toBe("ItemNotFound");
  });

  test("go with their sheet, and their cells with them", async () => {
    const batch = `const other = context.workbook.worksheets.add('Gone'); other.getRange('A1:A2').values = [['H'], [1]]; other.tables.add('A1:A2', true).name = 'Gone'; await context.sync();
      other.delete(); await context.sync(); context.workbook.tables.getItem('Two').delete(); const cell = sheet.getRange('G2').load('values');
      const tables = context.workbook.tables.load('items/name'); await context.sync(); return [tables.items.map((one) => one.name), cell.values[0][0]];`;
    expect(await fixture.run(batch)).toEqual([["One"], ""]);
  });
});

describe("rows added to a table", () => {
  /** A table on a sheet of its own; what is done to it; the address of its rows, what they hold, and how many it counts. */
  const rowsAfter = (cells: readonly (readonly unknown[])[], act: string): Promise<unknown> =>
    fixture.run(`const fresh = context.workbook.worksheets.add('Rows'); const area = fresh.getRangeByIndexes(0, 0, ${cells.length}, 2); area.formulas = ${JSON.stringify(cells)};
      const table = fresh.tables.add(area, true); ${act}
      const body = table.getDataBodyRange().load('formulas, address'); const rows = table.rows.load('count, items'); await context.sync();
      const seen = [body.address, body.formulas, rows.count, rows.items.length]; fresh.delete(); await context.sync(); return seen;`);
  const HEADERS = ["Item", "Price"];

  test("take the place of the blank row of a table of headers alone", async () => {
    expect(await rowsAfter([HEADERS], "")).toEqual(["Rows!A2:B2", [["", ""]], 0, 0]);
    expect(await rowsAfter([HEADERS], `table.rows.add(null, [['a', 1], ['b', 2]]); table.rows.add(null, [['c', 3]]);`)).toEqual(["Rows!A2:B4", [["a", 1], ["b", 2], ["c", 3]], 3, 3]);
  });

  test("take the place of the blank row of a table whose rows are all deleted", async () => {
    const two = [HEADERS, ["a", 1], ["b", 2]];
    expect(await rowsAfter(two, `table.rows.deleteRowsAt(0, 2);`)).toEqual(["Rows!A2:B2", [["", ""]], 0, 0]);
    expect(await rowsAfter(two, `table.rows.getItemAt(1).delete(); table.rows.getItemAt(0).delete(); table.rows.add(null, [['c', 3]]);`)).toEqual(["Rows!A2:B2", [["c", 3]], 1, 1]);
  });

  test("come under a blank row that is one of its rows", async () => {
    expect(await rowsAfter([HEADERS, ["", ""]], `table.rows.add(null, [['a', 1]]);`)).toEqual(["Rows!A2:B3", [["", ""], ["a", 1]], 2, 2]);
  });

  test("are not taken up where they are blank: none behind the last that holds anything, and none at all where the first is blank", async () => {
    const one = [HEADERS, ["a", 1]];
    expect(await rowsAfter(one, `table.rows.add(null, [['', ''], ['b', 2]]);`)).toEqual(["Rows!A2:B2", [["a", 1]], 1, 1]);
    expect(await rowsAfter(one, `table.rows.add(null, [['b', ''], ['', null], ['', 3], ['', '']]);`)).toEqual(["Rows!A2:B5", [["a", 1], ["b", ""], ["", ""], ["", 3]], 4, 4]);
  });

  test("get the formula of their column where nothing is said of a cell", async () => {
    expect(await rowsAfter([HEADERS, [1, "=A2*2"], [2, "=A3*2"]], `table.rows.add(null, [[3, null], [4, 5]]);`)).toEqual(["Rows!A2:B5", [[1, "=A2*2"], [2, "=A3*2"], [3, "=A4*2"], [4, 5]], 4, 4]);
  });
});

test("a table grows when a person types below it", async () => {
  await fixture.run(`sheet.getRange('M1:N2').values = [['Item', 'Price'], ['a', 1]]; sheet.tables.add('M1:N2', true).name = 'Growing';
    sheet.getRange('P1').formulas = [['=SUM(Growing[Price])']]; await context.sync();`);
  const grid = fixture.excel.api.getActiveWorkbook()?.getActiveSheet();
  grid?.getRange("M3").setValue("b");
  grid?.getRange("N3").setValue(2);
  const batch = `const all = sheet.getRange('Growing[#All]').load('address'); const sum = sheet.getRange('P1').load('values'); await context.sync(); return [all.address, sum.values[0][0]];`;
  expect(await fixture.run(batch)).toEqual(["Sheet1!M1:N3", 3]);
});

test("a formula that would spill over the headers of a table says so, and the calculation ends", async () => {
  await fixture.run(`sheet.getRange('V4:W5').values = [['Item', 'Price'], ['a', 1]]; sheet.tables.add('V4:W5', true); await context.sync();
    sheet.getRange('V2').formulas = [['=SEQUENCE(4)']]; await context.sync();`);
  const settled = fixture.excel.settled().then(() => "settled");
  expect(await Promise.race([settled, new Promise((resolve) => setTimeout(resolve, 3000, "never ends"))])).toBe("settled");
  expect(fixture.excel.api.getActiveWorkbook()?.getActiveSheet().getRange("V2").getRawValue()).toBe("#SPILL!");
});

describe("names", () => {
  test("stand for cells and values in formulas", async () => {
    const batch = `sheet.getRange('J1').values = [[0.15]]; context.workbook.names.add('Rate', sheet.getRange('J1'), 'USD/kWh'); context.workbook.names.add('Hours', '=176'); await context.sync();
      sheet.getRange('J2').formulas = [['=Rate*Hours']]; const result = sheet.getRange('J2').load('values'); const rate = context.workbook.names.getItem('rate').load('name, formula, type, comment, value');
      const cells = sheet.getRange('Rate').load('address'); const none = context.workbook.names.getItemOrNullObject('None'); await context.sync();
      return [Math.round(result.values[0][0] * 100) / 100, rate.name, rate.formula, rate.type, rate.comment, cells.address, none.isNullObject];`;
    expect(await fixture.run(batch)).toEqual([26.4, "Rate", "=Sheet1!$J$1", "Range", "USD/kWh", "Sheet1!J1", true]);
  });

  test("are added once, changed and deleted", async () => {
    expect((await fixture.refusal(`context.workbook.names.add('RATE', '=1'); await context.sync()`)).code).toBe(
      "ItemAlreadyExists",
    );
    const batch = `context.workbook.names.getItem('Hours').formula = '=160'; await context.sync(); const result = sheet.getRange('J2').load('values'); await context.sync();
      const changed = result.values[0][0]; context.workbook.names.getItem('Hours').delete(); const names = context.workbook.names.load('items/name'); await context.sync(); return [changed, names.items.map((one) => one.name)];`;
    expect(await fixture.run(batch)).toEqual([24, ["Rate"]]);
  });
});
