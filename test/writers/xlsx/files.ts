import { type Scenario, scenarioOf } from "../../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../../src/sheets/choice";
import { SHEET_KEYS, type SheetKey } from "../../../src/sheets/names";
import type { SheetPlan } from "../../../src/sheets/plan";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import type { CachedValues } from "../../../src/writers/xlsx/fileSheet";
import { workbookFile } from "../../../src/writers/xlsx/workbookFile";

const SHIPPED = scenarioOf([]);

/** Two models and two APIs, one of them with prices by tiers: the formulas of the rest are as theirs. */
export const FEW: Choice = { ...PAPER_CHOICE, models: ["gpt-oss-120B", "Kimi-K2"], apis: ["GPT-5", "Gemini 2.5 Pro"] };

/** Every sheet, or those asked for with what they compute from, with the values a scenario gives, for the models and APIs chosen. */
export function plansOf(scenario: Scenario = SHIPPED, chosen: Choice = PAPER_CHOICE, asked: readonly SheetKey[] = SHEET_KEYS): SheetPlan[] {
  return workbookPlans(asked, chosen, scenario);
}

export function fileOf(plans: readonly SheetPlan[], cached: CachedValues = "expected"): Promise<Uint8Array> {
  return workbookFile(plans, { title: "Title", creator: "Creator", date: "2026-11-20", cached });
}

/** A sheet with nothing but what is given. */
export function smallPlan(given: Partial<SheetPlan>): SheetPlan {
  return {
    name: "Small",
    tabColor: "#1F3864",
    cells: [],
    tables: [],
    columnWidths: [20],
    rowHeights: {},
    freeze: { rows: 1, columns: 0 },
    conditionalFormats: [],
    validations: [],
    print: { landscape: true, pagesWide: 1, titleRows: [0, 0] },
    ...given,
  };
}
