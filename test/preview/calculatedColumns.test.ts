import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

/** A table of four rows whose second column holds what is given; what is done to it; what the column then holds. */
async function columnAfter(start: readonly unknown[], act: string): Promise<unknown[]> {
  const cells = JSON.stringify(start.map((content) => [content]));
  return fixture.run(`const fresh = context.workbook.worksheets.add(); const { tables } = fresh;
    fresh.getRange('A1:C1').values = [['Key', 'Figure', 'Other']]; fresh.getRange('A2:A5').values = [[1], [2], [3], [4]];
    fresh.getRange('B2:B5').formulas = ${cells};
    const table = tables.add('A1:C5', true); await context.sync();
    ${act} await context.sync();
    const column = table.columns.getItem('Figure').getDataBodyRange().load('formulas'); await context.sync();
    return column.formulas.map(([formula]) => formula);`);
}

const BLANK = ["", "", "", ""];
const DIFFERING = `[['=1+1'], ['=2+2'], ['=3+3'], ['=4+4']]`;

describe("a column of a table", () => {
  test("is filled by a formula entered while the others are blank", async () => {
    expect(await columnAfter(BLANK, `fresh.getRange('B3').formulas = [['=A3*2']];`)).toEqual(["=A2*2", "=A3*2", "=A4*2", "=A5*2"]);
  });

  test("of blanks takes the last of differing formulas in every row", async () => {
    expect(await columnAfter(BLANK, `fresh.getRange('B2:B5').formulas = ${DIFFERING};`)).toEqual(["=4+4", "=4+4", "=4+4", "=4+4"]);
  });

  test("with one formula takes another in every row, wherever it is entered", async () => {
    const start = ["=A2*2", "=A3*2", "=A4*2", "=A5*2"];
    expect(await columnAfter(start, `fresh.getRange('B4').formulas = [['=[@Key]*A$2']];`)).toEqual(["=[@Key]*A$2", "=[@Key]*A$2", "=[@Key]*A$2", "=[@Key]*A$2"]);
    expect(await columnAfter(start, `fresh.getRange('B2:B5').formulas = ${DIFFERING};`)).toEqual(["=4+4", "=4+4", "=4+4", "=4+4"]);
  });

  test("with one formula keeps a value as an exception, and from then on each formula to its cell", async () => {
    const start = ["=A2*2", "=A3*2", "=A4*2", "=A5*2"];
    expect(await columnAfter(start, `fresh.getRange('B2').values = [[7]];`)).toEqual([7, "=A3*2", "=A4*2", "=A5*2"]);
    expect(await columnAfter(start, `fresh.getRange('B2').values = [[7]]; fresh.getRange('B4').formulas = [['=5']];`)).toEqual([7, "=A3*2", "=5", "=A5*2"]);
  });

  test("of values, of differing formulas, and one that becomes part of a table with its formulas, is left alone", async () => {
    expect(await columnAfter([1, 2, 3, 4], `fresh.getRange('B2:B5').formulas = ${DIFFERING};`)).toEqual(["=1+1", "=2+2", "=3+3", "=4+4"]);
    expect(await columnAfter(["=1", "=2", "=3", "=4"], `fresh.getRange('B3').formulas = [['=9']];`)).toEqual(["=1", "=9", "=3", "=4"]);
    expect(await columnAfter(["=1", "=2", "", ""], "")).toEqual(["=1", "=2", "", ""]);
  });

  test("keeps texts that look like formulas apart from formulas", async () => {
    expect(await columnAfter(["'=1", "'=1", "'=1", "'=1"], `fresh.getRange('B3').formulas = [['=9']];`)).toEqual(["=1", "=9", "=1", "=1"]);
  });
});
