import { type NameIndex, known, nameKey } from "../../src/catalog/lookup";
import type { Named } from "../../src/catalog/records";
import { TEXT_SETTINGS } from "../../src/engine/textSettings";
import type { CellValue } from "../../src/scenario/range";
import { type Scenario, scenarioOf } from "../../src/scenario/scenario";
import { PRESET_LABEL } from "../../src/scenario/settingsRows";
import { type Choice, type Pair, PAPER_CHOICE, withPairInMatrix } from "../../src/sheets/choice";
import type { ScenarioColumn } from "../../src/sheets/scenarioColumns";
import { choiceProblem } from "../../src/sheets/choiceProblem";
import { SHEET_KEYS, USUAL_SHEET_KEYS, type SheetKey, WISHED_NAMES } from "../../src/sheets/names";
import { usageSheet } from "../../src/sheets/catalogSheet";
import { wideEnough } from "../../src/sheets/figureWidths";
import type { SheetPlan } from "../../src/sheets/plan";
import { usageMonthsSheet } from "../../src/sheets/usageMonthsSheet";
import { workbookPlans } from "../../src/sheets/workbookPlans";
import { usageRange } from "../../src/usage/usageRows";
import type { Command } from "./commandLine";
import { RefusedRequest } from "./refusedRequest";
import { type ScenarioOfFile, columnsOf } from "./scenariosFile";
import type { UsageOfFile } from "./usageFile";

/** What the file is made of. */
export interface PlannedWorkbook {
  readonly scenario: Scenario;
  readonly chosen: Choice;
  readonly plans: readonly SheetPlan[];
}

/** What usage makes beside the usual sheets. */
const WORKLOAD_SHEETS: readonly SheetKey[] = ["portfolio", "workloads", "factors"];

type Rows = readonly (readonly [string, CellValue])[];

/** Plans the sheets asked for, with the values the engine gives their formulas. A settings file wins over usage, scenarios over a settings file, and the preset asked for over all. */
export function plannedWorkbook(command: Command, settings: Rows, usage?: UsageOfFile, scenarios: readonly ScenarioOfFile[] = []): PlannedWorkbook {
  const { preset, sheets } = command;
  const over = (typed: Rows) => scenarioOf([...(usage ? [usage.settings] : []), settings, typed, ...(preset === undefined ? [] : [[[PRESET_LABEL, preset] as const]])]);
  const scenario = over(scenarios[0]?.settings ?? []);
  const workloads = usage && usage.workloads.rows.length > 0 ? usage.workloads.rows : undefined;
  const columns = columnsOf(scenarios, scenario, over);
  refuseUnlike(columns, scenario);
  const chosen = { ...choiceOf(command, scenario, usage?.api), ...(workloads && { workloads }), ...(columns.length > 0 && { scenarios: { columns, inForce: 0 } }) };
  const asked = SHEET_KEYS.filter((key) => USUAL_SHEET_KEYS.includes(key) || (workloads && WORKLOAD_SHEETS.includes(key)) || (columns.length > 0 && key === "scenarios"));
  return { scenario, chosen, plans: [...workbookPlans(sheets?.map(sheetKey) ?? asked, chosen, scenario), ...(usage ? usageSheets(usage) : [])] };
}

/** A workbook has one preset under all its scenarios, and amounts of several currencies cannot stand in one row. */
function refuseUnlike(columns: readonly ScenarioColumn[], { preset, choice }: Scenario): void {
  const other = columns.find((each) => each.scenario.preset !== preset || each.scenario.choice.currency !== choice.currency);
  if (!other) return;
  const [label, way] = other.scenario.preset === preset ? [TEXT_SETTINGS.currency.label, ""] : [PRESET_LABEL, ", or give --preset"];
  throw new RefusedRequest(`The scenario "${other.name}" has a ${label} of its own. All scenarios of a workbook share one: type it in the first column alone${way}.`);
}

/** The usage as a table, and what it says by month. */
function usageSheets({ rows }: UsageOfFile): SheetPlan[] {
  const months = usageMonthsSheet(usageRange(rows), WISHED_NAMES, WISHED_NAMES.tables.usage);
  return [months, usageSheet(rows, WISHED_NAMES)].map(wideEnough);
}

/** The models and APIs asked for, by the names they have in the catalog. */
function choiceOf({ models, apis, pair, mode }: Command, scenario: Scenario, used: string | undefined): Choice {
  const lists = {
    models: models ? catalogNames(models, scenario.models) : PAPER_CHOICE.models,
    apis: apis ? catalogNames(apis, scenario.prices) : PAPER_CHOICE.apis,
  };
  const chosen = withPairInMatrix({ ...lists, mode, pair: pair ? pairOf(pair, scenario) : { ...usualPair(lists), ...(used !== undefined && { api: used }) } });
  const problem = choiceProblem(chosen, scenario);
  if (problem !== undefined) throw new RefusedRequest(problem);
  return chosen;
}

function pairOf([model, api]: readonly [string, string], { models, prices }: Scenario): Pair {
  return { model: catalogName(model, models), api: catalogName(api, prices) };
}

/** The paper's pair where the matrix holds it; else the first model and the first API. */
function usualPair({ models, apis }: Pick<Choice, "models" | "apis">): Pair {
  const { model, api } = PAPER_CHOICE.pair;
  return { model: models.includes(model) ? model : models[0]!, api: apis.includes(api) ? api : apis[0]! };
}

function catalogNames(names: readonly string[], index: NameIndex<Named>): string[] {
  return [...new Set(names.map((name) => catalogName(name, index)))];
}

function catalogName(name: string, index: NameIndex<Named>): string {
  return known(index, name)?.name ?? name;
}

function sheetKey(name: string): SheetKey {
  const key = SHEET_KEYS.find((each) => nameKey(WISHED_NAMES.sheets[each]) === nameKey(name));
  if (key) return key;
  throw new RefusedRequest(`There is no sheet "${name}". The sheets are: ${Object.values(WISHED_NAMES.sheets).join(", ")}.`);
}
