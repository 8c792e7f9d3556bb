import type { Locator, Page } from "playwright-core";

import { columnLetters } from "../host/a1";

/** Selects a cell or range by typing its address into the name box. */
export async function selectCells(page: Page, address: string): Promise<void> {
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.click();
  await nameBox.fill(address);
  await nameBox.press("Enter");
}

/** Types into a cell with the keyboard, without leaving it. */
export async function typeInto(page: Page, address: string, text: string): Promise<void> {
  await selectCells(page, address);
  // Slow enough for the autocomplete list to follow, as it does for a person.
  await page.keyboard.type(text, { delay: 15 });
}

/** Types into a cell and confirms with Enter. */
export async function enter(page: Page, address: string, text: string): Promise<void> {
  await typeInto(page, address, text);
  await page.keyboard.press("Enter");
}

/** Brings a sheet to the front by its tab. */
export async function openSheet(page: Page, name: string): Promise<void> {
  await page.locator('[data-u-comp="slide-tab-item"]').getByText(name, { exact: true }).click();
}

/** Waits until a sheet is in front and all of it is painted: in the frame after the one that it is told in. */
export async function painted(page: Page, name: string): Promise<void> {
  await page.waitForFunction((wanted) => window.simulatedExcel?.excel.api.getActiveWorkbook()?.getActiveSheet().getSheetName() === wanted, name);
  await page.evaluate(() => new Promise<void>((resume) => requestAnimationFrame(() => requestAnimationFrame(() => resume()))));
}

/** Selects a cell of the sheet in front and scrolls until it is the first one shown. */
export async function scrollToCell(page: Page, address: string): Promise<void> {
  await selectCells(page, address);
  await page.evaluate((at) => {
    const sheet = window.simulatedExcel?.excel.api.getActiveWorkbook()?.getActiveSheet();
    const cell = sheet?.getRange(at);
    if (cell) sheet?.scrollToCell(cell.getRow(), cell.getColumn());
  }, address);
}

/** Presses a button of the add-in on the ribbon and waits until it may be pressed again. */
export async function pressRibbonButton(page: Page, label: string): Promise<void> {
  const button = page.locator("#addin-groups").getByRole("button", { name: label, exact: true });
  await button.click();
  await button.and(page.locator(":enabled")).waitFor();
}

/** Opens the right-click menu of a cell in the middle of the grid. */
export async function openCellMenu(page: Page): Promise<void> {
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').click({ button: "right", position: { x: 300, y: 200 } });
}

/** An entry of the right-click menu. */
export const menuEntry = (page: Page, label: string): Locator =>
  page.locator(".univer-popup").getByText(label, { exact: true });

/** An entry of a menu that opens out of an entry of the right-click menu: the grid shows it beside all else. */
export const submenuEntry = (page: Page, label: string): Locator =>
  page.locator('body > [class*="univer-z-"]').getByText(label, { exact: true });

/** The value in a cell of the active sheet, or of the named one. */
export function cellValue(page: Page, address: string, sheetName?: string): Promise<unknown> {
  return page.evaluate(
    ([at, name]) => {
      const workbook = window.simulatedExcel?.excel.api.getActiveWorkbook();
      const sheet = name === undefined ? workbook?.getActiveSheet() : workbook?.getSheetByName(name);
      return sheet?.getRange(at).getRawValue();
    },
    [address, sheetName] as const,
  );
}

/** The names of the sheets, in order. */
export function sheetNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const sheets = window.simulatedExcel?.excel.api.getActiveWorkbook()?.getSheets() ?? [];
    return sheets.map((sheet) => sheet.getSheetName());
  });
}

/** The address of the cell in the row that starts with one text and below a heading; the first match from the top. */
export async function cellAddress(page: Page, sheetName: string, rowName: string, columnName: string): Promise<string> {
  const rows = await sheetValues(page, sheetName);
  const headingRow = rows.findIndex((row) => row.includes(columnName));
  const row = rows.findIndex((values, i) => i > headingRow && values.includes(rowName));
  if (headingRow < 0 || row < 0) throw new Error(`${sheetName} has no "${rowName}" below "${columnName}".`);
  return `${columnLetters(rows[headingRow]!.indexOf(columnName))}${row + 1}`;
}

function sheetValues(page: Page, sheetName: string): Promise<unknown[][]> {
  return page.evaluate((name) => {
    const sheet = window.simulatedExcel?.excel.api.getActiveWorkbook()?.getSheetByName(name);
    return sheet?.getRange(0, 0, sheet.getLastRow() + 1, sheet.getLastColumn() + 1).getRawValues() ?? [];
  }, sheetName);
}
