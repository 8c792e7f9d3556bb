import type { CellValue } from "../../scenario/range";
import type { Context } from "../context";
import { type Expression, native } from "../expression";

/** How the native formula of a function is made. */
export interface NativeForm {
  /** A number stays part of the formula; what is fixed (a name, a word, a date) is looked up once and for all. Ranges of settings and tables follow. */
  readonly arguments: readonly ("fixed" | "number")[];
  readonly formula: (given: Given, context: Context) => Expression;
}

/** The arguments of a call. */
export interface Given {
  /** A fixed argument; undefined where it is left out. */
  readonly fixed: (position: number) => CellValue;
  readonly name: (position: number) => string;
  /** A number argument as the formula writes it; undefined where it is left out or a 0 was typed. */
  readonly number: (position: number) => Expression | undefined;
}

export type NativeForms = Readonly<Record<string, NativeForm>>;

/** A number argument as the lines of the model are given it: 0 for good where it is left out. */
export function asked(given: Given, position: number): Expression | 0 {
  return given.number(position) ?? 0;
}

/** A figure that is missing: none is needed while what asks for it is 0. */
export function neededFor(count: Expression | 0): Expression | 0 {
  return count === 0 ? 0 : native`IF(${count}=0,0,NA())`;
}

/** A number argument, 0 where it is left out. */
export function numberOrZero(given: Given, position: number): Expression | string {
  return given.number(position) ?? "0";
}

/** An optional number: left out, blank and 0 all mean the default. */
export function numberOr(given: Given, position: number, otherwise: Expression): Expression {
  const number = given.number(position);
  return number === undefined ? otherwise : native`IF(${number}=0,${otherwise},${number})`;
}
