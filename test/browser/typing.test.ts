import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { cellValue, enter, selectCells } from "../../preview/server/gridGestures";

let preview: DrivenPreview;

beforeAll(async () => {
  preview = await openDrivenPreview();
  await preview.started();
});

afterAll(() => preview.close());

/** Types without waiting between keys, as fast as a person who knows the formula, and confirms at once. */
async function enterFast(address: string, text: string): Promise<void> {
  await selectCells(preview.page, address);
  await preview.page.keyboard.type(text);
  await preview.page.keyboard.press("Enter");
}

function inSheet<Result>(script: string): Promise<Result> {
  return preview.page.evaluate((body) => new Function("sheet", "excel", body)(window.simulatedExcel!.excel.api.getActiveWorkbook()!.getActiveSheet(), window.simulatedExcel!.excel) as Result, script);
}

const formula = (address: string): Promise<unknown> => inSheet(`return sheet.getRange(${JSON.stringify(address)}).getFormula()`);

/** What the grid draws in a cell: its text, or the signs for a number that does not fit. */
const isHashed = (address: string): Promise<boolean> =>
  inSheet(`const range = sheet.getRange(${JSON.stringify(address)}); const cell = sheet.getSheet().getCell(range.getRow(), range.getColumn()); return cell?.fontRenderExtension?.isSkip === true`);

describe("typing", () => {
  test("Enter leaves what is typed alone while functions are offered", async () => {
    const { page } = preview;
    await selectCells(page, "N1");
    await page.keyboard.type("=PRICE", { delay: 40 });
    await page.getByText("PRICEDISC", { exact: false }).first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => formula("N1")).toBe("=PRICE");
  });

  test("a reference to a whole table, typed fast, is taken as it was typed", async () => {
    for (const [address, typed] of [["Q1", "=SUM(Prices[#All])"], ["Q2", "=COUNTA(Prices[#All])"], ["Q3", "=ROWS(Prices[#All])"]] as const) {
      await enterFast(address, typed);
      await expect.poll(() => formula(address)).toBe(typed);
    }
  });

  test("every key reaches a cell with a drop-down list", async () => {
    await inSheet("const rule = excel.api.newDataValidation().requireValueInList(['Alpha', 'Beta', 'Gamma']).build(); sheet.getRange('A1:A2').setDataValidation(rule)");
    await enterFast("A1", "Gamma");
    await enter(preview.page, "A2", "Beta");
    await expect.poll(() => cellValue(preview.page, "A1")).toBe("Gamma");
    await expect.poll(() => cellValue(preview.page, "A2")).toBe("Beta");
  });

  test("a number wider than its column is shown as ####, and whole when the column is wide enough", async () => {
    await inSheet("sheet.getRange('C1').setValue(1234567890.12).setNumberFormat('#,##0.00'); sheet.getRange('C2').setValue(1.5).setNumberFormat('#,##0.00')");
    await inSheet("sheet.setColumnWidth(2, 50)");
    await expect.poll(() => isHashed("C1")).toBe(true);
    expect(await isHashed("C2")).toBe(false);
    expect(await cellValue(preview.page, "C1")).toBe(1234567890.12);
    await inSheet("sheet.setColumnWidth(2, 200)");
    await expect.poll(() => isHashed("C1")).toBe(false);
  });

  test("text that reads as a date becomes one, and stays text in a text cell", async () => {
    await inSheet("sheet.getRange('E2').setNumberFormat('@')");
    await enter(preview.page, "E1", "1/2");
    await enter(preview.page, "E2", "1/2");
    await expect.poll(() => cellValue(preview.page, "E1")).toBeTypeOf("number");
    await expect.poll(() => cellValue(preview.page, "E2")).toBe("1/2");
  });

  test("a circular reference is named", async () => {
    await enter(preview.page, "G1", "=G1+1");
    await expect.poll(() => inSheet("return excel.circularReferences()")).toEqual(["Sheet1!G1"]);
    await selectCells(preview.page, "G1");
    await preview.page.locator(".error-card", { hasText: "circular reference" }).waitFor();
  });

  test("no key of a text is shown, and no error is left behind", async () => {
    expect(await preview.page.locator("body").innerText()).not.toMatch(/sheets-[a-z-]+\.\w/);
    expect(preview.errors).toEqual([]);
  });
});
