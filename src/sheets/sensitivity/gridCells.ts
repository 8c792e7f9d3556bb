import { Decimal } from "../../engine/decimal";
import type { Domain } from "../../engine/check";
import { setting } from "../../engine/settings";
import { ONE } from "../../engine/decimal";
import { isSteady } from "../../scenario/ownership";
import { pairLines, supposing } from "../../scenario/lines";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import { FIXED_COLUMN, FIXED_ROW, areaReference, reference } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import type { Pair } from "../choice";
import { domainValidation } from "../domainRule";
import { requiredNumber } from "../lookup";
import { monthsColors } from "../matrixColors";
import { monthsText } from "../monthsText";
import { nativeMonths } from "../nativeMonths";
import { noteLines } from "../noteLines";
import type { Area, ConditionalFormat, PlanCell, PlanValidation } from "../plan";
import { driverFormat } from "./drivers";
import * as layout from "./layout";
import { BY_VALUE } from "./ranking";
import type { Followed } from "../workings/followedMonths";
import { stepFormat, stepFormula, stepLabel } from "./steps";
import { type StepValues, stepValues } from "./stepValues";

/** Changes of the API price, and values of the other axis, until someone types others. */
const CHANGES = [-0.6, -0.4, -0.2, -0.1, 0, 0.2, 0.4] as const;
const VALUES: Readonly<Record<(typeof layout.GRIDS)[number], readonly number[]>> = {
  utilization: [0.1, 0.2, 0.3, 0.5, 0.7, 1],
  electricityRate: [0.05, 0.1, 0.15, 0.2, 0.3, 0.4],
};
const NOTE =
  "The first column is as assumed. Type other values in blue; the steps of each column stand under it. Months are green up to 6, yellow at 24, red from 60; without colours ▲ up to 24, ■ between, ▼ from 60. A loss is in parentheses.";
/** The API can become free, and no cheaper. */
const CHANGE_DOMAIN: Domain = { atLeast: -1 };
const COLUMN_COUNT = 1 + layout.AXIS_COUNT;

/** Months by the change of the API price (down) and a driver (across), one grid for each of two drivers. */
export function gridCells(scenario: Scenario, pair: Pair, followed: Followed): PlanCell[] {
  return layout.GRIDS.flatMap((_, grid) => [
    ...headCells(grid),
    ...Array.from({ length: COLUMN_COUNT }, (_, column) => columnCells(grid, column, scenario, pair, followed)).flat(),
  ]);
}

function headCells(grid: number): PlanCell[] {
  const { heading, header, first, steps } = layout.gridPlace(grid);
  const { label, unit } = setting(layout.GRIDS[grid]!);
  return [
    ...sectionHeading(heading, `Two-way grid: months to break even (net present value in USD where the volume or price changes from year to year) by API price (down) and ${label.toLowerCase()} (across, ${unit})`, layout.WIDTH),
    valueCell(header, 0, `API price change / ${label}`, "headerLeft"),
    ...CHANGES.map((change, i) => valueCell(first + i, 0, change, "inputRight", "percent")),
    ...layout.GRID_STEPS.map((step, i) => valueCell(steps + i, 0, stepLabel(step), "label")),
    ...noteLines(NOTE).map((line, i) => valueCell(header + i, COLUMN_COUNT + 1, line, "note")),
  ];
}

function columnCells(grid: number, column: number, scenario: Scenario, pair: Pair, followed: Followed): PlanCell[] {
  const driver = layout.GRIDS[grid]!;
  const { header, steps } = layout.gridPlace(grid);
  const typed = VALUES[driver][column - 1];
  const value = typed ?? scenario.settings[driver].toNumber();
  const at = withSetting(scenario, driver, new Decimal(value));
  const values = stepValues(at, pair);
  const axis = requiredNumber(reference(header, 1 + column, FIXED_ROW), setting(driver).domain);
  const quantity = (each: string) => (each === driver && typed !== undefined ? axis : layout.baseCell(each));
  const format = driverFormat(driver);
  return [
    typed === undefined
      ? formulaCell(header, 1 + column, layout.baseCell(driver)!, value, { style: "total", format })
      : valueCell(header, 1 + column, typed, "inputRight", format),
    ...CHANGES.map((change, i) => monthsCell(grid, column, i, change, at, pair, values, followed)),
    ...layout.GRID_STEPS.map((step, i) =>
      formulaCell(steps + i, 1 + column, stepFormula(step, (before) => layout.gridStepCell(grid, before, column), quantity, followed), values[step], { style: "result", format: stepFormat(step) }),
    ),
  ];
}

function monthsCell(grid: number, column: number, i: number, change: number, scenario: Scenario, { model, api }: Pair, values: StepValues, followed: Followed): PlanCell {
  const row = layout.gridPlace(grid).first + i;
  const [apiCost, running, hardware] = (["apiCost", "running", "hardware"] as const).map((step) => layout.gridStepCell(grid, step, column));
  const changed = `${apiCost}*(1+${requiredNumber(reference(row, 0, FIXED_COLUMN), CHANGE_DOMAIN)})`;
  const lines = pairLines(scenario, model, api);
  const months = monthsText(supposing(lines, { apiCost: lines.of("apiCost").times(ONE.plus(change)) }).of("breakEven").toNumber());
  // By month the bill of every month changes by as much, and so does its present value.
  const value = `${layout.gridStepCell(grid, "ownAhead", column)}+${layout.gridStepCell(grid, "apiPresent", column)}*${requiredNumber(reference(row, 0, FIXED_COLUMN), CHANGE_DOMAIN)}`;
  const shown = isSteady(scenario.settings) ? months : Number(values.ownAhead) + Number(values.apiPresent) * change;
  return formulaCell(row, 1 + column, `IF(${followed.changing},${value},${nativeMonths(changed, running!, hardware!, layout.termCell("replacedAfter"))})`, shown, { style: "result", format: "months" });
}

function gridArea(grid: number): Area {
  return { row: layout.gridPlace(grid).first, column: 1, rowCount: layout.CHANGE_COUNT, columnCount: COLUMN_COUNT };
}

/** The months of the first column at no change of the price: the base case, once more. */
export function gridBase(grid: number): string {
  const first = layout.gridPlace(grid).first;
  const column = (at: number) => areaReference({ row: first, column: at, rowCount: layout.CHANGE_COUNT, columnCount: 1 }, { row: true, column: true });
  return `INDEX(${column(1)},MATCH(0,${column(0)},0))`;
}

export function gridColors(): ConditionalFormat[] {
  const value = `${layout.termCell("gridMeasure")}="${BY_VALUE}"`;
  return layout.GRIDS.flatMap((_, grid): ConditionalFormat[] => {
    const area = gridArea(grid);
    const cell = reference(area.row, area.column);
    const byValue = (sign: string, fontColor: string): ConditionalFormat => ({ kind: "formula", area, formula: `=AND(ISNUMBER(${cell}),${value},${cell}${sign}0)`, fontColor, fill: "#FFFFFF" });
    // The signs are the months' alone: dollars keep their own format.
    const signs: ConditionalFormat = { kind: "formula", area, formula: `=AND(ISNUMBER(${cell}),NOT(${value}))`, format: "bandedMonths" };
    return [byValue("<", "#9C0006"), byValue(">=", "#1F2933"), signs, ...monthsColors(area)];
  });
}

/** The axes keep to what the figures may be. */
export function gridValidations(): PlanValidation[] {
  return layout.GRIDS.flatMap((driver, grid): PlanValidation[] => {
    const { header, first } = layout.gridPlace(grid);
    const { label, domain } = setting(driver);
    const across: Area = { row: header, column: 2, rowCount: 1, columnCount: layout.AXIS_COUNT };
    const down: Area = { row: first, column: 0, rowCount: layout.CHANGE_COUNT, columnCount: 1 };
    return [
      { area: across, rule: domainValidation(reference(across.row, across.column), domain), title: label, message: `Type a value that ${label} may take on the sheet of assumptions.` },
      { area: down, rule: domainValidation(reference(down.row, down.column), CHANGE_DOMAIN), title: "API price change", message: "Type a change such as -20%; -100% makes the API free." },
    ];
  });
}
