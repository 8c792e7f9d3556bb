import { beforeAll, describe, expect, it } from "vitest";
import type { AddinInNode } from "../../preview/host/node/addinInNode";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { deleteAside } from "../../src/writers/asideSheets";
import { bringUpToDate } from "../../src/writers/bringUpToDate";
import { buildWorkbook } from "../../src/writers/excel";
import { lastInsertion } from "../../src/writers/lastInsertion";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { documentSnapshot } from "./documentSnapshot";
import { undoneFailures } from "./faultTrials";
import { fillUserSheet } from "./userDocument";
import { openWorkbook, sheetNames, sheetValues, writeCell } from "./workbook";

const TRYING_MS = 600_000;
const TABLES: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["gpus", "currencies"], preset: "published", replace: false };

/** Two tables of ours, one edited, which a sheet of the user's reads: by cell, by table and by a name of their own. */
async function prepare(): Promise<void> {
  await buildWorkbook(TABLES);
  await Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    worksheets.getItem("GPUs").getRange("C7").values = [[12_345]];
    names.add("My_gpu", worksheets.getItem("GPUs").getRange("A7"));
    worksheets.getItem("Notes").getRange("B3:B5").formulas = [["=GPUs!C7*2"], ["=COUNTA(GPUs[GPU])"], ['=My_gpu&""']];
    await context.sync();
  });
}

const notes = async () => (await sheetValues("Notes")).map((row) => row.at(-1)).slice(1);

describe("bringing a workbook up to date", { timeout: TRYING_MS }, () => {
  let addin: AddinInNode;
  let before: unknown;
  let shown: unknown[];

  beforeAll(async () => {
    addin = await openWorkbook();
    await fillUserSheet(addin);
    await prepare();
    await addin.excel.settled();
    [before, shown] = [await documentSnapshot(addin), await notes()];
  }, TRYING_MS);

  it("and undoing it leave what was there", async () => {
    // 2 * 12,345
    expect(shown[0]).toBe(24_690);
    await bringUpToDate();
    await addin.excel.settled();
    expect(await notes()).toEqual(shown);
    await lastInsertion()!.undo();
    await addin.excel.settled();
    expect(await notes()).toEqual(shown);
    expect(await documentSnapshot(addin)).toEqual(before);
  });

  it("is refused where one of its tables is edited meanwhile, and nothing has changed but that", async () => {
    // The last request of the look and the writing is the third before the end.
    const sizes: number[] = [];
    addin.excel.faults.begin({ request: Infinity, actions: 0 });
    await bringUpToDate();
    sizes.push(...addin.excel.faults.end());
    await lastInsertion()!.undo();
    await addin.excel.settled();
    const writing = sizes.indexOf(Math.max(...sizes));
    addin.excel.faults.interrupt({ before: writing, act: () => writeCell("GPUs", 6, 2, 99) });
    await expect(bringUpToDate()).rejects.toThrow("This was changed while the new sheets were being made: GPUs. Nothing was changed. Try again.");
    addin.excel.faults.end();
    await addin.excel.settled();
    expect((await notes())[0]).toBe(198);
    await writeCell("GPUs", 6, 2, 12_345);
    await addin.excel.settled();
    expect(await documentSnapshot(addin)).toEqual(before);
  });

  it("keeps the former sheets until they are deleted, and leaves no name of theirs", async () => {
    await bringUpToDate();
    expect((await sheetNames()).filter((name) => name.startsWith("Replaced"))).toEqual(["Replaced 1", "Replaced 2"]);
    expect(await deleteAside()).toBe("Deleted: 2 former sheets.");
    await addin.excel.settled();
    expect((await sheetNames()).filter((name) => name.startsWith("Replaced"))).toEqual([]);
    expect(await notes()).toEqual(shown);
    expect(lastInsertion()).toBeUndefined();
  });

  it("is undone wherever a request fails, and says so", async () => {
    expect(await undoneFailures({ prepare, act: () => bringUpToDate(), spread: 1 })).toBeGreaterThanOrEqual(20);
  });
});
