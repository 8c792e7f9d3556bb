import { relativeFormula } from "../native/relativeFormula";
import type { PlannedCell } from "./conversionPlan";
import { spilledRange, writeFormula, writeValue } from "./replacedCells";

type Place = Pick<PlannedCell, "sheetId" | "row" | "column">;

/** A cell that Excel has filled by itself, and what it held before. */
interface FilledCell extends Place {
  readonly former: unknown;
}

/**
 * Queues formulas for cells and for no others: each comes after a value in its place, since Excel does not fill a table's
 * column that holds a constant with the formula entered into one of its cells. Gives, once that is sent, the formulas as
 * Excel reads them, and the cells beside that it has filled all the same.
 */
export function writeFormulas(context: Excel.RequestContext, cells: readonly PlannedCell[], formulaOf: (cell: PlannedCell) => string) {
  const before = loadedFormulas(context, cells);
  for (const cell of cells) {
    if (cell.spill) spilledRange(context, cell).clear("Contents");
    else writeValue(context, cell);
  }
  for (const cell of cells) writeFormula(context, cell, formulaOf(cell));
  const after = loadedFormulas(context, cells);
  return () => ({
    formulas: cells.map(({ sheetId, row, column }) => formulaAt(after.get(sheetId)!, row, column)),
    filled: filledCells(before, after, cells),
  });
}

/** Whether Excel has given a cell of a column the formula that was written into another, each as it reads in its own cell. */
export function isAnothersFormula(cells: readonly PlannedCell[], written: readonly string[], now: readonly unknown[]): boolean {
  const given = new Map<string, string>();
  return cells.some((cell, i) => {
    const place = `${cell.sheetId}!${cell.column} ${relative(now[i], cell)}`;
    const own = relative(written[i], cell);
    const first = given.get(place) ?? own;
    given.set(place, first);
    return first !== own;
  });
}

/**
 * The cells in the columns of those written that hold one of their formulas and were not planned: Excel has filled them,
 * and were blank, since it fills no column that holds a value beside the formula.
 */
export function copies(sheets: ReadonlyMap<string, Excel.Range>, cells: readonly PlannedCell[], written: readonly string[], planned: readonly PlannedCell[]): FilledCell[] {
  const place = ({ sheetId, column }: Place, what: string | number) => `${sheetId}!${column} ${what}`;
  const known = new Set(planned.map((cell) => place(cell, cell.row)));
  const given = new Set(cells.map((cell, i) => place(cell, relative(written[i], cell))));
  return [...sheets].flatMap(([sheetId, { formulas, rowIndex, columnIndex }]) =>
    (formulas as unknown[][]).flatMap((row, down) =>
      row.flatMap((formula, across) => {
        const cell = { sheetId, row: rowIndex + down, column: columnIndex + across };
        const isCopy = String(formula).startsWith("=") && !known.has(place(cell, cell.row)) && given.has(place(cell, relative(formula, cell)));
        return isCopy ? [{ ...cell, former: "" }] : [];
      }),
    ),
  );
}

function relative(formula: unknown, { row, column }: Place): string {
  return relativeFormula(String(formula), row, column);
}

/** Queues what filled cells held before. */
export function writeFormerOf({ workbook }: Excel.RequestContext, filled: readonly FilledCell[]): void {
  for (const { sheetId, row, column, former } of filled) workbook.worksheets.getItem(sheetId).getCell(row, column).formulas = [[typed(former)]];
}

/** Queues a look at the sheets of cells. Before and after in one request, nobody else has had a hand in what differs. */
export function loadedFormulas({ workbook }: Excel.RequestContext, cells: readonly PlannedCell[]): ReadonlyMap<string, Excel.Range> {
  const ids = new Set(cells.map(({ sheetId }) => sheetId));
  return new Map([...ids].map((id) => [id, workbook.worksheets.getItem(id).getUsedRange(true).load("formulas,rowIndex,columnIndex")]));
}

/** The cells beside those written, in their columns, that hold another formula now. */
function filledCells(before: ReadonlyMap<string, Excel.Range>, after: ReadonlyMap<string, Excel.Range>, cells: readonly PlannedCell[]): FilledCell[] {
  const written = new Set(cells.map(({ sheetId, row, column }) => `${sheetId}!${row},${column}`));
  const columns = new Set(cells.map(({ sheetId, column }) => `${sheetId}!${column}`));
  return [...after].flatMap(([sheetId, now]) =>
    (now.formulas as unknown[][]).flatMap((formulas, down) =>
      formulas.flatMap((formula, across) => {
        const [row, column] = [now.rowIndex + down, now.columnIndex + across];
        if (!columns.has(`${sheetId}!${column}`) || written.has(`${sheetId}!${row},${column}`) || !String(formula).startsWith("=")) return [];
        const former = formulaAt(before.get(sheetId)!, row, column);
        return former === formula ? [] : [{ sheetId, row, column, former }];
      }),
    ),
  );
}

/** As it has to be typed: a text that reads like a number or a date stays the text. */
export function typed(content: unknown): unknown {
  return typeof content === "string" && content !== "" && !content.startsWith("=") ? `'${content}` : content;
}

function formulaAt({ formulas, rowIndex, columnIndex }: Excel.Range, row: number, column: number): unknown {
  return (formulas as unknown[][])[row - rowIndex]?.[column - columnIndex] ?? "";
}
