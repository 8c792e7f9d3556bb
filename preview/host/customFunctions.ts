import type { MessageEntry } from "./frameProtocol";
import { type HostObject, hostObject } from "./hostObject";
import { type Answer, answeredValue, type FunctionResult } from "./functionResult";
import type { CellError } from "./marshalling";

/** A cell of the grid. */
export interface GridCell {
  sheetId: string;
  row: number;
  column: number;
}

/** A call of a function of the add-in. */
interface Invocation {
  functionId: string;
  values: unknown[];
  address: string | null;
  flags: number;
}

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

/** Rounds of calls after which a calculation is taken for one that never ends. */
const MOST_ROUNDS = 200;
const ENDLESS: CellError = { error: "#NUM!", message: "The arguments change with every calculation." };

interface Pending {
  key: string;
  cells: GridCell[];
  entry: MessageEntry;
}

const INVOCATION = { category: 1, type: 1000 };
/** Options of the runtime that Excel switches on: answers follow one another after a fifth of a second, not half. */
const RUNTIME_FEATURES = [2, 4];

/**
 * Calls the add-in's functions through the custom functions runtime of office.js. A formula engine asks for results
 * as it calculates; the calls of one pass travel in one message, and the cells are calculated again when the answers
 * are there. Calls made before the runtime is ready wait for it.
 */
export function createCustomFunctions({ post, onResults }: CustomFunctionsOptions): CustomFunctions {
  const results = new Map<string, FunctionResult>();
  const pending = new Map<number, Pending>();
  const outbox: MessageEntry[] = [];
  const runtime = { ready: false, calls: 0, rounds: 0 };
  let reportReady: () => void;
  const ready = new Promise<void>((resolve) => (reportReady = resolve));

  const flush = (): void => {
    if (runtime.ready && outbox.length > 0) post(outbox.splice(0));
  };

  const call = (key: string, { functionId, values, address, flags }: Invocation, cell: GridCell): void => {
    const id = (runtime.calls += 1);
    const entry = { ...INVOCATION, content: [id, functionId, values, address, flags, null] };
    pending.set(id, { key, cells: [cell], entry });
    if (outbox.length === 0) setTimeout(flush);
    outbox.push(entry);
  };

  const settle = (answers: Answer[]): void => {
    runtime.rounds += 1;
    const cells = answers.flatMap((answer) => {
      const [id] = answer;
      const call = pending.get(id);
      if (!call || !pending.delete(id)) return [];
      results.set(call.key, answeredValue(answer));
      return call.cells;
    });
    onResults(cells);
  };

  return {
    ready,
    waiting: () => pending.size > 0,
    forget() {
      results.clear();
      runtime.rounds = 0;
    },
    result(invocation, cell) {
      const key = JSON.stringify(invocation);
      const known = results.get(key);
      if (known !== undefined) return known;
      if (runtime.rounds > MOST_ROUNDS) return ENDLESS;
      const asked = [...pending.values()].find((call) => call.key === key);
      if (asked) asked.cells.push(cell);
      else call(key, invocation, cell);
      return undefined;
    },
    service: hostObject({
      typeName: "CustomFunctions",
      members: {
        _getEnabledFeatures: () => RUNTIME_FEATURES,
        _setOsfControlContainerReadyForCustomFunctions() {
          runtime.ready = true;
          // A page that was loaded anew has lost what it was asked.
          outbox.splice(0, outbox.length, ...[...pending.values()].map(({ entry }) => entry));
          setTimeout(flush);
          reportReady();
        },
        setInvocationArrayResults: settle,
      },
    }),
  };
}
