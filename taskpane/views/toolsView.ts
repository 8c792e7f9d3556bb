import { selectCell } from "../../src/writers/cellContents";
import { explainedCell } from "../../src/writers/explainedCell";
import { RefusedAction } from "../../src/writers/refusal";
import { activateSheet } from "../../src/writers/selectedCell";
import { button, element } from "../element";
import type { FunctionsJson } from "../../functions/metadata";
import type { HostTurns } from "../hostTurns";
import { messageOf } from "../messageOf";
import type { MendActions } from "../refusalMends";
import type { Say } from "../outcomeView";
import { checkView } from "../tools/checkView";
import { colorLegend } from "../tools/colorLegend";
import { conversionView } from "../tools/conversionView";
import { explanationNodes } from "../tools/explanation";
import { undoView } from "../tools/undoView";

export interface ToolsView {
  readonly root: HTMLElement;
  /** Explains the selected cell. */
  explain(): Promise<void>;
}

/** What the buttons of the view do beside it. */
export interface ToolActions extends MendActions {
  readonly undo: () => void;
  /** Something has been inserted that can be undone. */
  readonly inserted: () => void;
}

/** Explains the selected cell, turns formulas into what people without the add-in can use, and says what colours mean. */
export function toolsView(metadata: Promise<FunctionsJson>, say: Say, turns: HostTurns, actions: ToolActions): ToolsView {
  const explanation = element("div", { class: "stack explanation", "aria-live": "polite" });
  const go = (sheet: string, cell?: string) => {
    const shown = turns.look(`Show ${sheet}`, () => (cell === undefined ? activateSheet(sheet) : selectCell(sheet, cell)));
    void shown.catch((error: unknown) => say(error instanceof RefusedAction ? error.message : `${sheet} is no longer in this workbook.`, "refused"));
  };
  const explain = async () => {
    try {
      const functions = await metadata;
      explanation.replaceChildren(...explanationNodes(await turns.look("Explain cell", () => explainedCell((id) => rangesFrom(functions, id))), functions, go));
    } catch (error) {
      if (error instanceof RefusedAction) return say(error.message, "refused");
      say(`The cell could not be read: ${messageOf(error)} Select a cell and try again.`, "refused");
    }
  };
  const root = element(
    "div",
    { class: "stack" },
    section("tools-explain", "Explain a cell", "Select a cell: its functions, inputs, equation and sources.", button("Explain selected cell", { class: "button primary" }, () => void explain()), explanation),
    section("tools-check", "Check the workbook", "What is out of date, edited or broken, before it is handed on. Nothing is changed.", checkView(go, turns, actions)),
    section("tools-undo", "Undo the last insertion", "What the pane has put into the workbook last, unless you have changed it since. Excel's own undo does not reach it everywhere.", undoView(actions.undo, actions.inserted)),
    section(
      "tools-convert",
      "Hand the sheet on",
      "For colleagues without the add-in: formulas with LLM functions become what every Excel computes. Save a copy first: what is converted stays converted. Sheets built of Excel formulas need no conversion.",
      conversionView(go, turns),
    ),
    section("tools-colors", "What the colours mean", "The sheets follow the conventions of financial models.", colorLegend()),
  );
  return { root, explain };
}

/** The place of the first range of settings or tables among a function's arguments. */
function rangesFrom({ functions }: FunctionsJson, id: string): number {
  const at = functions.find((fn) => fn.id === id)?.parameters.findIndex(({ repeating }) => repeating) ?? -1;
  return at < 0 ? Infinity : at;
}

function section(id: string, title: string, about: string, ...nodes: Node[]): HTMLElement {
  return element("section", { class: "stack", "aria-labelledby": id }, element("h2", { id }, title), element("p", { class: "about" }, about), ...nodes);
}
