import type { BuildProgress } from "../src/writers/workbookRequest";
import type { PaneAction } from "./actions";
import { button, element } from "./element";

export interface RunningView {
  readonly action: PaneAction;
  readonly nodes: readonly Node[];
  tell(at: BuildProgress): void;
}

/** An action on its way: what it does, how far it is, and a button to stop it. */
export function runningView(action: PaneAction, stop: () => void): RunningView {
  const text = element("p", {}, action.progress);
  const bar = element("progress", { "aria-label": action.label });
  const cancel = button("Cancel", { class: "button small" }, () => {
    cancel.setAttribute("aria-disabled", "true");
    text.textContent = "Cancelling…";
    stop();
  });
  return {
    action,
    nodes: [text, bar, cancel],
    tell({ done, total, step }) {
      text.textContent = step;
      bar.max = total;
      bar.value = done;
    },
  };
}
