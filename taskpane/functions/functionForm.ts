import { readCells } from "../../src/writers/readCells";
import { type AnswerContext, BUILT_IN, workbookContext } from "../contextTables";
import { element } from "../element";
import { type Field, tickField } from "../fields";
import { type Argument, formulaText } from "../formulaText";
import type { HostTurns } from "../hostTurns";
import { argumentField, argumentOf } from "./argumentField";
import { type CallResult, callResult } from "./call";
import type { Implementation } from "../../functions/functionList";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";

/** A formula and what its cell would show. */
export interface Calculated {
  readonly formula: string;
  readonly result: CallResult;
  /** What it was computed from; nothing for a function that takes no settings. */
  readonly note?: string;
  readonly args?: readonly Argument[];
}

export interface FunctionForm {
  readonly root: HTMLElement;
  /** The formula the fields make, calculated; rejects where a field cannot be read. */
  calculate(): Promise<Calculated>;
}

/** Fields for the arguments of a function. */
export function functionForm(metadata: FunctionsJson, fn: FunctionMetadata, implementation: Implementation, turns: HostTurns): FunctionForm {
  const fields = fn.parameters.map((parameter) => (parameter.repeating ? contextField() : argumentField(metadata, fn, parameter)));
  const calculate = async () => {
    const at = fn.parameters.findIndex(({ repeating }) => repeating);
    const from = at < 0 ? undefined : await contextOf(fields[at]!, turns);
    const read = (reference: string) => turns.look(`Read ${reference}`, () => readCells(reference));
    const args = await Promise.all(fn.parameters.map(async (parameter, i) => (parameter.repeating ? from!.argument : argumentOf(parameter, fields[i]!.read(), read))));
    return { formula: formulaText(fn.id, args), result: callResult(implementation, args), args, ...(from && { note: from.note }) };
  };
  return { root: element("div", { class: "stack" }, ...fields.map(({ root }) => root)), calculate };
}

function contextField(): Field {
  return tickField(
    {
      id: "argument-context",
      label: "Use this workbook's tables",
      hint: "Its Assumptions, Models, Deployments, GPUs, Prices and Benchmarks instead of the built-in figures, where it has them. A model or deployment of your own needs it.",
    },
    true,
  );
}

async function contextOf(field: Field, turns: HostTurns): Promise<AnswerContext> {
  return field.read() === "yes" ? turns.look("Read the tables", workbookContext) : BUILT_IN;
}
