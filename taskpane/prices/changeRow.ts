import type { PriceEntry } from "../../src/catalog/priceFile";
import type { PriceChange } from "../../src/priceImport/priceChanges";
import { element } from "../element";
import { shownFigure } from "../shownFigure";

/** A change as a row to tick: the API, and both prices as they stand and as they would be; the day, where it is not the list's; why it is not ticked. */
export function changeRow(change: PriceChange, day: string, chosen: boolean, choose: (chosen: boolean) => void): HTMLElement {
  const { name, provider, before, after, rows } = change;
  const input = element("input", { type: "checkbox", "aria-label": `Take ${name}` });
  input.checked = chosen;
  input.addEventListener("change", () => choose(input.checked));
  const details = [provider, ...furtherFigures(before, after), ...(after.from === day ? [] : [`from ${after.from ?? "any day"}`]), ...(rows.length > 1 ? [`${rows.length} rows`] : [])];
  return element(
    "tr",
    {},
    element("td", {}, input),
    element("td", {}, name, ...[details.filter((text) => text !== "").join(" · "), ...reasons(change)].map((text) => element("span", { class: "detail" }, text))),
    figureCell(before?.input, after.input),
    figureCell(before?.output, after.output),
  );
}

/** Why it is not ticked, and what the row's note says of it. */
function reasons({ doubts, rows }: PriceChange): string[] {
  const note = rows.at(-1)?.note ?? "";
  return [...(doubts.length > 0 ? [`Not ticked: ${doubts.join("; ")}`] : []), ...(note === "" ? [] : [`Note: ${note}`])];
}

/** The new figure under the old one, which is struck out where it differs. */
function figureCell(before: number | undefined, after: number): HTMLElement {
  const old = before === undefined || before === after ? [] : [element("del", {}, shownFigure(before))];
  return element("td", { class: "figure" }, ...old, element(old.length > 0 ? "ins" : "span", {}, shownFigure(after)));
}

const FURTHER = [
  ["cachedInput", "cached input"],
  ["longInput", "long-context input"],
  ["longOutput", "long-context output"],
] as const;

function furtherFigures(before: PriceEntry | undefined, after: PriceEntry): string[] {
  if (!before) return [];
  return FURTHER.filter(([field]) => after[field] !== undefined && after[field] !== before[field]).map(
    ([field, label]) => `${label} ${before[field] === undefined ? "not known" : shownFigure(before[field])} → ${shownFigure(after[field])}`,
  );
}
