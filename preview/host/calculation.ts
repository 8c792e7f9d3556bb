import { type ICommandInfo, ICommandService, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  IActiveDirtyManagerService,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { FormulaCalculationSessionService, type IFormulaCalculationSessionState } from "@univerjs/sheets-formula";

import type { GridCell } from "./customFunctions";

export interface Calculation {
  /** Resolves when every formula shows the value of the present inputs. */
  settled(): Promise<void>;
  recalculate(cells: GridCell[]): void;
  recalculateAll(): void;
  /** The number of the present calculation. */
  session(): number;
}

export interface CalculationOptions {
  injector: Injector;
  unitId: string;
  /** Whether the add-in still owes results. */
  waiting(): boolean;
  /** Told whenever everything is calculated. */
  onSettled(): void;
}

const POLL_MS = 5;
const PATIENCE_MS = 60_000;

/** Follows Univer's calculation, which starts a moment after a change, and asks for more of it. */
export function followCalculation({ injector, unitId, waiting, onSettled }: CalculationOptions): Calculation {
  const commands = injector.get(ICommandService);
  const sessions = injector.get(FormulaCalculationSessionService);
  const due = dueCalculation(injector);
  const isIdle = () => !due.pending() && isApplied(sessions.state);
  const isSettled = () => isIdle() && !waiting();
  const run = ({ id }: { id: string }, params: object) =>
    void commands.syncExecuteCommand(id, { ...NOTHING_DIRTY, ...params }, { onlyLocal: true });

  sessions.state$.subscribe(() => {
    if (isSettled()) onSettled();
  });
  return {
    session: () => sessions.state.id,
    recalculateAll: () => run(SetTriggerFormulaCalculationStartMutation, { forceCalculation: true }),
    // A triggered calculation waits a tenth of a second for further changes; there is no need to while Univer is idle.
    recalculate: (cells) =>
      run(isIdle() ? SetFormulaCalculationStartMutation : SetTriggerFormulaCalculationStartMutation, {
        dirtyRanges: cells.map((cell) => dirtyRange(unitId, cell)),
      }),
    async settled() {
      const limit = Date.now() + PATIENCE_MS;
      while (!isSettled()) {
        if (Date.now() > limit) throw new Error(`The calculation did not finish within ${PATIENCE_MS / 1000} seconds.`);
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
  };
}

const NOTHING_DIRTY = {
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
};

function dirtyRange(unitId: string, { sheetId, row, column }: GridCell) {
  return { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
}

/** Whether a change has been made whose calculation has not begun: Univer collects changes before it starts. */
function dueCalculation(injector: Injector): { pending(): boolean } {
  const dirtyManager = injector.get(IActiveDirtyManagerService);
  let pending = false;
  injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id === SetFormulaCalculationStartMutation.id) pending = false;
    else if (dirtyManager.get(command.id) && !isStyleOrResult(command, options)) pending = true;
  });
  return { pending: () => pending };
}

/** Changes Univer does not calculate for. */
function isStyleOrResult(command: Readonly<ICommandInfo>, options?: IExecutionOptions): boolean {
  if (command.id !== SetRangeValuesMutation.id) return false;
  const { trigger } = command.params as ISetRangeValuesMutationParams;
  return options?.onlyLocal === true || STYLE_TRIGGERS.has(trigger ?? "");
}

const STYLE_TRIGGERS = new Set([
  SetStyleCommand.id,
  "sheet.command.set-border",
  "sheet.command.clear-selection-format",
]);

function isApplied({
  started,
  stopped,
  completed,
  resultEmitted,
  resultApplied,
}: IFormulaCalculationSessionState): boolean {
  return !started || (resultApplied && (stopped || completed || resultEmitted));
}
