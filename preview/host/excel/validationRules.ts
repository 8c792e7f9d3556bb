import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
  type IDataValidationRuleBase,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";

import { invalidArgument } from "../hostObject";

/** A validation as the add-in describes it. */
export interface Validation {
  rule: Record<string, ValidationRule | undefined>;
  ignoreBlanks: boolean;
  errorAlert: { message: string; showAlert: boolean; style: string; title: string };
  prompt: { message: string; showPrompt: boolean; title: string };
}

interface ValidationRule {
  formula?: string;
  formula1?: unknown;
  formula2?: unknown;
  operator?: string;
  source?: unknown;
  inCellDropDown?: boolean;
}

/** What a range without validation reads as. */
export const NO_VALIDATION: Validation = {
  rule: {},
  ignoreBlanks: true,
  errorAlert: { message: "", showAlert: true, style: "Stop", title: "" },
  prompt: { message: "", showPrompt: true, title: "" },
};
const TYPES: Record<string, DataValidationType> = {
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  textLength: DataValidationType.TEXT_LENGTH,
  date: DataValidationType.DATE,
  list: DataValidationType.LIST,
  custom: DataValidationType.CUSTOM,
};
const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;
const COMPARED = new Set(["wholeNumber", "decimal", "textLength", "date"]);
const OPERATORS: Record<string, DataValidationOperator> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
const ERROR_STYLES: Record<string, DataValidationErrorStyle> = {
  Stop: DataValidationErrorStyle.STOP,
  Warning: DataValidationErrorStyle.WARNING,
  Information: DataValidationErrorStyle.INFO,
};

/** The rule Univer checks for a validation over cells; undefined while it has none. */
export function validationRule(validation: Validation, range: IRange): ISheetDataValidationRule | undefined {
  requireText(validation.rule["list"]?.source);
  const base = ruleBase(validation);
  return base && fullRule(validation, base, range);
}

/** What a validation says in formulas, or in numbers and words where it may. */
export function validationFormulas({ rule }: Validation): unknown[] {
  return Object.values(rule).flatMap((details) => (details ? [details.formula, details.formula1, details.formula2, details.source] : []));
}

/** Refuses words longer than Excel shows, and a list of entries longer than it keeps. */
export function requireWords({ rule, errorAlert, prompt }: Validation): void {
  const { source } = rule["list"] ?? {};
  const isTooLong =
    [errorAlert, prompt].some(({ title, message }) => title.length > LONGEST_TITLE || message.length > LONGEST_MESSAGE) ||
    (typeof source === "string" && source.length > LONGEST_MESSAGE);
  if (isTooLong) throw invalidArgument();
}

/** The kind of a validation, under the names of `Excel.DataValidationType`. */
export function validationType({ rule }: Validation): string {
  const [name] = Object.entries(rule).find(([, value]) => value) ?? ["none"];
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function fullRule(
  { rule, ignoreBlanks, errorAlert, prompt }: Validation,
  base: IDataValidationRuleBase,
  range: IRange,
): ISheetDataValidationRule {
  return {
    ...base,
    uid: generateRandomId(),
    ranges: [range],
    allowBlank: ignoreBlanks,
    renderMode: DataValidationRenderMode.ARROW,
    showDropDown: rule["list"]?.inCellDropDown ?? true,
    showErrorMessage: errorAlert.showAlert,
    error: errorAlert.message,
    errorTitle: errorAlert.title,
    errorStyle: ERROR_STYLES[errorAlert.style] ?? DataValidationErrorStyle.STOP,
    showInputMessage: prompt.showPrompt,
    prompt: prompt.message,
    promptTitle: prompt.title,
  };
}

function ruleBase({ rule }: Validation): IDataValidationRuleBase | undefined {
  const [name, details] = Object.entries(rule).find(([, value]) => value) ?? [];
  if (name === undefined || !details) return undefined;
  const type = TYPES[name];
  if (type === undefined) throw invalidArgument(`[simulated Excel] The validation ${name} is not implemented.`);
  const [formula1, formula2] = [details.source ?? details.formula ?? details.formula1, details.formula2];
  return {
    type,
    // Univer applies an operator to lists and formulas too, which then never fit.
    ...(COMPARED.has(name) ? { operator: OPERATORS[details.operator ?? "Between"] } : {}),
    formula1: formula1 === undefined ? undefined : String(formula1),
    formula2: formula2 === undefined || formula2 === null ? undefined : String(formula2),
  };
}

/** The client does not send a range inside a rule: a list names its cells in a formula, or its entries. */
function requireText(source: unknown): void {
  if (source !== undefined && typeof source !== "string") throw invalidArgument("The source of a list must be text.");
}
