import { button } from "./element";

/** A button that undoes the last insertion, and names it. */
export function undoButton(what: string, press: () => void): HTMLButtonElement {
  return button(`Undo ${what}`, { class: "button small" }, press);
}
