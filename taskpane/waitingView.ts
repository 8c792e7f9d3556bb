import { button, element } from "./element";
import type { Wait } from "./hostTurns";

export interface WaitingView {
  readonly root: HTMLElement;
  show(wait: Wait | undefined): void;
}

/** At the foot of every view while Excel does not answer: what can be done, and a button to wait no longer. */
export function waitingView(): WaitingView {
  const live = element("div", { role: "status", "aria-live": "polite" });
  const root = element("div", { class: "waiting", hidden: "" }, live);
  const show = (wait: Wait | undefined) => {
    root.hidden = wait === undefined;
    live.replaceChildren(...(wait ? [element("p", {}, wait.message), button("Stop", { class: "button small" }, wait.stop)] : []));
  };
  return { root, show };
}
