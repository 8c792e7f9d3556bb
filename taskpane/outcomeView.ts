import { PRESET_LABEL } from "../src/sheets/assumptionsTable";
import { lastInsertion } from "../src/writers/lastInsertion";
import { RefusedAction } from "../src/writers/refusal";
import type { FailedCheck } from "../src/writers/sheetRequest";
import type { Progress } from "./actionRunner";
import type { Made } from "./actions";
import { button, element } from "./element";
import { type Mend, mendButtons } from "./mends";
import { undoButton } from "./undoButton";
import { type RunningView, runningView } from "./runningView";

/** Says a line of text about something that has happened. */
export type Say = (message: string, kind?: "done" | "refused") => void;

/** Opens a sheet, at a cell where one is given. */
type Open = (name: string, address?: string) => void;

export interface OutcomeView {
  readonly root: HTMLElement;
  show(progress: Progress): void;
  readonly say: Say;
  /** Puts a button that undoes the insertion under what is said of it next. */
  offerUndo(): void;
  /** Takes away what is over, to leave room for another view; what is going on stays. */
  leaveRoom(): void;
}

/** What is going on and what came of it, at the foot of every view. Screen readers are told of each change. */
export function outcomeView(openSheet: (name: string, address?: string) => Promise<void>, mendsFor: (message: string) => readonly Mend[], undo: () => void): OutcomeView {
  const live = element("div", { role: "status", "aria-live": "polite" });
  const dismiss = button("✕", { class: "dismiss", "aria-label": "Dismiss message" }, () => {
    root.hidden = true;
  });
  const root = element("div", { class: "outcome", hidden: "" }, live, dismiss);
  let running: RunningView | undefined;
  const fill = (kind: string, nodes: readonly Node[]) => {
    running = undefined;
    root.hidden = false;
    root.dataset["kind"] = kind;
    const last = isUndoOffered && kind === "done" ? lastInsertion() : undefined;
    isUndoOffered &&= kind !== "done";
    live.replaceChildren(...nodes, ...(last ? [undoButton(last.what, undo)] : []));
  };
  let isUndoOffered = false;
  const mended = (kind: string, message: string) => (kind === "refused" ? mendButtons(mendsFor(message)) : []);
  const say: Say = (message, kind = "done") => {
    if (!running) return fill(kind, [element("p", {}, message), ...mended(kind, message)]);
    // What goes on stays to be seen, and can still be stopped.
    remark.textContent = message;
    live.append(remark);
  };
  const remark = element("p", {});
  const open: Open = (name, address) =>
    void openSheet(name, address).catch((error: unknown) => say(error instanceof RefusedAction ? error.message : `The sheet ${name} is no longer in this workbook. Build it again.`, "refused"));
  const show = (progress: Progress) => {
    if (progress.state === "busy") return say(progress.message, "refused");
    if (progress.state !== "running") return fill(progress.state, [...contents(progress, open), ...(progress.state === "refused" ? mended("refused", progress.message) : [])]);
    if (!running) {
      const view = runningView(progress.action, progress.stop);
      fill("running", view.nodes);
      running = view;
    }
    if (progress.at) running.tell(progress.at);
  };
  const leaveRoom = () => {
    if (!running) root.hidden = true;
  };
  const offerUndo = () => {
    isUndoOffered = true;
  };
  return { root, say, show, offerUndo, leaveRoom };
}

const NOTES_REFUSED = "This Excel took no notes on cells, or not all of them. What they say stands on the sheets, too.";
const UNCHANGED = "Stopped. Nothing was changed.";

function contents(progress: Exclude<Progress, { state: "running" | "busy" }>, open: Open): Node[] {
  switch (progress.state) {
    case "stopped":
      return [element("p", {}, progress.message === UNCHANGED ? "Cancelled. The workbook is as it was before." : progress.message)];
    case "refused":
      return [element("p", {}, element("strong", {}, `${progress.action.label} did not work. `), progress.message)];
    case "done":
      return resultNodes(progress.result, open);
  }
}

function resultNodes({ made, reused, assumptionsKept, notesRefused, took, failed = [] }: Made, open: Open): Node[] {
  const sheets = `${made.length} new ${made.length === 1 ? "sheet" : "sheets"}`;
  const heading = failed.length === 0 ? `Done: ${sheets}. Choose one to open it.` : `Made: ${sheets}, but not all can be computed yet.`;
  return [
    element("p", {}, element("strong", {}, heading)),
    ...failed.map((check) => checkNode(check, open)),
    ...(took === undefined ? [] : [element("p", {}, took)]),
    ...(assumptionsKept === undefined ? [] : [presetAdvice(assumptionsKept)]),
    ...(notesRefused ? [element("p", {}, NOTES_REFUSED)] : []),
    sheetList(made, open),
    ...(reused.length === 0
      ? []
      : [element("p", {}, "Formulas read tables that were here already, with the figures they hold:"), sheetList(reused, open)]),
  ];
}

/** A check that does not hold, with the way to the cell that says so. */
function checkNode({ label, says, sheet, address }: FailedCheck, open: Open): HTMLElement {
  return element("p", {}, `${label}: ${says}. `, button(`${sheet}!${address}`, { class: "link" }, () => open(sheet, address)));
}

/** The preset chosen in the pane is that of new assumptions; over those that someone may have edited it has no power. Said before the lists, which may reach out of view. */
function presetAdvice(sheet: string): HTMLElement {
  return element("p", {}, `The preset and values on ${sheet} were kept, whatever is chosen here. To compute with another preset, choose it on that sheet, beside "${PRESET_LABEL}".`);
}

function sheetList(names: readonly string[], open: Open): HTMLElement {
  const items = names.map((name) => element("li", {}, button(name, { class: "link" }, () => open(name))));
  return element("ul", { class: "links" }, ...items);
}
