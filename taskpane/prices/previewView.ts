import type { Comparison, PriceChange } from "../../src/priceImport/priceChanges";
import { button, element } from "../element";
import { tickField } from "../fields";
import { shownFigure } from "../shownFigure";
import { changeList } from "./changeList";

/** What a preview is made for. */
export interface PreviewSettings {
  /** ISO day from which prices without a date of their own hold. */
  readonly day: string;
  readonly resellers: boolean;
}

export interface PreviewActions {
  readonly compareAgain: (settings: PreviewSettings) => void;
  readonly add: (changes: readonly PriceChange[]) => void;
  readonly discard: () => void;
}

export interface PreviewText {
  /** Which list, and what it is compared with. */
  readonly about: string;
  readonly warning?: string | undefined;
}

/** What a price list would change, before anything is written. */
export function previewView(text: PreviewText, comparison: Comparison, settings: PreviewSettings, { compareAgain, add, discard }: PreviewActions): HTMLElement {
  const heading = element("h3", { tabindex: "-1" }, "Preview: nothing is written yet");
  const addButton = button("", { class: "button primary" }, () => add(list.chosen()));
  const ticked = element("p", { class: "hint" });
  const tell = () => {
    const rows = list.chosen().reduce((sum, change) => sum + change.rows.length, 0);
    addButton.textContent = `Add ${shownFigure(rows)} ${rows === 1 ? "row" : "rows"}`;
    addButton.toggleAttribute("disabled", rows === 0);
    ticked.textContent = `Ticked: ${ofKinds(list.chosen())}.`;
  };
  const list = changeList(comparison, settings.day, tell);
  tell();
  const root = element(
    "div",
    { class: "stack preview" },
    heading,
    element("p", { class: "about" }, `${text.about} ${counts(comparison)} Prices in USD per million tokens.`),
    ...(text.warning === undefined ? [] : [element("p", { class: "no-result" }, text.warning)]),
    ...settingFields(settings, compareAgain),
    list.root,
    ticked,
    element("div", { class: "row" }, addButton, button("Discard", { class: "button" }, discard)),
  );
  queueMicrotask(() => heading.focus());
  return root;
}

function counts({ changes, unchanged, refusals }: Comparison): string {
  return `${ofKinds(changes)}, ${shownFigure(unchanged)} unchanged, ${shownFigure(refusals.length)} refused.`;
}

function ofKinds(changes: readonly PriceChange[]): string {
  const changed = changes.filter(({ kind }) => kind === "changed").length;
  return `${shownFigure(changed)} changed, ${shownFigure(changes.length - changed)} new`;
}

function settingFields(settings: PreviewSettings, compareAgain: PreviewActions["compareAgain"]): HTMLElement[] {
  const day = element("input", { type: "date", id: "prices-day", required: "", "aria-describedby": "prices-day-hint" });
  day.value = settings.day;
  day.addEventListener("change", () => {
    if (day.value !== "") compareAgain({ ...settings, day: day.value });
  });
  const dayField = element(
    "div",
    { class: "field" },
    element("label", { for: "prices-day" }, "In force from"),
    day,
    element("p", { class: "hint", id: "prices-day-hint" }, "The day of the list. Prices that name a day of their own keep it."),
  );
  const resellers = tickField({ id: "prices-resellers", label: "Include resellers", hint: "Clouds, gateways and hosts that the catalog does not know." }, settings.resellers);
  resellers.root.addEventListener("change", () => compareAgain({ ...settings, resellers: resellers.read() === "yes" }));
  return [dayField, resellers.root];
}
