/** Selects the first cell that has nothing in it, below it or right of it, in the row of the selected one on the sheet that shows; gives its address. */
export function selectFreeCells(): Promise<string> {
  return Excel.run(async (context) => {
    const cell = context.workbook.getActiveCell().load("rowIndex");
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const used = sheet.getUsedRangeOrNullObject().load("columnIndex,columnCount");
    await context.sync();
    // A column stays blank between what stands and what comes.
    const column = used.isNullObject ? 0 : used.columnIndex + used.columnCount + 1;
    const free = sheet.getCell(cell.rowIndex, column).load("address");
    free.select();
    await context.sync();
    return free.address;
  });
}
