import { ICommandService, type IExecutionOptions, type Injector } from "@univerjs/core";
import { IActiveDirtyManagerService, SetFormulaDataMutation, SetTriggerFormulaCalculationStartMutation } from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetWorksheetNameCommand } from "@univerjs/sheets";

export interface SheetNaming {
  /** Whether a sheet is being given a name, and formulas with it. */
  isUnderWay(): boolean;
}

/**
 * Lets formulas and names follow a sheet's new name and keep what they show, as in Excel: they read the cells they read
 * before. Univer writes each of them as a person would, without its value, and calculates what follows from it: nearly all
 * of a workbook, for each sheet that makes way for a new one.
 */
export function keepValuesInNaming(injector: Injector): SheetNaming {
  const commands = injector.get(ICommandService);
  const dirtyManager = injector.get(IActiveDirtyManagerService);
  const carryOut = commands.syncExecuteCommand.bind(commands);
  const dirtyAfter = dirtyManager.get.bind(dirtyManager);
  let isUnderWay = false;
  const rewrite = (params: ISetRangeValuesMutationParams) => {
    const { unitId, subUnitId, cellValue } = params;
    const done = carryOut(SetRangeValuesMutation.id, params, { onlyLocal: true, fromFormula: true });
    carryOut(SetFormulaDataMutation.id, { formulaData: { [unitId]: { [subUnitId]: cellValue } } }, { onlyLocal: true });
    return done;
  };
  commands.syncExecuteCommand = ((id: string, params?: object, options?: IExecutionOptions) => {
    if (isUnderWay && id === SetRangeValuesMutation.id) return rewrite(params as ISetRangeValuesMutationParams);
    if (id !== SetWorksheetNameCommand.id) return carryOut(id, params, options);
    isUnderWay = true;
    try {
      return carryOut(id, params, options);
    } finally {
      isUnderWay = false;
    }
  }) as typeof commands.syncExecuteCommand;
  dirtyManager.get = (id) => (isUnderWay && id !== SetTriggerFormulaCalculationStartMutation.id ? undefined : dirtyAfter(id));
  return { isUnderWay: () => isUnderWay };
}
