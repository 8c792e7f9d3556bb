import type { Injector, IUnitRange } from "@univerjs/core";
import { IDependencyManagerService, IFormulaCurrentConfigService, IFormulaRuntimeService } from "@univerjs/engine-formula";

/**
 * Makes Univer calculate what reads a spilled range after the formula that spills. Univer takes a formula to fill its
 * own cell only and calculates the readers of the other cells once more at the end, in no order: a table that follows
 * from a spilled table would leave its own readers behind.
 */
export function orderSpilledRanges(injector: Injector): void {
  const dependencies = injector.get(IDependencyManagerService);
  const search = dependencies.searchDependency.bind(dependencies);
  const spilled = spilledRanges(injector);
  dependencies.searchDependency = (ranges, except) =>
    search(
      ranges.flatMap((range) => [range, ...spilled(range)]),
      except,
    );
}

/** Where the formula of a cell spilled in the last calculation, and where it spills in the present one. */
function spilledRanges(injector: Injector): (cell: IUnitRange) => IUnitRange[] {
  const before = injector.get(IFormulaCurrentConfigService);
  const now = injector.get(IFormulaRuntimeService);
  return ({ unitId, sheetId, range }) => {
    if (!isOneCell(range)) return [];
    return [before.getArrayFormulaRange(), now.getUnitArrayFormula()]
      .map((spills) => spills[unitId]?.[sheetId]?.[range.startRow]?.[range.startColumn])
      .flatMap((spill) => (spill ? [{ unitId, sheetId, range: spill }] : []));
  };
}

export function isOneCell({ startRow, endRow, startColumn, endColumn }: IUnitRange["range"]): boolean {
  return startRow === endRow && startColumn === endColumn;
}
