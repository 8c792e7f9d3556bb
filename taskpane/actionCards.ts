import type { PaneAction } from "./actions";
import { button, element } from "./element";

export interface ActionCards {
  readonly root: HTMLElement;
  /** Greys the buttons while something runs. */
  setBusy(busy: boolean): void;
}

/** A card for each action: what it makes, and its button. */
export function actionCards(actions: readonly PaneAction[], run: (action: PaneAction) => void): ActionCards {
  const cards = actions.map((action, i) => actionCard(action, i === 0 ? "primary" : "standard", run));
  const root = element(
    "section",
    { "aria-labelledby": "actions-title" },
    element("h2", { id: "actions-title" }, "Add to this workbook"),
    ...cards.map(({ card }) => card),
  );
  return {
    root,
    // Not `disabled`: a button that has the focus must not lose it while its action runs.
    setBusy: (busy) => cards.forEach(({ press }) => press.setAttribute("aria-disabled", String(busy))),
  };
}

function actionCard(action: PaneAction, kind: "primary" | "standard", run: (action: PaneAction) => void) {
  const id = `about-${action.name}`;
  const press = button(
    action.label,
    { class: `button ${kind}`, "aria-describedby": id, "data-action": action.name },
    () => run(action),
  );
  const card = element(
    "article",
    { class: "card" },
    element("h3", {}, action.label),
    element("p", { id }, action.description),
    press,
  );
  return { card, press };
}
