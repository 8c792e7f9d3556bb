import { type Choice, PAPER_CHOICE } from "../../../src/sheets/choice";
import { SHEET_KEYS, WISHED_NAMES } from "../../../src/sheets/names";
import type { SheetPlan } from "../../../src/sheets/plan";
import { sheetPlan } from "../../../src/sheets/workbookPlan";
import type { Scenario } from "../../../src/scenario/scenario";
import type { CachedValues } from "../../../src/writers/xlsx/fileSheet";
import { workbookFile } from "../../../src/writers/xlsx/workbookFile";

/** Every sheet, with the values a scenario gives, for the models and APIs chosen. */
export function plansOf(scenario?: Scenario, chosen: Choice = PAPER_CHOICE): SheetPlan[] {
  return SHEET_KEYS.map((key) => sheetPlan(key, { ...WISHED_NAMES, chosen }, scenario));
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
