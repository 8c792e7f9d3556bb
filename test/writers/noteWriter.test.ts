import { afterEach, expect, it, vi } from "vitest";
import { writeNote } from "../../src/writers/noteWriter";

afterEach(() => void vi.unstubAllGlobals());

function sheetIn(newest: string): { readonly sheet: Excel.Worksheet; readonly added: unknown[][] } {
  const added: unknown[][] = [];
  const isSetSupported = (_: string, version: string) => Number(version) <= Number(newest);
  vi.stubGlobal("Office", { context: { requirements: { isSetSupported } } });
  const notes = { add: (...args: unknown[]) => added.push(args) };
  return { sheet: (newest === "1.18" ? { notes } : {}) as unknown as Excel.Worksheet, added };
}

it("adds a note to its cell", () => {
  const { sheet, added } = sheetIn("1.18");
  writeNote(sheet, { row: 5, column: 10, text: "Why" });
  expect(added).toEqual([["K6", "Why"]]);
});

it("leaves it out where Excel takes no notes from add-ins", () => {
  const { sheet, added } = sheetIn("1.17");
  writeNote(sheet, { row: 5, column: 10, text: "Why" });
  expect(added).toEqual([]);
});
