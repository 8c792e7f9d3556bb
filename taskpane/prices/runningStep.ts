import { button, element } from "../element";
import type { Watch } from "./steadily";

export interface RunningStep extends Watch {
  readonly nodes: readonly Node[];
}

/** Work on its way: what is done, how far it is, and a button to stop it. */
export function runningStep(text: string): RunningStep {
  const controller = new AbortController();
  const bar = element("progress", { "aria-label": text, max: "1" });
  const cancel = button("Cancel", { class: "button small" }, () => {
    cancel.setAttribute("aria-disabled", "true");
    controller.abort();
  });
  return {
    nodes: [element("p", { role: "status" }, text), bar, element("div", { class: "row" }, cancel)],
    signal: controller.signal,
    onShare: (share) => {
      bar.value = share;
    },
  };
}
