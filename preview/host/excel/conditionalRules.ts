import type { IStyleBase } from "@univerjs/core";
import {
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  CFTextOperator,
  CFValueType,
  type IConditionalFormattingRuleConfig,
} from "@univerjs/sheets-conditional-formatting";

import { HostError } from "../hostObject";

/** A conditional format as the add-in describes it. */
export interface ConditionalDescription {
  type: string;
  stopIfTrue?: boolean;
  /** ColorScale: its criteria. */
  criteria?: Record<string, ColorCriterion | undefined>;
  /** CellValue, Custom and ContainsText: the rule and the style it gives. */
  rule?: { formula?: string; formula1?: string | number; formula2?: string | number; operator?: string; text?: string };
  style: IStyleBase;
}

interface ColorCriterion {
  color: string;
  formula?: string | null;
  type: string;
}

const SCALE_VALUES: Record<string, CFValueType> = {
  LowestValue: CFValueType.min,
  HighestValue: CFValueType.max,
  Number: CFValueType.num,
  Percent: CFValueType.percent,
  Percentile: CFValueType.percentile,
  Formula: CFValueType.formula,
};
const OPERATORS: Record<string, CFNumberOperator> = {
  Between: CFNumberOperator.between,
  NotBetween: CFNumberOperator.notBetween,
  EqualTo: CFNumberOperator.equal,
  NotEqualTo: CFNumberOperator.notEqual,
  GreaterThan: CFNumberOperator.greaterThan,
  LessThan: CFNumberOperator.lessThan,
  GreaterThanOrEqual: CFNumberOperator.greaterThanOrEqual,
  LessThanOrEqual: CFNumberOperator.lessThanOrEqual,
};
const SYMBOLS: Record<string, string> = {
  EqualTo: "=",
  NotEqualTo: "<>",
  GreaterThan: ">",
  LessThan: "<",
  GreaterThanOrEqual: ">=",
  LessThanOrEqual: "<=",
};
const TEXT_OPERATORS: Record<string, CFTextOperator> = {
  Contains: CFTextOperator.containsText,
  NotContains: CFTextOperator.notContainsText,
  BeginsWith: CFTextOperator.beginsWith,
  EndsWith: CFTextOperator.endsWith,
};

/** The rule Univer shows for a description; undefined while the add-in has not said enough. */
export function univerRule(
  description: ConditionalDescription,
  firstCell: string,
): IConditionalFormattingRuleConfig | undefined {
  switch (description.type) {
    case "ColorScale":
      return description.criteria && colorScale(description.criteria);
    case "CellValue":
      return description.rule && cellValueRule(description, firstCell);
    case "Custom":
      return description.rule?.formula === undefined
        ? undefined
        : formulaRule(description.rule.formula, description.style);
    case "ContainsText":
      return description.rule && textRule(description);
    default:
      throw new HostError(
        "ApiNotFound",
        `[simulated Excel] ConditionalFormatType.${description.type} is not implemented`,
        404,
      );
  }
}

/** What a description says in formulas, or in numbers where it may. */
export function ruleFormulas({ rule = {}, criteria = {} }: ConditionalDescription): unknown[] {
  return [rule.formula, rule.formula1, rule.formula2, ...Object.values(criteria).map((point) => point?.formula)];
}

function colorScale({
  minimum,
  midpoint,
  maximum,
}: Record<string, ColorCriterion | undefined>): IConditionalFormattingRuleConfig {
  const points = [minimum, midpoint, maximum].filter((point) => point !== undefined && point !== null);
  return {
    type: CFRuleType.colorScale,
    config: points.map(({ color, formula, type }, index) => ({
      index,
      color,
      value: { type: SCALE_VALUES[type] ?? CFValueType.num, value: scaleValue(formula) },
    })),
  };
}

function scaleValue(formula: string | null | undefined): string | number | undefined {
  if (formula === null || formula === undefined) return undefined;
  const number = Number(formula);
  return Number.isFinite(number) ? number : formula;
}

/** Univer compares with numbers only; anything else becomes a formula over the first cell. */
function cellValueRule(
  { rule = {}, style }: ConditionalDescription,
  firstCell: string,
): IConditionalFormattingRuleConfig {
  const operator = rule.operator ?? "EqualTo";
  const bounds = [rule.formula1, rule.formula2].filter((bound) => bound !== undefined && bound !== null).map(String);
  const numbers = bounds.map((bound) => Number(bound.replace(/^=/, "")));
  if (!numbers.every(Number.isFinite)) return formulaRule(comparison(operator, firstCell, bounds), style);
  const value = operator.endsWith("etween") ? ([numbers[0], numbers[1]] as [number, number]) : numbers[0];
  const shared = {
    type: CFRuleType.highlightCell,
    subType: CFSubRuleType.number,
    style,
    operator: OPERATORS[operator],
  };
  return { ...shared, value } as IConditionalFormattingRuleConfig;
}

function comparison(operator: string, cell: string, bounds: string[]): string {
  const [low, high] = bounds.map((bound) => bound.replace(/^=/, ""));
  if (operator === "Between") return `=AND(${cell}>=${low},${cell}<=${high})`;
  if (operator === "NotBetween") return `=OR(${cell}<${low},${cell}>${high})`;
  return `=${cell}${SYMBOLS[operator] ?? "="}${low}`;
}

function formulaRule(formula: string, style: IStyleBase): IConditionalFormattingRuleConfig {
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.formula, value: formula, style };
}

function textRule({ rule = {}, style }: ConditionalDescription): IConditionalFormattingRuleConfig {
  const operator = TEXT_OPERATORS[rule.operator ?? "Contains"] ?? CFTextOperator.containsText;
  return { type: CFRuleType.highlightCell, subType: CFSubRuleType.text, operator, value: rule.text ?? "", style };
}
