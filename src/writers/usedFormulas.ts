import { slices } from "./requestSize";

/** Cells that are read at once: more would be a larger answer than Excel passes. */
const CELLS_AT_ONCE = 50_000;

/** The cells that a sheet uses, from the first of them on; `formulas` has what stands in each as it is typed. */
export interface UsedFormulas {
  readonly address: string;
  readonly rowIndex: number;
  readonly columnIndex: number;
  readonly formulas: readonly unknown[][];
  /** What they show; empty where it was not asked for. */
  readonly values: readonly unknown[][];
}

/** What sheets hold, read in slices of rows; `withValues` reads what the cells show as well. */
export async function usedFormulas(context: Excel.RequestContext, sheets: readonly Excel.Worksheet[], withValues = false): Promise<UsedFormulas[]> {
  const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true).load("address,rowIndex,columnIndex,rowCount,columnCount"));
  await context.sync();
  const parts = used.flatMap((range, at) => (range.isNullObject ? [] : rowParts(range).map((part) => ({ ...part, at }))));
  const formulas: unknown[][][] = used.map(() => []);
  const values: unknown[][][] = used.map(() => []);
  for (const { items } of slices(parts, ({ cells }) => cells, withValues ? CELLS_AT_ONCE / 2 : CELLS_AT_ONCE)) {
    for (const { at, read } of await readRows(context, items, withValues)) {
      formulas[at]!.push(...(read.formulas as unknown[][]));
      if (withValues) values[at]!.push(...(read.values as unknown[][]));
    }
  }
  return used.map((range, i) => ({
    ...(range.isNullObject ? { address: "", rowIndex: 0, columnIndex: 0 } : { address: range.address, rowIndex: range.rowIndex, columnIndex: range.columnIndex }),
    formulas: formulas[i]!, values: values[i]!,
  }));
}

interface RowPart {
  readonly range: Excel.Range;
  readonly from: number;
  readonly count: number;
  readonly cells: number;
}

/** A range in slices of rows, none with more cells than are read at once. */
function rowParts(range: Excel.Range): RowPart[] {
  const most = Math.max(1, Math.floor(CELLS_AT_ONCE / range.columnCount));
  return Array.from({ length: Math.ceil(range.rowCount / most) }, (_, i) => {
    const count = Math.min(most, range.rowCount - i * most);
    return { range, from: i * most, count, cells: count * range.columnCount };
  });
}

async function readRows(context: Excel.RequestContext, parts: readonly (RowPart & { readonly at: number })[], withValues: boolean) {
  const read = parts.map(({ range, from, count, at }) => ({ at, read: range.getCell(from, 0).getResizedRange(count - 1, range.columnCount - 1).load(withValues ? "formulas,values" : "formulas") }));
  await context.sync();
  return read;
}
