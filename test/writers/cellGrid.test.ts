import { expect, test } from "vitest";
import { valueCell } from "../../src/sheets/cells";
import { restBlock } from "../../src/writers/cellGrid";

const [ROWS, COLUMNS] = [2_000, 100];

test("The cells of a sheet are written in one rectangle however many they are: the workings of 100 models by 100 APIs are 170,000", () => {
  const cells = Array.from({ length: ROWS * COLUMNS }, (_, i) => valueCell(Math.floor(i / COLUMNS), i % COLUMNS, i, "result"));
  const { area, contents } = restBlock({ cells, tables: [] } as never);
  expect(area).toEqual({ row: 0, column: 0, rowCount: ROWS, columnCount: COLUMNS });
  expect(contents.at(-1)!.at(-1)).toBe(ROWS * COLUMNS - 1);
});
