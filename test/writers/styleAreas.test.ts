import { describe, expect, it } from "vitest";
import { PLANS } from "../sheets/plans";
import { styleAreas } from "../../src/writers/styleAreas";

describe.each(PLANS.map((plan) => [plan.name, plan] as const))("%s", (_, { cells }) => {
  it("gets each cell's style once, in fewer areas than cells", () => {
    const covered = styleAreas(cells).flatMap(({ look, area }) =>
      Array.from({ length: area.rowCount * area.columnCount }, (__, i) => {
        const row = area.row + Math.floor(i / area.columnCount);
        return `${row},${area.column + (i % area.columnCount)} ${look}`;
      }),
    );
    const wanted = cells.map(({ row, column, style }) => `${row},${column} ${style}`);
    expect(covered.sort()).toEqual(wanted.sort());
    expect(styleAreas(cells).length).toBeLessThan(cells.length / 2);
  });
});
