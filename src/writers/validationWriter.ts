import type { PlanValidation, ValidationRule } from "../sheets/plan";

const LONGEST_TITLE = 32;

/** Queues what a cell may hold and what Excel says when something else is typed. */
export function writeValidation(range: Excel.Range, { rule, title, message, open = false }: PlanValidation): void {
  range.dataValidation.rule = excelRule(rule);
  range.dataValidation.errorAlert = { title: title.slice(0, LONGEST_TITLE), message, showAlert: !open, style: "Stop" };
}

function excelRule(rule: ValidationRule): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: rule.source } };
    case "formula":
      return { custom: { formula: rule.formula } };
    case "above":
      return numberRule(rule.whole, { formula1: rule.limit, operator: "GreaterThan" });
    case "between":
      return rule.atMost === undefined
        ? numberRule(rule.whole, { formula1: rule.atLeast, operator: "GreaterThanOrEqualTo" })
        : numberRule(rule.whole, { formula1: rule.atLeast, formula2: rule.atMost, operator: "Between" });
  }
}

function numberRule(whole: boolean, limits: Excel.BasicDataValidation): Excel.DataValidationRule {
  return whole ? { wholeNumber: limits } : { decimal: limits };
}
