import type { AnyTable } from "../../src/catalog/kinds";
import { element } from "../element";
import { shownFigure } from "../shownFigure";

export type CatalogRecord = AnyTable["records"][number];

const FIGURES_IN_SUMMARY = 3;
const WEB_ADDRESS = /^https:\/\//;

/** A record to tick: its name and first figures, and folded under them all figures with their source. */
export function recordItem(table: AnyTable, record: CatalogRecord, chosen: boolean, choose: (record: CatalogRecord, chosen: boolean) => void): HTMLElement {
  const input = element("input", { type: "checkbox" });
  input.checked = chosen;
  input.addEventListener("change", () => choose(record, input.checked));
  const [, ...others] = table.columns.filter(({ field }) => record[field] !== undefined);
  const summary = others.slice(0, FIGURES_IN_SUMMARY).map(({ header, field }) => `${header}: ${shownFigure(record[field])}`);
  const label = element(
    "label",
    { class: "tick" },
    input,
    element("span", {}, element("strong", {}, record.name), element("span", { class: "about" }, summary.join(" · "))),
  );
  const facts = others.flatMap(({ header, field }) => [element("dt", {}, header), element("dd", {}, fact(record[field]))]);
  const name = element("span", { class: "unseen" }, ` of ${record.name}`);
  return element("li", {}, label, element("details", {}, element("summary", {}, "Figures and source", name), element("dl", { class: "facts" }, ...facts)));
}

function fact(value: unknown): Node | string {
  const text = shownFigure(value);
  return WEB_ADDRESS.test(text) ? element("a", { href: text, target: "_blank", rel: "noopener" }, text) : text;
}
