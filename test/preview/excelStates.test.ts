import { describe, expect, it } from "vitest";

import { startFixture } from "./fixtureAddin";

const addin = startFixture();

describe("a fault", () => {
  it("stops a request at an action: those before it have been carried out, those behind it have not", async () => {
    addin.excel.faults.begin({ request: 0, actions: 6, code: "RequestAborted" });
    const { code } = await addin.refusal("for (const row of [1, 2, 3, 4, 5, 6, 7, 8]) sheet.getRange('A' + row).values = row; await context.sync();");
    const [size] = addin.excel.faults.end();
    expect(code).toBe("RequestAborted");
    expect(size).toBeGreaterThan(8);
    const written = await addin.run<number>("const used = sheet.getUsedRange().load('rowCount'); await context.sync(); return used.rowCount;");
    expect(written).toBeGreaterThan(0);
    expect(written).toBeLessThan(8);
  });

  it("lets requests before it and after it through", async () => {
    addin.excel.faults.begin({ request: 1, actions: 0 });
    await addin.run("sheet.getRange('C1').values = 1; await context.sync();");
    await addin.refusal("sheet.getRange('C2').values = 2; await context.sync();");
    await addin.run("sheet.getRange('C3').values = 3; await context.sync();");
    addin.excel.faults.end();
    expect(await addin.calculate({}, "C1:C3")).toEqual([[[1], [""], [3]]]);
  });
});

describe("protection", () => {
  it("refuses changes of a sheet's cells until it is lifted; formulas go on calculating", async () => {
    await addin.run("sheet.getRange('E1:F1').formulas = [[2, '=LLM.LATER(E1)']]; sheet.protection.protect(); await context.sync();");
    for (const change of ["getRange('E1').values = 3", "getRange('E1').numberFormat = '0.0'", "getRange('E1').format.fill.color = 'red'", "tables.add('E1:F2', true)"]) {
      expect((await addin.refusal(`sheet.${change}; await context.sync();`)).code).toBe("AccessDenied");
    }
    expect(await addin.run("sheet.load('protection/protected'); await context.sync(); return sheet.protection.protected;")).toBe(true);
    await addin.run("sheet.protection.unprotect(); sheet.getRange('E1').values = 4; await context.sync();");
    expect(await addin.calculate({}, "E1:F1")).toEqual([[[4, 8]]]);
  });

  it.each(["context.workbook.worksheets.add('New')", "sheet.name = 'Other'", "sheet.delete()", "sheet.position = 0"])("of the structure refuses %s", async (change) => {
    await addin.run("context.workbook.worksheets.add('Second'); context.workbook.protection.protect(); await context.sync();");
    expect((await addin.refusal(`${change}; await context.sync();`)).code).toBe("AccessDenied");
    await addin.run("context.workbook.protection.unprotect(); context.workbook.worksheets.getItem('Second').delete(); await context.sync();");
  });
});

describe("what lies over cells", () => {
  it("is told: tables that reach into them, and merged cells; a table goes over neither", async () => {
    await addin.run("sheet.getRange('H1:I1').values = [['a', 'b']]; sheet.tables.add('H1:I3', true).name = 'Over'; sheet.getRange('H10:I11').merge(); await context.sync();");
    const asked = "const range = sheet.getRange('I3:J10'); const tables = range.getTables(false).load('items/name'); const inside = range.getTables(true).load('items/name'); const merged = range.getMergedAreasOrNullObject().load('address'); const none = sheet.getRange('L1').getMergedAreasOrNullObject().load('address'); await context.sync();";
    expect(await addin.run(`${asked} return JSON.stringify([tables.items.map((table) => table.name), inside.items.length, merged.address, none.isNullObject]);`)).toBe('[["Over"],0,"Sheet1!H10:I11",true]');
    for (const address of ["I3:J5", "G9:H10"]) expect((await addin.refusal(`sheet.tables.add('${address}', true); await context.sync();`)).code).toBe("InvalidArgument");
  });

  it("cells are deleted on the sheet they are on, and what is selected stays", async () => {
    await addin.run("const other = context.workbook.worksheets.add('Other'); other.getRange('A1:A3').values = [[1], [2], [3]]; sheet.getRange('N1:N3').values = [[1], [2], [3]]; sheet.getRange('N9').select(); await context.sync(); other.getRange('A1:A2').delete('Up'); await context.sync();");
    const [kept, moved] = await addin.calculate({}, "N1:N3", "Other!A1:A2");
    expect([kept, moved]).toEqual([[[1], [2], [3]], [[3], [""]]]);
    expect(await addin.run("const cell = context.workbook.getActiveCell().load('address'); await context.sync(); return cell.address;")).toBe("Sheet1!N9");
  });
});

it.each([
  [false, 36_526],
  [true, 35_064],
])("DATE answers in the workbook's calendar (from 1904: %s)", async (datesFrom1904, serial) => {
  addin.excel.states.datesFrom1904 = datesFrom1904;
  expect(await addin.run("const day = context.workbook.functions.date(2000, 1, 1).load('value'); await context.sync(); return day.value;")).toBe(serial);
});
