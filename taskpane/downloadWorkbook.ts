import { CATALOG_DATE } from "../src/catalog/sources";
import { CATALOG_KINDS } from "../src/catalog/kinds";
import { nameKey } from "../src/catalog/lookup";
import { PRESETS } from "../src/engine/settings";
import type { Range } from "../src/scenario/range";
import { type Scenario, scenarioOf } from "../src/scenario/scenario";
import { PRESET_LABEL } from "../src/scenario/settingsRows";
import { type Choice, choiceInTables, withPairInMatrix } from "../src/sheets/choice";
import { choiceProblem } from "../src/sheets/choiceProblem";
import { columnNamed, inForceOf, isKnown, typedColumns } from "../src/sheets/formerChoice";
import { FILE_CREATOR, FILE_TITLE } from "../src/sheets/fileFacts";
import { type CatalogKey, TABLE_KEYS } from "../src/sheets/names";
import { presetScenario } from "../src/sheets/preset";
import type { ScenarioColumns } from "../src/sheets/scenarioColumns";
import { standingRecords } from "../src/sheets/standingRecords";
import { type OwnTables, workbookPlans } from "../src/sheets/workbookPlans";
import { type StandingTables, standingTables } from "../src/writers/standingTables";
import type { WorkbookRequest } from "../src/writers/workbookRequest";
import { XLSX_TYPE, workbookFile } from "../src/writers/xlsx/workbookFile";
import { element } from "./element";
import type { HostTurns } from "./hostTurns";
import type { Say } from "./outcomeView";
import { requestText, tablesText } from "./requestText";

/** What the file is called when it is saved. */
const FILE_NAME = "breakeven.xlsx";

const ADDIN_NEEDED = " It calls LLM functions: recalculated without the add-in they become #NAME?. Choose Excel formulas for people without it.";
const NO_TABLES: StandingTables = { tables: new Map() };

/** Hands the workbook to the browser as a file: the choices of the view over the tables that stand in the workbook, or the shipped ones; and says what it took. */
export async function offerDownload(request: WorkbookRequest, say: Say, turns: HostTurns): Promise<void> {
  say("Writing the file…");
  try {
    const standing = await turns.look("Read the workbook's tables", () => standingTables(TABLE_KEYS));
    save(new Blob([Uint8Array.from(await requestedFile(request, standing))], { type: XLSX_TYPE }));
    const took = `${requestText(request, standing.tables.has("assumptions"))} ${tablesText(standing)}`;
    say(`The file ${FILE_NAME} is with the other downloads. ${took} Where downloads are blocked, build the workbook here and save that.${request.mode === "functions" ? ADDIN_NEEDED : ""}`);
  } catch (error) {
    say((error as Error).message, "refused");
  }
}

/** The file itself; a request that cannot be met is refused in words. */
export async function requestedFile(request: WorkbookRequest, standing = NO_TABLES): Promise<Uint8Array> {
  if (request.sheets.length === 0) throw new Error("Choose at least one sheet under Sheets.");
  const own: OwnTables = new Map([...standing.tables].map(([key, { headers, rows }]) => [key, [headers, ...rows]]));
  const catalog = [...own].flatMap(([key, table]) => (key === "assumptions" ? [] : [table]));
  const scenario = scenarioStanding(request, standing, own.get("assumptions"), catalog);
  const scenarios = standingScenarios(standing, catalog);
  const chosen = withPairInMatrix(choiceInTables({ ...request, ...(scenarios && { scenarios }) }, scenario));
  const problem = choiceProblem(chosen, scenario);
  if (problem !== undefined) throw new Error(problem);
  requireRows(chosen, own);
  const plans = workbookPlans(request.sheets, chosen, scenario, own);
  return workbookFile(plans, { title: FILE_TITLE, creator: FILE_CREATOR, date: CATALOG_DATE });
}

/** The file's formulas find a name in its tables alone: one whose row somebody has deleted is in none. */
function requireRows({ models, apis }: Choice, own: OwnTables): void {
  const namesIn = (key: CatalogKey) => {
    const table = own.get(key);
    return (table ? standingRecords(CATALOG_KINDS[key], table) : CATALOG_KINDS[key].records).map(({ name }) => nameKey(String(name)));
  };
  const [deployed, priced] = [new Set([...namesIn("models"), ...namesIn("deployments")]), new Set(namesIn("prices"))];
  const gone = [...models.filter((name) => !deployed.has(nameKey(name))), ...apis.filter((name) => !priced.has(nameKey(name)))];
  if (gone.length > 0) throw new Error(`The tables of this workbook have no row for ${gone.join(", ")}. Add it, or choose others under Open models and APIs.`);
}

/** The assumptions that stand, and else the preset chosen in the view. */
function scenarioStanding({ preset, settings }: WorkbookRequest, standing: StandingTables, assumptions: Range | undefined, catalog: readonly Range[]): Scenario {
  if (!assumptions) return presetScenario(preset, settings, catalog);
  const known = presetStanding(standing);
  return scenarioOf([...(known ? [[[PRESET_LABEL, known.label] as const]] : []), assumptions, ...catalog]);
}

/** The scenarios that stand side by side among the assumptions, each with what it amounts to; undefined where there is but one. */
function standingScenarios(standing: StandingTables, catalog: readonly Range[]): ScenarioColumns | undefined {
  const assumptions = standing.tables.get("assumptions");
  const scenarios = assumptions ? typedColumns(assumptions.headers, assumptions.rows).map(({ name, typed }) => ({ name, typed: typed.filter(isKnown) })) : [];
  if (scenarios.length < 2) return undefined;
  const { key } = presetStanding(standing) ?? PRESETS[0];
  return {
    inForce: columnNamed(scenarios, standing.inForce),
    columns: scenarios.map(({ name, typed }, i) => ({ name, typed: new Map(typed), scenario: presetScenario(key, inForceOf({ scenarios }, i), catalog) })),
  };
}

/** The preset chosen beside the assumptions; undefined where none is read there. */
function presetStanding({ preset }: StandingTables) {
  return PRESETS.find(({ label }) => label === preset);
}

function save(file: Blob): void {
  const href = URL.createObjectURL(file);
  element("a", { href, download: FILE_NAME }).click();
  // The browser reads the file after the click: only later may its address go.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
