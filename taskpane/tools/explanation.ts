import { sourceField } from "../../src/scenario/catalogView";
import { scenarioOf } from "../../src/scenario/scenario";
import { element } from "../element";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import { shownFigure } from "../shownFigure";
import { formulaTokens, isReference } from "../../src/native/formulaTokens";
import { COMPUTED, type ExplainedAnswer, type GivenArgument } from "../../src/native/explainedCall";
import { quotedText } from "../../src/native/llmCalls";
import type { CallExplanation, CellExplanation } from "../../src/native/explainedCell";
import { type CellOf, type Go, answerNodes, subjectText } from "./lineTree";

const { prices } = scenarioOf([]);
const MOST_REFERENCES = 12;

/** What a cell holds and how it came about: each function with its inputs, and the lines of the model behind the answer down to their sources. */
export function explanationNodes({ address, formula, value, calls, line, cellOf }: CellExplanation, metadata: FunctionsJson, go: Go): Node[] {
  const heading = element("h3", {}, address);
  if (formula === "") return [heading, element("p", {}, "This cell is empty. Select a cell with a formula, and press Explain selected cell again.")];
  if (!formula.startsWith("=")) return [heading, element("p", {}, `A value, not a formula: ${shownFigure(value)}. Nothing is computed in this cell.`)];
  return [
    heading,
    element("code", { class: "formula" }, formula),
    element("p", {}, "Shows: ", element("strong", {}, shownFigure(value))),
    ...calls.flatMap((call) => callNodes(call, metadata, cellOf, go)),
    ...(line ? [ofNode(line), ...answerNodes(line, cellOf, go)] : calls.length > 0 ? [] : nativeNodes(formula)),
  ];
}

/** What a line of our sheets is of. */
function ofNode({ subject }: ExplainedAnswer): Node {
  const of = subjectText(subject);
  return element("p", {}, of === "" ? "A step of the model:" : `${of}:`);
}

function nativeNodes(formula: string): Node[] {
  const read = [...new Set(formulaTokens(formula).filter(isReference).map(({ text }) => text))];
  const more = read.length > MOST_REFERENCES ? ` and ${read.length - MOST_REFERENCES} more` : "";
  const reads = read.length === 0 ? "It reads no other cells." : `It reads ${read.slice(0, MOST_REFERENCES).join(", ")}${more}.`;
  return [element("p", {}, `A plain Excel formula: it works without the add-in. ${reads} Formulas > Trace Precedents shows them in the sheet.`)];
}

function callNodes({ call: { id, args }, given, answer }: CallExplanation, { functions }: FunctionsJson, cellOf: CellOf, go: Go): Node[] {
  const known = functions.find((fn) => fn.id === id);
  if (!known) return [element("p", {}, `LLM.${id} is not a function of this version. Choose one in the view Functions.`)];
  // The lines end in figures that have their sources themselves.
  const hasLines = (answer?.trees.length ?? 0) > 0;
  const inputs = args.flatMap((arg, i) => inputNodes(known, { text: arg, given: given[i], position: i }, hasLines));
  return [
    element("h3", {}, `LLM.${id}`),
    element("p", {}, known.description ?? ""),
    ...(inputs.length === 0 ? [] : [element("dl", { class: "facts" }, ...inputs)]),
    ...(answer ? answerNodes(answer, cellOf, go) : []),
  ];
}

interface Input {
  readonly text: string;
  readonly given: GivenArgument;
  readonly position: number;
}

function inputNodes({ parameters }: FunctionMetadata, { text, given, position }: Input, isSourced: boolean): Node[] {
  const name = (parameters[position] ?? parameters.at(-1))?.name ?? "";
  const value = given === COMPUTED || Array.isArray(given) ? undefined : shownFigure(given);
  const isWritten = value === undefined || value === quotedText(text) || value === text;
  const shown = text === "" ? "left out" : isWritten ? text : `${text}, which is ${value}`;
  return [element("dt", {}, name.replaceAll("_", " ")), element("dd", {}, shown, ...(isSourced ? [] : sourceNodes(value)))];
}

/** Where the figures of a model, API or GPU come from; nothing for what is none. */
function sourceNodes(name: string | undefined): Node[] {
  const said = (field: "source" | "checked") => {
    try {
      return sourceField(prices, name ?? "", field);
    } catch {
      return undefined;
    }
  };
  const [source, checked] = [said("source"), said("checked")];
  return source === undefined ? [] : [element("span", { class: "about" }, ` Source: ${source}${checked === undefined ? "" : `, compared on ${checked}`}.`)];
}
