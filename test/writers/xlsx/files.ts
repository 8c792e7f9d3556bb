import { type Scenario, scenarioOf } from "../../../src/scenario/scenario";
import { type Choice, PAPER_CHOICE } from "../../../src/sheets/choice";
import { SHEET_KEYS } from "../../../src/sheets/names";
import type { SheetPlan } from "../../../src/sheets/plan";
import { workbookPlans } from "../../../src/sheets/workbookPlans";
import type { CachedValues } from "../../../src/writers/xlsx/fileSheet";
import { workbookFile } from "../../../src/writers/xlsx/workbookFile";

const SHIPPED = scenarioOf([]);

/** Every sheet, with the values a scenario gives, for the models and APIs chosen. */
export function plansOf(scenario: Scenario = SHIPPED, chosen: Choice = PAPER_CHOICE): SheetPlan[] {
  return workbookPlans(SHEET_KEYS, chosen, scenario);
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
