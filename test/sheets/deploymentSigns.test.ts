import { describe, expect, it } from "vitest";
import { scenarioOf } from "../../src/scenario/scenario";
import { signsOf } from "../../src/sheets/deploymentSigns";
import { MONTHS_ROW, matrixLayout } from "../../src/sheets/matrixLayout";
import { WISHED_NAMES } from "../../src/sheets/names";
import { sheetPlan } from "../../src/sheets/workbookPlan";
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

  it("stand within the first screen, as does the fairest rival: 1600 pixels are some 215 characters", () => {
    const { columnWidths } = sheetPlan("breakEven", WISHED_NAMES);
    const { hostColumn, hostMonthsColumn } = matrixLayout(WISHED_NAMES.chosen);
    expect(hostMonthsColumn).toBeLessThan(hostColumn);
    expect(columnWidths.slice(0, hostColumn + 1).reduce((sum, each) => sum + each, 0)).toBeLessThan(215);
  });
});
