import { movedFormula } from "../native/movedFormula";
import { reference } from "../sheets/address";
import { type CarriedKey, type CarriedRows, carriedRows } from "../sheets/carriedTable";
import { type Choice, choiceInTables, withPairInMatrix } from "../sheets/choice";
import { choiceProblem } from "../sheets/choiceProblem";
import { type FormerSettings, formerChoice, formerSettings, inForceOf } from "../sheets/formerChoice";
import { formerRange } from "../sheets/formerSheet";
import { CATALOG_KEYS, SHEET_KEYS, type SheetKey, TABLE_KEYS, WISHED_NAMES, type WorkbookNames } from "../sheets/names";
import { presetScenario } from "../sheets/preset";
import { withSources } from "../sheets/sheetList";
import { failedChecks } from "./failedChecks";
import { type StandingSheet, formerWorkbook } from "./formerWorkbook";
import { newSheets } from "./newSheets";
import { type OwnReader, ownReaders } from "./ownReaders";
import { RefusedAction } from "./refusal";
import { agrees } from "./replacedCells";
import type { ReplacedSheet } from "./replacement";
import type { MadeSheets, SheetRequest } from "./sheetRequest";
import { updatedPlans } from "./updatedPlans";
import { usedFormulas } from "./usedFormulas";
import { type WorkbookContents, namedLikeOurs } from "./workbookContents";
import { reusableTables, workbookNames } from "./workbookNames";
import type { BuildOptions } from "./workbookRequest";

type Scenario = ReturnType<typeof presetScenario>;
type Standing = ReadonlyMap<SheetKey, StandingSheet>;

/** What bringing a workbook up to date has come to. */
export interface Updated extends MadeSheets {
  /** In sentences: what was kept, what came, and what to look at. */
  readonly took: string;
}

const NO_SHEETS =
  "No sheet in this workbook is known for one of this add-in, so that there is nothing to bring up to date: it was saved as a file without marks, or made by hand. Build the workbook beside it in the view Build. Nothing was changed.";

/**
 * Makes every sheet of ours anew as this version has it, in its place: with the assumptions and whatever else was typed in
 * blue cells, the matrix and the pair, and all rows of the tables. Sheets of a person's own, names and formulas that read
 * ours go on with the new ones. The former sheets are kept, hidden, until they are deleted. All or nothing.
 */
export async function bringUpToDate(options: BuildOptions = {}): Promise<Updated> {
  let kept: Kept | undefined;
  let readers: readonly OwnReader[] = [];
  let names: WorkbookNames | undefined;
  const made = await newSheets(options, async (context, contents): Promise<SheetRequest> => {
    const before = await namedLikeOurs(context, contents, true);
    const standing = await formerWorkbook(context, before.marked);
    if (standing.size === 0) throw new RefusedAction(NO_SHEETS);
    const { visible, shown } = await appearance(context, [...standing.values()]);
    kept = inWords(() => keptOf(standing));
    const present = SHEET_KEYS.filter((key) => standing.has(key));
    const wanted = withSources(present);
    const elsewhere = TABLE_KEYS.filter((key) => wanted.includes(key) && !standing.has(key));
    const reused = reusableTables(before.tables, elsewhere);
    const keys = wanted.filter((key) => !(key in reused));
    const scenario = inWords(() => scenarioOf(standing, kept!));
    const asked = { ...formerChoice(standing.get("breakEven"), standing.get("summary")), scenarios: inWords(() => scenarioColumns(standing, kept!)) };
    const chosen = withPairInMatrix(choiceInTables(asked, scenario));
    const problem = standing.has("breakEven") ? choiceProblem(chosen, scenario) : undefined;
    if (problem !== undefined) throw new RefusedAction(`${problem} Nothing was changed.`);
    names = { ...withStandingNames(workbookNames(freeOf(contents, standing), reused, chosen), standing, kept), made: wanted };
    const { plans, moved } = inWords(() => updatedPlans(keys, names!, scenario, standing));
    const replaced = [...standing.values()].map(({ id, name, key, table }, i): ReplacedSheet => ({ id, name, key, visibility: visible[i]!, ...(table && { tables: [table.name] }) }));
    readers = await ownReaders(context, contents, replaced, moved);
    return {
      names, keys, reused: Object.values(reused), replaced, readers, scenario,
      setAside: true, shown,
      becomes: (formula) => movedFormula(formula, "", moved),
      changedSince: (now) => changedSheets(now, standing),
      brought: (_, key) => plans.get(key)!,
    };
  });
  const failed = names!.made!.includes("workings") ? await failedChecks(names!) : [];
  return { ...made, ...(failed.length > 0 && { failed }), took: await sentences(kept!, readers) };
}

/** What of a person's own there is to keep. */
interface Kept {
  readonly settings: FormerSettings;
  readonly rows: ReadonlyMap<CarriedKey, CarriedRows>;
}

function keptOf(standing: Standing): Kept {
  const tables = [...CATALOG_KEYS, "workloads" as const].flatMap((key) => {
    const sheet = standing.get(key);
    return sheet?.table ? [[key, carriedRows(key, sheet)] as const] : [];
  });
  return { settings: formerSettings(standing.get("assumptions")), rows: new Map(tables) };
}

/** The scenarios side by side, each with what it amounts to. */
function scenarioColumns(standing: Standing, kept: Kept): NonNullable<Choice["scenarios"]> {
  const { scenarios, inForce } = kept.settings;
  return { inForce, columns: scenarios.map(({ name, typed }, i) => ({ name, typed: new Map(typed), scenario: scenarioOf(standing, kept, i) })) };
}

/** What stands in the workbook as figures, under the scenario in force or another. */
function scenarioOf(standing: Standing, { settings }: Kept, column = settings.inForce): Scenario {
  const tables = CATALOG_KEYS.flatMap((key) => {
    const range = standing.get(key) && formerRange(standing.get(key)!);
    return range ? [range] : [];
  });
  return presetScenario(settings.preset, inForceOf(settings, column), tables);
}

/** What is in the way of computing with what stands says so itself. */
function inWords<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof RefusedAction ? error : new RefusedAction(`${(error as Error).message} Mend it in the workbook, then try again. Nothing was changed.`, { cause: error });
  }
}

/** What is taken in the workbook once the sheets that stand have made way. */
function freeOf({ sheetNames, tableNames }: WorkbookContents, standing: Standing): Pick<WorkbookContents, "sheetNames" | "tableNames"> {
  const outgoing = new Set([...standing.values()].flatMap(({ name, table }) => [name, ...(table ? [table.name] : [])]));
  const stays = (name: string) => !outgoing.has(name);
  return { sheetNames: sheetNames.filter(stays), tableNames: tableNames.filter(stays) };
}

/** Sheets and tables go on under the names they have. */
function withStandingNames(names: WorkbookNames, standing: Standing, { rows }: Kept): WorkbookNames {
  const sheets = Object.fromEntries([...standing].map(([key, { name }]) => [key, name]));
  const tables = Object.fromEntries([...standing].flatMap(([key, { table }]) => (table ? [[key, table.name]] : [])));
  const choice = (key: "models" | "prices") => ({ ...names.choices[key], ...(rows.has(key) && { ...WISHED_NAMES.choices[key], rowCount: rows.get(key)!.rows.length }) });
  return { ...names, sheets: { ...names.sheets, ...sheets }, tables: { ...names.tables, ...tables }, choices: { models: choice("models"), prices: choice("prices") } };
}

/** Whether each sheet shows, and which one is looked at. */
async function appearance(context: Excel.RequestContext, sheets: readonly StandingSheet[]): Promise<{ readonly visible: readonly string[]; readonly shown: string }> {
  const loaded = sheets.map(({ id }) => context.workbook.worksheets.getItem(id).load("visibility"));
  const active = context.workbook.worksheets.getActiveWorksheet().load("id");
  await context.sync();
  return { visible: loaded.map(({ visibility }) => visibility), shown: active.id };
}

/** The former sheets in which somebody has typed or deleted something since they were read. */
async function changedSheets(context: Excel.RequestContext, standing: Standing): Promise<string[]> {
  const sheets = [...standing.values()];
  const now = await usedFormulas(context, sheets.map(({ id }) => context.workbook.worksheets.getItem(id)));
  return sheets.filter(({ typed, rowCount }, at) => {
    const { rowIndex, columnIndex, formulas } = now[at]!;
    return rowIndex + formulas.length !== rowCount || formulas.some((row, i) => row.some((cell, j) => isTyped(cell) && cell !== typed(rowIndex + i, columnIndex + j)));
  }).map(({ name }) => name);
}

/** Formulas follow the names that sheets and tables have meanwhile. */
function isTyped(cell: unknown): boolean {
  return typeof cell !== "string" || !cell.startsWith("=");
}

/** What was kept, what came, and what to look at. */
async function sentences({ settings, rows }: Kept, readers: readonly OwnReader[]): Promise<string> {
  const kept = [...rows.values()].reduce((sum, each) => sum + each.kept, 0);
  const added = [...rows].flatMap(([key, { rows: all, kept: stood }]) => (all.length > stood ? [`${all.length - stood} in ${WISHED_NAMES.sheets[key]}`] : []));
  const other = await otherFigures(readers);
  return [
    `Kept: the preset, ${counted(settings.scenarios.reduce((sum, { typed }) => sum + typed.length, 0), "value")} typed in the assumptions, ${counted(kept, "row")} of tables as they stood, and the pair.`,
    ...(added.length > 0 ? [`New rows of this version: ${added.join(", ")}.`] : []),
    ...(settings.unknown.length > 0 ? [`This version has no ${settings.unknown.map(([label, value]) => `${label} (${String(value)})`).join(", ")}: what was typed there is on the former sheet alone.`] : []),
    ...(readers.length > 0 ? [`${counted(readers.length, "formula")} elsewhere now ${readers.length === 1 ? "reads" : "read"} the new sheets.`] : []),
    ...(other.length > 0 ? [`These show something else than before: ${other.join("; ")}.`] : []),
    "The former sheets are kept, hidden: Undo brings them back, and Check workbook in Tools deletes them.",
  ].join(" ");
}

const MOST_NAMED = 10;

/** Formulas of a person's own that show something else now, with both. */
async function otherFigures(readers: readonly OwnReader[]): Promise<string[]> {
  if (readers.length === 0) return [];
  try {
    return await Excel.run(async (context) => {
      const cells = readers.map(({ sheetId, row, column }) => context.workbook.worksheets.getItem(sheetId).getCell(row, column).load("values"));
      await context.sync();
      const other = readers.flatMap(({ sheet, row, column, shown }, i) => {
        const now: unknown = cells[i]!.values[0]?.[0];
        return agrees(now, shown) ? [] : [`${sheet}!${reference(row, column)} ${String(now)}, before ${String(shown)}`];
      });
      return other.length > MOST_NAMED ? [...other.slice(0, MOST_NAMED), `and ${other.length - MOST_NAMED} more`] : other;
    });
  } catch {
    return [];
  }
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
