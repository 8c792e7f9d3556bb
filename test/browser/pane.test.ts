import { readFileSync } from "node:fs";
import { read } from "@e965/xlsx";
import { afterAll, describe, expect, test } from "vitest";

import { NARROW, axeFindings, forcedColorFindings, neededWidth } from "./accessibility";
import { cellAddress, cellValue, enter, openSheet, pressRibbonButton, selectCells, sheetNames } from "../../preview/server/gridGestures";
import { openPane } from "./openPane";
import { SHEET_OFFERS, type SheetOffer, withSources } from "../../src/sheets/sheetList";
import { WHOLE_WORKBOOK } from "../../src/writers/excel";

const VIEWS = ["Start", "Build", "Usage", "Functions", "What-if", "Catalog", "Tools"];

const { preview, pane, show, press, says, tick } = await openPane();

afterAll(() => preview.close());

const USUAL = withSources(WHOLE_WORKBOOK.sheets);
const labels = (of: (offer: SheetOffer) => boolean) => SHEET_OFFERS.filter(of).map(({ label }) => label);

/** What the view in front works out as it comes up, if anything, stands there. */
async function answered(): Promise<void> {
  const unanswered = pane.locator('[role="tabpanel"]:not([hidden]) .live').filter({ hasText: /^(Computing…)?$/ });
  await expect.poll(() => unanswered.count()).toBe(0);
}

describe("every view", () => {
  test.each(VIEWS)("%s has nothing that axe objects to, in light and in dark", async (view) => {
    await show(view);
    await answered();
    for (const theme of ["light", "dark"]) {
      await pane.locator(":root").evaluate((root, name) => (root.dataset["theme"] = name), theme);
      expect(await axeFindings(pane)).toEqual([]);
    }
  });

  test.each(VIEWS)("%s fits a pane of 320 pixels", async (view) => {
    await show(view);
    expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  });
});

describe("every view, for those who need it larger or in colours of their own", () => {
  afterAll(async () => {
    await preview.page.emulateMedia({ forcedColors: "none" });
    await pane.locator(":root").evaluate((root) => (root.style.fontSize = ""));
  });

  test.each(VIEWS)("%s fits 320 pixels at 200%, its folds open", async (view) => {
    await show(view);
    await pane.locator('[role="tabpanel"]:not([hidden]) details').evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
    expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
    await pane.locator(":root").evaluate((root) => (root.style.fontSize = "200%"));
    const needed = await neededWidth(pane, NARROW);
    await pane.locator(":root").evaluate((root) => (root.style.fontSize = ""));
    expect(needed).toBeLessThanOrEqual(NARROW);
  });

  test("and a text that does not stand out is found, as is a button without an edge", async () => {
    await show("Tools");
    await preview.page.emulateMedia({ forcedColors: "active" });
    await pane.locator("main").evaluate((main) => main.insertAdjacentHTML("beforeend", '<div id="unseen-in-test" style="forced-color-adjust:none;background:#eee;color:#ddd">pale<button style="border:0;color:#000">bare</button></div>'));
    expect(await forcedColorFindings(pane)).toEqual(["faint: DIV palebare", "without an edge: BUTTON bare"]);
    await pane.locator("#unseen-in-test").evaluate((element) => element.remove());
  });

  test.each(VIEWS)("%s can be read and used in forced colours", async (view) => {
    await show(view);
    await preview.page.emulateMedia({ forcedColors: "active" });
    expect(await forcedColorFindings(pane)).toEqual([]);
  });
});

test("the tabs are one stop for the keyboard, and arrows choose", async () => {
  await show("Build");
  await pane.getByRole("tab", { name: "Build" }).press("ArrowRight");
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Usage");
  await pane.getByRole("tab", { name: "Usage" }).press("End");
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Tools");
  expect(await pane.locator('[role="tab"][tabindex="0"]').count()).toBe(1);
});

test("another tab shows from its top", async () => {
  await show("What-if");
  const top = () => pane.locator(":root").evaluate(() => scrollY);
  await pane.locator(":root").evaluate(() => scrollTo(0, 400));
  expect(await top()).toBeGreaterThan(100);
  await show("Tools");
  expect(await top()).toBe(0);
});

test("Goal seek's target goes with its figure: 72 months, a rate of return of 15%, and 72 again", async () => {
  await show("What-if");
  await pane.getByLabel("Analysis").selectOption("GOALSEEK");
  const target = pane.getByLabel("The figure shall be");
  expect(await target.inputValue()).toBe("72");
  await pane.getByLabel("Figure", { exact: true }).selectOption("IRR");
  expect(await target.inputValue()).toBe("15%");
  await pane.getByLabel("Figure", { exact: true }).selectOption("BREAKEVEN");
  expect(await target.inputValue()).toBe("72");
  await pane.getByLabel("Analysis").selectOption("TORNADO");
});

test("Download .xlsx hands over the workbook as a file, though nothing is built", async () => {
  await show("Build");
  const [download] = await Promise.all([preview.page.waitForEvent("download"), press("Download .xlsx")]);
  expect(download.suggestedFilename()).toBe("breakeven.xlsx");
  const { SheetNames, Sheets } = read(readFileSync(await download.path()), { sheets: ["Break-even"] });
  expect(SheetNames[0]).toBe("Break-even");
  expect(Sheets["Break-even"]?.["C8"]?.v).toBeCloseTo(69.29, 2);
});

test("choices are kept in the workbook", async () => {
  await show("Build");
  await pane.getByLabel("Open model to look at closely").selectOption("Kimi-K2");
  const kept = () => pane.locator(":root").evaluate(() => ["model", "view"].map((key) => Office.context.document.settings.get(`LLM.pane.${key}`) as unknown));
  expect(await kept()).toEqual(["Kimi-K2", "build"]);
});

test("Functions shows a result as it is typed, and its formula gives the same in the sheet", async () => {
  const { page } = preview;
  await show("Functions");
  await pane.getByLabel("API", { exact: true }).first().fill("Grok-4");
  await pane.locator(".formula", { hasText: "Grok-4" }).waitFor();
  // In the pane with the decimals and the unit of the sheets; the title has every digit.
  const result = pane.locator("#panel-functions .result").first();
  expect(await result.innerText()).toMatch(/^[\d,]+\.\d\d months$/);
  const shown = Number((await result.getAttribute("title"))!.replaceAll(",", ""));
  await selectCells(page, "A1");
  await press("Insert into cell");
  await says("Inserted in Sheet1!A1.");
  await expect.poll(async () => Number(await cellValue(page, "A1", "Sheet1"))).toBeCloseTo(shown, 4);
  await press("Insert into cell");
  await says("not empty");
});

test("a function that refuses says why", async () => {
  await show("Functions");
  await pane.getByLabel("Model", { exact: true }).fill("Kimi-K9");
  await pane.locator(".no-result", { hasText: "Closest: Kimi-K2" }).waitFor();
});

test("What-if shows a tornado, and puts its values into empty cells", async () => {
  const { page } = preview;
  await show("What-if");
  await pane.locator(".bar-row", { hasText: "GPU price" }).waitFor();
  await selectCells(page, "C3");
  await press("Insert values");
  await says("Inserted in Sheet1!C3");
  expect(await cellValue(page, "C3", "Sheet1")).toBe("Setting");
  expect(typeof (await cellValue(page, "F4", "Sheet1"))).toBe("number");
  await press("Insert values");
  await says("There is something in");
});

test.each([
  ["GRID", "Utilization down, Electricity rate across"],
  ["SIMULATE", "Share that pays back within the horizon"],
])("What-if answers %s", async (analysis, text) => {
  await show("What-if");
  await pane.getByLabel("Analysis").selectOption(analysis);
  await pane.locator("#panel-what-if .live", { hasText: text }).waitFor();
});

test("a simulation runs into a Risk sheet, with shapes and correlations", async () => {
  const { page } = preview;
  await show("What-if");
  await pane.getByLabel("Analysis").selectOption("SIMULATE");
  await pane.locator("#simulation-trials").fill("500");
  await pane.locator("#simulation-0-shape").selectOption("normal");
  await pane.locator("#simulation-correlation-0-1").fill("0.4");
  await pane.locator("#panel-what-if .live", { hasText: "500" }).waitFor();
  await press("Run into a Risk sheet");
  await expect.poll(() => sheetNames(page), { timeout: 60_000 }).toContain("Risk");
  await expect.poll(() => cellValue(page, "D3", "Risk"), { timeout: 20_000 }).toBe(500);
  await pane.locator("#simulation-correlation-0-1").fill("2");
  await pane.locator("#panel-what-if .live", { hasText: "must be a number from -1 to 1" }).waitFor();
  await pane.locator("#simulation-correlation-0-1").fill("");
  await openSheet(page, "Sheet1");
});

test("Catalog finds a row, and inserts it alone as a table", async () => {
  const { page } = preview;
  await show("Catalog");
  await pane.getByLabel("Search", { exact: true }).fill("kimi-k2");
  await pane.locator(".records input").first().check();
  await selectCells(page, "C60");
  await press("Insert chosen rows");
  await says("Inserted 1 row in");
  expect([await cellValue(page, "C60", "Sheet1"), await cellValue(page, "C61", "Sheet1")]).toEqual(["Model", "Kimi-K2"]);
});

test("Explain cell, on the ribbon, says what a formula computes, from what and by which source", async () => {
  const { page } = preview;
  await selectCells(page, "A1");
  await pressRibbonButton(page, "Explain cell");
  const explanation = pane.locator(".explanation");
  await explanation.locator("h3", { hasText: "LLM.BREAKEVEN" }).waitFor();
  const text = await explanation.innerText();
  expect(text).toContain("Months to break even 44.05 months");
  expect(text).toContain("t* = (never where W C_hw / (A - O) is more than life, else W C_hw / (A - O); W C_hw / (A - O) where life is 0) where A is more than O, else never");
  // Down to a figure and its source, by the keyboard.
  for (const line of ["Running cost of all deployments", "Running cost of one deployment", "Electricity of one deployment"]) {
    await explanation.locator("summary", { hasText: line }).first().press("Enter");
  }
  const rate = explanation.locator("li.leaf:visible", { hasText: "Electricity rate" });
  expect(await rate.innerText()).toMatch(/^Electricity rate 0\.15 USD\/kWh\s+Source: Preset Published\. Pan et al\. 2025, Table III/);
  await explanation.locator("details").evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  expect(await axeFindings(pane)).toEqual([]);
  expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
});

test("Tools says what a conversion would do, and turns a selection into Excel formulas that give the same", async () => {
  const { page } = preview;
  await openSheet(page, "Sheet1");
  await enter(page, "T3", '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
  await show("Tools");
  await selectCells(page, "T3");
  await press("Preview");
  await pane.getByText("1 formula in 1 sheet: 1 would become an Excel formula.").waitFor();
  expect(await sheetNames(page)).not.toContain("Formula inputs");
  await press("Convert");
  await pane.getByText("1 formula in 1 sheet: 1 is now an Excel formula.").waitFor();
  expect(await cellValue(page, "T3", "Sheet1")).toBeCloseTo(240_000 / 3463.68, 9);
  await pressRibbonButton(page, "Explain cell");
  await pane.locator(".explanation", { hasText: "it works without the add-in" }).waitFor();
  expect(await axeFindings(pane)).toEqual([]);
  await press("Formula inputs");
  const active = () => page.evaluate(() => window.simulatedExcel?.excel.api.getActiveWorkbook()?.getActiveSheet().getSheetName());
  await expect.poll(active).toBe("Formula inputs");
});

test("Tools turns the workbook into values, and leads to the cells that are left", async () => {
  const { page } = preview;
  await openSheet(page, "Sheet1");
  await enter(page, "T1", "=LLM.ACCURACY(70)");
  await enter(page, "T2", '=LLM.BREAKEVEN("Kimi-K9","GPT-5")');
  await show("Tools");
  await pane.getByLabel("The whole workbook").check();
  await pane.getByRole("radio", { name: /^Values/ }).check();
  await press("Convert");
  await press("Convert all");
  await pane.getByText(/now (a value|values), 1 is left as it was\./).waitFor();
  expect(await cellValue(page, "T1", "Sheet1")).toBeCloseTo(0.329 + 0.126 * Math.log10(70), 12);
  await openSheet(page, "Formula inputs");
  await press("Sheet1!T2");
  const selected = () => page.evaluate(() => window.simulatedExcel?.excel.api.getActiveWorkbook()?.getActiveSheet().getSelection()?.getActiveRange()?.getA1Notation());
  await expect.poll(selected).toBe("T2");
  await enter(page, "T2", "");
});

test("a build that is cancelled leaves the workbook as it was", async () => {
  const before = await sheetNames(preview.page);
  await show("Build");
  // In the page, as the build may be faster than the pointer; the button comes when what the pane reads has been read.
  await pane.locator(":root").evaluate(async (root) => {
    const button = (label: string) => [...root.querySelectorAll("button")].find(({ textContent }) => textContent === label);
    button("Build workbook")!.click();
    while (!button("Cancel")) await new Promise((resume) => setTimeout(resume, 0));
    button("Cancel")!.click();
  });
  await says("Cancelled.");
  expect(await sheetNames(preview.page)).toEqual(before);
});

test("Build says what the figures are, and that measured throughput is up to 20 times the paper's", async () => {
  await show("Build");
  await pane.getByText("up to 20 times the paper's").scrollIntoViewIfNeeded();
});

test("Build offers every sheet, makes those that are not built as it comes, and its links open them", async () => {
  const { page } = preview;
  const before = await sheetNames(page);
  await show("Build");
  const list = pane.locator("#panel-build details", { hasText: /^Sheets/ });
  await list.evaluate((fold: HTMLDetailsElement) => (fold.open = true));
  await press("All sheets in the list");
  expect(await list.locator("summary").innerText()).toBe(`Sheets ${SHEET_OFFERS.length} of ${SHEET_OFFERS.length}`);
  // The package's test builds the others.
  await tick({ "Open models": ["GLM-4.5"], APIs: ["GPT-5"], Sheets: labels(({ key }) => !USUAL.includes(key)) });
  await press("Build workbook");
  await says("Done:");
  const added = (await sheetNames(page)).filter((name) => !before.includes(name)).map((name) => name.replace(/ \(\d\)$/, ""));
  const wanted = withSources(SHEET_OFFERS.map(({ key }) => key).filter((key) => !USUAL.includes(key)));
  expect([...added].sort()).toEqual(labels(({ key }) => wanted.includes(key)).sort());
  await openSheet(page, "Sheet1");
  await press("Assumptions");
  const active = () => page.evaluate(() => window.simulatedExcel?.excel.api.getActiveWorkbook()?.getActiveSheet().getSheetName());
  await expect.poll(active).toBe("Assumptions");
});

test("What-if reads the workbook's own assumptions unless told not to", async () => {
  const { page } = preview;
  await show("What-if");
  await pane.getByLabel("Analysis").selectOption("GOALSEEK");
  await pane.locator("#what-if-context").uncheck();
  await pane.locator("#panel-what-if .live", { hasText: "Computed with the built-in figures" }).locator(".result").waitFor();
  const builtIn = await pane.locator("#panel-what-if .result").innerText();
  await openSheet(page, "Assumptions");
  await enter(page, await cellAddress(page, "Assumptions", "Utilization", "Base"), "0.5");
  await pane.locator("#what-if-context").check();
  // The whole workbook is calculated first.
  await expect.poll(() => pane.locator("#panel-what-if .live").innerText(), { timeout: 120_000 }).not.toContain(builtIn);
});

test("Explain cell on a cell of the matrix leads to where its lines stand in the workbook", async () => {
  const { page } = preview;
  await openSheet(page, "Break-even");
  await selectCells(page, await cellAddress(page, "Break-even", "GLM-4.5", "GPT-5"));
  await pressRibbonButton(page, "Explain cell");
  const explanation = pane.locator(".explanation", { hasText: "GLM-4.5 against GPT-5" });
  await explanation.locator("summary", { hasText: /^API cost of the volume/ }).first().click();
  const shown = explanation.locator('details:has(> summary:has-text("API cost of the volume"))').first();
  const [, figure] = /^API cost of the volume ([\d,.]+) USD\/month$/.exec(await shown.locator("summary").first().innerText()) ?? [];
  const link = shown.getByRole("button", { name: /^Show Workings!/ }).first();
  const address = (await link.innerText()).replace("Workings!", "");
  await link.click();
  await expect.poll(() => page.evaluate(() => window.simulatedExcel?.excel.api.getActiveWorkbook()?.getActiveSheet().getSheetName())).toBe("Workings");
  expect(await cellValue(page, address, "Workings")).toBeCloseTo(Number(figure?.replaceAll(",", "")), 2);
  await openSheet(page, "Sheet1");
});

test("nothing is asked of the host that it does not know, and nothing of another machine", async () => {
  expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
  expect(preview.outsideRequests).toEqual([]);
  expect(preview.errors).toEqual([]);
});
