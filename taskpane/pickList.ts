import { button, element } from "./element";

/** A list to tick names in. */
export interface PickList {
  readonly root: HTMLElement;
  chosen(): readonly string[];
  /** Puts names on top that are not in the list yet, takes those away that it was given so before, and ticks. */
  offer(names: readonly string[], ticked: readonly string[]): void;
}

export interface PickListText {
  readonly id: string;
  readonly title: string;
  /** What a name stands for, where it does not say so itself. */
  readonly labels?: Readonly<Record<string, string>>;
  readonly hint?: string;
}

const SEARCH_FROM = 20;

/** A folded list of boxes; its summary says how many are ticked, and a long list can be searched. */
export function pickList(text: PickListText, names: readonly string[], ticked: readonly string[], changed: () => void): PickList {
  const itemOf = (name: string) => pickItem(name, text.labels?.[name] ?? name, ticked.includes(name));
  const listed = names.map(itemOf);
  let items = listed;
  const chosen = () => items.filter(({ input }) => input.checked).map(({ name }) => name);
  const count = element("span", { class: "count" });
  const tell = () => {
    count.textContent = `${chosen().length} of ${items.length}`;
  };
  const tickAll = (checked: boolean) => {
    for (const { input, root: item } of items) if (!item.hidden) input.checked = checked;
    tell();
    changed();
  };
  const list = element("ul", { class: "picks" }, ...items.map(({ root: item }) => item));
  list.addEventListener("change", () => {
    tell();
    changed();
  });
  const buttons = element(
    "div",
    { class: "row" },
    button("All", { class: "button small", "aria-label": `All ${inSentence(text.title)} in the list` }, () => tickAll(true)),
    button("None", { class: "button small", "aria-label": `None of the ${inSentence(text.title)} in the list` }, () => tickAll(false)),
  );
  const offer: PickList["offer"] = (more, nowTicked) => {
    items = [...more.filter((name) => !names.includes(name)).map(itemOf), ...listed];
    for (const { name, input } of items) input.checked = nowTicked.includes(name);
    list.replaceChildren(...items.map(({ root: item }) => item));
    tell();
  };
  tell();
  const search = names.length < SEARCH_FROM ? [] : [searchBox(text, () => items)];
  const hint = text.hint === undefined ? [] : [element("p", { class: "hint" }, text.hint)];
  const root = element("details", { class: "fold" }, element("summary", {}, `${text.title} `, count), ...search, ...hint, buttons, list);
  return { root, chosen, offer };
}

interface PickItem {
  readonly name: string;
  readonly input: HTMLInputElement;
  readonly root: HTMLElement;
}

function pickItem(name: string, label: string, checked: boolean): PickItem {
  const input = element("input", { type: "checkbox" });
  input.checked = checked;
  return { name, input, root: element("li", {}, element("label", { class: "tick" }, input, element("span", {}, label))) };
}

/** A title inside a sentence; abbreviations keep their capitals. */
function inSentence(title: string): string {
  return /^[A-Z]{2}/.test(title) ? title : title.toLowerCase();
}

function searchBox({ id, title }: PickListText, items: () => readonly PickItem[]): HTMLElement {
  const box = element("input", { type: "search", id, "aria-label": `Search ${inSentence(title)}`, placeholder: "Search" });
  box.addEventListener("input", () => {
    const wanted = box.value.trim().toLowerCase();
    for (const { name, root } of items()) root.hidden = !name.toLowerCase().includes(wanted);
  });
  return box;
}
