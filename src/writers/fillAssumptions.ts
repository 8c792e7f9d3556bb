import { KNOWN_ASSUMPTION_HEADERS, VOLUME_ROWS, VOLUME_WORDS } from "../sheets/assumptionsTable";
import { queueScenarioInForce } from "./scenarioInForce";
import { loadedLock, refuseWhileLocked } from "./buildLock";
import { RefusedAction, refusal } from "./refusal";
import { noteUndoable } from "./undoneInsertion";
import { loadedTable, contentsOf, standingTable } from "./standingTable";

type Cell = string | number | boolean;
/** A setting by its label, with the value it is to have; an empty text leaves the preset's in force. */
export type FilledSetting = readonly [string, number | string];

/** What a person has typed where another value would go. */
interface TypedSetting {
  readonly label: string;
  readonly typed: Cell;
}

/** Where settings have gone. */
export interface FilledAssumptions {
  readonly sheetName: string;
  readonly filled: readonly string[];
  /** Settings of a person's own that stay. */
  readonly kept: readonly TypedSetting[];
}

/** Whether the workbook has assumptions to fill. */
export async function assumptionsInWorkbook(): Promise<boolean> {
  try {
    return (await standingTable("assumptions", isOurs)) !== undefined;
  } catch (error) {
    throw refusal(error, []);
  }
}

function isOurs(headers: readonly string[]): boolean {
  return KNOWN_ASSUMPTION_HEADERS.every((header) => headers.includes(header));
}

/**
 * Types settings into the column of the scenario in force. What a person has typed there stays, unless it may be replaced.
 * All or nothing: what was there is put back if anything fails.
 */
export async function fillAssumptions(settings: readonly FilledSetting[], mayReplace: boolean): Promise<FilledAssumptions> {
  const seen = await standingTable("assumptions", isOurs).catch((error: unknown) => Promise.reject(refusal(error, [])));
  if (!seen) throw new RefusedAction("No sheet of assumptions stands in this workbook. Build the workbook first.");
  let written: readonly TypedOver[] = [];
  let scenario = "";
  try {
    const result = await Excel.run({ delayForCellEdit: true }, async (context) => {
      const standing = loadedLock(context);
      const parts = loadedTable(context.workbook.tables.getItem(seen.name));
      const inForce = await queueScenarioInForce(context, parts.header);
      await context.sync();
      refuseWhileLocked(standing);
      const { headers, rows, sheetName } = contentsOf(parts);
      const { first, column: ownColumn } = inForce();
      const labelColumn = headers.indexOf("Setting");
      const places = withoutOthers(settings).flatMap(([label, wanted]) => {
        const row = rows.findIndex((cells) => String(cells[labelColumn]).trim() === label);
        // A table made before there was a spend says none.
        if (row < 0 && wanted === "") return [];
        if (row < 0) throw new RefusedAction(`The assumptions have no row ${label}. Nothing was changed. Build the workbook again.`);
        // A blank beside the first scenario would be what that says.
        const value = wanted === "" && ownColumn !== first && rows[row]![first] !== "" ? VOLUME_WORDS[label]! : wanted;
        return { label, value, row, typed: rows[row]![ownColumn]! };
      });
      const isOwn = ({ typed, value }: (typeof places)[number]) => typed !== "" && typed !== value;
      const isVolume = ({ label }: (typeof places)[number]) => VOLUME_ROWS.includes(label);
      const volumeStays = places.some((place) => isVolume(place) && isOwn(place));
      const stays = (place: (typeof places)[number]) => !mayReplace && (isOwn(place) || (volumeStays && isVolume(place)));
      const kept = places.filter((place) => stays(place) && isOwn(place));
      const filled = places.filter((place) => !stays(place));
      const before = await typeIn(context, parts.body, ownColumn, filled);
      written = filled.map(({ label, value }, i) => ({ label, value, before: before[i]! }));
      scenario = headers[ownColumn]!;
      return { sheetName, filled: filled.filter(({ value, typed }) => value !== "" || typed !== "").map(({ label }) => label), kept: kept.map(({ label, typed }) => ({ label, typed })) };
    });
    if (written.length > 0) await noteSettings(seen.name, scenario, written);
    return result;
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
}

/** The settings, and blanks in the rows that would say another volume beside them. */
function withoutOthers(settings: readonly FilledSetting[]): FilledSetting[] {
  const labels = settings.map(([label]) => label);
  if (!labels.some((label) => VOLUME_ROWS.includes(label))) return [...settings];
  return [...settings, ...VOLUME_ROWS.filter((label) => !labels.includes(label)).map((label): FilledSetting => [label, ""])];
}

interface Filled {
  readonly row: number;
  readonly value: number | string;
}

async function typeIn(context: Excel.RequestContext, body: Excel.Range, column: number, filled: readonly Filled[]): Promise<readonly Cell[]> {
  const cells = filled.map(({ row }) => body.getCell(row, column).load("formulas"));
  await context.sync();
  const before = cells.map(({ formulas }) => formulas[0]?.[0] as Cell);
  try {
    cells.forEach((cell, i) => (cell.values = [[filled[i]!.value]]));
    cells.forEach((cell) => cell.load("values"));
    await context.sync();
    if (cells.some((cell, i) => cell.values[0]?.[0] !== filled[i]!.value)) throw new Error("the settings do not read as they were written.");
    return before;
  } catch (error) {
    cells.forEach((cell, i) => (cell.formulas = [[before[i]!]]));
    await context.sync().catch(() => Promise.reject(new RefusedAction("The settings could not be written, nor what stood there put back: look through the blue cells of the assumptions.", { cause: error })));
    throw error;
  }
}

/** What was typed for a setting, and what stood there before. */
interface TypedOver {
  readonly label: string;
  readonly value: number | string;
  readonly before: Cell;
}

/** Remembers settings that were typed in; one that a person has changed since keeps all of them. */
function noteSettings(tableName: string, scenario: string, written: readonly TypedOver[]): Promise<void> {
  const labels = written.filter(({ value, before }) => value !== before).map(({ label }) => label).join(", ");
  return noteUndoable(() => Promise.resolve({
    what: `the settings typed into ${tableName}: ${labels}`,
    left: `It was begun and not finished. Look through the column ${scenario} of the table ${tableName}: ${labels}.`,
    async changed(context) {
      const cells = await ownCells(context, tableName, scenario, written);
      if (!cells) return `The table ${tableName} has been deleted or renamed since.`;
      const changed = written.filter(({ value }, i) => cells[i]?.formulas[0]?.[0] !== value).map(({ label }) => label);
      return changed.length === 0 ? undefined : `This has been changed since, and it stays: ${changed.join(", ")}. Type over the others by hand, if you mean to.`;
    },
    async takeAway(context) {
      const cells = (await ownCells(context, tableName, scenario, written)) ?? [];
      const isFormula = ({ before }: TypedOver) => typeof before === "string" && before.startsWith("=");
      const put = (which: (each: TypedOver) => boolean, content: (each: TypedOver) => Cell) => written.forEach((each, i) => which(each) && cells[i] && (cells[i].formulas = [[content(each)]]));
      // A formula comes after a value in its place, and while others stand beside it: Excel fills a table's blank column with the first formula it gets.
      put(() => true, ({ value }) => value);
      put(isFormula, ({ before }) => before);
      put((each) => !isFormula(each), ({ before }) => before);
      await context.sync();
    },
  }));
}

/** The cells of a scenario, with their formulas; undefined where the table is gone. */
async function ownCells(context: Excel.RequestContext, tableName: string, scenario: string, written: readonly TypedOver[]): Promise<(Excel.Range | undefined)[] | undefined> {
  const table = context.workbook.tables.getItemOrNullObject(tableName);
  const parts = loadedTable(table);
  await context.sync();
  if (table.isNullObject) return undefined;
  const { headers, rows } = contentsOf(parts);
  const [labelColumn, ownColumn] = [headers.indexOf("Setting"), headers.indexOf(scenario)];
  const cells = written.map(({ label }) => {
    const row = rows.findIndex((each) => String(each[labelColumn]).trim() === label);
    return row < 0 || ownColumn < 0 ? undefined : parts.body.getCell(row, ownColumn).load("formulas");
  });
  await context.sync();
  return cells;
}
