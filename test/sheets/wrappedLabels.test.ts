import { describe, expect, it, test } from "vitest";
import { linesOf } from "../../src/sheets/wrappedLabels";
import { STYLES, type Style } from "../../src/sheets/styles";
import { FIRST_FREE_ROW } from "../../src/sheets/titleBlock";
import { PLANS } from "./plans";

describe("a label beside a filled cell stands whole", () => {
  it.each(PLANS.map((plan) => [plan.name, plan] as const))("on %s", (_, { cells, columnWidths, rowHeights, tables }) => {
    const inTable = ({ row, column }: { row: number; column: number }) => tables.some(({ area }) => row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount);
    const filled = new Set(cells.flatMap((cell) => ("empty" in cell ? [] : [`${cell.row} ${cell.column}`])));
    const labels = cells.filter(({ style }) => ["text", "label", "textWrapped", "labelWrapped"].includes(style)).filter((cell) => cell.row >= FIRST_FREE_ROW && !inTable(cell));
    const cut = labels.flatMap((cell) => {
      if (!("value" in cell) || typeof cell.value !== "string" || !filled.has(`${cell.row} ${cell.column + 1}`)) return [];
      const { wrap = false }: Style = STYLES[cell.style];
      const lines = linesOf(cell.value, columnWidths[cell.column]!);
      return lines > 1 && (!wrap || (rowHeights[cell.row] ?? 0) < 15 * lines) ? [cell.value] : [];
    });
    expect(cut).toEqual([]);
  });

  it("as two on Frontier, whose first column is made for names of models", () => {
    const { cells, rowHeights } = PLANS.find(({ name }) => name === "Frontier")!;
    for (const label of ["Speed each user must see (tokens/s)", "Bands of requests in the third chart"]) {
      const cell = cells.find((each) => "value" in each && each.value === label)!;
      expect([cell.style, rowHeights[cell.row]]).toEqual(["textWrapped", 30]);
    }
  });
});

test.each([
  // Ten characters have 65 pixels: a word of 7 letters has 49, a blank 4.
  ["letters", 10, 1],
  ["letters letters", 10, 2],
  ["letters letters letters", 20, 2],
  // A single word is never broken.
  ["x".repeat(40), 10, 1],
])("%s in %i characters takes %i lines", (text, characters, lines) => {
  expect(linesOf(text, characters)).toBe(lines);
});
