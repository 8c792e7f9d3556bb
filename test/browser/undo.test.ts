import { afterAll, expect, test } from "vitest";

import { cellValue, enter, openSheet, selectCells, sheetNames } from "../../preview/server/gridGestures";
import { NARROW, axeFindings, neededWidth } from "./accessibility";
import { openPane } from "./openPane";

const { preview, pane, show, press, says, tick } = await openPane();

afterAll(() => preview.close());

test("what is inserted brings a button that undoes it, by keyboard, and says so in the live region", async () => {
  const { page } = preview;
  await show("Catalog");
  await pane.getByLabel("Search", { exact: true }).fill("kimi-k2");
  await pane.locator(".records input").first().check();
  await selectCells(page, "B3");
  await press("Insert chosen rows");
  await says("Inserted 1 row in");
  expect(await cellValue(page, "B4", "Sheet1")).toBe("Kimi-K2");
  const undo = pane.locator(".outcome").getByRole("button", { name: /^Undo the table in Sheet1!B3:/ });
  expect(await axeFindings(pane)).toEqual([]);
  expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  await undo.press("Enter");
  await says(/^Undone: the table in Sheet1!B3:/);
  expect(await pane.locator('.outcome [role="status"]').innerText()).toMatch(/^Undone/);
  expect(await cellValue(page, "B4", "Sheet1") ?? "").toBe("");
});

test("what has been edited since stays, and the refusal says why", async () => {
  const { page } = preview;
  await selectCells(page, "B3");
  await press("Insert chosen rows");
  await says("Inserted 1 row in");
  await enter(page, "C4", "99");
  await show("Tools");
  await pane.locator("#panel-tools").getByRole("button", { name: /^Undo the table in/ }).click();
  await says(/stays\. What stands in Sheet1!B3:\w+ is no longer what was inserted/);
  expect(await cellValue(page, "B4", "Sheet1")).toBe("Kimi-K2");
});

test("where cells are taken, the refusal selects free ones", async () => {
  const { page } = preview;
  await show("Catalog");
  await selectCells(page, "B3");
  await press("Insert chosen rows");
  await says("There is something in");
  await press("Select free cells");
  await says(/is selected: press the button again\./);
  await press("Insert chosen rows");
  await says("Inserted 1 row in");
  await pane.locator(".outcome").getByRole("button", { name: /^Undo the table/ }).click();
  await says("Undone");
});

test("a name that is not known brings the names it may be meant for, and the field it stands in", async () => {
  await show("Functions");
  await pane.getByLabel("API", { exact: true }).first().fill("GPT-55");
  await press("API: use GPT-5");
  await expect.poll(() => pane.locator("#panel-functions").getByLabel("API", { exact: true }).inputValue()).toBe("GPT-5");
  await pane.locator("#panel-functions .result").waitFor();
  await show("Start");
  await pane.locator("#start-api").fill("GPT-55");
  await pane.locator("#start-api").press("Tab");
  await press("In place of: use GPT-5");
  await pane.locator("#panel-start .verdict").waitFor();
  await show("What-if");
  await pane.locator("#tornado-swing").fill("0,2");
  await press("Swing: use 0.2");
  await pane.locator("#panel-what-if .bar-row").first().waitFor();
});

test("a refusal that asks for a workbook offers to build it", async () => {
  await show("Start");
  await pane.locator("#start-search").fill("electricity rate");
  await press("Electricity rate");
  await says("once the workbook is built");
  await pane.locator(".outcome").getByRole("button", { name: "Build workbook" }).waitFor();
  expect(await axeFindings(pane)).toEqual([]);
});

test("What-if and Functions copy their results with the assumptions in words", async () => {
  await preview.page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await show("Functions");
  await pane.locator("#panel-functions .result").waitFor();
  await pane.locator("#panel-functions").getByRole("button", { name: "Copy result" }).click();
  await says("The result is copied, with its assumptions in words.");
  const copied = () => pane.locator(":root").evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toMatch(/^LLM\.BREAKEVEN: Model .*; API GPT-5.*\n[\d.]+ months\nComputed with .*Assumptions \(Published\): .*Electricity rate 0\.15 USD\/kWh/s);
  await show("What-if");
  await pane.locator("#panel-what-if .bar-row").first().waitFor();
  await pane.locator("#panel-what-if").getByRole("button", { name: "Copy result" }).click();
  await expect.poll(copied).toMatch(/^Tornado: which setting matters most: .*\nSetting\t.*\n.*Assumptions \(Published\)/s);
});

test("the help page has the keys of the pane", async () => {
  const help = await pane.getByRole("link", { name: "Function reference" }).evaluate(async (link: HTMLAnchorElement) => (await fetch(link.href)).text());
  expect(help).toContain("<dt>Left, Right, Home, End on the tabs</dt>");
});

test("new sheets are undone by name, and the sheet that showed shows again", async () => {
  const { page } = preview;
  await openSheet(page, "Sheet1");
  const before = await sheetNames(page);
  await show("Build");
  await tick({ "Open models": ["Kimi-K2"], APIs: ["GPT-5"], Sheets: ["Break-even"] });
  await press("Build workbook");
  await expect.poll(() => pane.locator(".outcome").innerText(), { timeout: 240_000 }).toMatch(/^Done:/);
  await pane.locator(".outcome").getByRole("button", { name: /^Undo the \d+ new sheets from/ }).click();
  await expect.poll(() => pane.locator(".outcome").innerText(), { timeout: 200_000 }).toMatch(/^Undone: the \d+ new sheets/);
  expect(await sheetNames(page)).toEqual(before);
});

test("nothing is asked of the host that it does not know", async () => {
  expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
  expect(preview.errors).toEqual([]);
});
