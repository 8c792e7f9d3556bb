import type { PlannedCell } from "./conversionPlan";

/** A cell that Excel has filled by itself, and what it held before. */
interface FilledCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly former: unknown;
}

/**
 * Queues a look at the formulas of the sheets that are written to. Looked at before and after in one request, nobody else
 * has had a hand in what differs.
 */
export function loadedFormulas({ workbook }: Excel.RequestContext, cells: readonly PlannedCell[]): ReadonlyMap<string, Excel.Range> {
  const ids = new Set(cells.filter(({ becomes }) => becomes === "formula").map(({ sheetId }) => sheetId));
  return new Map([...ids].map((id) => [id, workbook.worksheets.getItem(id).getUsedRange(true).load("formulas,rowIndex,columnIndex")]));
}

/** The cells beside those written, in their columns, that hold another formula now: Excel fills columns of tables. */
export function filledCells(before: ReadonlyMap<string, Excel.Range>, after: ReadonlyMap<string, Excel.Range>, cells: readonly PlannedCell[]): FilledCell[] {
  const written = new Set(cells.filter(({ becomes }) => becomes !== "left").map(({ sheetId, row, column }) => `${sheetId}!${row},${column}`));
  const columns = new Set(cells.filter(({ becomes }) => becomes === "formula").map(({ sheetId, column }) => `${sheetId}!${column}`));
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

/** Queues what filled cells held before. */
export function writeFormerOf({ workbook }: Excel.RequestContext, filled: readonly FilledCell[]): void {
  for (const { sheetId, row, column, former } of filled) workbook.worksheets.getItem(sheetId).getCell(row, column).formulas = [[typed(former)]];
}

/** As it has to be typed: a text that reads like a number or a date stays the text. */
export function typed(content: unknown): unknown {
  return typeof content === "string" && content !== "" && !content.startsWith("=") ? `'${content}` : content;
}

function formulaAt({ formulas, rowIndex, columnIndex }: Excel.Range, row: number, column: number): unknown {
  return (formulas as unknown[][])[row - rowIndex]?.[column - columnIndex] ?? "";
}
