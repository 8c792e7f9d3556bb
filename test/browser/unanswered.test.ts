import { afterAll, beforeAll, expect, test } from "vitest";

import { cellValue, pressRibbonButton, selectCells, sheetNames } from "../../preview/server/gridGestures";
import { axeFindings } from "./accessibility";
import { openPane } from "./openPane";

const { preview, pane, show, press, says } = await openPane("Build");

beforeAll(async () => {
  // The views ask Excel what they show first: the request that is held is to be the insertion's.
  await pane.locator(".formula", { hasText: "LLM." }).waitFor({ state: "attached" });
  while ((await requestsInASecond()) > 0);
});

afterAll(() => preview.close());

/** How many requests of the pane Excel gets within a second. */
function requestsInASecond(): Promise<number> {
  return preview.page.evaluate(async () => {
    const { faults } = window.simulatedExcel!.excel;
    faults.begin();
    await new Promise((resume) => setTimeout(resume, 1000));
    return faults.end().length;
  });
}

/** Has Excel leave a request unanswered until it is told to go on: which, counted from 0. */
function holdUp(before: number): Promise<void> {
  return preview.page.evaluate((request) => {
    const held = new Promise<void>((goOn) => Object.assign(window, { goOn }));
    window.simulatedExcel!.excel.faults.interrupt({ before: request, act: () => held });
  }, before);
}

const goOn = () => preview.page.evaluate(() => (window as unknown as { goOn(): void }).goOn());

/** The pane's patience of five seconds passes at once. */
function shortenPatience(): Promise<void> {
  return pane.locator(":root").evaluate(() => {
    const wait = window.setTimeout.bind(window);
    Object.assign(window, { setTimeout: (act: () => void, ms?: number) => wait(act, ms === 5000 ? 0 : ms) });
  });
}

test("an Excel that does not answer is named, can be given up, and what it then does is undone", async () => {
  const { page } = preview;
  await shortenPatience();
  // The second of the insertion's, which writes.
  await holdUp(1);
  await press("Insert catalog");
  const waiting = pane.locator(".waiting");
  await waiting.getByText("Insert catalog: Excel has not answered for 5 seconds.").waitFor();
  expect(await axeFindings(pane)).toEqual([]);

  await pressRibbonButton(page, "Build matrix");
  await says("Insert catalog is under way, and Excel has not answered yet.");

  await waiting.getByRole("button", { name: "Stop" }).click();
  await says("Stopped waiting. Excel still has a request of “Insert catalog”");
  expect(await waiting.isVisible()).toBe(false);

  await selectCells(page, "A1");
  await show("Functions");
  await pane.locator(".formula", { hasText: "LLM." }).waitFor();
  await press("Insert into cell");
  await says("Inserted in Sheet1!A1.");
  await expect.poll(() => cellValue(page, "A1", "Sheet1")).not.toBeUndefined();

  await goOn();
  await says("Insert catalog: Excel has answered. Stopped. Nothing was changed.");
  expect(await sheetNames(page)).toEqual(["Sheet1"]);
  expect(preview.errors).toEqual([]);
});

test("a result that could not be had while Excel did not answer comes as soon as it does, though no field is changed", async () => {
  const formula = pane.locator("#panel-functions .formula");
  await show("Functions");
  await formula.filter({ hasText: "LLM." }).waitFor();
  while ((await requestsInASecond()) > 0);
  await holdUp(0);
  await pane.locator("#panel-functions").getByLabel("API", { exact: true }).fill("Grok-4");
  const waiting = pane.locator(".waiting");
  await waiting.getByText("Excel has not answered for 5 seconds.").waitFor();
  await waiting.getByRole("button", { name: "Stop" }).click();
  await pane.locator("#panel-functions .no-result", { hasText: "Stopped: Excel has not answered." }).waitFor();
  expect(await formula.innerText()).toBe("");
  await goOn();
  await formula.filter({ hasText: '"Grok-4"' }).waitFor();
  await pane.locator("#panel-functions .result").first().waitFor();
  expect(preview.errors).toEqual([]);
});
