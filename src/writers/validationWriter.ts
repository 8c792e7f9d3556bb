import type { PlanValidation } from "../sheets/plan";

const LONGEST_TITLE = 32;

/** Queues what a cell may hold and what Excel says when something else is typed. */
export function writeValidation(range: Excel.Range, { rule, title, message }: PlanValidation): void {
  range.dataValidation.rule =
    "list" in rule ? { list: { inCellDropDown: true, source: rule.list } } : { custom: { formula: rule.formula } };
  range.dataValidation.errorAlert = { title: title.slice(0, LONGEST_TITLE), message, showAlert: true, style: "Stop" };
}
