import { sourceField } from "../../src/scenario/catalogView";
import { scenarioOf } from "../../src/scenario/scenario";
import { referenceOf } from "../../src/native/reference";
import { readCells } from "../../src/writers/readCells";
import { element } from "../element";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";
import { shownFigure } from "../shownFigure";
import type { CellContents } from "../../src/writers/cellContents";
import { formulaTokens, isReference } from "../../src/native/formulaTokens";
import { type LlmCall, llmCalls, quotedText } from "../../src/native/llmCalls";

const { prices } = scenarioOf([]);
const MOST_REFERENCES = 12;

/** What a cell holds and how it came about: each function with its inputs, equation and sources. */
export async function explanationNodes({ address, formula, value }: CellContents, metadata: FunctionsJson): Promise<Node[]> {
  const written = String(formula);
  const heading = element("h3", {}, address);
  if (written === "") return [heading, element("p", {}, "This cell is empty. Select a cell with a formula, and press Explain selected cell again.")];
  if (!written.startsWith("=")) return [heading, element("p", {}, `A value, not a formula: ${shownFigure(value)}. Nothing is computed in this cell.`)];
  const calls = await Promise.all(llmCalls(written).map((call) => callNodes(call, metadata)));
  return [
    heading,
    element("code", { class: "formula" }, written),
    element("p", {}, "Shows: ", element("strong", {}, shownFigure(value))),
    ...(calls.length > 0 ? calls.flat() : nativeNodes(written)),
  ];
}

function nativeNodes(formula: string): Node[] {
  const read = [...new Set(formulaTokens(formula).filter(isReference).map(({ text }) => text))];
  const more = read.length > MOST_REFERENCES ? ` and ${read.length - MOST_REFERENCES} more` : "";
  const reads = read.length === 0 ? "It reads no other cells." : `It reads ${read.slice(0, MOST_REFERENCES).join(", ")}${more}.`;
  return [element("p", {}, `A plain Excel formula: it works without the add-in. ${reads} Formulas > Trace Precedents shows them in the sheet.`)];
}

async function callNodes({ id, args }: LlmCall, { functions }: FunctionsJson): Promise<Node[]> {
  const known = functions.find((fn) => fn.id === id);
  if (!known) return [element("p", {}, `LLM.${id} is not a function of this version. Choose one in the view Functions.`)];
  const inputs = await Promise.all(args.map((arg, i) => inputNodes(known, arg, i)));
  return [
    element("h3", {}, `LLM.${id}`),
    element("p", {}, known.description ?? ""),
    ...(inputs.length === 0 ? [] : [element("dl", { class: "facts" }, ...inputs.flat())]),
  ];
}

async function inputNodes({ parameters }: FunctionMetadata, argument: string, position: number): Promise<Node[]> {
  const name = (parameters[position] ?? parameters.at(-1))?.name ?? "";
  const value = quotedText(argument) ?? (await referredText(argument));
  const shown = argument === "" ? "left out" : value === undefined || value === quotedText(argument) ? argument : `${argument}, which is ${value}`;
  return [element("dt", {}, name.replaceAll("_", " ")), element("dd", {}, shown, ...sourceNodes(value))];
}

async function referredText(argument: string): Promise<string | undefined> {
  const read = referenceOf(argument);
  if (read?.kind !== "cells" || read.address.includes(":")) return undefined;
  const cells = await readCells(argument);
  return shownFigure(cells[0]?.[0]);
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
