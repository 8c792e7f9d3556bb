import { mkdirSync } from "node:fs";
import type { Locator } from "playwright-core";
import { afterAll, expect, test } from "vitest";

import { cellValue, enter, openSheet, sheetNames } from "../../preview/server/gridGestures";
import { NARROW, axeFindings, neededWidth } from "./accessibility";
import { openPane } from "./openPane";

const { preview, pane, show, button, press, tick } = await openPane();
/** What a person has pressed since the count began. */
let clicks = 0;
let keys = 0;

afterAll(() => preview.close());

const click = async (target: Locator) => {
  clicks += 1;
  await target.click();
};
const picture = async (name: string) => {
  const folder = process.env["PANE_PICTURES"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await preview.page.locator("#pane iframe").screenshot({ path: `${folder}/${name}.png` });
};

test("the first visit shows Start: three roads, and a verdict with its chart though nothing is built", async () => {
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Start");
  await pane.locator(".verdict", { hasText: /costs? least over \d+ months/ }).waitFor();
  expect(await pane.locator(".roads button").allInnerTexts()).toEqual(["My bill", "A current pair", "The study's matrix"]);
  expect(await pane.locator("#panel-start .bar-row").count()).toBeGreaterThanOrEqual(5);
  await pane.getByText("Computed with the built-in figures").first().waitFor();
  expect(await sheetNames(preview.page)).toEqual(["Sheet1"]);
  await picture("start");
});

test("a current pair is answered in one click, and the pair before can be gone back to", async () => {
  await click(button("A current pair"));
  await expect.poll(() => pane.locator("#start-api").inputValue()).toBe("GPT-5.6 Sol");
  await pane.locator("#panel-start .verdict").waitFor();
  await pane.locator("#start-api").fill("gpt-5.6-terra");
  await pane.locator("#start-api").press("Tab");
  // An alias becomes the catalog's name at once.
  await expect.poll(() => pane.locator("#start-api").inputValue()).toBe("GPT-5.6 Terra");
  await pane.getByRole("button", { name: /\/ GPT-5\.6 Sol$/ }).click();
  await expect.poll(() => pane.locator("#start-api").inputValue()).toBe("GPT-5.6 Sol");
  await picture("start-current");
});

test("the search finds functions, settings and rows of the catalog at once, and leads to them", async () => {
  await pane.locator("#start-search").fill("electricity");
  await button("LLM.ELECTRICITY").waitFor();
  await press("Electricity rate");
  await pane.locator(".outcome", { hasText: "stands on the sheet Assumptions once the workbook is built" }).waitFor();
  await press("LLM.ELECTRICITY");
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Functions");
  await pane.locator("#function-about", { hasText: "Electricity in USD per month" }).waitFor();
  expect(await pane.locator("#function").inputValue()).toBe("ELECTRICITY");
  await pane.locator("#panel-functions .result", { hasText: "USD/month" }).waitFor();
  await show("Start");
  await pane.locator("#start-search").fill("kimi k2");
  await button("Kimi-K2").first().click();
  expect(await pane.getByRole("tab", { selected: true }).innerText()).toBe("Catalog");
  await pane.locator(".records strong", { hasText: "Kimi-K2" }).first().waitFor();
});

test("Start has nothing that axe objects to in any state, fits 320 pixels and a zoom of 200%, and shows in forced colours", async () => {
  await show("Start");
  await pane.locator("#panel-start details").evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));
  expect(await axeFindings(pane)).toEqual([]);
  expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  // A zoom of 200% leaves half as many pixels of CSS.
  await pane.locator(":root").evaluate((root) => (root.style.fontSize = "200%"));
  expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  await pane.locator(":root").evaluate((root) => (root.style.fontSize = ""));
  await preview.page.emulateMedia({ forcedColors: "active" });
  expect(await pane.locator("#panel-start .bar").first().evaluate((bar) => getComputedStyle(bar).backgroundColor)).not.toBe("rgba(0, 0, 0, 0)");
  await picture("start-forced");
  await preview.page.emulateMedia({ forcedColors: "none" });
});

test("every view's folds, fields and buttons are reached by Tab", async () => {
  for (const view of ["Start", "Build", "What-if", "Tools"]) {
    await show(view);
    const panel = pane.locator(`#panel-${view.toLowerCase()}`);
    await panel.locator("button").first().waitFor();
    // The verdict brings buttons of its own.
    if (view === "Start") await panel.locator(".verdict").waitFor();
    // So does a result.
    if (view === "What-if") await panel.getByRole("button", { name: "Copy result" }).waitFor();
    const wanted = await panel.locator("summary:visible, button:visible, input:visible:not([type=radio]), select:visible").count();
    await pane.getByRole("tab", { name: view }).focus();
    const reached = new Set<string>();
    for (let i = 0; i < 2 * wanted + 10; i++) {
      await preview.page.keyboard.press("Tab");
      const at = await panel.evaluate((root) => {
        const all = [...root.querySelectorAll("summary, button, input:not([type=radio]), select")];
        return all.indexOf(document.activeElement!);
      });
      if (at >= 0) reached.add(String(at));
    }
    const missed = await panel.evaluate((root, seen) => [...root.querySelectorAll<HTMLElement>("summary, button, input:not([type=radio]), select")].filter((each, i) => each.checkVisibility() && !seen.includes(String(i))).map((each) => each.outerHTML.slice(0, 80)), [...reached]);
    expect([view, missed]).toEqual([view, []]);
  }
});

test("from a pair to the board pages: 1 click where the pair shows", async () => {
  const { page } = preview;
  // The pair stands in the matrix too, whatever is ticked for that.
  await tick({ "Open models": ["Kimi-K2"], APIs: ["GPT-5"] });
  await show("Start");
  await pane.locator("#panel-start .verdict").waitFor();
  clicks = 0;
  keys = 0;
  await click(button("Build the board pages"));
  await expect.poll(() => pane.locator(".outcome").innerText(), { timeout: 240_000 }).toMatch(/^Done:/);
  expect(await sheetNames(page)).toEqual(expect.arrayContaining(["Summary", "Cumulative cost", "Cash flow", "Sensitivity"]));
  expect({ clicks, keys }).toEqual({ clicks: 1, keys: 0 });
  await pane.locator(".outcome").getByRole("button", { name: /^Undo the \d+ new sheets from/ }).waitFor();
});

test("from a bill to its verdict: 3 clicks and 9 keys", async () => {
  const { page } = preview;
  await show("Start");
  clicks = 0;
  keys = 0;
  await click(button("My bill"));
  expect(await pane.locator("#bill-spend").evaluate((field) => document.activeElement === field)).toBe(true);
  keys += 5;
  await page.keyboard.type("42000");
  keys += 1;
  await page.keyboard.press("Tab");
  keys += 3;
  await page.keyboard.type("70%");
  await click(button("Use this bill"));
  await pane.locator(".outcome", { hasText: "Typed into the sheet Assumptions" }).waitFor({ timeout: 60_000 });
  await picture("bill");
  await click(pane.getByRole("tab", { name: "Start" }));
  await pane.locator("#panel-start summary", { hasText: /Assumptions: Published, \d+ changed/ }).waitFor({ timeout: 60_000 });
  await picture("bill-verdict");
  expect({ clicks, keys }).toEqual({ clicks: 3, keys: 9 });
});

test("with a workbook of ours, Start, What-if and Functions compute with it and say so", async () => {
  const { page } = preview;
  await show("Start");
  await pane.locator("#panel-start", { hasText: "Computed with this workbook's tables: Assumptions" }).waitFor({ timeout: 20_000 });
  await show("What-if");
  await pane.locator("#panel-what-if", { hasText: "Computed with this workbook's tables: Assumptions" }).waitFor({ timeout: 20_000 });
  await pane.getByLabel("Figure", { exact: true }).selectOption("IRR");
  await pane.getByLabel("Analysis", { exact: true }).selectOption("GOALSEEK");
  expect(await pane.getByLabel("The figure shall be").inputValue()).toBe("15%");
  await picture("what-if-irr");
  await openSheet(page, "Summary");
  expect(String(await cellValue(page, "B3", "Summary"))).toMatch(/^Published, \d+ changed$/);
});

test("converting the whole workbook asks first, and says what would become of it", async () => {
  const { page } = preview;
  await openSheet(page, "Sheet1");
  await enter(page, "T3", '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
  await show("Tools");
  await pane.getByLabel("The whole workbook").check();
  await press("Convert");
  await pane.getByText("Convert the whole workbook?").waitFor({ timeout: 60_000 });
  expect(await axeFindings(pane)).toEqual([]);
  await picture("convert-asks");
  await press("Keep the formulas");
  await pane.getByText("Nothing was changed.").waitFor();
  expect(await sheetNames(page)).not.toContain("Formula inputs");
});

test("nothing is asked of the host that it does not know", async () => {
  expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
  expect(preview.errors).toEqual([]);
});
