import { beforeEach, describe, expect, it } from "vitest";
import { PAPER_CHOICE, withPairInMatrix } from "../../src/sheets/choice";
import { WISHED_NAMES } from "../../src/sheets/names";
import { presetScenario } from "../../src/sheets/preset";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { buildWorkbook } from "../../src/writers/excel";
import { insertTable } from "../../src/writers/insertedTable";
import { insertFormula, insertValues } from "../../src/writers/selectedCell";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { documentSnapshot } from "./documentSnapshot";
import { openedScene, type Scene } from "./faultTrials";
import { differences, sheetNames } from "./workbook";

const GPUS: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["gpus"], preset: "published", replace: false };
const SMALL: WorkbookRequest = { ...GPUS, sheets: ["breakEven"], models: ["GLM-4.5"], apis: ["Grok-4"], pair: { model: "GLM-4.5", api: "Grok-4" } };
const DATES = { values: [["From"], [46_000]], formats: [["@"], ["yyyy-mm-dd"]] };
const PLAIN = { values: [["Item", "USD"], ["x", 2]], formats: [["@", "@"], ["@", "0.00"]] };

const INSERTIONS = {
  "a table": () => insertTable(PLAIN),
  values: () => insertValues([["x", 2], ["y", 3]]),
  "a formula": () => insertFormula("=1+1"),
};

let scene: Scene;

beforeEach(async () => {
  scene = await openedScene();
});

/** Does something in Excel, as a person would, and takes what it leads to for the state before. */
async function given(change: (context: Excel.RequestContext) => void): Promise<void> {
  await Excel.run(async (context) => {
    change(context);
    await context.sync();
  });
  scene = { ...scene, before: await documentSnapshot(scene.addin) };
}

async function expectRefused(action: () => Promise<unknown>, words: string | RegExp): Promise<void> {
  await expect(action()).rejects.toThrow(words);
  expect(await documentSnapshot(scene.addin)).toEqual(scene.before);
}

const selectCell = (address: string) => given(({ workbook }) => void workbook.worksheets.getFirst().getRange(address).select());

describe("a protected sheet", () => {
  beforeEach(() => given(({ workbook }) => workbook.worksheets.getFirst().protection.protect()));

  it.each(Object.entries(INSERTIONS))("keeps %s out", (_, insert) =>
    expectRefused(insert, "This sheet is protected. Choose Review > Unprotect Sheet, or select a cell on another sheet, and try again. Nothing was changed."),
  );

  it("does not keep new sheets from being made", async () => {
    expect((await buildWorkbook(GPUS)).made).toEqual(["GPUs"]);
  });
});

describe("a workbook with a protected structure", () => {
  beforeEach(() => given(({ workbook }) => workbook.protection.protect()));

  it("takes no new sheets", () =>
    expectRefused(() => buildWorkbook(GPUS), "Choose Review > Protect Workbook to unprotect it, or use another workbook. Nothing was changed."));

  it.each(Object.entries(INSERTIONS))("takes %s", async (_, insert) => {
    await expect(insert()).resolves.toContain("A20");
  });
});

describe("a chart sheet that shows", () => {
  beforeEach(() => {
    scene.addin.excel.states.chartSheets.push("Chart1");
    scene.addin.excel.states.showsChartSheet = true;
  });

  it.each(Object.entries(INSERTIONS))("has no cell for %s", (_, insert) => expectRefused(insert, /^No cell is selected: a chart sheet shows.* Select a cell of this workbook/));

  it("does not keep new sheets from being made, and makes way for them", async () => {
    expect((await buildWorkbook(GPUS)).made).toEqual(["GPUs"]);
    expect(scene.addin.excel.states.showsChartSheet).toBe(false);
  });
});

describe("a cell that is being edited", () => {
  const EDITING = "Excel is editing a cell. Press Enter or Esc, then try again. Nothing was changed.";
  const edit = (editsCell: boolean) => (scene.addin.excel.states.editsCell = editsCell);

  it.each(Object.entries({ ...INSERTIONS, "new sheets": () => buildWorkbook(GPUS) }))("keeps %s out", async (_, action) => {
    edit(true);
    await expectRefused(action, EDITING);
    edit(false);
    await expect(action()).resolves.toBeDefined();
  });

  it("keeps new sheets out when the edit begins while they are prepared", () =>
    expectRefused(() => buildWorkbook(GPUS, { onProgress: ({ step }) => void (step.startsWith("Writing") && edit(true)) }), EDITING));
});

describe("a name that is taken", () => {
  it("by a defined name or a sheet, in whatever case, gives the new ones a number", async () => {
    await given(({ workbook }) => {
      workbook.names.add("gpus", workbook.worksheets.getFirst().getRange("A1"));
      workbook.worksheets.add("GPUS");
    });
    expect((await buildWorkbook(GPUS)).made).toEqual(["GPUs (2)"]);
    const table = await Excel.run(async (context) => {
      const tables = context.workbook.worksheets.getItem("GPUs (2)").tables.load("items/name");
      await context.sync();
      return tables.items.map(({ name }) => name);
    });
    expect(table).toEqual(["GPUs2"]);
  });

  it("by a chart sheet, which add-ins cannot see, is said", async () => {
    scene.addin.excel.states.chartSheets.push("gpus");
    await expectRefused(() => buildWorkbook(GPUS), /^A name that is needed is taken: by what somebody has added meanwhile, or by something add-ins cannot see, such as a chart sheet\. Try again; if it happens once more, rename that\. Nothing was changed\.$/);
  });
});

describe("cells that are not free", () => {
  it.each(["a table", "values"] as const)("keep %s out where a table reaches into them", async (what) => {
    await given(({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.tables.add("A40:B43", true).name = "Empty";
      sheet.getRange("B42").select();
    });
    await expectRefused(INSERTIONS[what], "'O''Brien''s plan'!B42:C43 reaches into the table Empty. Select a cell outside of it, and try again.");
  });

  it.each(["a table", "values"] as const)("keep %s out where cells are merged", async (what) => {
    await given(({ workbook }) => {
      const sheet = workbook.worksheets.getFirst();
      sheet.getRange("B41:C42").merge();
      sheet.getRange("A40").select();
    });
    await expectRefused(INSERTIONS[what], "There are merged cells in 'O''Brien''s plan'!A40:B41 ('O''Brien''s plan'!B41:C42). Unmerge them or select another cell, and try again.");
  });

  it.each(["XFD20", "A1048576", "XFD1048576"])("do not go beyond the sheet's end, %s", async (address) => {
    await selectCell("A20");
    const at = (cell: string) => Excel.run(async (context) => {
      context.workbook.worksheets.getFirst().getRange(cell).select();
      await context.sync();
    });
    await at(address);
    await expect(insertTable(PLAIN)).rejects.toThrow(`2 rows and 2 columns do not fit below and beside 'O''Brien''s plan'!${address}, where the sheet ends. Select a cell further up or to the left, and try again.`);
    await at("A20");
    expect(await documentSnapshot(scene.addin)).toEqual(scene.before);
  });
});

it("reads tables on sheets with names of 31 characters and quotes", async () => {
  await buildWorkbook(SMALL);
  const renamed = { models: "Bob's \"open\" models, 2026 (all)", prices: "Q3's & 'old' prices in $ (list)" };
  expect(Object.values(renamed).map(({ length }) => length)).toEqual([31, 31]);
  await given(({ workbook }) => {
    workbook.worksheets.getItem("Models").name = renamed.models;
    workbook.worksheets.getItem("Prices").name = renamed.prices;
  });
  const { made, reused } = await buildWorkbook(SMALL);
  expect(reused).toEqual(expect.arrayContaining(Object.values(renamed)));
  await scene.addin.excel.settled();
  const sheets = { ...WISHED_NAMES.sheets, ...renamed, breakEven: made[0]!, workings: made[1]! };
  for (const key of ["breakEven", "workings"] as const)
    expect(await differences(sheetPlan(key, { ...WISHED_NAMES, sheets, chosen: withPairInMatrix(SMALL) }, presetScenario("published")))).toEqual([]);
  expect(await sheetNames()).toContain(renamed.prices);
});

describe("a workbook that counts dates from 1904", () => {
  beforeEach(() => {
    scene.addin.excel.states.datesFrom1904 = true;
  });
  const ADVICE = "This workbook counts dates from 1904, and price dates would be four years off. Use another workbook, or clear File > Options > Advanced > Use 1904 date system. Nothing was changed.";

  it("takes no sheets", () => expectRefused(() => buildWorkbook(GPUS), ADVICE));

  it("takes no table with dates", () => expectRefused(() => insertTable(DATES), ADVICE));

  it("takes a table without", async () => {
    await expect(insertTable(PLAIN)).resolves.toContain("A20:B21");
  });
});
