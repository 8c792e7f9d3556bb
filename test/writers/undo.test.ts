import { beforeEach, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import type { PriceRecord } from "../../src/catalog/records";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { ASSUMPTION_HEADERS } from "../../src/sheets/assumptionsTable";
import { appendPrices, pricesInWorkbook } from "../../src/writers/appendPrices";
import { buildWorkbook, insertCatalog } from "../../src/writers/excel";
import { fillAssumptions } from "../../src/writers/fillAssumptions";
import { insertTable } from "../../src/writers/insertedTable";
import { lastInsertion } from "../../src/writers/lastInsertion";
import { insertFormula, insertValues } from "../../src/writers/selectedCell";
import { undoableSheets } from "../../src/writers/undoSheets";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { documentSnapshot } from "./documentSnapshot";
import { everyRequestFailing } from "./faultTrials";
import { fillUserSheet } from "./userDocument";
import { openWorkbook, sheetNames, writeCell } from "./workbook";

const TRYING_MS = 300_000;
const PRICE: PriceRecord = { name: "GPT-5", maker: "OpenAI", effectiveFrom: "2026-10-01", inputPerMTok: 5, outputPerMTok: 40, source: "a list", url: "https://example.org/prices", checked: "2026-10-01" };
const TABLE = { values: [["Item", "USD"], ["=1+1", 2], ["A long name of an item", 3]], formats: [["@", "@"], ["@", "0.00"], ["@", "0.00"]] };
const GPUS: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["gpus", "currencies"], preset: "published", replace: false };

/** Tables of a person's own: prices and assumptions. */
async function ownTables(): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add("Mine");
    sheet.getRange("A1:G2").values = [["Source", "Checked", "API", "Mine", "Input (USD/1M tokens)", "Output (USD/1M tokens)", "Effective from"], ["x", 1, "GPT-5", "kept", 1, 2, 40_000]];
    sheet.tables.add("A1:G2", true).name = "Prices";
    const assumptions = context.workbook.worksheets.add("My assumptions");
    const row = (label: string, own: string | number) => ASSUMPTION_HEADERS.map((header) => (header === "Setting" ? label : header === "Base" ? own : "x"));
    const area = assumptions.getRangeByIndexes(0, 0, 4, ASSUMPTION_HEADERS.length);
    area.values = [[...ASSUMPTION_HEADERS], row("Volume", ""), row("Input share", "=1/2"), row("Cached share", "")];
    assumptions.tables.add(area, true).name = "Assumptions";
    await context.sync();
  });
}

const ACTS = {
  "a table": [() => insertTable(TABLE), "the table in "],
  values: [() => insertValues([["=1+1", 2], ["A long text that widens its column", 0.5]]), "the values in "],
  "a formula": [() => insertFormula("=SUM(B2:B3)"), "the formula in "],
  "new sheets": [() => undoableSheets(() => buildWorkbook(GPUS)), "the 2 new sheets from "],
  prices: [async () => appendPrices([PRICE, { ...PRICE, name: "GPT-5 mini" }], await pricesInWorkbook()), "the 2 rows added to Prices in "],
  settings: [() => fillAssumptions([["Volume", 5e9], ["Input share", 0.7]], true), "the settings typed into Assumptions: Volume, Input share"],
} as const satisfies Record<string, readonly [() => Promise<unknown>, string]>;

describe.each(Object.entries(ACTS))("undo of %s", (_, [act, what]) => {
  it("leaves the workbook as it was before, and says what it undid", async () => {
    const addin = await openWorkbook();
    await fillUserSheet(addin);
    await ownTables();
    const before = await documentSnapshot(addin);
    await act();
    expect(await documentSnapshot(addin)).not.toEqual(before);
    expect(lastInsertion()?.what).toContain(what);
    expect(await lastInsertion()!.undo()).toContain(`Undone: ${what}`);
    expect(await documentSnapshot(addin)).toEqual(before);
    expect(lastInsertion()).toBeUndefined();
  });

  it(
    "is all or nothing wherever a request fails",
    async () => {
      let tried = 0;
      let undone = 0;
      let addin: AddinInNode;
      let origin: unknown;
      const open = async () => {
        addin = await openWorkbook();
        return addin;
      };
      const prepare = async () => {
        await ownTables();
        origin = await documentSnapshot(addin);
        await act();
      };
      let here: unknown;
      const undo = async () => {
        here = origin;
        await lastInsertion()!.undo();
      };
      for await (const { fault, message, before, after } of everyRequestFailing({ open, prepare, act: undo, spread: 3 })) {
        tried += 1;
        if (message !== undefined) expect({ fault, message, after }).toEqual({ fault, message: expect.stringMatching(/Nothing was changed\.$/), after: before });
        else {
          undone += 1;
          expect({ fault, after }).toEqual({ fault, after: here });
        }
      }
      expect(undone).toBeGreaterThanOrEqual(1);
      expect(tried).toBeGreaterThanOrEqual(5);
    },
    TRYING_MS,
  );
});

describe("undo refuses, with the reason, where what was inserted has been changed since", () => {
  let addin: AddinInNode;
  beforeEach(async () => {
    addin = await openWorkbook();
    await ownTablesAlone();
  });

  async function ownTablesAlone(): Promise<void> {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").name = "Notes";
      await context.sync();
    });
    await ownTables();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Notes").getRange("C4").select();
      await context.sync();
    });
  }

  it.each<[string, () => Promise<unknown>, () => Promise<void>, RegExp]>([
    ["values, edited", ACTS.values[0], () => writeCell("Notes", 4, 2, "mine"), /^What stands in Notes!C4:D5 is no longer what was inserted: it has been edited or moved\. .* Nothing was changed\.$/],
    ["a table, edited", ACTS["a table"][0], () => writeCell("Notes", 4, 3, 9), /^What stands in Notes!C4:D6 is no longer what was inserted/],
    ["a table that is one no more", ACTS["a table"][0], unlisted, /^A table in Notes!C4:D6 has been made, moved, resized or deleted since\./],
    ["new sheets, edited", ACTS["new sheets"][0], () => writeCell("GPUs", 40, 2, "mine"), /^The sheet GPUs has been edited since: it holds work of yours\./],
    ["new sheets that a formula reads", ACTS["new sheets"][0], () => writeCell("Notes", 0, 0, "=SUM(GPUs!C10:C12)"), /^A formula on the sheet Notes reads GPUs, and would be left with #REF!\./],
    ["new sheets of which one is gone", ACTS["new sheets"][0], deleted("Currencies"), /^Currencies has been deleted since\./],
    ["prices, edited", ACTS.prices[0], () => writeCell("Mine", 3, 4, 7), /^1 of the 2 rows added to Prices have been edited or deleted since\./],
    ["settings, changed", ACTS.settings[0], () => writeCell("My assumptions", 1, 1, 7), /^This has been changed since, and it stays: Volume\./],
  ])("%s", async (_, act, change, reason) => {
    await act();
    await change();
    const before = await documentSnapshot(addin);
    await expect(lastInsertion()!.undo()).rejects.toThrow(reason);
    expect(await documentSnapshot(addin)).toEqual(before);
  });

  it("but names of sheets alone may be others by now", async () => {
    await insertCatalogUndoable();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Models").name = "Our models";
      await context.sync();
    });
    await lastInsertion()!.undo();
    expect(await sheetNames()).toEqual(["Notes", "Mine", "My assumptions"]);
  });

  it("and sheets that took the place of others cannot be undone", async () => {
    await undoableSheets(() => buildWorkbook({ ...GPUS, sheets: ["published"] }));
    await undoableSheets(() => buildWorkbook({ ...GPUS, sheets: ["published"], replace: true }));
    expect(lastInsertion()).toBeUndefined();
  });
});

const insertCatalogUndoable = () => undoableSheets(() => insertCatalog());

async function unlisted(): Promise<void> {
  await Excel.run(async (context) => {
    const tables = context.workbook.worksheets.getItem("Notes").tables.load("items/id");
    await context.sync();
    tables.items[0]!.convertToRange();
    await context.sync();
  });
}

function deleted(name: string): () => Promise<void> {
  return () => Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).delete();
    await context.sync();
  });
}
