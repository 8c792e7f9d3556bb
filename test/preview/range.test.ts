import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();
const read = <Result>(batch: string) => fixture.run<Result>(batch);

describe("values", () => {
  test("are read as they were written; blank is empty text, null leaves a cell alone", async () => {
    await fixture.calculate({
      "A1:C2": [
        [1, "text", true],
        ["", -2.5, "#N/A"],
      ],
    });
    await fixture.calculate({ "A1:C1": [[null, "other", null]] });
    expect(await fixture.calculate({}, "A1:D2")).toEqual([
      [
        [1, "other", true, ""],
        ["", -2.5, "#N/A", ""],
      ],
    ]);
  });

  test("text is read as if typed, text cells and apostrophes keep it", async () => {
    const batch = `
      sheet.getRange('A4:H4').values = [['12', '1,234.5', '50%', '$3.20', '2026-09-22', 'true', "'007", '1e3']];
      sheet.getRange('A5:C5').numberFormat = [['@', '@', '@']];
      sheet.getRange('A5:C5').values = [['=1+1', '12', '@SUM']];
      const range = sheet.getRange('A4:H5').load('values, numberFormat, formulas, text, valueTypes'); await context.sync();
      return { values: range.values, numberFormat: range.numberFormat[0], text: range.text[0], formula: range.formulas[1][0], types: range.valueTypes };`;
    const { values, numberFormat, text, formula, types } = await read<Record<string, unknown[][]>>(batch);
    expect(values?.[0]).toEqual([12, 1234.5, 0.5, 3.2, 46287, true, "007", 1000]);
    expect(values?.[1]?.slice(0, 3)).toEqual(["=1+1", "12", "@SUM"]);
    expect(formula).toBe("=1+1");
    expect(numberFormat?.slice(2, 5)).toEqual(["0%", "$#,##0.00", "m/d/yyyy"]);
    expect(text?.slice(2, 5)).toEqual(["50%", "$3.20", "9/22/2026"]);
    expect(types?.[1]?.slice(0, 4)).toEqual(["String", "String", "String", "Empty"]);
  });

  test("one value fills a range, and an array of another size is refused", async () => {
    expect(await fixture.calculate({ "A7:B8": 4 }, "A7:B8")).toEqual([
      [
        [4, 4],
        [4, 4],
      ],
    ]);
    const refusal = await fixture.refusal(`sheet.getRange('A7:B8').values = [[1, 2, 3]]; await context.sync()`);
    expect(refusal.code).toBe("InvalidArgument");
  });

  test("a large write arrives whole, beyond the sheet as it was", async () => {
    const sum = await read<number>(`
      const rows = Array.from({ length: 3000 }, (_, row) => Array.from({ length: 60 }, (_, column) => row * 60 + column));
      const big = context.workbook.worksheets.add('Big');
      big.getRangeByIndexes(0, 0, 3000, 60).values = rows;
      await context.sync();
      const used = big.getUsedRange().load('address, values'); await context.sync();
      if (used.address !== 'Big!A1:BH3000') throw new Error(used.address);
      return used.values.flat().reduce((sum, value) => sum + value, 0);`);
    expect(sum).toBe((180_000 * 179_999) / 2);
  });

  test("what a person types is read too", async () => {
    fixture.excel.api.getActiveWorkbook()?.getSheetByName("Sheet1")?.getRange("J1").setValue({ f: "=6*7" });
    expect(await fixture.calculate({}, "J1")).toEqual([42]);
  });
});

describe("formats of numbers", () => {
  test.each([
    ["#,##0", 506880000, "506,880,000"],
    ["0.0", 69.294, "69.3"],
    ["$#,##0.00", 3590.4, "$3,590.40"],
    ["0%", 0.75, "75%"],
    ["#,##0;(#,##0)", -12, "(12)"],
    ['0.0,,"M"', 506880000, "506.9M"],
    ["General", 1.5, "1.5"],
  ])("%s", async (format, value, text) => {
    const batch = `const range = sheet.getRange('L1'); range.numberFormat = [[${JSON.stringify(format)}]]; range.values = [[${value}]];
      range.load('text, numberFormat'); await context.sync(); return [range.text[0][0], range.numberFormat[0][0]];`;
    expect(await read(batch)).toEqual([text, format]);
  });
});

describe("navigation", () => {
  test.each([
    [`sheet.getRange('B2:D5').getCell(1, 2)`, "Sheet1!D3"],
    [`sheet.getRange('B2:D5').getRow(1)`, "Sheet1!B3:D3"],
    [`sheet.getRange('B2:D5').getColumn(1)`, "Sheet1!C2:C5"],
    [`sheet.getRange('B2:D5').getLastRow()`, "Sheet1!B5:D5"],
    [`sheet.getRange('B2').getResizedRange(2, 1)`, "Sheet1!B2:C4"],
    [`sheet.getRange('B2:C3').getOffsetRange(1, -1)`, "Sheet1!A3:B4"],
    [`sheet.getRange('B2:D5').getEntireColumn()`, "Sheet1!B:D"],
    [`sheet.getRange('B2').getEntireRow()`, "Sheet1!2:2"],
    [`sheet.getRange('B2').getBoundingRect('D9')`, "Sheet1!B2:D9"],
    [`sheet.getRange('B2:D5').getIntersection('C3:F9')`, "Sheet1!C3:D5"],
    [`sheet.getCell(3, 1)`, "Sheet1!B4"],
    [`sheet.getRangeByIndexes(0, 27, 2, 1)`, "Sheet1!AB1:AB2"],
  ])("%s", async (path, address) => {
    expect(await read(`const range = ${path}.load('address'); await context.sync(); return range.address;`)).toBe(
      address,
    );
  });

  test("there is nothing where ranges do not meet, and nothing beyond the sheet", async () => {
    const isNull = await read(
      `const none = sheet.getRange('A1').getIntersectionOrNullObject('B2'); await context.sync(); return none.isNullObject;`,
    );
    expect(isNull).toBe(true);
    expect(
      (await fixture.refusal(`sheet.getRange('A1').getOffsetRange(-1, 0).load('address'); await context.sync()`)).code,
    ).toBe("InvalidArgument");
    expect((await fixture.refusal(`sheet.getRange('nowhere!').load('address'); await context.sync()`)).code).toBe(
      "InvalidArgument",
    );
  });
});

test("clear takes contents, formats or both", async () => {
  const batch = `const range = sheet.getRange('P1'); range.values = [[5]]; range.format.font.bold = true; range.clear('Contents');
    range.load('values, format/font/bold'); await context.sync(); const before = [range.values[0][0], range.format.font.bold];
    range.clear(); range.load('format/font/bold'); await context.sync(); return [...before, range.format.font.bold];`;
  expect(await read(batch)).toEqual(["", true, false]);
});

test("select, getSelectedRange and getActiveCell", async () => {
  const batch = `sheet.getRange('B2:C3').select(); await context.sync();
    const selected = context.workbook.getSelectedRange().load('address'); const cell = context.workbook.getActiveCell().load('address');
    await context.sync(); return [selected.address, cell.address];`;
  expect(await read(batch)).toEqual(["Sheet1!B2:C3", "Sheet1!B2"]);
});

test("rows are inserted and deleted, and formulas follow", async () => {
  await fixture.calculate({ R1: 1, R2: 2, R3: "=SUM(R1:R2)" });
  await read(`sheet.getRange('2:2').insert('Down'); await context.sync();`);
  expect(await fixture.calculate({ R2: 10 }, "R4")).toEqual([13]);
  await read(`sheet.getRange('2:2').delete('Up'); await context.sync();`);
  expect(await fixture.calculate({}, "R3")).toEqual([3]);
});
