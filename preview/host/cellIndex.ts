import { CELL_INVERTED_INDEX_CACHE } from "@univerjs/engine-formula";

/**
 * Makes Univer compare the cells themselves. It keeps an index of which rows of a column hold a value and answers
 * COUNTIF, MATCH or `range=value` from it, but enters values there that are in no cell: an array such as ROW(range)
 * counts as cells from the formula's own cell on, and the columns of a calculated table as cells from column A on.
 * Formulas that count those cells afterwards would be wrong.
 */
export function dispenseWithCellIndex(): void {
  Object.assign(CELL_INVERTED_INDEX_CACHE, {
    set: () => undefined,
    setContinueBuildingCache: () => undefined,
    canUseCache: () => ({ rowsInCache: [], rowsNotInCache: [] }),
  } satisfies Partial<typeof CELL_INVERTED_INDEX_CACHE>);
}
