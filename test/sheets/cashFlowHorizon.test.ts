import { expect, test } from "vitest";
import { scenarioOf } from "../../src/scenario/scenario";
import { FORMATS } from "../../src/sheets/styles";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";

test("Cash flow's months and years past a horizon of 12 show nothing", () => {
  const { cells, conditionalFormats } = sheetPlan("cashFlow", WISHED_NAMES, scenarioOf([[["Horizon", 12]]]));
  const horizon = cells.find((cell) => "value" in cell && cell.value === "Horizon (months)" && cell.row > 20)!.row;
  const blank = conditionalFormats.flatMap((each) => (each.kind === "formula" && each.format === "nothing" ? [each] : []));
  expect(FORMATS.nothing).toBe(";;;");
  // Every block with a month in each row: the flow, and the flow to equity.
  const heads = cells.filter((cell) => "value" in cell && cell.value === "Month");
  expect(blank.map(({ area }) => area.row)).toEqual(heads.map(({ row }) => row + 1));
  for (const { area, formula } of blank) {
    // The chart's steps stand beside the months, a blank column apart.
    const headed = new Set(cells.filter(({ row, style }) => row === area.row - 1 && style.startsWith("header")).map(({ column }) => column));
    expect([headed.has(area.columnCount - 1), headed.has(area.columnCount)]).toEqual([true, false]);
    expect(formula).toBe(`=$A${area.row + 1}>$B$${horizon + 1}`);
  }
  const [years] = cells.filter((cell) => "value" in cell && cell.value === "Year");
  const second = cells.filter((cell) => cell.row === years!.row + 3 && "formula" in cell);
  expect(second.length).toBeGreaterThan(10);
  expect(second.filter((cell) => "formula" in cell && cell.expected !== "")).toEqual([]);
});
