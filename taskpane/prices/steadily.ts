/** How long others may have to wait while work goes on. */
const SLICE_MS = 12;

/** The person has stopped the work. */
export class StoppedError extends Error {
  override readonly name = "StoppedError";
}

export interface Watch {
  readonly signal: AbortSignal;
  /** How far the work is, as a share. */
  readonly onShare: (share: number) => void;
}

/** Does work step by step, with pauses in which the pane answers and the work can be stopped. */
export async function steadily<T>(steps: Generator<number, T>, { signal, onShare }: Watch): Promise<T> {
  let begun = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - begun < SLICE_MS) continue;
    onShare(step.value);
    await pause(signal);
    begun = performance.now();
  }
}

/** Lets the pane draw, and stops here when asked to. */
export async function pause(signal: AbortSignal): Promise<void> {
  await new Promise((resume) => setTimeout(resume, 0));
  if (signal.aborted) throw new StoppedError("Stopped. Nothing was changed.");
}
