import { expect, test } from "vitest";
import { valueCell } from "../../src/sheets/cells";
import { linkAreas } from "../../src/writers/linkAreas";

const linked = (row: number, column: number, link: string) => ({ ...valueCell(row, column, link, "hyperlink"), link });

test("links to one address under one another are one area; a gap, another column or address starts a new one", () => {
  const cells = [linked(1, 2, "a"), linked(2, 2, "a"), linked(3, 2, "b"), linked(5, 2, "b"), linked(6, 3, "b"), valueCell(2, 3, "a", "text")];
  expect(linkAreas(cells).map(({ address, area }) => [address, area.column, area.row, area.rowCount])).toEqual([
    ["a", 2, 1, 2], ["b", 2, 3, 1], ["b", 2, 5, 1], ["b", 3, 6, 1],
  ]);
});
