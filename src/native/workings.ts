import type { Decimal } from "../engine/decimal";
import { inCurrency } from "../engine/currency";
import { CONSTANTS, type ConstantName } from "../model/figures";
import type { Figure } from "../model/line";
import type { FormatName } from "../sheets/styles";
import type { Context } from "./context";
import { type Expression, OF, line } from "./expression";

/** What a computed line says of itself. */
export interface Working {
  readonly of?: string;
  readonly label: string;
  readonly unit: string;
  readonly format: FormatName;
  readonly equation: string;
  /** What the engine computes. */
  readonly expected: Decimal;
}

/** A computed line: the same of one model in one context is computed once. */
export function working({ key, scenario }: Context, { of = OF.all, label, unit, format, equation, expected }: Working, formula: Expression): Expression {
  return line({ key: `${label}|${of}|${key}`, kind: "computed", of, label, unit: inCurrency(unit, scenario.choice.currency), format, source: equation, formula: formula.text, value: expected.toNumber() }, formula);
}

/** A constant of the model by its name. */
export function conversion(name: ConstantName): Expression {
  const { label, constant: value, unit, format, source = "Unit conversion" }: Figure = CONSTANTS[name];
  return constant(label, value!, unit, source, format);
}

/** A fixed number, a row for itself. */
export function constant(label: string, value: number, unit: string, source: string, format: FormatName = "count"): Expression {
  return line({ key: `constant:${label}:${value}`, kind: "constant", of: OF.constant, label, unit, format, source, value });
}
