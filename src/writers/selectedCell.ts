import { RefusedAction, refusal } from "./refusal";

/** Puts a formula into the selected cell, if that is empty; gives its address. */
export async function insertFormula(formula: string): Promise<string> {
  try {
    return await Excel.run(async (context) => {
      const cell = context.workbook.getActiveCell();
      cell.load("address,formulas");
      await context.sync();
      if (cell.formulas[0]?.[0] !== "")
        throw new RefusedAction(`${cell.address} is not empty. Select an empty cell and try again.`);
      cell.formulas = [[formula]];
      await context.sync();
      return cell.address;
    });
  } catch (error) {
    throw error instanceof RefusedAction ? error : refusal(error, []);
  }
}

/** Shows a sheet. */
export function activateSheet(name: string): Promise<void> {
  return Excel.run(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
}
