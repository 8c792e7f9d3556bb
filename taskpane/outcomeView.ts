import type { Progress } from "./actionRunner";
import { button, element } from "./element";

export interface OutcomeView {
  readonly root: HTMLElement;
  show(progress: Progress): void;
  /** A line of text about something else than an action. */
  say(message: string, kind?: "done" | "refused"): void;
}

/** What is going on and what came of it. Screen readers are told of each change. */
export function outcomeView(openSheet: (name: string) => Promise<void>): OutcomeView {
  const root = element("div", { class: "outcome", role: "status", "aria-live": "polite", hidden: "" });
  const fill = (kind: string, ...children: (Node | string)[]) => {
    root.hidden = false;
    root.dataset["kind"] = kind;
    root.replaceChildren(...children);
    root.scrollIntoView({ block: "nearest" });
  };
  const say: OutcomeView["say"] = (message, kind = "done") => fill(kind, element("p", {}, message));
  const open = (name: string) =>
    void openSheet(name).catch(() => say(`The sheet ${name} is no longer in this workbook.`, "refused"));
  return {
    root,
    say,
    show: (progress) => fill(progress.state, ...contents(progress, open)),
  };
}

function contents(progress: Progress, open: (name: string) => void): Node[] {
  switch (progress.state) {
    case "running":
      return [element("p", {}, progress.action.progress)];
    case "refused":
      return [element("p", {}, element("strong", {}, `${progress.action.label} did not work. `), progress.message)];
    case "done":
      return [
        element("p", {}, element("strong", {}, madeText(progress.result.made.length))),
        sheetList(progress.result.made, open),
        ...(progress.result.reused.length === 0
          ? []
          : [
              element("p", {}, "Its formulas read tables that were here already:"),
              sheetList(progress.result.reused, open),
            ]),
      ];
  }
}

function madeText(count: number): string {
  return `Done: ${count} new ${count === 1 ? "sheet" : "sheets"}. Choose one to open it.`;
}

function sheetList(names: readonly string[], open: (name: string) => void): HTMLElement {
  return element(
    "ul",
    { class: "links" },
    ...names.map((name) =>
      element(
        "li",
        {},
        button(name, { class: "link" }, () => open(name)),
      ),
    ),
  );
}
