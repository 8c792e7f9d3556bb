import { lastInsertion, watchInsertions } from "../../src/writers/lastInsertion";
import { element } from "../element";
import { undoButton } from "../undoButton";

/** What can be undone, by name, with the button that does; kept up with each insertion, of which it tells. */
export function undoView(undo: () => void, inserted: () => void): HTMLElement {
  const root = element("div", { class: "stack" });
  const show = () => {
    const last = lastInsertion();
    root.replaceChildren(last ? element("div", { class: "row" }, undoButton(last.what, undo)) : element("p", {}, "Nothing to undo: what the pane inserts next can be taken back here."));
  };
  watchInsertions((insertion) => {
    show();
    if (insertion) inserted();
  });
  show();
  return root;
}
