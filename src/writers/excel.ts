import { readsAny } from "../native/movedFormula";
import { type Choice, PAPER_CHOICE, choiceInTables, withPairInMatrix } from "../sheets/choice";
import { choiceProblem } from "../sheets/choiceProblem";
import { CATALOG_KEYS, REPORT_KEYS, TABLE_KEYS, USUAL_SHEET_KEYS, type WorkbookNames } from "../sheets/names";
import { presetScenario } from "../sheets/preset";
import { withSources } from "../sheets/sheetList";
import { refuseIncomplete } from "./completeAssumptions";
import { failedChecks } from "./failedChecks";
import { newSheets } from "./newSheets";
import type { MadeSheets, SheetRequest } from "./sheetRequest";
import { ownCatalog } from "./ownCatalog";
import { ownReaders } from "./ownReaders";
import { replacement, standingNames } from "./replacement";
import { RefusedAction } from "./refusal";
import { namedLikeOurs } from "./workbookContents";
import { reusableTables, workbookNames } from "./workbookNames";
import type { BuildOptions, WorkbookRequest } from "./workbookRequest";

export type { MadeSheets } from "./sheetRequest";

type Scenario = ReturnType<typeof presetScenario>;

const MATRIX: WorkbookRequest = { ...PAPER_CHOICE, sheets: ["breakEven"], preset: "published", replace: false };

/** Everything there is, for the paper's models and APIs: what a first press of the button builds. */
export const WHOLE_WORKBOOK: WorkbookRequest = {
  ...MATRIX,
  sheets: ["breakEven", ...REPORT_KEYS.filter((key) => USUAL_SHEET_KEYS.includes(key)), "assumptions", "models", "gpus", "prices", "benchmarks", "throughput", "availability"],
};

/** Puts the catalog into new sheets as Excel tables. Sheets that exist are left alone. */
export function insertCatalog(options: BuildOptions = {}): Promise<MadeSheets> {
  const scenario = presetScenario("published");
  return newSheets(options, (_, contents) =>
    Promise.resolve({ names: workbookNames(contents), keys: CATALOG_KEYS, reused: [], replaced: [], scenario }),
  );
}

/**
 * Makes the sheets asked for and those they compute from. Tables of ours that stand in the workbook are read and not
 * made again, so that edited figures count; the preset is that of new assumptions.
 */
export async function buildWorkbook(request: WorkbookRequest, options: BuildOptions = {}): Promise<MadeSheets> {
  if (request.sheets.length === 0) throw new RefusedAction("Choose at least one sheet under Sheets.");
  const { chosen, scenario } = await computable(request);
  const wanted = withSources(request.sheets);
  let names: WorkbookNames | undefined;
  const made = await newSheets(options, async (context, contents): Promise<SheetRequest> => {
    const before = await namedLikeOurs(context, contents, request.replace);
    const reused = reusableTables(before.tables, TABLE_KEYS.filter((key) => wanted.includes(key)));
    if (reused.assumptions && wanted.includes("workings")) await refuseIncomplete(context, reused.assumptions);
    const keys = wanted.filter((key) => !(key in reused));
    const replaced = request.replace ? replacement(before.marked, keys) : [];
    const free = { ...contents, sheetNames: contents.sheetNames.filter((name) => !replaced.some((old) => old.name === name)) };
    const kept = reused.assumptions && { assumptionsKept: reused.assumptions.sheetName };
    const fresh = workbookNames(free, reused, chosen);
    names = { ...fresh, sheets: { ...fresh.sheets, ...standingNames(replaced) }, made: wanted };
    const readers = (await ownReaders(context, contents, replaced)).filter(({ formula }) => readsAny(formula, Object.values(names!.sheets), []));
    return { names, keys, reused: Object.values(reused), replaced, readers, scenario, ...kept };
  });
  const failed = wanted.includes("workings") ? await failedChecks(names!) : [];
  return { ...made, ...(failed.length > 0 && { failed }) };
}

/** The choice in the names of the tables, and what it can be computed from: the shipped catalog, or where that lacks a name, with the workbook's own rows. */
async function computable({ preset, settings, ...asked }: WorkbookRequest): Promise<{ readonly chosen: Choice; readonly scenario: Scenario }> {
  const over = (scenario: Scenario) => ({ chosen: withPairInMatrix(choiceInTables(asked, scenario)), scenario });
  const shipped = over(presetScenario(preset, settings));
  if (choiceProblem(shipped.chosen, shipped.scenario) === undefined) return shipped;
  const own = over(presetScenario(preset, settings, await ownCatalog()));
  const problem = choiceProblem(own.chosen, own.scenario);
  if (problem !== undefined) throw new RefusedAction(problem);
  return own;
}
