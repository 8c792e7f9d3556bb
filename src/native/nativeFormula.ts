import { DomainError, NotAvailableError } from "../engine/check";
import { cellText } from "../scenario/range";
import { type CellsOf, contextRange, fixedArgument, isTypedZero, operand } from "./callArguments";
import { contextOf } from "./context";
import { type Expression, guarded, native, plain, provided } from "./expression";
import type { Given, NativeForm } from "./forms/form";
import { NATIVE_FORMS } from "./forms/nativeForms";
import { type LlmCall, outermostCalls } from "./llmCalls";
import { NoNativeForm } from "./noNativeForm";

/** A formula with every call of an LLM function replaced by a native one; refused where one of them has none. */
export function nativeFormula(formula: string, cellsOf: CellsOf): Expression {
  let written = plain("");
  let from = 0;
  for (const call of outermostCalls(formula)) {
    written = native`${written}${formula.slice(from, call.start)}${asPart(formula, call, nativeCall(call, cellsOf))}`;
    from = call.end;
  }
  return native`${written}${formula.slice(from)}`;
}

/** A call that is the whole formula, or an argument of its own, needs no parentheses. */
function asPart(formula: string, { start, end }: LlmCall, replaced: Expression): Expression {
  const standsAlone = /(?:^=?|[(,])\s*$/.test(formula.slice(0, start)) && /^\s*(?:$|[),])/.test(formula.slice(end));
  return standsAlone ? replaced : operand(replaced);
}

function nativeCall({ id, args }: LlmCall, cellsOf: CellsOf): Expression {
  const form = NATIVE_FORMS[id];
  if (form === undefined) throw new NoNativeForm(`${id} gives a table or searches for its answer, which no one formula does`);
  try {
    return composed(form, args, cellsOf);
  } catch (error) {
    // A call may be refused within a formula that makes do without it, as IFERROR does.
    if (error instanceof DomainError || error instanceof NotAvailableError) throw new NoNativeForm(error.message.replace(/\.$/, ""));
    throw error;
  }
}

function composed(form: NativeForm, args: readonly string[], cellsOf: CellsOf): Expression {
  const ranges = args.slice(form.arguments.length).filter((text) => text !== "").map((text) => contextRange(text, cellsOf));
  const { given, conditions } = givenTo(form, args, cellsOf);
  return guarded(provided(form.formula(given, contextOf(ranges)), ...conditions));
}

function givenTo(form: NativeForm, args: readonly string[], cellsOf: CellsOf): { given: Given; conditions: Expression[] } {
  const textOf = (position: number) => args[position] ?? "";
  const fixed = form.arguments.map((kind, i) => (kind === "fixed" ? fixedArgument(textOf(i), cellsOf) : undefined));
  const given: Given = {
    fixed: (position) => fixed[position]?.value,
    name: (position) => cellText(fixed[position]?.value),
    number: (position) => {
      const text = textOf(position);
      return text === "" || isTypedZero(text) ? undefined : operand(nativeFormula(text, cellsOf));
    },
  };
  return { given, conditions: fixed.flatMap((each) => each?.condition ?? []) };
}
