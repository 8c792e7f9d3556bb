import { nameKey } from "../../src/catalog/lookup";
import type { Comparison, PriceChange } from "../../src/priceImport/priceChanges";
import { button, element } from "../element";
import { selectField, textField } from "../fields";
import { shownFigure } from "../shownFigure";
import { changeRow } from "./changeRow";

export interface ChangeList {
  readonly root: HTMLElement;
  chosen(): readonly PriceChange[];
}

type Refusals = Comparison["refusals"];

const MOST_SHOWN = 100;

/** The changes a price list would make and what it is refused of, to look through and to tick. */
export function changeList({ changes, refusals }: Comparison, day: string, changed: () => void): ChangeList {
  const chosen = new Set(changes.filter(({ proposed }) => proposed));
  const ofKind = (kind: PriceChange["kind"]) => changes.filter((change) => change.kind === kind);
  const kinds = [
    { value: "changed", label: `Changed prices (${shownFigure(ofKind("changed").length)})` },
    { value: "added", label: `New APIs (${shownFigure(ofKind("added").length)})` },
    { value: "refused", label: `Refused or left out (${shownFigure(refusals.length)})` },
  ];
  const show = selectField({ id: "prices-show", label: "Show" }, kinds, ofKind("changed").length > 0 ? "changed" : ofKind("added").length > 0 ? "added" : "refused");
  const search = textField({ id: "prices-search", label: "Search the list" }, "");
  const note = element("p", { class: "hint", role: "status" });
  const region = element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": "Prices in the list" });
  const found = () => ofKind(show.read() as PriceChange["kind"]).filter(({ name, provider }) => holds(search.read(), name, provider));
  const fill = () => {
    const isRefused = show.read() === "refused";
    tickAll.hidden = isRefused;
    const listed = isRefused ? refusals.filter(({ id, reason }) => holds(search.read(), id, reason)) : found();
    region.replaceChildren(isRefused ? refusalTable(listed.slice(0, MOST_SHOWN) as Refusals) : changeTable(listed.slice(0, MOST_SHOWN) as PriceChange[], day, chosen, changed));
    note.textContent = shownOf(listed.length, isRefused);
  };
  const tick = (isChosen: boolean) => {
    for (const change of found()) if (isChosen) chosen.add(change); else chosen.delete(change);
    fill();
    changed();
  };
  const tickAll = element("div", { class: "row" }, button("All", { class: "button small" }, () => tick(true)), button("None", { class: "button small" }, () => tick(false)));
  for (const field of [show, search]) field.root.addEventListener("input", fill);
  fill();
  return { root: element("div", { class: "stack" }, show.root, search.root, tickAll, region, note), chosen: () => changes.filter((change) => chosen.has(change)) };
}

function shownOf(count: number, isRefused: boolean): string {
  if (count <= MOST_SHOWN) return "";
  const ticks = isRefused ? "" : ` All and None count for all ${shownFigure(count)}.`;
  return `The first ${MOST_SHOWN} of ${shownFigure(count)} are shown: search to see others.${ticks}`;
}

/** Whether the words stand in some of the texts. */
function holds(words: string, ...texts: string[]): boolean {
  if (words === "") return true;
  const all = nameKey(texts.join(" "));
  return words.split(/\s+/).map(nameKey).every((word) => all.includes(word));
}

function changeTable(changes: readonly PriceChange[], day: string, chosen: Set<PriceChange>, changed: () => void): HTMLElement {
  const rows = changes.map((change) =>
    changeRow(change, day, chosen.has(change), (isChosen) => {
      if (isChosen) chosen.add(change);
      else chosen.delete(change);
      changed();
    }),
  );
  const take = element("th", { scope: "col", class: "take" }, element("span", { class: "unseen" }, "Take"));
  return table([take, header("API"), header("Input", "figure"), header("Output", "figure")], rows);
}

function refusalTable(refusals: Refusals): HTMLElement {
  return table([header("Listing"), header("Why")], refusals.map(({ id, reason }) => element("tr", {}, element("td", {}, id), element("td", {}, reason))));
}

function table(headers: readonly HTMLElement[], rows: readonly HTMLElement[]): HTMLElement {
  return element("table", { class: "changes" }, element("thead", {}, element("tr", {}, ...headers)), element("tbody", {}, ...rows));
}

function header(text: string, look = ""): HTMLElement {
  return element("th", { scope: "col", class: look }, text);
}
