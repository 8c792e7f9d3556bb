import { PRESETS } from "../../src/engine/settings";
import { OUTPUT_NAMES } from "../../src/scenario/outputs";
import { SUGGESTIONS } from "../catalogNames";
import { type Field, type FieldText, plainOptions, selectField, textField } from "../fields";
import { type Argument, LEFT_OUT, arrayArgument, constantText, textArgument } from "../formulaText";
import { quotedText } from "../../src/native/llmCalls";
import { refusedBy, typedRows, typedValue } from "../typedValue";
import { exampleOf } from "./examples";
import { type FunctionMetadata, type FunctionsJson, type FunctionParameter, enumWords } from "../../functions/metadata";

const LISTS: Readonly<Record<string, string>> = {
  model: SUGGESTIONS.models,
  api: SUGGESTIONS.apis,
  gpu: SUGGESTIONS.gpus,
  setting: SUGGESTIONS.settings,
  row_setting: SUGGESTIONS.settings,
  column_setting: SUGGESTIONS.settings,
};
const WORDS: Readonly<Record<string, readonly string[]>> = { output: OUTPUT_NAMES, preset: PRESETS.map(({ label }) => label) };

const ABBREVIATIONS: Readonly<Record<string, string>> = { api: "API", apis: "APIs", gpu: "GPU", gpu_count: "GPU count", usd_per_hour: "USD per hour" };

/** Reads the cells of a reference such as Sheet1!A1:B2. */
export type CellReader = (reference: string) => Promise<readonly (readonly (string | number | boolean)[])[]>;

/** The field of an argument: a list of words where it is one of some, else text with names to choose from. */
export function argumentField(metadata: FunctionsJson, { id }: FunctionMetadata, parameter: FunctionParameter): Field {
  const words = wordsOf(metadata, parameter);
  const example = exampleOf(id, parameter.name);
  const text = fieldText(parameter);
  if (words.length === 0) return textField(text, example, LISTS[parameter.name]);
  const blank = parameter.optional ? [{ value: "", label: "(default)" }] : [];
  return selectField(text, [...blank, ...plainOptions(words)], example);
}

/** The words an argument is one of; none where it takes anything. */
export function wordsOf(metadata: FunctionsJson, parameter: FunctionParameter): readonly string[] {
  return WORDS[parameter.name] ?? enumWords(metadata, parameter);
}

function fieldText({ name, optional, description = "", dimensionality }: FunctionParameter): FieldText {
  const how = dimensionality === "matrix" ? " Type values with a comma and a space between (semicolons between rows), or cells such as =A1:B4." : "";
  const label = labelOf(name);
  return { id: `argument-${name}`, label: optional ? `${label} (optional)` : label, hint: description + how };
}

function labelOf(name: string): string {
  return ABBREVIATIONS[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
}

/** Excel takes no formula that lacks an argument it needs. */
function leftOut({ name, optional }: FunctionParameter): Argument {
  if (!optional) throw new Error(`Fill in ${labelOf(name)}: the function needs it.`);
  return LEFT_OUT;
}

/** People quote names as a formula does; here the field is the text. */
function unquoted(typed: string): string {
  return quotedText(typed) ?? typed;
}

/** What a field says, as the function's argument. A text that starts with = refers to cells. */
export async function argumentOf(parameter: FunctionParameter, typed: string, read: CellReader): Promise<Argument> {
  const { name, type, dimensionality } = parameter;
  if (typed === "") return leftOut(parameter);
  const whole = dimensionality === "matrix";
  if (typed.startsWith("=")) {
    const reference = typed.slice(1).trim();
    if (reference === "") throw new Error(`${labelOf(name)}: write cells behind the =, such as =A1 or =Sheet1!A1:B4.`);
    const cells = await read(reference);
    return { text: reference, value: whole ? cells : cells[0]?.[0] };
  }
  if (whole) return arrayArgument(refusedBy(labelOf(name), () => typedRows(typed)));
  if (type === "string") return textArgument(unquoted(typed));
  const value = refusedBy(labelOf(name), () => typedValue(unquoted(typed)));
  if (type === "number" && typeof value !== "number") throw new Error(`${labelOf(name)} must be a number, or a cell such as =A1; it is "${typed}".`);
  return { text: constantText(value), value };
}
