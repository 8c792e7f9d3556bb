import { element } from "./element";
import { shownFigure } from "./shownFigure";

const MOST_ROWS = 60;

/** A table with headers in the first row, in a region that scrolls by keyboard too; a long one is cut, and says so. */
export function resultTable(label: string, [headers = [], ...rows]: readonly (readonly unknown[])[]): HTMLElement {
  const shown = rows.slice(0, MOST_ROWS);
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...headers.map(headerCell))),
    element("tbody", {}, ...shown.map((row) => element("tr", {}, ...row.map(bodyCell)))),
  );
  const left = rows.length - shown.length;
  return element(
    "div",
    {},
    element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": label }, table),
    ...(left > 0 ? [element("p", { class: "hint" }, `${left} more rows are not shown here; the sheet gets all of them.`)] : []),
  );
}

function headerCell(header: unknown): HTMLElement {
  return element("th", { scope: "col", ...alignment(header) }, shownFigure(header));
}

function bodyCell(value: unknown): HTMLElement {
  return element("td", alignment(value), shownFigure(value));
}

function alignment(value: unknown): Record<string, string> {
  return typeof value === "number" ? { class: "figure" } : {};
}
