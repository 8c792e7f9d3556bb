import { afterEach, expect, it, vi } from "vitest";
import type { PlanNote, SheetPlan } from "../../src/sheets/plan";
import { PAPER_CHOICE } from "../../src/sheets/choice";
import { buildWorkbook } from "../../src/writers/excel";
import { writeNotes } from "../../src/writers/noteWriter";
import { openWorkbook, sheetNames } from "./workbook";

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** An Excel that takes notes, up to a version of its requirement set; gives what it was asked to add. */
function excelTaking(newest: number): unknown[][] {
  const added: unknown[][] = [];
  const isSetSupported = (_: string, version: string) => Number(version) <= newest;
  const worksheets = { getItem: (sheet: string) => ({ notes: { add: (...note: unknown[]) => added.push([sheet, ...note]) } }) };
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported } } });
  vi.stubGlobal("Excel", { run: (_: object, batch: (context: object) => Promise<void>) => batch({ workbook: { worksheets }, sync: () => Promise.resolve() }) });
  return added;
}

const planned = (name: string, notes?: readonly PlanNote[]) => ({ name, notes }) as unknown as SheetPlan;
const PLANS = [planned("Break-even", [{ row: 5, column: 10, text: "Why" }]), planned("GPUs")];

it("adds each note to its cell", async () => {
  const added = excelTaking(1.18);
  expect(await writeNotes(PLANS)).toBe(true);
  expect(added).toEqual([["Break-even", "K6", "Why"]]);
});

it("leaves them out where Excel takes no notes from add-ins", async () => {
  const added = excelTaking(1.17);
  expect(await writeNotes(PLANS)).toBe(true);
  expect(added).toEqual([]);
});

it("costs the notes alone where Excel claims to take them and does not, and says so", async () => {
  await openWorkbook();
  const build = () => buildWorkbook({ ...PAPER_CHOICE, sheets: ["published"], preset: "published", replace: false });
  expect((await build()).notesRefused).toBeUndefined();
  // The library the simulated Excel runs knows no notes: to claim them is what some Excels on the web do.
  const { requirements } = Office.context;
  const supported = requirements.isSetSupported.bind(requirements);
  vi.spyOn(requirements, "isSetSupported").mockImplementation((set, version) => String(version) === "1.18" || supported(set, version));
  expect(await build()).toMatchObject({ made: ["Published figures (2)"], notesRefused: true });
  expect(await sheetNames()).toContain("Published figures (2)");
});
