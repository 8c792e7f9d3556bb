import { readCells } from "../../src/writers/readCells";
import { contextArgument } from "../contextTables";
import { element } from "../element";
import { type Field, tickField } from "../fields";
import { LEFT_OUT, formulaText } from "../formulaText";
import type { HostTurns } from "../hostTurns";
import { argumentField, argumentOf } from "./argumentField";
import { type CallResult, callResult } from "./call";
import type { Implementation } from "../../functions/functionList";
import type { FunctionMetadata, FunctionsJson } from "../../functions/metadata";

/** A formula and what its cell would show. */
export interface Calculated {
  readonly formula: string;
  readonly result: CallResult;
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
    const args = await Promise.all(fn.parameters.map((parameter, i) => (parameter.repeating ? context(fields[i]!, turns) : argumentOf(parameter, fields[i]!.read(), (reference) => turns.look(`Read ${reference}`, () => readCells(reference))))));
    return { formula: formulaText(fn.id, args), result: callResult(implementation, args) };
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
    false,
  );
}

async function context(field: Field, turns: HostTurns) {
  return field.read() === "yes" ? turns.look("Read the tables", contextArgument) : LEFT_OUT;
}
