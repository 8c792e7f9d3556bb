import { element } from "./element";
import type { CallResult } from "./functions/call";
import { resultTable } from "./resultTable";
import { shownFigure } from "./shownFigure";

/** What a cell would show: a figure, a table, or why there is none. */
export function resultNodes(result: CallResult): Node[] {
  switch (result.kind) {
    case "value":
      return [element("p", { class: "result" }, shownFigure(result.value))];
    case "table":
      return [resultTable("Result", result.rows)];
    case "refused":
      return [element("p", { class: "no-result" }, result.message)];
  }
}
