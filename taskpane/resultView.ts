import { element } from "./element";
import type { CallResult } from "./functions/call";
import { resultTable } from "./resultTable";
import type { ResultLook } from "./functions/resultFormat";
import { lookedFigure, shownFigure } from "./shownFigure";

/** What a cell would show: a figure, a table, or why there is none; figures in the number formats of the sheets. */
export function resultNodes(result: CallResult, look: ResultLook = () => undefined): Node[] {
  switch (result.kind) {
    case "value":
      return [element("p", { class: "result", title: shownFigure(result.value) }, lookedFigure(result.value, look(0, 0, [])))];
    case "table":
      return [resultTable("Result", result.rows, look)];
    case "refused":
      return [element("p", { class: "no-result" }, result.message)];
  }
}
