import { areaReference } from "../../sheets/address";
import type { PlanValidation, ValidationRule } from "../../sheets/plan";
import { withoutEquals } from "./fileFormula";
import type { DataValidation } from "./hucre";

const LONGEST_TITLE = 32;
const LONGEST_MESSAGE = 255;

/** What a cell may hold, and what the spreadsheet says when something else is typed. */
export function dataValidation({ area, rule, title, message, open = false }: PlanValidation): DataValidation {
  return {
    ...fileRule(rule),
    range: areaReference(area),
    allowBlank: true,
    showErrorMessage: !open,
    errorStyle: "stop",
    errorTitle: title.slice(0, LONGEST_TITLE),
    errorMessage: message.slice(0, LONGEST_MESSAGE),
  };
}

type FileRule = Pick<DataValidation, "type" | "operator" | "formula1" | "formula2">;

function fileRule(rule: ValidationRule): FileRule {
  switch (rule.kind) {
    case "list":
      return { type: "list", formula1: withoutEquals(rule.source) };
    case "formula":
      return { type: "custom", formula1: withoutEquals(rule.formula) };
    case "above":
      return { ...numberType(rule), operator: "greaterThan", formula1: String(rule.limit) };
    case "between": {
      const least = { ...numberType(rule), formula1: String(rule.atLeast) };
      return rule.atMost === undefined
        ? { ...least, operator: "greaterThanOrEqual" }
        : { ...least, operator: "between", formula2: String(rule.atMost) };
    }
  }
}

function numberType({ whole }: { readonly whole: boolean }): Pick<FileRule, "type"> {
  return { type: whole ? "whole" : "decimal" };
}
