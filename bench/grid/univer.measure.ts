import { expect, test } from "vitest";
import { openWorkbook } from "../../test/writers/workbook";
import { bareLoop } from "../bareLoop";
import { median } from "../measure";
import { RATES, RATE_CELL, breakEvenFormula, figureRows, sameSum } from "../nativeModel";
import { leave } from "./results";

/** A tenth of the cells: the grid takes seconds for all of them. */
const CELLS = 1_000;
const RUNS = 4;
/** Column of the formulas, clear of the figures. */
const COLUMN = 12;

test("Univer recalculates the cells as native formulas", async () => {
  const { excel } = await openWorkbook();
  const sheet = excel.api.getActiveWorkbook()!.getActiveSheet();
  sheet.setRowCount(CELLS + 1);
  const figures = figureRows();
  sheet.getRange(0, 0, figures.length, figures[0]!.length).setValues(figures.map((row) => row.map((value) => value ?? "")));
  const cells = sheet.getRange(0, COLUMN, CELLS, 1);
  cells.setValues(Array.from({ length: CELLS }, (_, cell) => [{ f: breakEvenFormula(cell) }]));
  await excel.settled();
  const times: number[] = [];
  for (const rate of RATES.slice(0, RUNS)) {
    const start = performance.now();
    sheet.getRange(RATE_CELL.row, RATE_CELL.column).setValue(rate);
    await excel.settled();
    times.push(performance.now() - start);
  }
  const sum = cells.getRawValues().reduce((total, [months]) => total + Number(months), 0);
  sameSum("Univer", sum, bareLoop(RATES[RUNS - 1]!, CELLS));
  expect(sum).toBeGreaterThan(0);
  leave("univer", [{ what: `${CELLS} cells as native formulas in Univer`, value: median(times.slice(1)), unit: "ms" }]);
});
