import { expect, it } from "vitest";
import { noteLines } from "../../src/sheets/noteLines";
import { PLANS } from "./plans";

it("a note that a window shows stays one line; a longer one is cut at its words into lines as even as can be", () => {
  expect(noteLines("Short.")).toEqual(["Short."]);
  // 40 words of 4 with their blanks are 199 characters: two lines of 20 words, 99 characters each.
  const words = Array<string>(40).fill("word");
  expect(noteLines(words.join(" "))).toEqual([words.slice(20).join(" "), words.slice(20).join(" ")]);
});

it.each(["Summary", "Workloads", "Rent or buy"])("the note under the ranking or list of %s does not run off", (sheet) => {
  const { cells } = PLANS.find(({ name }) => name === sheet)!;
  const notes = cells.flatMap((cell) => ("value" in cell && cell.style === "note" && cell.column === 0 && typeof cell.value === "string" ? [cell.value] : []));
  expect(notes.length).toBeGreaterThan(1);
  // What would change the verdict is a remark of its header's cell too, and stands whole.
  expect(notes.filter((note) => note.length > 150 && !note.startsWith('"none": no value'))).toEqual([]);
});
