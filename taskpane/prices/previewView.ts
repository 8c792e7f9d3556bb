import type { Comparison, PriceChange } from "../../src/priceImport/priceChanges";
import { button, element } from "../element";
import { tickField } from "../fields";
import { shownFigure } from "../shownFigure";
import { changeList } from "./changeList";

/** What a preview is made for. */
export interface PreviewSettings {
  /** ISO day from which prices without a date of their own hold. */
  readonly day: string;
  /** Whether the list or the person has said so. */
  readonly dayStated: boolean;
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
  /** Prices for which no column stands, by the list's names for them, with the number of entries that have them. */
  readonly unread: ReadonlyMap<string, number>;
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
    ...unreadNote(text.unread),
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

/** What the day does, and whose it is. */
function dayHint(isStated: boolean): string {
  const whose = isStated ? "The day of the list." : "The list states no day, so this is today: if it was right on an earlier day, give that.";
  return `${whose} Prices without a day of their own come into force on it. A list older than what stands proposes nothing. Formulas use a price from the day on which As of reaches it.`;
}

const MOST_NAMED = 40;

/** What of the list goes into no row, to unfold: batch prices, audio, searches. */
function unreadNote(unread: PreviewText["unread"]): HTMLElement[] {
  if (unread.size === 0) return [];
  const names = [...unread].sort(([, a], [, b]) => b - a).slice(0, MOST_NAMED).map(([name, count]) => `${name} (${shownFigure(count)})`);
  const more = unread.size > MOST_NAMED ? `, and ${shownFigure(unread.size - MOST_NAMED)} more` : "";
  return [element("details", {}, element("summary", {}, `Left out: ${shownFigure(unread.size)} kinds of price that no column takes`), element("p", { class: "hint" }, `${names.join(", ")}${more}.`))];
}

function settingFields(settings: PreviewSettings, compareAgain: PreviewActions["compareAgain"]): HTMLElement[] {
  const day = element("input", { type: "date", id: "prices-day", required: "", "aria-describedby": "prices-day-hint" });
  day.value = settings.day;
  day.addEventListener("change", () => {
    if (day.value !== "") compareAgain({ ...settings, day: day.value, dayStated: true });
  });
  const dayField = element(
    "div",
    { class: "field" },
    element("label", { for: "prices-day" }, "Effective from"),
    day,
    element("p", { class: "hint", id: "prices-day-hint" }, dayHint(settings.dayStated)),
  );
  const resellers = tickField({ id: "prices-resellers", label: "Include resellers", hint: "Clouds, gateways and hosts that the catalog does not know." }, settings.resellers);
  resellers.root.addEventListener("change", () => compareAgain({ ...settings, resellers: resellers.read() === "yes" }));
  return [dayField, resellers.root];
}
