import { describe, expect, it } from "vitest";
import { scenarioOf } from "../../src/scenario/scenario";
import { signsOf } from "../../src/sheets/deploymentSigns";
import { MONTHS_ROW, matrixLayout } from "../../src/sheets/matrixLayout";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { FORMATS } from "../../src/sheets/styles";
import { formulaCells } from "./plans";

/** Deployments of the study on one GPU where their weights ask for two (equation 16); EXAONE 4.0 forbids commercial use. */
const SIGNED = { "Llama-3.3-70B": " ‡", "EXAONE 4.0 32B": " † ‡", "Qwen3-30B": " ‡" } as const;

describe("signs of a deployment on Break-even", () => {
  it.each(WISHED_NAMES.chosen.models.map((model, i) => [model, i] as const))("%s", (model, i) => {
    const shown = formulaCells(sheetPlan("breakEven", WISHED_NAMES)).find(({ row, column }) => row === MONTHS_ROW + i && column === 0)!;
    expect(String(shown.expected).replace(/^\w+/, "")).toBe(SIGNED[model as keyof typeof SIGNED] ?? "");
  });

  it("say which models are below the Quality floor against an API", () => {
    const floored = scenarioOf([[["Quality floor", 0.05]]]);
    expect(signsOf(floored, "gpt-oss-120B", ["GPT-5"])).toBe(signsOf(scenarioOf([[["Quality floor", 1]]]), "gpt-oss-120B", ["GPT-5"]) + " §");
  });

  it("stand beside each pair below the Quality floor, by a format of its own: the months stay numbers", () => {
    // The gap of gpt-oss-120B is beyond 5 points against some APIs and within them against others.
    const floored = scenarioOf([[["Quality floor", 0.05]]]);
    const { apis } = WISHED_NAMES.chosen;
    const plan = sheetPlan("breakEven", WISHED_NAMES, floored);
    const { monthsArea, gapArea, floor } = matrixLayout(WISHED_NAMES.chosen);
    const floorRow = floor.first;
    const signs = plan.conditionalFormats.flatMap((each) => (each.kind === "formula" && each.format === "bandedMonthsBelowFloor" ? [each] : []));
    expect(signs.map(({ area, formula }) => [area, formula])).toEqual([
      [monthsArea, `=AND(ISNUMBER($C$${floorRow + 1}),IF(ISNUMBER(C${gapArea.row + 1}),-C${gapArea.row + 1}>$C$${floorRow + 1},TRUE))`],
    ]);
    expect(FORMATS.bandedMonthsBelowFloor.split(";").every((part) => part.includes("§"))).toBe(true);
    const shown = (row: number, column: number) => formulaCells(plan).find((cell) => cell.row === row && cell.column === column)!.expected;
    expect(shown(floorRow, 2)).toBe(0.05);
    const below = apis.map((api, j) => {
      const gap = shown(gapArea.row, gapArea.column + j);
      expect(typeof gap === "number" ? -gap > 0.05 : true).toBe(signsOf(floored, "gpt-oss-120B", [api]).includes("§"));
      return typeof gap === "number" ? -gap > 0.05 : true;
    });
    expect(new Set(below)).toEqual(new Set([true, false]));
  });

  it("stand within the first screen, as does the fairest rival: 1600 pixels are some 215 characters", () => {
    const { columnWidths } = sheetPlan("breakEven", WISHED_NAMES);
    const { months } = matrixLayout(WISHED_NAMES.chosen);
    const [hostColumn, hostMonthsColumn] = (["host", "hostMonths"] as const).map((line) => months.area(line).column) as [number, number];
    expect(hostMonthsColumn).toBeLessThan(hostColumn);
    expect(columnWidths.slice(0, hostColumn + 1).reduce((sum, each) => sum + each, 0)).toBeLessThan(215);
  });
});
