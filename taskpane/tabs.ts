import { element } from "./element";

/** A page of the pane. */
export interface View {
  readonly key: string;
  readonly label: string;
  readonly root: HTMLElement;
}

export interface Tabs {
  readonly list: HTMLElement;
  readonly panels: readonly HTMLElement[];
  show(key: string): void;
}

/** Tabs as the keyboard expects them: one stop, arrows move and choose, Home and End go to the ends. Tells what a person chose. */
export function tabs(views: readonly View[], chosen: (key: string) => void): Tabs {
  const made = views.map(tabOf);
  let shown: string | undefined;
  const show = (key: string) => {
    const found = made.some((tab) => tab.key === key) ? key : made[0]!.key;
    for (const tab of made) setChosen(tab, tab.key === found);
    // Another view begins at its top: what a command puts there would be out of sight.
    if (found !== shown) scrollTo(0, 0);
    shown = found;
  };
  const choose = (key: string) => {
    show(key);
    chosen(key);
  };
  for (const { button, key } of made) button.addEventListener("click", () => choose(key));
  const list = element("div", { class: "tabs", role: "tablist", "aria-label": "Views" }, ...made.map(({ button }) => button));
  list.addEventListener("keydown", (event) => {
    const at = made.findIndex(({ button }) => button === document.activeElement);
    const next = at < 0 ? undefined : made[neighbour(event.key, at, made.length)];
    if (!next) return;
    event.preventDefault();
    choose(next.key);
    next.button.focus();
  });
  return { list, panels: made.map(({ panel }) => panel), show };
}

/** The tab a key leads to from another; -1 for a key that leads nowhere. */
export function neighbour(key: string, at: number, count: number): number {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at + count - 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

interface Tab {
  readonly key: string;
  readonly button: HTMLElement;
  readonly panel: HTMLElement;
}

function tabOf({ key, label, root }: View): Tab {
  const [id, panelId] = [`tab-${key}`, `panel-${key}`];
  const button = element("button", { type: "button", role: "tab", id, "aria-controls": panelId, class: "tab" }, label);
  return { key, button, panel: element("div", { role: "tabpanel", id: panelId, "aria-labelledby": id, class: "panel" }, root) };
}

function setChosen({ button, panel }: Tab, chosen: boolean): void {
  button.setAttribute("aria-selected", String(chosen));
  button.tabIndex = chosen ? 0 : -1;
  panel.hidden = !chosen;
}
