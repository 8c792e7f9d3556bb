import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { openDrivenPreview, type DrivenPreview } from "../../preview/server/drivenPreview";
import { cellValue, enter, selectCells, typeInto } from "../../preview/server/gridGestures";
import { clickInPane, fillInPane } from "../../preview/server/paneGestures";

let preview: DrivenPreview;

beforeAll(async () => {
  preview = await openDrivenPreview();
  await preview.started();
});

afterAll(() => preview.close());

const number = async (address: string): Promise<number> => Number(await cellValue(preview.page, address));

describe("a function typed into a cell", () => {
  test("shows the break-even of Table IV", async () => {
    await enter(preview.page, "A1", '=LLM.BREAKEVEN("Kimi-K2","GPT-5")');
    await expect.poll(() => number("A1")).toBeCloseTo(69.29, 2);
  });

  test("shows capacity and API cost", async () => {
    await enter(preview.page, "A2", '=LLM.CAPACITY("Kimi-K2")');
    await enter(preview.page, "A3", '=LLM.APICOST("GPT-5",506880000)');
    await expect.poll(() => number("A2")).toBe(506_880_000);
    await expect.poll(() => number("A3")).toBeCloseTo(3590.4, 2);
  });

  test("is offered while typing, then explains its arguments", async () => {
    const { page } = preview;
    await typeInto(page, "C1", "=LLM.BREAK");
    await page.getByText("LLM.BREAKEVEN", { exact: false }).first().waitFor();
    await page.keyboard.type("EVEN(", { delay: 15 });
    await page
      .getByText(/LLM\.BREAKEVEN\(\s*model/)
      .first()
      .waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  test("recalculates when a cell it depends on changes", async () => {
    await enter(preview.page, "E1", "GPT-5");
    await enter(preview.page, "E2", '=LLM.BREAKEVEN("Kimi-K2",E1)');
    await expect.poll(() => number("E2")).toBeCloseTo(69.29, 2);
    await enter(preview.page, "E1", "Claude-4 Opus");
    await expect.poll(() => number("E2")).toBeCloseTo(8.65, 2);
  });

  test("says in the cell what is wrong, and how to mend it", async () => {
    const { page } = preview;
    await enter(page, "G1", '=LLM.BREAKEVEN("Kimi-K9","GPT-5")');
    await expect.poll(() => cellValue(page, "G1")).toBe("#N/A");
    await selectCells(page, "G1");
    await page.locator(".error-card", { hasText: "Kimi-K2" }).waitFor();
  });

  test("is explained by the help, at its own section, with an example", async () => {
    const { page } = preview;
    await clickInPane(page, "Functions");
    await fillInPane(page, "Function", "CAPACITY");
    const opened = page.waitForEvent("popup");
    await clickInPane(page, "Help on LLM.CAPACITY");
    const help = await opened;
    const section = help.locator("section:target");
    expect(await section.locator("h2").innerText()).toBe("CAPACITY");
    expect(await section.locator(".example").innerText()).toContain("506,880,000");
    await help.close();
  });

  test("needs nothing from outside this machine and leaves no error behind", () => {
    expect(preview.outsideRequests).toEqual([]);
    expect(preview.errors).toEqual([]);
  });
});
