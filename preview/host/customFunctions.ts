import type { MessageEntry } from './frameProtocol';
import { type HostObject, hostObject } from './hostObject';
import type { CellError, CellValue } from './marshalling';

/** A cell of the grid. */
export interface GridCell {
  sheetId: string;
  row: number;
  column: number;
}

/** A call of a function of the add-in. */
export interface Invocation {
  functionId: string;
  values: unknown[];
  address: string | null;
  flags: number;
}

export type FunctionResult = CellValue | CellValue[][];

export interface CustomFunctions {
  /** The object the runtime in the add-in's page talks to. */
  readonly service: HostObject;
  /** The runtime has said that it is there. */
  readonly ready: Promise<void>;
  /** The result when it is known; undefined while the add-in has not answered, and then the cell is told of it. */
  result(invocation: Invocation, cell: GridCell): FunctionResult | undefined;
  /** Whether an answer is outstanding. */
  waiting(): boolean;
  /** Drops the results, so that the next calculation asks again. */
  forget(): void;
}

export interface CustomFunctionsOptions {
  post(entries: MessageEntry[]): void;
  /** Cells whose results have come and can be calculated. */
  onResults(cells: GridCell[]): void;
}

interface Pending {
  key: string;
  cells: GridCell[];
}

const INVOCATION = { category: 1, type: 1000 };
/** Options of the runtime that Excel switches on: answers follow one another after a fifth of a second, not half. */
const RUNTIME_FEATURES = [2, 4];
const ERRORS: Record<number, string> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };

/**
 * Calls the add-in's functions through the custom functions runtime of office.js. A formula engine asks for results
 * as it calculates; the calls of one pass travel in one message, and the cells are calculated again when the answers
 * are there. Calls made before the runtime is ready wait for it.
 */
export function createCustomFunctions({ post, onResults }: CustomFunctionsOptions): CustomFunctions {
  const results = new Map<string, FunctionResult>();
  const pending = new Map<number, Pending>();
  const outbox: MessageEntry[] = [];
  const runtime = { ready: false, calls: 0 };
  let reportReady: () => void;
  const ready = new Promise<void>((resolve) => (reportReady = resolve));

  const flush = (): void => {
    if (runtime.ready && outbox.length > 0) post(outbox.splice(0));
  };

  const call = (key: string, { functionId, values, address, flags }: Invocation, cell: GridCell): void => {
    const id = (runtime.calls += 1);
    pending.set(id, { key, cells: [cell] });
    if (outbox.length === 0) setTimeout(flush);
    outbox.push({ ...INVOCATION, content: [id, functionId, values, address, flags, null] });
  };

  const settle = (answers: Answer[]): void => {
    const cells = answers.flatMap(([id, succeeded, value, code]) => {
      const call = pending.get(id);
      if (!call || !pending.delete(id)) return [];
      results.set(call.key, succeeded ? resultValue(value) : { error: ERRORS[code ?? 0] ?? '#VALUE!', message: errorText(value) });
      return call.cells;
    });
    onResults(cells);
  };

  return {
    ready,
    waiting: () => pending.size > 0,
    forget: () => results.clear(),
    result(invocation, cell) {
      const key = JSON.stringify(invocation);
      const known = results.get(key);
      if (known !== undefined) return known;
      const asked = [...pending.values()].find((call) => call.key === key);
      if (asked) asked.cells.push(cell);
      else call(key, invocation, cell);
      return undefined;
    },
    service: hostObject({
      typeName: 'CustomFunctions',
      members: {
        _getEnabledFeatures: () => RUNTIME_FEATURES,
        _setOsfControlContainerReadyForCustomFunctions() {
          runtime.ready = true;
          setTimeout(flush);
          reportReady();
        },
        setInvocationArrayResults: settle,
      },
    }),
  };
}

/** Invocation id, success, value or message, error code. */
type Answer = [number, boolean, unknown, number?];

function resultValue(value: unknown): FunctionResult {
  return Array.isArray(value) ? value.map((row) => (Array.isArray(row) ? row : [row]).map(cellValue)) : cellValue(value);
}

function cellValue(value: unknown): CellValue {
  if (value === null || value === undefined) return 0;
  if (typeof value !== 'object') return value as CellValue;
  const { code, message } = value as { code?: string; message?: string };
  return code ? { error: code, message } : { error: '#VALUE!' };
}

function errorText(value: unknown): CellError['message'] {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
