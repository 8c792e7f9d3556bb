/** Shows a cell and selects it. */
export function selectCell(sheet: string, address: string): Promise<void> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItem(sheet);
    found.activate();
    found.getRange(address).select();
    await context.sync();
  });
}
