import { PRESETS } from "../../src/engine/settings";
import { OUTPUT_NAMES } from "../../src/scenario/outputs";
import { SUGGESTIONS } from "../catalogNames";
import { type Field, type FieldText, plainOptions, selectField, textField } from "../fields";
import { type Argument, LEFT_OUT, arrayArgument, constantText, textArgument } from "../formulaText";
import { typedRows, typedValue } from "../typedValue";
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

const ABBREVIATIONS: Readonly<Record<string, string>> = { api: "API", gpu: "GPU", gpu_count: "GPU count", usd_per_hour: "USD per hour" };

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
  const label = ABBREVIATIONS[name] ?? name.charAt(0).toUpperCase() + name.slice(1).replaceAll("_", " ");
  return { id: `argument-${name}`, label: optional ? `${label} (optional)` : label, hint: description + how };
}

/** What a field says, as the function's argument. A text that starts with = refers to cells. */
export async function argumentOf({ name, type, dimensionality }: FunctionParameter, typed: string, read: CellReader): Promise<Argument> {
  if (typed === "") return LEFT_OUT;
  const whole = dimensionality === "matrix";
  if (typed.startsWith("=")) {
    const reference = typed.slice(1).trim();
    const cells = await read(reference);
    return { text: reference, value: whole ? cells : cells[0]?.[0] };
  }
  if (whole) return arrayArgument(typedRows(typed));
  if (type === "string") return textArgument(typed);
  const value = typedValue(typed);
  if (type === "number" && typeof value !== "number") throw new Error(`${name} must be a number, or a cell such as =A1; it is "${typed}".`);
  return { text: constantText(value), value };
}
