import type { MadeSheets } from "../src/writers/excel";
import { StoppedAction } from "../src/writers/refusal";
import type { BuildProgress } from "../src/writers/workbookRequest";
import type { PaneAction } from "./actions";

/** How an action stands: what the pane shows. */
export type Progress =
  | { readonly state: "running"; readonly action: PaneAction; readonly at?: BuildProgress; readonly stop: () => void }
  | { readonly state: "done"; readonly action: PaneAction; readonly result: MadeSheets }
  | { readonly state: "stopped"; readonly action: PaneAction }
  | { readonly state: "refused"; readonly action: PaneAction; readonly message: string };

export type Run = (action: PaneAction) => Promise<Progress | undefined>;

/** Runs actions one at a time and tells how each stands; an action asked for meanwhile is not run, and gives undefined. */
export function actionRunner(show: (progress: Progress) => void): Run {
  let running = false;
  return async (action) => {
    if (running) return undefined;
    running = true;
    const outcome = await outcomeOf(action, show);
    running = false;
    show(outcome);
    return outcome;
  };
}

async function outcomeOf(action: PaneAction, show: (progress: Progress) => void): Promise<Progress> {
  const controller = new AbortController();
  const { signal } = controller;
  const started = { state: "running", action, stop: () => controller.abort() } as const;
  show(started);
  try {
    return { state: "done", action, result: await action.run({ signal, onProgress: (at) => show({ ...started, at }) }) };
  } catch (error) {
    if (error instanceof StoppedAction) return { state: "stopped", action };
    return { state: "refused", action, message: error instanceof Error ? error.message : String(error) };
  }
}
