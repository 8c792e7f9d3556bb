import type { Domain } from "../../engine/check";
import { Decimal, ONE } from "../../engine/decimal";
import { setting } from "../../engine/settings";
import { isSteady } from "../../scenario/ownership";
import { pairLines, supposing } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import { reference } from "../address";
import type { BlockLine } from "../blocks/block";
import type { Pair } from "../choice";
import { domainValidation } from "../domainRule";
import { requiredNumber } from "../lookup";
import { monthsColors } from "../matrixColors";
import { monthsText } from "../monthsText";
import { nativeMonths } from "../nativeMonths";
import type { Area, ConditionalFormat, PlanCell, PlanValidation, PlanValue } from "../plan";
import type { Followed } from "../workings/followedMonths";
import { driverFormat } from "./drivers";
import { AXIS_COUNT, GRID_STEPS, type Grid, baseCell, grids, terms } from "./layout";
import { BY_VALUE } from "./ranking";
import { type Step, stepFormat, stepFormula, stepLabel } from "./steps";
import { stepValues } from "./stepValues";

/** Changes of the API price, and values of the other axis, until someone types others. */
const CHANGES = [-0.6, -0.4, -0.2, -0.1, 0, 0.2, 0.4] as const;
const VALUES: Readonly<Record<Grid["driver"], readonly number[]>> = {
  utilization: [0.1, 0.2, 0.3, 0.5, 0.7, 1],
  electricityRate: [0.05, 0.1, 0.15, 0.2, 0.3, 0.4],
};
/** The API can become free, and no cheaper. */
const CHANGE_DOMAIN: Domain = { atLeast: -1 };

/** Months by the change of the API price (down) and a driver (across), one grid for each of two drivers. */
export function gridCells(scenario: Scenario, pair: Pair, followed: Followed): PlanCell[] {
  return grids.flatMap((grid) => cellsOf(grid, scenario, pair, followed));
}

/** The first column is as assumed, the others as typed. */
function cellsOf({ driver, axis, values, steps }: Grid, scenario: Scenario, { model, api }: Pair, followed: Followed): PlanCell[] {
  const { label, domain } = setting(driver);
  const typed = (column: number) => VALUES[driver][column - 1];
  const across = (column: number) => typed(column) ?? scenario.settings[driver].toNumber();
  const found = Array.from({ length: 1 + AXIS_COUNT }, (_, column) => {
    const at = withSetting(scenario, driver, new Decimal(across(column)));
    return { lines: pairLines(at, model, api), steps: stepValues(at, { model, api }) };
  });
  const quantity = (column: number) => (each: string) => (each === driver && column > 0 ? requiredNumber(axis.cell("axis", column), domain) : baseCell(each));
  const step = (name: Step): BlockLine => ({
    label: stepLabel(name), format: stepFormat(name),
    formula: (column) => stepFormula(name, (before) => steps.cell(before, column), quantity(column), followed), value: (column) => found[column]!.steps[name],
  });
  const shown = (column: number): BlockLine => ({
    label: "", format: "months",
    formula: (i) => {
      const change = requiredNumber(values.cell("change", i), CHANGE_DOMAIN);
      const months = nativeMonths(`${steps.cell("apiCost", column)}*(1+${change})`, steps.cell("running", column), steps.cell("hardware", column), terms.cell("replacedAfter"));
      // By month the bill of every month changes by as much, and so does its present value.
      return `IF(${followed.changing},${steps.cell("ownAhead", column)}+${steps.cell("apiPresent", column)}*${change},${months})`;
    },
    value: (i): PlanValue => {
      const { lines, steps: { ownAhead, apiPresent } } = found[column]!;
      if (!isSteady(scenario.settings)) return Number(ownAhead) + Number(apiPresent) * CHANGES[i]!;
      return monthsText(supposing(lines, { apiCost: lines.of("apiCost").times(ONE.plus(CHANGES[i]!)) }).of("breakEven").toNumber());
    },
  });
  return [
    ...axis.filled({
      axis: {
        label: `API price change / ${label}`, format: driverFormat(driver), style: (column) => (column === 0 ? "total" : "inputRight"),
        formula: (column) => (column === 0 ? baseCell(driver) : undefined), value: across,
      },
    }).cells(),
    ...values.filled({
      ...(Object.fromEntries(found.map((_, column) => [`at ${column}`, shown(column)])) as Record<`at ${number}`, BlockLine>),
      change: { label: "", format: "percent", style: "inputRight", value: (i) => CHANGES[i]! },
    }).cells(),
    ...steps.filled(Object.fromEntries(GRID_STEPS.map((name) => [name, step(name)]))).cells(),
  ];
}

function shownArea({ values, axis }: Grid): Area {
  return { ...values.area("at 0"), columnCount: axis.area("axis").columnCount };
}

/** The months of the first column at no change of the price: the base case, once more. */
export function gridBase({ values }: Grid): string {
  return `INDEX(${values.range("at 0")},MATCH(0,${values.range("change")},0))`;
}

export function gridColors(): ConditionalFormat[] {
  const value = `${terms.cell("gridMeasure")}="${BY_VALUE}"`;
  return grids.flatMap((grid): ConditionalFormat[] => {
    const area = shownArea(grid);
    const cell = reference(area.row, area.column);
    const byValue = (sign: string, fontColor: string): ConditionalFormat => ({ kind: "formula", area, formula: `=AND(ISNUMBER(${cell}),${value},${cell}${sign}0)`, fontColor, fill: "#FFFFFF" });
    // The signs are the months' alone: dollars keep their own format.
    const signs: ConditionalFormat = { kind: "formula", area, formula: `=AND(ISNUMBER(${cell}),NOT(${value}))`, format: "bandedMonths" };
    return [byValue("<", "#9C0006"), byValue(">=", "#1F2933"), signs, ...monthsColors(area)];
  });
}

/** The axes keep to what the figures may be. */
export function gridValidations(): PlanValidation[] {
  return grids.flatMap(({ driver, axis, values }): PlanValidation[] => {
    const { label, domain } = setting(driver);
    const { column, ...row } = axis.area("axis");
    const across: Area = { ...row, column: column + 1, columnCount: AXIS_COUNT };
    const down = values.area("change");
    return [
      { area: across, rule: domainValidation(reference(across.row, across.column), domain), title: label, message: `Type a value that ${label} may take on the sheet of assumptions.` },
      { area: down, rule: domainValidation(reference(down.row, down.column), CHANGE_DOMAIN), title: "API price change", message: "Type a change such as -20%; -100% makes the API free." },
    ];
  });
}
