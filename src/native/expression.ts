import type { PlanValue } from "../sheets/plan";
import type { FormatName } from "../sheets/styles";

/** A line of the sheet of inputs: a figure given, read from a cell of the user's, fixed by its nature, or computed from other lines. */
export interface Line {
  /** What tells lines apart: two with one key are one line. */
  readonly key: string;
  readonly kind: "given" | "read" | "constant" | "computed";
  /** The model, API or GPU it is of, or what kind of figure it is. */
  readonly of: string;
  readonly label: string;
  readonly unit: string;
  readonly format: FormatName;
  /** Where a figure comes from, or the equation it is computed by. */
  readonly source: string;
  /** The user's cell it is read from. */
  readonly cell?: string;
  /** Absent for a given value. */
  readonly formula?: string;
  readonly value: PlanValue;
}

/** Part of a formula, written with places for the cells of lines, and the lines it refers to, each after those it needs. */
export interface Expression {
  readonly text: string;
  readonly lines: readonly Line[];
  /** What must hold for the formula to be right: what was taken from a cell once and for all still stands there. */
  readonly conditions: readonly string[];
}

/** What lines are of that are of no model, API or GPU. */
export const OF = { setting: "Assumption", constant: "Constant", all: "All deployments", argument: "Named in a cell", version: "Add-in" } as const;

const [OPEN, CLOSE] = ["\uE000", "\uE001"];
const PLACE = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, "g");

/** The cells beside a line's own value. */
export const OWN_NAME = place("own name");
export const OWN_LABEL = place("own label");

function place(key: string): string {
  return `${OPEN}${key}${CLOSE}`;
}

/** A formula part that refers to no line. */
export function plain(text: string): Expression {
  return { text, lines: [], conditions: [] };
}

/** A formula of parts: native`${a}*${b}`. */
export function native(texts: TemplateStringsArray, ...parts: (Expression | string | number)[]): Expression {
  const expressions = parts.map((part) => (typeof part === "object" ? part : plain(String(part))));
  return {
    text: texts.reduce((written, text, i) => written + expressions[i - 1]!.text + text),
    ...needs(expressions),
  };
}

/** Parts joined by an operator or a comma. */
export function joined(parts: readonly Expression[], separator: string): Expression {
  return { text: parts.map(({ text }) => text).join(separator), ...needs(parts) };
}

/** A line with the cells it needs; formulas refer to it from now on. */
export function line(made: Line, from: Expression = plain("")): Expression {
  return { text: place(made.key), lines: merged([...from.lines, made]), conditions: from.conditions };
}

/** An expression that holds only while something else does. */
export function provided(expression: Expression, ...conditions: Expression[]): Expression {
  const needed = needs([...conditions, expression]);
  return { ...expression, lines: needed.lines, conditions: [...new Set([...needed.conditions, ...conditions.map(({ text }) => text)])] };
}

/** The formula that gives #N/A where a condition no longer holds. */
export function guarded({ text, lines, conditions }: Expression): Expression {
  if (conditions.length === 0) return { text, lines, conditions };
  const all = conditions.length === 1 ? conditions.join() : `AND(${conditions.join(",")})`;
  return { text: `IF(${all},${text},NA())`, lines, conditions: [] };
}

/** A formula with the cells of its lines filled in. */
export function placed(text: string, cellOf: (key: string) => string): string {
  return text.replace(PLACE, (_, key: string) => cellOf(key));
}

/** Lines by key, the first of each kept. */
export function merged(lines: readonly Line[]): Line[] {
  return [...new Map(lines.map((each) => [each.key, each])).values()];
}

function needs(parts: readonly Expression[]): Pick<Expression, "lines" | "conditions"> {
  return { lines: merged(parts.flatMap(({ lines }) => lines)), conditions: [...new Set(parts.flatMap(({ conditions }) => conditions))] };
}
