import { noteInsertion } from "./lastInsertion";
import { RefusedAction, isRefusedWhole, refusal } from "./refusal";

/** How an insertion is undone. */
export interface Undoing {
  readonly what: string;
  /** Why it cannot be undone, in a sentence; undefined while what was inserted is as it was. Reads only. */
  readonly changed: (context: Excel.RequestContext) => Promise<string | undefined>;
  /** Takes away what is still there: asked again where Excel fails half-way. */
  readonly takeAway: (context: Excel.RequestContext) => Promise<void>;
  /** What a person does where Excel goes on failing. */
  readonly left: string;
}

const ATTEMPTS = 3;
const PAUSE_MS = 300;

/** Remembers an insertion that can be undone; one whose state could not be read cannot. */
export async function noteUndoable(read: () => Promise<Undoing>): Promise<void> {
  const undoing = await read().catch(() => undefined);
  noteInsertion(undoing && { what: undoing.what, undo: () => undone(undoing) });
}

/**
 * Refuses before anything is written where a person has changed what was inserted. What Excel then fails at half-way is
 * gone on with, so that all of it goes; what it will not do at all has changed nothing.
 */
async function undone(undoing: Undoing): Promise<string> {
  const { what, left } = undoing;
  const reason = await reasonAgainst(undoing).catch((error: unknown) => Promise.reject(refusal(error, [])));
  if (reason !== undefined) throw new RefusedAction(`${reason} Nothing was changed.`);
  let failure: unknown;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    try {
      await Excel.run({ delayForCellEdit: true }, undoing.takeAway);
      noteInsertion(undefined);
      return `Undone: ${what}.`;
    } catch (error) {
      failure = error;
      if (isRefusedWhole(error)) break;
      if (attempt < ATTEMPTS) await new Promise((resume) => setTimeout(resume, PAUSE_MS));
    }
  }
  const isWhole = await reasonAgainst(undoing).then((now) => now === undefined, () => false);
  throw refusal(failure, isWhole ? [] : [left]);
}

function reasonAgainst({ changed }: Undoing): Promise<string | undefined> {
  return Excel.run(changed);
}
