import { describe, expect, test } from "vitest";

import { startFixture } from "./fixtureAddin";

const fixture = startFixture();

describe("worksheets", () => {
  test("the workbook starts with one, and more are added behind it without being shown", async () => {
    const batch = `context.workbook.worksheets.add('Break-even'); context.workbook.worksheets.add();
      const sheets = context.workbook.worksheets.load('items/name, items/position'); const active = context.workbook.worksheets.getActiveWorksheet().load('name');
      await context.sync(); return [sheets.items.map((one) => [one.name, one.position]), active.name];`;
    expect(await fixture.run(batch)).toEqual([
      [
        ["Sheet1", 0],
        ["Break-even", 1],
        ["Sheet3", 2],
      ],
      "Sheet1",
    ]);
  });

  test("are found by name and by id, whatever the case", async () => {
    const batch = `const one = context.workbook.worksheets.getItem('break-EVEN').load('id, name'); const none = context.workbook.worksheets.getItemOrNullObject('None');
      await context.sync(); const same = context.workbook.worksheets.getItem(one.id).load('name'); await context.sync(); return [one.name, same.name, none.isNullObject];`;
    expect(await fixture.run(batch)).toEqual(["Break-even", "Break-even", true]);
  });

  test("a taken name, a bad name and a missing sheet are refused", async () => {
    const codeOf = async (batch: string) => (await fixture.refusal(`${batch}; await context.sync()`)).code;
    expect(await codeOf(`context.workbook.worksheets.add('sheet1')`)).toBe("ItemAlreadyExists");
    expect(await codeOf(`context.workbook.worksheets.add('a/b')`)).toBe("InvalidArgument");
    expect(await codeOf(`context.workbook.worksheets.add('${"x".repeat(32)}')`)).toBe("InvalidArgument");
    expect(await codeOf(`context.workbook.worksheets.getItem('None').load('name')`)).toBe("ItemNotFound");
  });

  test("are renamed, and formulas and addresses follow with quotes where needed", async () => {
    await fixture.calculate({ A1: "='Break-even'!B2+1" });
    const batch = `const one = context.workbook.worksheets.getItem('Break-even'); one.name = "Bob's sheet"; one.getRange('B2').values = [[41]];
      const address = one.getRange('B2').load('address'); const formula = sheet.getRange('A1').load('formulas, values'); await context.sync();
      return [address.address, formula.formulas[0][0], formula.values[0][0]];`;
    expect(await fixture.run(batch)).toEqual(["'Bob''s sheet'!B2", "='Bob''s sheet'!B2+1", 42]);
  });

  test("position, colour, grid lines, visibility", async () => {
    const batch = `const one = context.workbook.worksheets.getItem('Sheet3'); one.position = 0; one.tabColor = '#1F3864'; one.showGridlines = false; one.visibility = 'Hidden';
      one.load('position, tabColor, showGridlines, visibility'); await context.sync(); return [one.position, one.tabColor, one.showGridlines, one.visibility];`;
    expect(await fixture.run(batch)).toEqual([0, "#1F3864", false, "Hidden"]);
  });

  test("are activated and deleted; the last that shows stays", async () => {
    const batch = `context.workbook.worksheets.getItem("Bob's sheet").activate(); await context.sync();
      const active = context.workbook.worksheets.getActiveWorksheet(); active.load('name'); await context.sync(); const name = active.name;
      active.delete(); await context.sync(); const count = context.workbook.worksheets.getCount(); await context.sync(); return [name, count.value];`;
    expect(await fixture.run(batch)).toEqual(["Bob's sheet", 2]);
    expect(
      (await fixture.refusal(`context.workbook.worksheets.getItem('Sheet1').delete(); await context.sync()`)).code,
    ).toBe("InvalidArgument");
  });

  test("the used range is what has content, spilled cells included", async () => {
    const batch = `const one = context.workbook.worksheets.add('Used'); const empty = one.getUsedRangeOrNullObject(); await context.sync();
      one.getRange('C3').formulas = [['=LLM.COUNTDOWN(4)']]; await context.sync(); one.getRange('A1').load('values'); await context.sync();
      const used = one.getUsedRange().load('address'); await context.sync(); return [empty.isNullObject, used.address];`;
    expect(await fixture.run(batch)).toEqual([true, "Used!C3:D6"]);
  });
});

describe("what belongs to a sheet", () => {
  test("frozen panes", async () => {
    const batch = `sheet.freezePanes.freezeAt(sheet.getRange('A1:B3')); const at = sheet.freezePanes.getLocationOrNullObject().load('address'); await context.sync();
      sheet.freezePanes.unfreeze(); const none = sheet.freezePanes.getLocationOrNullObject(); await context.sync();
      sheet.freezePanes.freezeRows(2); const rows = sheet.freezePanes.getLocationOrNullObject().load('rowCount'); await context.sync(); return [at.address, none.isNullObject, rows.rowCount];`;
    expect(await fixture.run(batch)).toEqual(["Sheet1!A1:B3", true, 2]);
  });

  test("the page layout is kept and read back", async () => {
    const batch = `const page = sheet.pageLayout; page.orientation = 'Landscape'; page.zoom = { horizontalFitToPages: 1 }; page.setPrintTitleRows('$1:$3'); page.setPrintArea('A1:H40');
      page.centerHorizontally = true; page.paperSize = 'A4'; page.headersFooters.defaultForAllPages.leftFooter = 'LLM';
      page.load('orientation, zoom, centerHorizontally, paperSize'); const area = page.getPrintAreaOrNullObject().load('address'); const footer = page.headersFooters.defaultForAllPages.load('leftFooter');
      await context.sync(); return [page.orientation, page.zoom, page.centerHorizontally, page.paperSize, area.address, footer.leftFooter];`;
    expect(await fixture.run(batch)).toEqual([
      "Landscape",
      { horizontalFitToPages: 1 },
      true,
      "A4",
      "Sheet1!A1:H40",
      "LLM",
    ]);
  });

  test("custom properties, whose keys have no case", async () => {
    const batch = `const kept = sheet.customProperties; kept.add('Marker', 'ours'); const one = kept.getItemOrNullObject('MARKER').load('key, value'); const none = kept.getItemOrNullObject('Other'); const all = kept.load('items/key');
      await context.sync(); const seen = [one.key, one.value, none.isNullObject, all.items.length]; one.delete(); const left = kept.getCount(); await context.sync(); return [...seen, left.value];`;
    expect(await fixture.run(batch)).toEqual(["Marker", "ours", true, 1, 0]);
  });

  test("protection is off", async () => {
    expect(
      await fixture.run(`sheet.protection.load('protected'); await context.sync(); return sheet.protection.protected;`),
    ).toBe(false);
  });
});
