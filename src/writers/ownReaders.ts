import { type Moved, movedFormula, readsAny } from "../native/movedFormula";
import { reference } from "../sheets/address";
import { RefusedAction } from "./refusal";
import { isWritten } from "./replacedCells";
import type { ReplacedSheet } from "./replacement";
import { usedFormulas } from "./usedFormulas";
import type { WorkbookContents } from "./workbookContents";

/** A cell that reads a sheet or a table about to be replaced. */
export interface OwnReader {
  readonly sheetId: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** How it reads the new one. */
  readonly becomes: string;
  /** What it shows before. */
  readonly shown: unknown;
}

/** The formulas elsewhere in the workbook that read what is to be replaced; refuses where one stands on a protected sheet. Reads only: three round trips. */
export async function ownReaders(context: Excel.RequestContext, { sheetIds, sheetNames }: Pick<WorkbookContents, "sheetIds" | "sheetNames">, replaced: readonly ReplacedSheet[], moved: Moved = () => undefined): Promise<OwnReader[]> {
  if (replaced.length === 0) return [];
  const others = sheetIds.flatMap((id, i) => (replaced.some((old) => old.id === id) ? [] : [{ id, name: sheetNames[i]!, sheet: context.workbook.worksheets.getItem(id) }]));
  for (const { sheet } of others) sheet.protection.load("protected");
  const used = await usedFormulas(context, others.map(({ sheet }) => sheet), true);
  const [names, tables] = [replaced.map(({ name }) => name), replaced.flatMap((old) => old.tables ?? [])];
  const readers = used.flatMap(({ rowIndex, columnIndex, formulas, values }, at) =>
    formulas.flatMap((row, i) =>
      row.flatMap((formula, j): OwnReader[] => {
        if (typeof formula !== "string" || !formula.startsWith("=") || !readsAny(formula, names, tables)) return [];
        const { id, name } = others[at]!;
        return [{ sheetId: id, sheet: name, row: rowIndex + i, column: columnIndex + j, formula, becomes: movedFormula(formula, name, moved), shown: values[i]?.[j] }];
      }),
    ),
  );
  const kept = readers.find(({ sheetId }) => others.find(({ id }) => id === sheetId)!.sheet.protection.protected);
  if (kept) throw new RefusedAction(`The sheet ${kept.sheet} is protected, and its cell ${reference(kept.row, kept.column)} reads what is to be made anew. Choose Review > Unprotect Sheet there, then try again. Nothing was changed.`);
  return readers;
}

/** The cells of readers, with what stands in them to be read after the next round trip; undefined for those of a sheet that is gone. */
export function loadedReaders({ workbook }: Excel.RequestContext, readers: readonly OwnReader[], present: readonly string[]): (Excel.Range | undefined)[] {
  return readers.map(({ sheetId, row, column }) => (present.includes(sheetId) ? workbook.worksheets.getItem(sheetId).getCell(row, column).load("formulas,numberFormat") : undefined));
}

/** Queues a reader's formula: Excel gives a cell without a format that of what it reads. */
export function writeReader(cell: Excel.Range, formula: string): void {
  const { numberFormat } = cell;
  cell.formulas = [[formula]];
  cell.numberFormat = numberFormat;
}

/** Whether a cell still reads what it did, under whatever name that goes meanwhile: `outgoing` has new names and former ones. */
export function isStill(now: unknown, { formula, becomes }: OwnReader, outgoing: ReadonlyMap<string, string>): boolean {
  if (typeof now !== "string") return false;
  const named = [...outgoing].reduce((text, [name, former]) => text.replaceAll(`'${name.replaceAll("'", "''")}'!`, prefixOf(former)).replaceAll(name, former), now);
  const plain = (text: string) => text.replaceAll("'", "");
  return [formula, becomes].some((known) => isWritten(plain(now), plain(known)) || isWritten(plain(named), plain(known)));
}

function prefixOf(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}
