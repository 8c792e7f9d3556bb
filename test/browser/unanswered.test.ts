import type { FrameLocator } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { cellValue, pressRibbonButton, selectCells, sheetNames } from "../../preview/server/gridGestures";
import type { DrivenPreview } from "../../preview/server/drivenPreview";
import { axeFindings } from "./accessibility";
import { openPane } from "./openPane";

let preview: DrivenPreview;
let pane: FrameLocator;

beforeAll(async () => {
  ({ preview, pane } = await openPane("Build"));
  // The views ask Excel what they show first: the request that is held is to be the insertion's.
  await pane.locator(".formula", { hasText: "LLM." }).waitFor({ state: "attached" });
  while ((await requestsInASecond()) > 0);
});

afterAll(() => preview.close());

const press = (label: string) => pane.getByRole("button", { name: label, exact: true }).click();
const says = (text: string | RegExp) => pane.locator(".outcome", { hasText: text }).waitFor({ timeout: 60_000 });

/** How many requests of the pane Excel gets within a second. */
function requestsInASecond(): Promise<number> {
  return preview.page.evaluate(async () => {
    const { faults } = window.simulatedExcel!.excel;
    faults.begin();
    await new Promise((resume) => setTimeout(resume, 1000));
    return faults.end().length;
  });
}

/** Has Excel leave the writing request unanswered until it is told to go on. */
function holdUp(): Promise<void> {
  return preview.page.evaluate(() => {
    const held = new Promise<void>((goOn) => Object.assign(window, { goOn }));
    window.simulatedExcel!.excel.faults.interrupt({ before: 1, act: () => held });
  });
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
  await holdUp();
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
  await pane.getByRole("tab", { name: "Functions" }).click();
  await pane.locator(".formula", { hasText: "LLM." }).waitFor();
  await press("Insert into cell");
  await says("Inserted in Sheet1!A1.");
  await expect.poll(() => cellValue(page, "A1", "Sheet1")).not.toBeUndefined();

  await goOn();
  await says("Insert catalog: Excel has answered. Stopped. Nothing was changed.");
  expect(await sheetNames(page)).toEqual(["Sheet1"]);
  expect(preview.errors).toEqual([]);
});
