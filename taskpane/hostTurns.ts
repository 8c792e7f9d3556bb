import { RefusedAction, STOPPED_REQUEST, StoppedAction } from "../src/writers/refusal";
import { messageOf } from "./messageOf";

/** Does something after a while; what it gives calls that off. */
export type Later = (act: () => void) => () => void;

const PATIENCE_SECONDS = 5;

/** How long Excel may take for one request before the pane says so. */
export const afterPatience: Later = (act) => {
  const timer = setTimeout(act, PATIENCE_SECONDS * 1000);
  return () => clearTimeout(timer);
};

/** What the pane waits for, and how to give up waiting. */
export interface Wait {
  readonly message: string;
  readonly stop: () => void;
}

/** Where turns tell what goes on; what came of them is told to whoever asked for them. */
export interface TurnReport {
  /** Excel keeps the pane waiting; undefined once it does not. */
  waiting(wait: Wait | undefined): void;
  /** What came of a change whose waiting a person had given up. */
  late(message: string, kind: "done" | "refused"): void;
}

/** What the work of a turn is given. */
export interface TurnControl {
  readonly signal: AbortSignal;
  readonly stop: () => void;
}

export interface HostTurns {
  /** Changes the workbook, one change at a time; rejects with `BusyHost` while another is under way. */
  change<T>(label: string, work: (control: TurnControl) => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Reads or shows something of the workbook, once what is under way is done. */
  look<T>(label: string, work: () => Promise<T>, signal?: AbortSignal): Promise<T>;
  /** Passes a request of the turn on to Excel. One that ends or undoes what is written is not stopped. */
  sent<T>(send: () => Promise<T>, isEnding?: boolean): Promise<T>;
}

/** A press that is not followed, since Excel is taken up. */
export class BusyHost extends RefusedAction {}

const AGAIN = new WeakMap<object, Promise<void>>();

/** When what failed so may be asked for anew: once Excel answers again, where it failed since Excel did not. */
export function excelAnswers(error: unknown): Promise<void> | undefined {
  return AGAIN.get(error as object);
}

/** Fails a request that a person has stopped, as if its answer were lost: writers then undo what it has done. */
class StoppedRequest extends Error {
  readonly code = STOPPED_REQUEST;
}

interface Turn {
  readonly label: string;
  readonly isChange: boolean;
  readonly controller: AbortController;
  /** Tells whoever asked that they need not wait any longer. */
  giveUp: (error: Error) => void;
  /** Whether they know what came of it, or that it is not known. */
  isTold: boolean;
  pending: number;
  isSlow: boolean;
  /** A request has failed, by a stop or otherwise: what goes on from here is undoing. */
  isStopped: boolean;
  isOver: boolean;
  /** It was given up while Excel owed it an answer, and others may go on. */
  isAway: boolean;
  back?: Promise<void> | undefined;
}

interface Queued {
  readonly turn: Turn;
  readonly go: () => void;
  /** Absent where it must go on whatever happens: it has something to undo or to finish. */
  readonly refuse?: (error: Error) => void;
  readonly isLate?: boolean;
}

/**
 * Whose turn it is to talk to Excel. All of the pane goes through here, one after the other, so that each request is known
 * for somebody's: what Excel leaves unanswered is said, can be given up, and is undone when the answer comes.
 */
export function hostTurns(report: TurnReport, later: Later = afterPatience): HostTurns {
  let holder: Turn | undefined;
  const queue: Queued[] = [];
  let again: { readonly come: Promise<void>; readonly tell: () => void } | undefined;
  const answersAgain = () => {
    again?.tell();
    again = undefined;
  };
  /** Whoever is told this is told as well when Excel answers again. */
  const owing = (error: Error) => {
    again ??= withTeller();
    AGAIN.set(error, again.come);
    return error;
  };

  const leave = () => {
    const next = queue.shift();
    holder = next?.turn;
    next?.go();
  };
  const refuseQueued = (error: Error) => {
    for (const one of queue.filter(({ refuse }) => refuse)) {
      queue.splice(queue.indexOf(one), 1);
      one.refuse!(owing(error));
    }
  };
  const queued = (turn: Turn) => new Promise<void>((go, refuse) => queue.push({ turn, go, refuse }));

  const quicken = (turn: Turn) => {
    if (!turn.isSlow) return;
    turn.isSlow = false;
    report.waiting(undefined);
    answersAgain();
  };
  const goAway = (turn: Turn) => {
    quicken(turn);
    turn.isAway = true;
    turn.isTold = true;
    // What it was to read may be asked for when Excel has answered it.
    turn.giveUp(owing(new StoppedAction(givenUpText(turn))));
    leave();
  };
  const stop = (turn: Turn) => {
    if (turn.isOver) return;
    turn.controller.abort();
    if (turn.isSlow) goAway(turn);
  };
  const slow = (turn: Turn) => {
    if (turn.isOver || turn.isAway || turn !== holder) return;
    if (turn.controller.signal.aborted) return goAway(turn);
    turn.isSlow = true;
    report.waiting({ message: `${turn.label}: ${UNANSWERED} ${WHAT_TO_DO}`, stop: () => stop(turn) });
    refuseQueued(new BusyHost(`${turn.label} is under way, and ${UNANSWERED.toLowerCase().replace("excel", "Excel")} ${WHAT_TO_DO}`));
  };
  const stopHere = (turn: Turn) => {
    if (turn.isOver || turn.isStopped || !turn.controller.signal.aborted) return;
    turn.isStopped = true;
    throw new StoppedRequest("Stopped.");
  };
  /** What has come late goes first, between two requests of whoever has the turn: the sooner it is undone, the less has happened meanwhile. */
  const inTurn = async (turn: Turn) => {
    if (turn.isOver) return;
    if (turn.isAway) {
      turn.back ??= new Promise<void>((go) => {
        queue.unshift({ turn, go, isLate: true });
        if (!holder) leave();
      }).then(() => {
        turn.isAway = false;
        turn.back = undefined;
      });
      return turn.back;
    }
    if (holder !== turn || turn.pending > 0 || !queue[0]?.isLate) return;
    await new Promise<void>((go) => {
      queue.splice(queue.filter(({ isLate }) => isLate).length, 0, { turn, go });
      leave();
    });
  };

  const over = (turn: Turn) => {
    turn.isOver = true;
    quicken(turn);
    if (holder === turn) leave();
    if (turn.isTold) answersAgain();
  };
  const taken = async <T>(label: string, isChange: boolean, work: (control: TurnControl) => Promise<T>, signal?: AbortSignal): Promise<T> => {
    const turn: Turn = { label, isChange, controller: new AbortController(), giveUp: () => undefined, isTold: false, pending: 0, isSlow: false, isStopped: false, isOver: false, isAway: false };
    // Begun in the press itself where nothing is under way: the button that stops it is there at once.
    if (holder) await queued(turn);
    else holder = turn;
    signal?.addEventListener("abort", () => stop(turn));
    if (signal?.aborted) turn.controller.abort();
    return new Promise<T>((resolve, reject) => {
      turn.giveUp = reject;
      const answered = (tell: () => void, late: () => void) => {
        over(turn);
        if (!turn.isTold) tell();
        else if (isChange) late();
      };
      void attempt(() => work({ signal: turn.controller.signal, stop: () => stop(turn) })).then((outcome) => {
        if ("value" in outcome) return answered(() => resolve(outcome.value), () => report.late(`${label}: Excel has answered. It was done before it could be stopped, and stays.`, "done"));
        const error = turn.isStopped && turn.controller.signal.aborted ? stoppedError(outcome.error, isChange) : outcome.error;
        answered(() => reject(error as Error), () => report.late(`${label}: Excel has answered. ${messageOf(error)}`, error instanceof StoppedAction ? "done" : "refused"));
      });
    });
  };

  return {
    async change(label, work, signal) {
      const other = [holder, ...queue.map(({ turn }) => turn)].find((turn) => turn && (turn.isChange || turn.isSlow));
      if (other) throw new BusyHost(busyText(other));
      return taken(label, true, work, signal);
    },
    async look(label, work, signal) {
      if (holder?.isSlow) throw owing(new BusyHost(busyText(holder)));
      return taken(label, false, work, signal);
    },
    async sent(send, isEnding = false) {
      const turn = holder;
      if (!turn) return send();
      await inTurn(turn);
      if (!isEnding) stopHere(turn);
      turn.pending += 1;
      const inTime = later(() => slow(turn));
      const outcome = await attempt(send);
      inTime();
      turn.pending -= 1;
      if (turn.pending === 0) quicken(turn);
      await inTurn(turn);
      if ("value" in outcome) {
        if (!isEnding) stopHere(turn);
        return outcome.value;
      }
      // It fails anyhow: nothing is left to be stopped but the undoing.
      turn.isStopped = true;
      throw outcome.error;
    },
  };
}

/** Makes every request of office.js to the workbook one of a turn. Writers have Excel wait for the end of an edit where they end or undo something. */
export function watchRequests(turns: HostTurns): void {
  const endings = new WeakSet<object>();
  const { prototype } = Excel.RequestContext;
  const send = prototype.sync as (this: Excel.RequestContext, passed?: unknown) => Promise<unknown>;
  prototype.sync = function (this: Excel.RequestContext, passed?: unknown) {
    return turns.sent(() => send.call(this, passed), endings.has(this));
  } as typeof prototype.sync;
  type Batch = (context: Excel.RequestContext) => Promise<unknown>;
  const run = Excel.run as (...given: unknown[]) => Promise<unknown>;
  const watched = (...given: unknown[]) => {
    const [options, batch] = given as [Excel.RunOptions, Batch];
    if (given.length !== 2 || !options.delayForCellEdit) return run(...given);
    return run(options, (context: Excel.RequestContext) => {
      endings.add(context);
      return batch(context);
    });
  };
  Object.assign(Excel, { run: watched });
}

const UNANSWERED = `Excel has not answered for ${PATIENCE_SECONDS} seconds.`;
const WHAT_TO_DO =
  "It may still be at work, or wait for you: finish editing the cell (Enter or Esc), close an open dialog, or wait until it has calculated. Stop gives the pane back. If nothing helps, save the workbook and choose Reload in the menu at the pane's top right.";

function busyText({ label, isSlow }: Turn): string {
  return isSlow ? `${label} is under way, and Excel has not answered yet. ${WHAT_TO_DO}` : `${label} is under way. Wait until it is done, then try again. Nothing else was changed.`;
}

function givenUpText({ label, isChange }: Turn): string {
  if (!isChange) return "Stopped: Excel has not answered. Try again once it does.";
  return `Stopped waiting. Excel still has a request of “${label}”: when it answers, what was written is undone, and that is said here. The pane can be used meanwhile. If the answer never comes, look at what the workbook holds before you save it.`;
}

const UNCHANGED = /Nothing was changed\.$/;

/** What a stop has come to: a writer that undid all says so, and one that could not says what is left. */
function stoppedError(error: unknown, isChange: boolean): unknown {
  if (!isChange) return new StoppedAction("Stopped.");
  return UNCHANGED.test(messageOf(error)) ? new StoppedAction("Stopped. Nothing was changed.", { cause: error }) : error;
}

function withTeller(): { readonly come: Promise<void>; readonly tell: () => void } {
  let tell = (): void => undefined;
  const come = new Promise<void>((resolve) => (tell = resolve));
  return { come, tell };
}

async function attempt<T>(work: () => Promise<T>): Promise<{ readonly value: T } | { readonly error: unknown }> {
  try {
    return { value: await work() };
  } catch (error) {
    return { error };
  }
}
