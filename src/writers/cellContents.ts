/** The selected cell as it stands. */
export interface CellContents {
  readonly address: string;
  /** Empty for an empty cell; what was typed, for a cell without a formula. */
  readonly formula: string | number | boolean;
  readonly value: string | number | boolean;
}

/** Reads the selected cell. */
export function selectedContents(): Promise<CellContents> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell();
    cell.load("address,formulas,values");
    await context.sync();
    return { address: cell.address, formula: cell.formulas[0]?.[0] ?? "", value: cell.values[0]?.[0] ?? "" };
  });
}

/** Shows a cell and selects it. */
export function selectCell(sheet: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });
}
