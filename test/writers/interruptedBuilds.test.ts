import { describe, expect, it } from "vitest";
import { LOCK_NAME } from "../../src/writers/buildLock";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { buildWorkbook } from "../../src/writers/excel";
import { markSheet } from "../../src/writers/sheetMark";
import type { WorkbookRequest } from "../../src/writers/workbookRequest";
import { type Trial, openedScene } from "./faultTrials";
import { type Act, comparable, done, interruptedBeforeEach, onlyDone } from "./interruptions";
import { sheetNames, sheetValues } from "./workbook";

const TRYING_MS = 300_000;
const GPUS: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["gpus"], preset: "published", replace: false };
const PUBLISHED: WorkbookRequest = { ...GPUS, sheets: ["published"], replace: true };

const OWN = ["GPUs", "Break-even", "Formula inputs", "Published figures"];

/** A person adds sheets with just the names we wish for, and types on them. */
const addOwnSheets: Act = ({ workbook }) => {
  for (const name of OWN) workbook.worksheets.add(name).getRange("A1").values = [["mine"]];
};

const ACTS: Readonly<Record<string, Act>> = {
  "sheets are added": addOwnSheets,
  "a table is renamed": ({ workbook }) => void (workbook.tables.getItem("Plan").name = "Our_plan"),
  "a table is deleted": ({ workbook }) => workbook.tables.getItem("Plan").delete(),
  "a sheet is renamed": ({ workbook }) => void (workbook.worksheets.getItem("Notes").name = "GPUs"),
  "a sheet is deleted": ({ workbook }) => workbook.worksheets.getItem("Notes").delete(),
  "a sheet is protected": ({ workbook }) => workbook.worksheets.getItem("Notes").protection.protect(),
  "the structure is protected": ({ workbook }) => workbook.protection.protect(),
  "another add-in calculates": ({ workbook }) => workbook.application.calculate("Full"),
  "a cell is typed in": ({ workbook }) => void (workbook.worksheets.getItem("Notes").getRange("B2").values = [["typed"]]),
};

/** A sheet marked as ours, for one to replace. */
const publishedBefore = () =>
  done(({ workbook }) => {
    const sheet = workbook.worksheets.add("Published figures");
    sheet.getRange("A1").values = [["Published"]];
    markSheet(sheet, "published");
  });

const REPLACED_ACTS: Readonly<Record<string, Act>> = {
  "a sheet is added": ({ workbook }) => void (workbook.worksheets.add("GPUs").getRange("A1").values = [["mine"]]),
  "the replaced one is renamed": ({ workbook }) => void (workbook.worksheets.getFirst().getNext().getNext().name = "Mine"),
};
const BUILDS: readonly (readonly [string, Omit<Trial, "spread">, Readonly<Record<string, Act>>])[] = [
  ["a build", { act: () => buildWorkbook(GPUS) }, ACTS],
  ["a build that replaces", { act: () => buildWorkbook(PUBLISHED), prepare: publishedBefore }, REPLACED_ACTS],
];

describe.each(BUILDS)("%s", (_, trial, acts) => {
  it.each(Object.entries(acts))(
    "is done or undone and said when %s between its requests",
    async (__, act) => {
      const expected = await onlyDone(trial, act);
      let tried = 0;
      for await (const { before, message, result, after } of interruptedBeforeEach(trial, act)) {
        tried += 1;
        if (message === undefined) expect(await sheetNames()).toEqual(expect.arrayContaining([...(result as { made: string[] }).made]));
        else if (message.includes("Nothing was changed.")) expect({ before, after }).toEqual({ before, after: expected });
        else expect(message).toMatch(/Delete these|deleted or renamed/);
        for (const name of await sheetNames()) expect(name).not.toMatch(/^LLM [0-9a-f]/);
      }
      expect(tried).toBeGreaterThanOrEqual(3);
    },
    TRYING_MS,
  );
});

describe("sheets that a person adds while a build is under way", () => {
  it.each(["fails at once", "fails half-way", "loses its answer"])("stay when it %s", async (how) => {
    const { addin } = await openedScene();
    addin.excel.faults.interrupt({ before: 1, act: () => done(({ workbook }) => void (workbook.worksheets.add("Break-even").getRange("A1").values = [["mine"]])) });
    addin.excel.faults.begin({ request: 1, actions: { "fails at once": 0, "fails half-way": 30, "loses its answer": Infinity }[how]! });
    await expect(buildWorkbook(GPUS)).rejects.toThrow(/Nothing was changed\.$/);
    addin.excel.faults.end();
    expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes", "Break-even"]);
    expect(await sheetValues("Break-even")).toEqual([["mine"]]);
  });

  it("stay when they have taken a name that the build needs", async () => {
    const { addin } = await openedScene();
    addin.excel.faults.interrupt({ before: 1, act: () => done(addOwnSheets) });
    await expect(buildWorkbook(GPUS)).rejects.toThrow(/A name that is needed is taken: by what somebody has added meanwhile.*Nothing was changed\.$/);
    for (const name of OWN) expect(await sheetValues(name)).toEqual([["mine"]]);
    expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes", ...OWN]);
  });
});

describe("two builds at once", () => {
  it("side by side: what is made is whole, what is refused says so, and nothing is left over", async () => {
    await openedScene(publishedBefore);
    const outcomes = await Promise.allSettled([buildWorkbook(PUBLISHED), buildWorkbook(PUBLISHED)]);
    const made = outcomes.flatMap((outcome) => (outcome.status === "fulfilled" ? outcome.value.made : []));
    const said = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [(outcome.reason as Error).message] : []));
    expect(made).toEqual(["Published figures"]);
    expect(said).toEqual([expect.stringMatching(/^(Another build, conversion or import is under way in this workbook|A name that is needed is taken: by what somebody has added meanwhile|Something that this needs has been deleted or renamed meanwhile).*Nothing was changed\.$/)]);
    expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes", "Published figures"]);
  });

  it("the second is refused while the first is at work, and the first is made", async () => {
    const { addin } = await openedScene();
    let second: unknown;
    addin.excel.faults.interrupt({ before: 2, act: () => buildWorkbook(GPUS).catch((error: Error) => (second = error.message)) });
    const first = await buildWorkbook({ ...GPUS, sheets: ["published"] });
    addin.excel.faults.end();
    expect(second).toMatch(/^Another build, conversion or import is under way in this workbook.*Nothing was changed\.$/);
    expect([first.made, await sheetNames()]).toEqual([["Published figures"], ["O'Brien's plan", "Notes", "Published figures"]]);
  });

  const lockedSince = (minutes: number) =>
    done(({ workbook }) => void workbook.names.add(LOCK_NAME, `="${new Date(Date.now() - minutes * 60_000).toISOString()} LLM of another pane"`));

  it("somebody else's is waited for, and what lifts a mark left by a crash is said", async () => {
    await openedScene(() => lockedSince(2));
    await expect(buildWorkbook(GPUS)).rejects.toThrow(/in another pane or by somebody else.*lapses after 10 minutes.*delete the name LLM_build_under_way under Formulas > Name Manager\. Nothing was changed\.$/);
    await done(({ workbook }) => workbook.names.getItem(LOCK_NAME).delete());
    expect((await buildWorkbook(GPUS)).made).toEqual(["GPUs"]);
  });

  it.each([11, -11])("a mark of %i minutes ago has lapsed", async (minutes) => {
    await openedScene(() => lockedSince(minutes));
    expect((await buildWorkbook(GPUS)).made).toEqual(["GPUs"]);
    expect((await buildWorkbook(GPUS)).reused).toEqual(["GPUs"]);
  });

  it("one that begins between the look at the workbook and the writing is seen", async () => {
    const { addin } = await openedScene();
    addin.excel.faults.interrupt({ before: 1, act: () => lockedSince(0) });
    await expect(buildWorkbook(GPUS)).rejects.toThrow(/^Another build, conversion or import is under way/);
    addin.excel.faults.end();
    expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes"]);
  });
});

describe("a table that the new sheets read", () => {
  const standing = () => buildWorkbook({ ...GPUS, sheets: ["gpus"] }).then(() => undefined);
  const READING: WorkbookRequest = { ...GPUS, sheets: ["models", "gpus"] };

  it.each<[string, Act]>([
    ["renamed", ({ workbook }) => void (workbook.tables.getItem("GPUs").name = "Cards")],
    ["deleted", ({ workbook }) => workbook.tables.getItem("GPUs").delete()],
    ["deleted with its sheet", ({ workbook }) => workbook.worksheets.getItem("GPUs").delete()],
    ["on a sheet renamed", ({ workbook }) => void (workbook.worksheets.getItem("GPUs").name = "Cards")],
    ["moved", ({ workbook }) => void workbook.worksheets.getItem("GPUs").getRange("1:1").insert("Down")],
  ])("and that is %s before the writing is an error said, and nothing is made", async (_, act) => {
    const expected = await onlyDone({ prepare: standing }, act);
    const { addin } = await openedScene(standing);
    addin.excel.faults.interrupt({ before: 1, act: () => done(act) });
    await expect(buildWorkbook(READING)).rejects.toThrow(/(deleted or renamed|changed while they were being made).*Nothing was changed\./);
    addin.excel.faults.end();
    expect(await comparable(addin)).toEqual(expected);
  });

  it("and that is deleted after the writing takes the new sheets with it, and that is said", async () => {
    const { addin } = await openedScene(standing);
    addin.excel.faults.interrupt({ before: 2, act: () => done(({ workbook }) => workbook.worksheets.getItem("GPUs").delete()) });
    await expect(buildWorkbook(READING)).rejects.toThrow("This was deleted or renamed while the new sheets were being made: GPUs. Nothing was changed. Try again.");
    addin.excel.faults.end();
    expect(await sheetNames()).toEqual(["O'Brien's plan", "Notes"]);
  });
});
