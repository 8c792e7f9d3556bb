import { type ICommandInfo, ICommandService, type IExecutionOptions, type Injector } from "@univerjs/core";
import {
  FormulaExecuteStageType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  SetFormulaCalculationStartMutation,
  SetFormulaCalculationStopMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation, SetStyleCommand } from "@univerjs/sheets";
import { FormulaCalculationSessionService, type IFormulaCalculationSessionState, TriggerCalculationController } from "@univerjs/sheets-formula";

import type { GridCell } from "./customFunctions";

export interface Calculation {
  /** Resolves when every formula shows the value of the present inputs. */
  settled(): Promise<void>;
  /** Calculates cells once more when the present calculation is over. */
  recalculate(cells: GridCell[]): void;
  recalculateAll(): void;
  /** Calculates all once more when the present calculation is over and any of those who asked until then says that it is needed. */
  recalculateAllOnce(isNeeded: () => boolean): void;
  /** Begins no calculation until the request that asks for it is over; what it changes is calculated once. */
  suspend(): void;
  /** Whether something has changed that is calculated only when the present request is over. */
  isPutOff(): boolean;
  /** Called when a request is over. */
  resume(): void;
  /** The number of the present calculation. */
  session(): number;
  /** Starts no more calculations. */
  end(): void;
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
/** What a whole workbook may take on a small machine that does other work as well. */
const PATIENCE_MS = 240_000;

/**
 * Follows Univer's calculation, which starts a moment after a change, and asks for more of it. A calculation under way
 * is left to end: asked for more, Univer would stop it, and take the end of the one it stopped for the end of the next.
 */
export function followCalculation({ injector, unitId, waiting, onSettled }: CalculationOptions): Calculation {
  const commands = injector.get(ICommandService);
  const sessions = injector.get(FormulaCalculationSessionService);
  const due = dueCalculation(injector);
  let isSuspended = false;
  const start = ownStart(injector, () => isSuspended);
  const held: GridCell[] = [];
  const askedForAll: (() => boolean)[] = [];
  const isIdle = () => !due.pending() && !running.any() && isApplied(sessions.state);
  const isSettled = () => isIdle() && held.length === 0 && askedForAll.length === 0 && !waiting();
  const run = ({ id }: { id: string }, params: object) =>
    void commands.syncExecuteCommand(id, { ...NOTHING_DIRTY, ...params }, { onlyLocal: true });

  const proceed = () => {
    if (isSuspended) return;
    if (askedForAll.length > 0 && isIdle()) {
      const isNeeded = askedForAll.splice(0).some((one) => one());
      if (isNeeded) run(SetTriggerFormulaCalculationStartMutation, { forceCalculation: true });
      else proceed();
    } else if (held.length > 0 && isIdle())
      run(SetFormulaCalculationStartMutation, { dirtyRanges: held.splice(0).map((cell) => dirtyRange(unitId, cell)) });
    else if (isSettled()) onSettled();
  };

  const running = runningCalculations(injector, proceed);
  sessions.state$.subscribe(proceed);
  return {
    suspend: () => void (isSuspended = true),
    isPutOff: () => isSuspended && due.pending(),
    resume() {
      if (!isSuspended) return;
      isSuspended = false;
      start.waitForQuiet();
      setTimeout(proceed);
    },
    session: () => sessions.state.id,
    end: start.end,
    recalculateAll: () => run(SetTriggerFormulaCalculationStartMutation, { forceCalculation: true }),
    recalculateAllOnce(isNeeded) {
      askedForAll.push(isNeeded);
      // What follows in the same request is calculated with it.
      setTimeout(proceed);
    },
    recalculate(cells) {
      held.push(...cells);
      proceed();
    },
    async settled() {
      const limit = Date.now() + PATIENCE_MS;
      while (!isSettled()) {
        if (Date.now() > limit) throw new Error(`The calculation did not finish within ${PATIENCE_MS / 1000} seconds.`);
        if (!running.any()) start.begin();
        await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      }
    },
  };
}

type Dirty = object;

interface Trigger {
  _waitingCommandQueue: ICommandInfo[];
  readonly _setTimeoutKey: ReturnType<typeof setTimeout>;
  _restartCalculation: boolean;
  _executingDirtyData: Dirty;
  _generateDirty(changes: ICommandInfo[]): Dirty;
  _mergeDirty(before: Dirty, added: Dirty): Dirty;
}

const QUIET_MS = 100;
/** A page that hears an answer and sends what it has queued does so within a few turns. */
const QUIET_TURNS = 20;

/**
 * Starts the calculation of what has changed: at once where somebody waits for it, else when nothing has changed for a tenth
 * of a second. Univer counts that tenth by the clock, though what is next to come may have been waiting in line all the while:
 * each request of a build would have a calculation of its own, broken off by the next. And it takes the second word of a
 * calculation it stopped for the end of the one after it, beside which it would start a third. Nothing is started within a request
 * that suspends calculation.
 */
function ownStart(injector: Injector, isSuspended: () => boolean): { begin(): void; waitForQuiet(): void; end(): void } {
  const trigger = injector.get(TriggerCalculationController) as unknown as Trigger;
  const commands = injector.get(ICommandService);
  let timer: ReturnType<typeof setTimeout>;
  let running = 0;
  injector.get(ICalculateFormulaService).executionInProgressListener$.subscribe(({ stage }) => {
    if (stage === FormulaExecuteStageType.START) running += 1;
    else if (stage === FormulaExecuteStageType.CALCULATION_COMPLETED) running -= 1;
  });
  const takeChanges = () => {
    trigger._executingDirtyData = trigger._mergeDirty(trigger._executingDirtyData, trigger._generateDirty(trigger._waitingCommandQueue));
    trigger._waitingCommandQueue = [];
  };
  const begin = () => {
    if (trigger._waitingCommandQueue.length === 0 || running > 0) return;
    clearTimeout(timer);
    takeChanges();
    void commands.executeCommand(SetFormulaCalculationStartMutation.id, { ...trigger._executingDirtyData }, { onlyLocal: true });
  };
  const beginAnew = () => {
    if (isSuspended()) waitForQuiet();
    else if (running === 0) begin();
    else {
      takeChanges();
      trigger._restartCalculation = true;
      void commands.executeCommand(SetFormulaCalculationStopMutation.id, {});
    }
  };
  // What came in meanwhile is heard first, and what a page sends when it hears the answer to that.
  const afterTurns = (turns: number) => {
    timer = turns === 0 ? setTimeout(beginAnew) : setTimeout(afterTurns, 0, turns - 1);
  };
  const waitForQuiet = () => {
    clearTimeout(timer);
    timer = setTimeout(afterTurns, QUIET_MS, QUIET_TURNS);
  };
  commands.onCommandExecuted(() => {
    if (trigger._waitingCommandQueue.length === 0) return;
    clearTimeout(trigger._setTimeoutKey);
    waitForQuiet();
  });
  return { begin, waitForQuiet, end: () => clearTimeout(timer) };
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

/**
 * Whether a calculation is under way. Each says once that it starts and once that it is over; the state of Univer's
 * session is not enough, since the end of a stopped calculation counts for the one after it.
 */
function runningCalculations(injector: Injector, onEnd: () => void): { any(): boolean } {
  let count = 0;
  const end = () => {
    count -= 1;
    onEnd();
  };
  injector.get(ICalculateFormulaService).executionInProgressListener$.subscribe(({ stage }) => {
    if (stage === FormulaExecuteStageType.START) count += 1;
    // Univer clears its figures after it has said so.
    else if (stage === FormulaExecuteStageType.CALCULATION_COMPLETED) setTimeout(end);
  });
  return { any: () => count > 0 };
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
