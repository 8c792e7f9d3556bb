import { describe, expect, it } from "vitest";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { buildWorkbook } from "../../src/writers/excel";
import { insertTable } from "../../src/writers/insertedTable";
import { insertFormula, insertValues } from "../../src/writers/selectedCell";
import { markSheet } from "../../src/writers/sheetMark";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { documentSnapshot } from "./documentSnapshot";
import { FAILED, openedScene, type Trial, undoneFailures, withFault } from "./faultTrials";
import { sheetNames } from "./workbook";

const TRYING_MS = 300_000;
/** Requests of a build: what the workbook holds, the sheets, the end. */
const WRITING = 1;
const ENDING = 2;
/** Where sheets are replaced, the marks of ours and what formulas elsewhere read are looked at before, in three requests. */
const LOOKS = 3;
/** And before they go, what they stand among, in two. */
const LAST_LOOKS = 2;

const GPUS: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["gpus"], preset: "published", replace: false };
const PUBLISHED: WorkbookRequest = { ...GPUS, sheets: ["published"] };
const WITH_CHARTS: WorkbookRequest = { ...GPUS, sheets: ["cumulative"], models: ["GLM-4.5"], apis: ["Grok-4"], pair: { model: "GLM-4.5", api: "Grok-4" } };
const TABLE = {
  values: [["Item", "USD"], ["=1+1", 2], ["x", 3]],
  formats: [["@", "@"], ["@", "0.00"], ["@", "0.00"]],
};

/** Two sheets marked as ours, with little on them, for one to replace. */
async function publishedTwice(): Promise<void> {
  await Excel.run(async (context) => {
    for (const name of ["Published figures", "Published figures (2)"]) {
      const sheet = context.workbook.worksheets.add(name);
      sheet.getRange("A1").values = [["Published"]];
      markSheet(sheet, "published");
    }
    await context.sync();
  });
}

const replaceBoth = () => buildWorkbook({ ...PUBLISHED, replace: true });

/** Each with the fewest refusals that are expected of it, so that none passes by trying nothing. */
const TRIALS: Readonly<Record<string, Trial & { readonly refusals: number }>> = {
  "building a sheet": { act: () => buildWorkbook(GPUS), spread: 8, refusals: 22 },
  "replacing sheets": { prepare: publishedTwice, act: replaceBoth, spread: 1, refusals: 15 },
  "inserting a table": { act: () => insertTable(TABLE), spread: 4, refusals: 18 },
  "inserting values": { act: () => insertValues([["=1+1", 2], [true, 0.5]]), spread: 2, refusals: 12 },
  "inserting a formula": { act: () => insertFormula("=SUM(B2:B3)"), spread: 2, refusals: 12 },
};

describe.each(Object.entries(TRIALS))("%s", (_, { refusals, ...trial }) => {
  it(
    "is undone wherever a request fails, and says so",
    async () => {
      expect(await undoneFailures(trial)).toBeGreaterThanOrEqual(refusals);
    },
    TRYING_MS,
  );
});

/** Runs are called by chance. */
const unmarked = (message: string | undefined) => message?.replace(/LLM [0-9a-f]{12}/, "LLM run");

describe("a failure that lasts", () => {
  it.each([0, WRITING, ENDING])("is told apart from nothing changed: in request %i of a build, and of all after it", async (request) => {
    const scene = await openedScene();
    const { message, before, after } = await withFault(scene, () => buildWorkbook(GPUS), { request, actions: 8, more: Infinity });
    if (request === ENDING) return expect(message).toBeUndefined();
    if (request !== WRITING) return expect([message, after]).toEqual([`${FAILED} Nothing was changed.`, before]);
    expect(unmarked(message)).toBe(`${FAILED} It could not be undone either. Delete these unfinished sheets, where they are there and nobody else has made them: GPUs, and any whose name begins with LLM run.`);
    expect((await sheetNames()).filter((name) => name === "GPUs" || name.startsWith("LLM "))).toHaveLength(1);
  });

  it("while sheets are replaced names those to delete and to rename", async () => {
    const scene = await openedScene(publishedTwice);
    const { message } = await withFault(scene, replaceBoth, { request: LOOKS + WRITING, actions: 40, more: Infinity });
    expect(unmarked(message)).toBe(
      `${FAILED} It could not be undone either. Delete these unfinished sheets, where they are there and nobody else has made them: Published figures, and any whose name begins with LLM run. Then rename Replaced 1 back to Published figures, Replaced 2 back to Published figures (2).`,
    );
    expect(await sheetNames()).toEqual(expect.arrayContaining(["Replaced 1", "Replaced 2", "Published figures"]));
  });

  it("while cells are filled names them", async () => {
    const scene = await openedScene();
    const { message } = await withFault(scene, () => insertTable(TABLE), { request: 2, actions: 6, more: Infinity });
    expect(message).toBe(`${FAILED} It could not be undone either. Clear 'O''Brien''s plan'!A20:B22, if there is something in it.`);
  });

  it("is undone at the second attempt where it ends in time", async () => {
    const scene = await openedScene();
    const { message, before, after } = await withFault(scene, () => buildWorkbook(GPUS), { request: WRITING, actions: 200, more: 1 });
    expect([message, after]).toEqual([`${FAILED} Nothing was changed.`, before]);
  });
});

describe("once replaced sheets are being deleted", () => {
  it("the new ones stay, and those left to delete are named", async () => {
    const scene = await openedScene(publishedTwice);
    const { message } = await withFault(scene, replaceBoth, { request: LOOKS + LAST_LOOKS + ENDING, actions: 7 });
    expect(message).toBe("The new sheets are made: Published figures. Excel did not delete all of those they replace. Delete these, where they are there: Replaced 2.");
    expect((await sheetNames()).slice(2).sort()).toEqual(["Published figures", "Replaced 2"]);
  });

  it("it is no failure when only the answer is lost", async () => {
    const scene = await openedScene(publishedTwice);
    const { message } = await withFault(scene, replaceBoth, { request: LOOKS + LAST_LOOKS + ENDING, actions: Infinity });
    expect(message).toBeUndefined();
    expect((await sheetNames()).slice(2)).toEqual(["Published figures"]);
  });
});

it("an Excel that does not answer is waited for, and nothing is written meanwhile", async () => {
  const { addin, before } = await openedScene();
  addin.excel.faults.begin({ request: 0, actions: 0, silent: true });
  const built = buildWorkbook(GPUS).then(() => "built");
  expect(await Promise.race([built, pause(200)])).toBe("waiting");
  addin.excel.faults.end();
  expect(await documentSnapshot(addin)).toEqual(before);
});

const pause = (ms: number) => new Promise<string>((resume) => setTimeout(() => resume("waiting"), ms));

it("charts, rules and all that sheets compute from are taken away with them", async () => {
  const scene = await openedScene();
  const { message, before, after, sizes } = await withFault(scene, () => buildWorkbook(WITH_CHARTS), { request: WRITING, actions: Infinity });
  expect(sizes[WRITING]).toBeGreaterThan(1000);
  expect([message, after]).toEqual([`${FAILED} Nothing was changed.`, before]);
}, TRYING_MS);
