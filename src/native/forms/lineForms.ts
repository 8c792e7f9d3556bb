import { FUNCTION_GROUPS } from "../../../functions/functionList";
import { structureOf } from "../../forms/structure";
import { MODEL, type Name } from "../../model/model";
import type { OverLines } from "../../scenario/overLines";
import { modelLine } from "../modelLines";
import type { NativeForm, NativeForms } from "./form";

/** The functions that are one line of a model or an API: their form is the line's. */
export const LINE_FORMS: NativeForms = Object.fromEntries(
  FUNCTION_GROUPS.flatMap(({ functions }) => [...functions]).flatMap(([id, { over }]) => {
    const form = over && lineForm(over);
    return form ? [[id, form]] : [];
  }),
);

function lineForm({ takes, lines: [line, ...others], growing, answers, isOfMany }: OverLines): NativeForm | undefined {
  if (line === undefined || others.length > 0 || growing || answers || isOfMany || !takes.every(isName) || isOverMonths(line)) return undefined;
  const at = (...kinds: readonly OverLines["takes"][number][]) => takes.findIndex((taken) => kinds.includes(taken));
  const [model, api] = [at("owned", "rented"), at("api")];
  return { arguments: takes.map(() => "fixed" as const), formula: ({ name }, context) => modelLine(context, line, model < 0 ? "" : name(model), api < 0 ? "" : name(api)) };
}

/** What a row of the inputs' sheet can be of. */
function isName(taken: OverLines["takes"][number]): boolean {
  return taken === "owned" || taken === "rented" || taken === "api";
}

/** Whether a line adds months up, which are rows of no one formula. */
function isOverMonths(name: Name): boolean {
  const structure = structureOf(MODEL);
  const visit = (each: string): boolean => {
    const { line, reads, dimensions } = structure[each]!;
    return dimensions.has("month") || (line !== undefined && "of" in line) || reads.some((read) => visit(read.name));
  };
  return visit(name);
}
