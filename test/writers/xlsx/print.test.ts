import { beforeAll, describe, expect, it } from "vitest";
import { scenarioOf } from "../../../src/scenario/scenario";
import { PAPER_CHOICE } from "../../../src/sheets/choice";
import type { PlanCell, SheetPlan } from "../../../src/sheets/plan";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import { fileOf } from "./files";
import { SOFFICE, printedPages } from "./libreOffice";

const PATIENCE = 300_000;

/** A sheet with the values its formulas come to, which prints as it does in its workbook. */
function alone(plan: SheetPlan): SheetPlan {
  const asValue = (cell: PlanCell): PlanCell => {
    if (!("formula" in cell)) return cell;
    const { row, column, style, format, expected } = cell;
    return { row, column, style, format: typeof expected === "string" ? "text" : format, value: expected };
  };
  return { ...plan, cells: plan.cells.map(asValue), names: [], validations: [], conditionalFormats: [] };
}

describe.skipIf(SOFFICE === undefined)("printed by LibreOffice", () => {
  let pages: Record<string, number>;

  beforeAll(async () => {
    const plans = workbookPlans(["breakEven", "summary", "budget", "cashFlow"], PAPER_CHOICE, scenarioOf([["Preset", "Full cost"]].map((row) => [row] as never)));
    const files = await Promise.all(plans.map(async (plan) => [plan.name, await fileOf([alone(plan)])] as const));
    pages = await printedPages(Object.fromEntries(files));
  }, PATIENCE);

  it.each([["Summary", 1], ["Break-even", 1], ["Budget", 1], ["Cash flow", 1]])("%s takes %i page", (sheet, count) => {
    expect(pages[sheet]).toBe(count);
  });
});
