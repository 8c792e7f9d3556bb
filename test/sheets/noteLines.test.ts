import { expect, it } from "vitest";
import { noteLines } from "../../src/sheets/noteLines";
import { linesOf } from "../../src/sheets/wrappedLabels";
import { PLANS } from "./plans";

it("a note that a window shows stays one line; a longer one is cut at its words into lines as even as can be", () => {
  expect(noteLines("Short.")).toEqual(["Short."]);
  // 40 words of 4 with their blanks are 199 characters: two lines of 20 words, 99 characters each.
  const words = Array<string>(40).fill("word");
  expect(noteLines(words.join(" "))).toEqual([words.slice(20).join(" "), words.slice(20).join(" ")]);
});

it.each(PLANS.map((plan) => [plan.name, plan] as const))("no note of %s runs off its window or its printed page", (_, { cells, columnWidths, print }) => {
  const printed = columnWidths.slice(0, print.area && print.area.column + print.area.columnCount);
  const runningOff = cells.filter((cell) => {
    if (!("value" in cell) || cell.style !== "note" || typeof cell.value !== "string") return false;
    const room = printed.slice(cell.column).reduce((sum, width) => sum + width, 0);
    return linesOf(cell.value, room) > 1 || (cell.column === 0 && cell.value.length > 150);
  });
  expect(runningOff).toEqual([]);
});
