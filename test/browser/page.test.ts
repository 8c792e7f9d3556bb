import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { cellValue, menuEntry, openCellMenu, pressRibbonButton, submenuEntry } from "../../preview/server/gridGestures";
import { REPOSITORY } from "../../scripts/build/repository";

describe("the page", () => {
  let preview: DrivenPreview;

  beforeAll(async () => {
    preview = await openDrivenPreview();
    await preview.started();
  });

  afterAll(() => preview.close());

  test("is a spreadsheet with the pane open, into which one types at once", async () => {
    const { page } = preview;
    await page.frameLocator("#pane iframe").getByRole("button", { name: "My bill" }).waitFor();
    await page.keyboard.type("=LLM.", { delay: 15 });
    await page.getByText("LLM.BREAKEVEN", { exact: true }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.keyboard.type("=1+1", { delay: 15 });
    await page.keyboard.press("Enter");
    await expect.poll(() => cellValue(page, "A1")).toBe(2);
  });

  test("says what it is", async () => {
    const text = await preview.page.locator("#title-bar").innerText();
    expect(text).toContain("Simulated Excel - the client library is real, the host is ours");
  });

  test("has the buttons of the manifest on its Home tab, with their icons and tips", async () => {
    const buttons = preview.page.locator("#addin-groups button");
    expect(await buttons.locator(".label").allInnerTexts()).toEqual(["Open", "Insert catalog", "Build matrix", "Build workbook", "Explain cell"]);
    const widths = await buttons
      .locator("img")
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
    expect(widths).toEqual([32, 32, 32, 32, 32]);
    await buttons.nth(1).hover();
    await preview.page.locator(".supertip", { hasText: "Excel tables" }).waitFor({ state: "visible" });
  });

  test("has one entry in the menu of a cell, with the commands of the manifest behind it", async () => {
    const { page } = preview;
    await openCellMenu(page);
    await menuEntry(page, "LLM Break-Even").hover();
    for (const label of ["Insert catalog", "Build workbook", "Explain cell"]) await submenuEntry(page, label).waitFor();
    await page.keyboard.press("Escape");
  });

  test("shows the shipped pane, closes it and opens it again without loading it anew", async () => {
    const { page } = preview;
    const frame = page.frameLocator("#pane iframe");
    await frame.locator("body").evaluate((body) => (body.dataset["mark"] = "kept"));
    await page.getByRole("button", { name: "Close task pane" }).click();
    await page.locator("#pane").waitFor({ state: "hidden" });
    await pressRibbonButton(page, "Open");
    await page.locator("#pane").waitFor({ state: "visible" });
    expect(await frame.locator("body").getAttribute("data-mark")).toBe("kept");
  });

  test("uses every message of the client library, and nothing outside this machine", async () => {
    expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
    expect(preview.outsideRequests).toEqual([]);
    expect(preview.errors).toEqual([]);
  });
});

describe("the page in a narrow window", () => {
  let preview: DrivenPreview;

  beforeAll(async () => {
    preview = await openDrivenPreview({ width: 480, height: 700 });
    await preview.started();
  });

  afterAll(() => preview.close());

  test("gives the grid the whole width until the pane is opened", async () => {
    const { page } = preview;
    expect(await page.locator("#pane").isVisible()).toBe(false);
    await pressRibbonButton(page, "Open");
    await page.locator("#pane").waitFor({ state: "visible" });
    await page.getByRole("button", { name: "Close task pane" }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(480);
  });
});

describe("an add-in that does not start", () => {
  let preview: DrivenPreview;
  let addinFolder: string;

  beforeAll(async () => {
    addinFolder = await mkdtemp(join(tmpdir(), "addin-"));
    await cp(join(REPOSITORY, "dist"), addinFolder, { recursive: true });
    await writeFile(join(addinFolder, "taskpane.html"), "<p>This page never calls the client library.</p>");
    preview = await openDrivenPreview({ addinFolder });
  });

  afterAll(async () => {
    await preview.close();
    await rm(addinFolder, { recursive: true });
  });

  test("is reported in plain words", async () => {
    await preview.page
      .locator("#message-bar", { hasText: "LLM Break-Even has not started" })
      .waitFor({ timeout: 40_000 });
  });
});
