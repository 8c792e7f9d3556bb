import { nameKey } from "../../src/catalog/lookup";
import { type CellValue } from "../../src/scenario/range";
import { PRESET_LABEL } from "../../src/scenario/settingsRows";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { MATRIX_APIS, MATRIX_MODELS } from "../../src/sheets/matrixLayout";
import { SHEET_KEYS, WISHED_NAMES } from "../../src/sheets/names";
import type { SheetPlan } from "../../src/sheets/plan";
import { sheetPlan } from "../../src/sheets/workbookPlan";
import { neededSheets } from "../../src/writers/xlsx/neededSheets";
import type { Command } from "./commandLine";
import { RefusedRequest } from "./refusedRequest";

/** What the file is made of. */
export interface PlannedWorkbook {
  readonly scenario: Scenario;
  readonly models: readonly string[];
  readonly apis: readonly string[];
  readonly plans: readonly SheetPlan[];
}

type Rows = readonly (readonly [string, CellValue])[];

/** Plans the sheets asked for, with the values the engine gives their formulas. The preset asked for wins over a file's. */
export function plannedWorkbook({ preset, sheets }: Command, settings: Rows): PlannedWorkbook {
  const scenario = scenarioOf([settings, ...(preset === undefined ? [] : [[[PRESET_LABEL, preset] as const]])]);
  const names = WISHED_NAMES;
  const plans = SHEET_KEYS.map((key) => sheetPlan(key, names, scenario));
  return {
    scenario,
    models: MATRIX_MODELS,
    apis: MATRIX_APIS,
    plans: sheets === undefined ? plans : neededSheets(plans, sheets.map((name) => sheetNamed(name, plans))),
  };
}

function sheetNamed(name: string, plans: readonly SheetPlan[]): SheetPlan {
  const plan = plans.find((each) => nameKey(each.name) === nameKey(name));
  if (plan) return plan;
  throw new RefusedRequest(`There is no sheet "${name}". The sheets are: ${plans.map((each) => each.name).join(", ")}.`);
}
