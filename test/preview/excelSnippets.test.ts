import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

/** What Microsoft's public snippets for Excel expect, where the simulated Excel once did otherwise (docs/reliability.md). */
const fixture = startFixture();
const answer = (batch: string) => fixture.run<string>(`${batch}; return null`);

describe("formats", () => {
  test("an array of one number format is for all cells; an array of one value is not", async () => {
    const batch = `sheet.getRange('A1:B2').numberFormat = [['$#,##0.00']]; const read = sheet.getRange('A1:B2').load('numberFormat'); await context.sync(); return read.numberFormat;`;
    expect(await answer(batch)).toEqual([
      ["$#,##0.00", "$#,##0.00"],
      ["$#,##0.00", "$#,##0.00"],
    ]);
    expect(await fixture.refusal("sheet.getRange('A1:B2').values = [[1]]; await context.sync();")).toMatchObject({ code: "InvalidArgument" });
  });

  test("a colour given by its name is read as its figures; a name that is not known here says so", async () => {
    const batch = `const { format } = sheet.getRange('A1'); format.font.color = 'white'; format.fill.color = 'Green'; sheet.tabColor = 'yellow'; sheet.load('tabColor'); format.load('font/color, fill/color'); await context.sync();
      const read = [format.font.color, format.fill.color, sheet.tabColor]; sheet.tabColor = ''; format.fill.clear(); await context.sync(); return read;`;
    expect(await answer(batch)).toEqual(["#FFFFFF", "#008000", "#FFFF00"]);
    expect((await fixture.refusal("sheet.getRange('A1').format.fill.color = 'indigo'; await context.sync();")).message).toBe(
      "[simulated Excel] the colour indigo is not implemented",
    );
  });
});

describe("links", () => {
  const LOOKS = "cell.format.font.load('color, underline'); cell.load('hyperlink, values'); await context.sync(); return [cell.hyperlink, cell.values[0][0], cell.format.font.color, cell.format.font.underline];";

  test("have their tip, and give the cell the looks of a link", async () => {
    const batch = `const cell = sheet.getRange('D1'); cell.hyperlink = { address: 'https://example.com/a', screenTip: 'Opens a page', textToDisplay: 'a' }; ${LOOKS}`;
    expect(await answer(batch)).toEqual([{ address: "https://example.com/a", screenTip: "Opens a page", textToDisplay: "a" }, "a", "#0563C1", "Single"]);
  });

  test("leave the looks when they are cleared, and take them along when they are removed", async () => {
    expect(await answer(`const cell = sheet.getRange('D1'); cell.clear('Hyperlinks'); ${LOOKS}`)).toEqual([null, "a", "#0563C1", "Single"]);
    const removed = `const cell = sheet.getRange('D1'); cell.hyperlink = { address: 'https://example.com/a', textToDisplay: 'b' }; cell.clear('RemoveHyperlinks'); ${LOOKS}`;
    expect(await answer(removed)).toEqual([null, "b", "#000000", "None"]);
  });
});

test("inserting cells gives the room that was made", async () => {
  const batch = `sheet.getRange('F2:G3').values = [[1, 2], [3, 4]]; const room = sheet.getRange('F3:G3').insert('Down').load('address, values'); const below = sheet.getRange('F4:G4').load('values'); await context.sync(); return [room.address, room.values, below.values];`;
  expect(await answer(batch)).toEqual(["Sheet1!F3:G3", [["", ""]], [[3, 4]]]);
});

describe("validation", () => {
  const RULE = "{ wholeNumber: { formula1: 0, operator: 'GreaterThan' } }";
  const typeOf = (address: string) => answer(`const { dataValidation } = sheet.getRange('${address}'); dataValidation.load('type, rule'); await context.sync(); return [dataValidation.type, dataValidation.rule];`);

  test("is read of a part of the cells it was set for", async () => {
    await answer(`sheet.getRange('J2:J5').dataValidation.rule = ${RULE}; await context.sync();`);
    expect(await typeOf("J3")).toEqual(["WholeNumber", { wholeNumber: { formula1: 0, operator: "GreaterThan" } }]);
  });

  test("is mixed where some cells have none, and inconsistent where they have another", async () => {
    expect(await typeOf("J5:J6")).toEqual(["MixedCriteria", {}]);
    await answer("sheet.getRange('J6').dataValidation.rule = { textLength: { formula1: 10, operator: 'LessThanOrEqualTo' } }; await context.sync();");
    expect(await typeOf("J5:J6")).toEqual(["Inconsistent", {}]);
  });

  test("of cells that are cleared with others is gone, and words said before the rule stay", async () => {
    await answer("sheet.getRange('J1:J9').dataValidation.clear(); await context.sync();");
    expect(await typeOf("J2:J5")).toEqual(["None", {}]);
    const batch = `const { dataValidation } = sheet.getRange('J2:J5'); dataValidation.errorAlert = { message: 'Above 0.', showAlert: true, style: 'Stop', title: 'Count' }; dataValidation.rule = ${RULE}; dataValidation.load('errorAlert, type'); await context.sync(); return [dataValidation.errorAlert.message, dataValidation.type];`;
    expect(await answer(batch)).toEqual(["Above 0.", "WholeNumber"]);
  });
});

test("a name has the value of the constant it stands for; what a formula gives is not made up", async () => {
  const batch = `const { names } = context.workbook; names.add('Rate', '=0.1'); names.add('Whole', '=5'); names.add('Word', '="a ""b"""'); names.add('Cells', sheet.getRange('A1:B2'));
    const read = ['Rate', 'Whole', 'Word', 'Cells'].map((name) => names.getItem(name).load('type, value')); await context.sync(); return read.map(({ type, value }) => [type, value]);`;
  expect(await answer(batch)).toEqual([
    ["Double", 0.1],
    ["Integer", 5],
    ["String", 'a "b"'],
    ["Range", "Sheet1!$A$1:$B$2"],
  ]);
  const refusal = await fixture.refusal("context.workbook.names.add('Sum', '=SUM(1,2)').load('value'); await context.sync();");
  expect(refusal.message).toBe("[simulated Excel] NamedItem.value of a formula is not implemented");
});

describe("protection", () => {
  test("is not put on twice, and comes off by its password alone", async () => {
    await answer("sheet.protection.protect(null, 'right'); await context.sync();");
    expect(await fixture.refusal("sheet.protection.protect(); await context.sync();")).toMatchObject({ code: "AccessDenied" });
    expect(await fixture.refusal("sheet.protection.unprotect('wrong'); await context.sync();")).toMatchObject({ code: "AccessDenied" });
    const batch = "sheet.protection.unprotect('right'); sheet.load('protection/protected'); await context.sync(); return sheet.protection.protected;";
    expect(await answer(batch)).toBe(false);
  });
});

describe("what the simulated Excel does otherwise says so", () => {
  test.each([
    ["context.workbook.application.calculationMode = 'Manual'", "CalculationMode.manual"],
    ["sheet.visibility = 'VeryHidden'", "SheetVisibility.veryHidden"],
    ["sheet.onDeactivated.add(() => Promise.resolve())", "Worksheet._registerDeactivatedEvent"],
    ["context.workbook.worksheets.onDeactivated.add(() => Promise.resolve())", "WorksheetCollection._registerDeactivatedEvent"],
  ])("%s", async (call, what) => {
    expect((await fixture.refusal(`${call}; await context.sync();`)).message).toBe(`[simulated Excel] ${what} is not implemented`);
  });
});
