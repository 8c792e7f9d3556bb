import { element } from "./element";
import type { FigureLook, ResultLook } from "./functions/resultFormat";
import { lookedFigure } from "./shownFigure";

const MOST_ROWS = 60;

/** A table with headers in the first row, in a region that scrolls by keyboard too; a long one is cut, and says so. */
export function resultTable(label: string, [headers = [], ...rows]: readonly (readonly unknown[])[], look: ResultLook = () => undefined): HTMLElement {
  const shown = rows.slice(0, MOST_ROWS);
  const table = element(
    "table",
    {},
    element("thead", {}, element("tr", {}, ...headers.map((header, column) => headerCell(header, look(0, column, headers))))),
    element("tbody", {}, ...shown.map((row, i) => element("tr", {}, ...row.map((value, column) => bodyCell(value, look(i + 1, column, row)))))),
  );
  const left = rows.length - shown.length;
  return element(
    "div",
    {},
    element("div", { class: "scroll", role: "region", tabindex: "0", "aria-label": label }, table),
    ...(left > 0 ? [element("p", { class: "hint" }, `${left} more rows are not shown here; the sheet gets all of them.`)] : []),
  );
}

function headerCell(header: unknown, look: FigureLook | undefined): HTMLElement {
  return element("th", { scope: "col", ...alignment(header) }, lookedFigure(header, look));
}

function bodyCell(value: unknown, look: FigureLook | undefined): HTMLElement {
  return element("td", alignment(value), lookedFigure(value, look));
}

function alignment(value: unknown): Record<string, string> {
  return typeof value === "number" ? { class: "figure" } : {};
}
