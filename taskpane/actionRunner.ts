import { StoppedAction } from "../src/writers/refusal";
import type { BuildProgress } from "../src/writers/workbookRequest";
import type { Made, PaneAction } from "./actions";
import { BusyHost, type HostTurns } from "./hostTurns";
import { messageOf } from "./messageOf";

/** How an action stands: what the pane shows. */
export type Progress =
  | { readonly state: "running"; readonly action: PaneAction; readonly at?: BuildProgress; readonly stop: () => void }
  | { readonly state: "done"; readonly action: PaneAction; readonly result: Made }
  | { readonly state: "stopped"; readonly action: PaneAction; readonly message: string }
  | { readonly state: "refused"; readonly action: PaneAction; readonly message: string }
  /** Not begun: something else is under way. */
  | { readonly state: "busy"; readonly action: PaneAction; readonly message: string };

export type Run = (action: PaneAction) => Promise<Exclude<Progress, { state: "running" }>>;

/** Runs actions and tells how each stands. */
export function actionRunner(turns: Pick<HostTurns, "change">, show: (progress: Progress) => void): Run {
  return async (action) => {
    const outcome = await outcomeOf(turns, action, show);
    show(outcome);
    return outcome;
  };
}

async function outcomeOf(turns: Pick<HostTurns, "change">, action: PaneAction, show: (progress: Progress) => void): ReturnType<Run> {
  try {
    const result = await turns.change(action.label, ({ signal, stop }) => {
      const started = { state: "running", action, stop } as const;
      show(started);
      return action.run({ signal, onProgress: (at) => signal.aborted || show({ ...started, at }) });
    });
    return { state: "done", action, result };
  } catch (error) {
    const message = messageOf(error);
    if (error instanceof BusyHost) return { state: "busy", action, message };
    return { state: error instanceof StoppedAction ? "stopped" : "refused", action, message };
  }
}
