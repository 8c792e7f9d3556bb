import { fileURLToPath } from "node:url";
import { readFileSync } from "node:fs";
import type { Route } from "playwright-core";
import { afterAll, describe, expect, test } from "vitest";

import { NARROW, axeFindings, neededWidth } from "./accessibility";
import { columnLetters } from "../../preview/host/a1";
import { cellValue, sheetNames } from "../../preview/server/gridGestures";
import { chooseFileInPane } from "../../preview/server/paneGestures";
import { GENAI_PRICES_URL, MODELS_DEV_URL } from "../../src/catalog/feeds/addresses";
import { PRICE_TABLE } from "../../src/catalog/tables";
import { openPane } from "./openPane";

const list = (file: string) => fileURLToPath(new URL(`../priceImport/lists/${file}`, import.meta.url));
const LAST = 6 + PRICE_TABLE.records.length;
const LAST_COLUMN = columnLetters(PRICE_TABLE.columns.length - 1);
const SOURCE_COLUMN = columnLetters(PRICE_TABLE.columns.findIndex(({ field }) => field === "source"));

const { preview, pane, press, says, previewed } = await openPane("Catalog");

afterAll(() => preview.close());

const choose = (file: string) => chooseFileInPane(preview.page, list(file));
const value = (address: string) => cellValue(preview.page, address, "Prices");
const answered = (file: string, edit = (text: string) => text) => (route: Route) => route.fulfill({ body: edit(readFileSync(list(file), "utf8")), contentType: "application/json", headers: { "access-control-allow-origin": "*" } });

async function answering(first: (route: Route) => Promise<void>, second: (route: Route) => Promise<void>): Promise<void> {
  for (const [url, answer] of [[GENAI_PRICES_URL, first], [MODELS_DEV_URL, second]] as const) {
    await preview.page.unroute(url);
    await preview.page.route(url, answer);
  }
}

describe("importing a file", () => {
  test("shows what changes before anything is written", async () => {
    await choose("own.csv");
    await previewed(/CSV, own\.csv, compared with the catalog \(\d+ APIs\), as no Prices table stands here: 1 changed, 2 new, 0 unchanged, 0 refused\./);
    expect(await pane.locator(".changes tbody tr").allInnerTexts()).toEqual([expect.stringMatching(/GPT-5\s+OpenAI · from 2026-12-01\s+Note: Contract 7, from December\. Not in the list: cached input\s+1\.25\s+1\.1\s+10\s+8\.8/)]);
    await pane.getByLabel("Show", { exact: true }).selectOption("added");
    expect(await pane.locator(".changes tbody tr").count()).toBe(2);
    expect(await sheetNames(preview.page)).toEqual(["Sheet1"]);
  });

  test("shows it so that axe has nothing to object to, in light and in dark, at 320 pixels too", async () => {
    for (const theme of ["light", "dark"]) {
      await pane.locator(":root").evaluate((root, name) => (root.dataset["theme"] = name), theme);
      expect(await axeFindings(pane)).toEqual([]);
    }
    expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
    // The table may scroll, but a pane of that width shows all of its columns.
    const hidden = await pane.locator(".preview .scroll").evaluate((region) => region.scrollWidth - region.clientWidth);
    expect(hidden).toBe(0);
  });

  test("adds what is ticked to a table of its own where none stands, and says from when it counts", async () => {
    await pane.getByLabel("Take In-house gateway").uncheck();
    await press("Add 3 rows");
    await says(`Added 3 rows in Prices!A${LAST + 1}:${LAST_COLUMN}${LAST + 3}. Formulas use prices in force on the As of day`);
    expect([await value(`A${LAST + 1}`), await value(`D${LAST + 1}`), await value(`A${LAST + 3}`), await value(`C${LAST + 3}`)]).toEqual(["GPT-5", 8.8, "Team price", 0.4]);
  });

  test("of the same file again finds nothing new but what was left out", async () => {
    await choose("own.csv");
    await previewed("compared with the table Prices (479 APIs): 0 changed, 1 new, 2 unchanged, 0 refused.".replace("479", String(new Set(PRICE_TABLE.records.map(({ name }) => name)).size + 1)));
    await press("Discard");
    await pane.locator(".preview").waitFor({ state: "detached" });
  });

  test("has the functions take the rows, from the day on that As of says", async () => {
    await pane.locator(":root").evaluate(() =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:B1").values = [["As of", "2026-12-02"]];
        sheet.getRange("A2:B2").formulas = [['=LLM.APICOST("GPT-5",3000000,Prices[#All])', '=LLM.APICOST("GPT-5",3000000,Prices[#All],A1:B1)']];
        await context.sync();
      }),
    );
    const costs = () => Promise.all(["A2", "B2"].map((address) => cellValue(preview.page, address, "Sheet1")));
    await expect.poll(costs, { timeout: 60_000 }).toEqual([21.25, expect.closeTo(18.7, 10)]);
  });

  test("shows what is refused, with resellers when asked for", async () => {
    await choose("litellm.json");
    await previewed(/LiteLLM, litellm\.json/);
    await pane.getByLabel("Show", { exact: true }).selectOption("refused");
    await pane.getByLabel("Search the list").fill("wandb");
    await pane.locator(".changes tbody tr", { hasText: "input of USD 15000 per million tokens" }).waitFor();
    await pane.getByLabel("Include resellers").check();
    await previewed(/LiteLLM/);
    await pane.getByLabel("Show", { exact: true }).selectOption("added");
    await pane.getByLabel("Search the list").fill("azure");
    await pane.getByLabel("Take azure/gpt-5").waitFor();
    expect(await pane.getByLabel("Take azure/gpt-5").isChecked()).toBe(false);
    await press("Discard");
  });

  test.each([
    ["empty.json", "", "The file is empty."],
    ["page.json", "<html></html>", "The file is a web page (HTML)"],
    ["cut.json", readFileSync(list("litellm.json"), "utf8").slice(0, 500), "The file is not whole, or not JSON"],
  ])("refuses %s in words and changes nothing", async (name, text, reason) => {
    await pane.getByLabel("Price list", { exact: true }).setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
    await says(`No prices were added. ${reason}`);
    expect(await value(`A${LAST + 4}`)).toBeFalsy();
  });

  test("can be stopped on the way", async () => {
    // In one go, as reading may be faster than the pointer.
    await pane.getByLabel("Price list", { exact: true }).evaluate((input: HTMLInputElement, text) => {
      const chosen = new DataTransfer();
      chosen.items.add(new File([text], "list.json"));
      input.files = chosen.files;
      input.dispatchEvent(new Event("change"));
      const buttons = [...(input.closest("section")?.querySelectorAll("button") ?? [])];
      buttons.find(({ textContent }) => textContent === "Cancel")?.click();
    }, readFileSync(list("litellm.json"), "utf8"));
    await says("Stopped. Nothing was changed.");
  });
});

describe("a CSV in other words than the table's", () => {
  const open = () => pane.locator(".columns [role=status]").innerText();
  const focused = () => pane.locator(":focus").evaluate((element) => element.id || element.textContent);
  /** Goes on with the Tab key until a control has the focus. */
  const tabTo = async (id: string) => {
    for (let presses = 0; presses < 40 && (await focused()) !== id; presses += 1) await pane.locator(":focus").press("Tab");
    expect(await focused()).toBe(id);
  };

  test("shows its columns with what each is taken for, and asks for what it does not say", async () => {
    await choose("other-headers.csv");
    await pane.getByRole("heading", { name: "Which column is which?" }).waitFor();
    const chosen = await pane.locator(".columns fieldset select").evaluateAll((selects) => (selects as HTMLSelectElement[]).map((select) => select.selectedOptions[0]!.label));
    expect(chosen).toEqual(["API", "Input", "Output", "Cached input", "Not used"]);
    expect(await pane.getByLabel("Decimal sign").inputValue()).toBe(",");
    expect(await pane.getByLabel("Row of the headers").inputValue()).toBe("3");
    expect(await open()).toBe("Still to choose: of how many tokens the prices are; the currency of the prices.");
    expect(await pane.getByRole("button", { name: "Read the prices" }).isDisabled()).toBe(true);
  });

  test("so that axe has nothing to object to, in light and in dark, at 320 pixels too", async () => {
    for (const theme of ["light", "dark"]) {
      await pane.locator(":root").evaluate((root, name) => (root.dataset["theme"] = name), theme);
      expect(await axeFindings(pane)).toEqual([]);
    }
    expect(await neededWidth(pane, NARROW)).toBeLessThanOrEqual(NARROW);
  });

  test("is answered with the keyboard alone", async () => {
    expect(await focused()).toBe("Which column is which?");
    // Chromium without a window goes on with Tab from a control, not from a heading.
    await pane.getByLabel("Row of the headers").focus();
    await tabTo("columns-unit");
    await pane.locator(":focus").press("ArrowDown");
    await tabTo("columns-currency");
    await pane.locator(":focus").pressSequentially("EUR");
    expect(await open()).toBe("Still to choose: the rate: how many USD one EUR is, such as 1.08.");
    await tabTo("columns-rate");
    await pane.locator(":focus").pressSequentially("1.08");
    await tabTo("Read the prices");
    await pane.locator(":focus").press("Enter");
    await previewed(/CSV, other-headers\.csv, compared with .*: 0 changed, 3 new, 0 unchanged, 0 refused\./);
    expect(await pane.locator(".changes tbody tr").allInnerTexts()).toEqual([
      expect.stringMatching(/Acme Gateway 1\s+Note: Converted at USD 1\.08 for one EUR\s+1\.35\s+5\.4/), expect.stringMatching(/Acme Gateway 2[^]*0\.54\s+2\.16/), expect.stringMatching(/Acme Gateway 3[^]*10\.79892\s+21\.6/),
    ]);
    await press("Discard");
  });

  test("is remembered in the workbook for the same headers, but for the rate", async () => {
    await choose("other-headers.csv");
    await pane.locator(".columns .about", { hasText: "As chosen before for these headers." }).waitFor();
    expect([await pane.getByLabel("Prices are per").inputValue(), await pane.locator("#columns-currency").inputValue(), await pane.getByLabel("USD for one of the currency").inputValue()]).toEqual(["1M", "EUR", ""]);
    expect(await open()).toBe("Still to choose: the rate: how many USD one EUR is, such as 1.08.");
  });

  test("is proposed anew for another row of headers", async () => {
    await pane.getByLabel("Row of the headers").fill("4");
    await pane.getByLabel("Row of the headers").blur();
    expect(await open()).toMatch(/^Still to choose: no column is API; no column is Input; no column is Output;/);
    await pane.getByLabel("Row of the headers").fill("99");
    await pane.getByLabel("Row of the headers").blur();
    expect(await open()).toBe("The row of the headers is a number from 1 to 5.");
    expect(await pane.getByRole("button", { name: "Read the prices" }).isDisabled()).toBe(true);
    await press("Discard");
    await pane.locator(".columns").waitFor({ state: "detached" });
  });

  test("is told to be usage where it has token counts", async () => {
    await choose("cases/usage-export.csv");
    await says("No prices were added. This file has token counts, not prices");
  });
});

describe("refreshing", () => {
  test("asks the two feeds, compares them, and adds what is ticked", async () => {
    await answering(answered("genai-prices.json", (text) => text.replace('"output_mtok": 8,', '"output_mtok": 7,')), answered("models-dev.json"));
    await press("Refresh prices");
    await previewed(/genai-prices and models\.dev, compared with the table Prices \(\d+ APIs\): 1 changed, \d+ new/);
    await press("Add 1 row");
    await says(`Added 1 row in Prices!A${LAST + 4}:${LAST_COLUMN}${LAST + 4}.`);
    expect([await value(`A${LAST + 4}`), await value(`D${LAST + 4}`), await value(`${SOURCE_COLUMN}${LAST + 4}`)]).toEqual(["o3", 7, expect.stringMatching(/^genai-prices, data of 20/)]);
  });

  test("goes on with one feed where the other does not answer, and says so", async () => {
    await answering((route) => route.fulfill({ status: 503, headers: { "access-control-allow-origin": "*" } }), answered("models-dev.json"));
    await press("Refresh prices");
    await previewed("models.dev, from its site");
    await pane.locator(".preview .no-result", { hasText: "data.json: the address answers 503." }).waitFor();
    await press("Discard");
  });

  test("without a network changes nothing, and says what to do", async () => {
    await answering((route) => route.abort("internetdisconnected"), (route) => route.abort("internetdisconnected"));
    await press("Refresh prices");
    await says(/No prices were added\. https:\/\/raw\.githubusercontent\.com\/\S+ cannot be reached\. https:\/\/models\.dev\/api\.json cannot be reached\. Check the connection.*choose Import file\./);
  });
});

test("nothing but the two feeds was asked for, and nothing that the host does not know", async () => {
  expect([...new Set(preview.outsideRequests)].sort()).toEqual([MODELS_DEV_URL, GENAI_PRICES_URL].sort());
  expect(await preview.page.evaluate(() => window.simulatedExcel?.excel.unknown)).toEqual([]);
  expect(preview.errors.filter((error) => !/Failed to load resource/.test(error))).toEqual([]);
});

test("any other host is stopped by the page's policy, even of a feed's name", async () => {
  const reached = await pane.locator(":root").evaluate(async () => {
    const tries = ["https://example.org/", "https://api.models.dev/api.json", "http://models.dev/api.json"].map((url) => fetch(url).then(() => url, () => "stopped"));
    return Promise.all(tries);
  });
  expect(reached).toEqual(["stopped", "stopped", "stopped"]);
  expect(preview.errors.filter((error) => /Content Security Policy/.test(error)).length).toBeGreaterThanOrEqual(3);
});
