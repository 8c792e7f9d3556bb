import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

describe("what is not there says so", () => {
  test.each([
    ['sheet.shapes.load("items")', "Worksheet.shapes"],
    ['sheet.pivotTables.load("count")', "Worksheet.pivotTables"],
    ['sheet.getRange("A1").sort.apply([{ key: 0 }])', "Range.sort"],
    ['sheet.load("standardWidth")', "Worksheet.standardWidth"],
    ['sheet.getRange("A1").format.font.superscript = true', "RangeFont.superscript"],
    ['sheet.getRange("A1").copyFrom("B1")', "Range.copyFrom"],
    ["sheet.onFormatChanged.add(() => Promise.resolve())", "Worksheet._registerFormatChangedEvent"],
  ])("%s", async (call, member) => {
    const refusal = await fixture.refusal(`${call}; await context.sync()`);
    expect(refusal).toEqual({ code: "ApiNotFound", message: `[simulated Excel] ${member} is not implemented` });
  });
});

describe("loading", () => {
  test("all scalars of an object, of the items of a collection, and of nested objects", async () => {
    const batch = `const table = context.workbook.worksheets.load('items'); sheet.load(); const range = sheet.getRange('A1').load(['values', 'format/font/bold']); await context.sync();
      return [table.items[0].name, sheet.name, sheet.visibility, range.values[0][0], range.format.font.bold];`;
    expect(await fixture.run(batch)).toEqual(["Sheet1", "Sheet1", "Visible", "", false]);
  });

  test("tracked ranges stay addressable", async () => {
    const batch = `const range = sheet.getRange('C1'); context.trackedObjects.add(range); await context.sync(); range.values = [[8]]; await context.sync(); range.load('values'); await context.sync(); return range.values[0][0];`;
    expect(await fixture.run(batch)).toBe(8);
  });
});

describe("the application and what an add-in keeps", () => {
  test("calculation mode and suspensions", async () => {
    const batch = `const { application } = context.workbook; application.suspendScreenUpdatingUntilNextSync(); application.suspendApiCalculationUntilNextSync(); application.calculationMode = 'AutomaticExceptTables'; application.load('calculationMode'); await context.sync(); return application.calculationMode;`;
    expect(await fixture.run(batch)).toBe("AutomaticExceptTables");
  });

  test("settings of the workbook and of the document", async () => {
    const batch = `const { settings } = context.workbook; settings.add('preset', { name: 'Published' }); const kept = settings.getItemOrNullObject('preset').load('value'); const none = settings.getItemOrNullObject('none'); await context.sync();
      const document = Office.context.document.settings; document.set('seen', 3); await new Promise((resolve) => document.saveAsync(resolve)); return [kept.value.name, none.isNullObject, document.get('seen')];`;
    expect(await fixture.run(batch)).toEqual(["Published", true, 3]);
  });

  test("the pane is shown and hidden", async () => {
    await fixture.run(
      `await Office.addin.hide(); await Office.addin.showAsTaskpane(); await Office.addin.setStartupBehavior('Load');`,
    );
    expect(fixture.paneVisibility).toEqual([false, true]);
  });

  test("a button runs the command it names", async () => {
    await fixture.excel.runCommand("greet", "GreetButton");
    expect(await fixture.calculate({}, "A1")).toEqual(["pressed GreetButton"]);
  });
});

test("events tell of changes, selections, sheets and calculation", async () => {
  const heard = await fixture.run<string[]>(`
    const heard = []; const { worksheets } = context.workbook;
    sheet.onChanged.add(async (event) => heard.push('changed ' + event.address));
    worksheets.onSelectionChanged.add(async (event) => heard.push('selected ' + event.address));
    worksheets.onAdded.add(async () => heard.push('added')); sheet.onCalculated.add(async () => heard.push('calculated')); await context.sync();
    sheet.getRange('E1:E2').values = [[1], ['=E1+1']]; sheet.getRange('F3').select(); worksheets.add('New'); await context.sync();
    sheet.getRange('E2').load('values'); await context.sync(); await new Promise((resolve) => setTimeout(resolve, 30)); return heard;`);
  expect(heard).toEqual(expect.arrayContaining(["changed E1:E2", "selected F3", "added", "calculated"]));
});
