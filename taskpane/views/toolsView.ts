import { type Converted, convertToValues, selectedContents } from "../../src/writers/llmFormulas";
import { button, element } from "../element";
import { implementationOf } from "../functions/functionList";
import type { FunctionsJson } from "../../functions/metadata";
import type { Say } from "../outcomeView";
import { colorLegend } from "../tools/colorLegend";
import { explanationNodes } from "../tools/explanation";
import { llmCalls } from "../tools/llmCalls";

export interface ToolsView {
  readonly root: HTMLElement;
  /** Explains the selected cell. */
  explain(): Promise<void>;
}

/** Explains the selected cell, turns formulas into values for people without the add-in, and says what colours mean. */
export function toolsView(metadata: Promise<FunctionsJson>, say: Say): ToolsView {
  const explanation = element("div", { class: "stack explanation", "aria-live": "polite" });
  const explain = async () => {
    try {
      explanation.replaceChildren(...(await explanationNodes(await selectedContents(), await metadata)));
    } catch (error) {
      say(`The cell could not be read: ${error instanceof Error ? error.message : String(error)} Select a cell and try again.`, "refused");
    }
  };
  const convert = async () => {
    try {
      const known = await metadata;
      say(convertedText(await convertToValues((formula) => spills(formula, known))));
    } catch (error) {
      say(error instanceof Error ? error.message : String(error), "refused");
    }
  };
  const root = element(
    "div",
    { class: "stack" },
    section("tools-explain", "Explain a cell", "Select a cell: its functions, inputs, equation and sources.", button("Explain selected cell", { class: "button primary" }, () => void explain()), explanation),
    section(
      "tools-convert",
      "Hand the sheet on",
      "For colleagues without the add-in: cells of the selection that call LLM functions keep their values and lose their formulas. Sheets built of Excel formulas need no conversion.",
      button("Convert selection to values", { class: "button" }, () => void convert()),
    ),
    section("tools-colors", "What the colours mean", "The sheets follow the conventions of financial models.", colorLegend()),
  );
  return { root, explain };
}

function section(id: string, title: string, about: string, ...nodes: Node[]): HTMLElement {
  return element("section", { class: "stack", "aria-labelledby": id }, element("h2", { id }, title), element("p", { class: "about" }, about), ...nodes);
}

/** Whether a formula gives a table, which spills over the cells beside and below. */
function spills(formula: string, { functions }: FunctionsJson): boolean {
  return llmCalls(formula).some(({ id }) => implementationOf(id) && functions.find((fn) => fn.id === id)?.result?.dimensionality === "matrix");
}

function convertedText({ address, converted, left }: Converted): string {
  if (converted + left.length === 0) return `There are no formulas with LLM functions in ${address}. Select the cells that have them.`;
  const done = `${converted} ${converted === 1 ? "formula is" : "formulas are"} now a value.`;
  if (left.length === 0) return done;
  return `${done} Left as they are: ${left.join(", ")}, which show errors or tables. Copy a table and choose Paste > Values.`;
}
