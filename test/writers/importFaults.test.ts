import { expect, it } from "vitest";
import type { PriceRecord } from "../../src/catalog/records";
import { appendPrices, pricesInWorkbook } from "../../src/writers/appendPrices";
import { FAILED, openedScene, undoneFailures, withFault } from "./faultTrials";

const TRYING_MS = 300_000;
const PRICE: PriceRecord = { name: "GPT-5", maker: "OpenAI", effectiveFrom: "2026-10-01", inputPerMTok: 5, outputPerMTok: 40, source: "a list", url: "https://example.org/prices", checked: "2026-10-01" };
const HEADERS = ["Source", "Checked", "API", "Mine", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Effective from"];
/** Requests of an import: the tables, what they hold, the table as it is now; then the writing. */
const WRITING = 3;

/** A Prices table of a person's own. */
async function ownPrices(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Notes");
    sheet.getRange("A5:G6").values = [HEADERS, ["x", 1, "GPT-5", "kept", 1, 2, 40_000]];
    sheet.tables.add("A5:G6", true).name = "Prices";
    sheet.getRange("C6").numberFormat = [["@"]];
    await context.sync();
  });
}

const imported = async () => appendPrices([PRICE, { ...PRICE, name: "GPT-5 mini" }], await pricesInWorkbook());

it(
  "importing prices is undone wherever a request fails, and says so",
  async () => {
    expect(await undoneFailures({ prepare: ownPrices, act: imported, spread: 3 })).toBeGreaterThanOrEqual(20);
  },
  TRYING_MS,
);

it.each([
  ["the new table is looked for", 5, 0],
  ["rows are added to it", 7, 80],
  ["all is done and the answer is lost", 7, Infinity],
])("importing prices into a new sheet is undone when a request fails as %s", async (_, request, actions) => {
  const scene = await openedScene();
  const { message, before, after } = await withFault(scene, imported, { request, actions });
  expect([message, after]).toEqual([`${FAILED} Nothing was changed.`, before]);
});

it("where Excel keeps on failing, names the rows that are left", async () => {
  const scene = await openedScene(ownPrices);
  const { message } = await withFault(scene, imported, { request: WRITING, actions: 20, more: Infinity });
  expect(message).toBe(`${FAILED} Delete the rows of the table Prices after its row 1: they were added before the failure.`);
});
