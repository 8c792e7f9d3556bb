import type { MadeSheets } from "../src/writers/excel";
import type { PaneAction } from "./actions";

/** How an action stands: what the pane shows. */
export type Progress =
  | { readonly state: "running"; readonly action: PaneAction }
  | { readonly state: "done"; readonly action: PaneAction; readonly result: MadeSheets }
  | { readonly state: "refused"; readonly action: PaneAction; readonly message: string };

/** Runs actions one at a time and tells how each stands; an action asked for meanwhile is not run, and gives undefined. */
export function actionRunner(
  show: (progress: Progress) => void,
): (action: PaneAction) => Promise<Progress | undefined> {
  let running = false;
  return async (action) => {
    if (running) return undefined;
    running = true;
    show({ state: "running", action });
    const outcome = await outcomeOf(action);
    running = false;
    show(outcome);
    return outcome;
  };
}

async function outcomeOf(action: PaneAction): Promise<Progress> {
  try {
    return { state: "done", action, result: await action.run() };
  } catch (error) {
    return { state: "refused", action, message: error instanceof Error ? error.message : String(error) };
  }
}
