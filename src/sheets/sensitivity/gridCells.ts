import type { Domain } from "../../engine/check";
import { Decimal, INFINITY, ONE } from "../../engine/decimal";
import { setting } from "../../engine/settings";
import { type CellOf, formulaOf } from "../../forms/formulas";
import { COMPARISON } from "../../model/comparison";
import { comparedLines, counted, countedMonths } from "../../scenario/followed";
import { supposing } from "../../scenario/lines";
import { isSteady } from "../../scenario/ownership";
import type { Scenario } from "../../scenario/scenario";
import { withSetting } from "../../scenario/variation";
import { reference } from "../address";
import type { BlockLine, Cells, Frame } from "../blocks/block";
import type { InMonths } from "../blocks/ownByMonth";
import { valueCell } from "../cells";
import type { Pair } from "../choice";
import { domainValidation } from "../domainRule";
import { requiredNumber } from "../lookup";
import { monthsColors } from "../matrixColors";
import { monthsText } from "../monthsText";
import type { WorkbookNames } from "../names";
import { nativeMonths } from "../nativeMonths";
import type { Area, ConditionalFormat, PlanCell, PlanValidation, PlanValue } from "../plan";
import { monthsOfPair } from "../summary/wayCells";
import type { Followed } from "../workings/followedMonths";
import { monthRows } from "../monthRows";
import { type CaseMonths, type OwnByMonth, monthStepFormula } from "./caseMonths";
import { driverFormat } from "./drivers";
import { AXIS_COUNT, GRID_STEPS, type Grid, type GridColumn, baseCell, grids, ofBase, terms } from "./layout";
import { BY_VALUE, type Measure } from "./ranking";
import { type Step, caseCells, figureCells, stepFormat, stepFormula, stepLabel } from "./steps";
import { stepValues } from "./stepValues";
import type { WorthLine } from "./worthMonths";

/** Changes of the API price, and values of the other axis, until someone types others. */
const CHANGES = [-0.6, -0.4, -0.2, -0.1, 0, 0.2, 0.4] as const;
const VALUES: Readonly<Record<Grid["driver"], readonly number[]>> = {
  utilization: [0.1, 0.2, 0.3, 0.5, 0.7, 1],
  electricityRate: [0.05, 0.1, 0.15, 0.2, 0.3, 0.4],
};
/** The API can become free, and no cheaper. */
const CHANGE_DOMAIN: Domain = { atLeast: -1 };

/** Months by the change of the API price (down) and a driver (across), one grid for each of two drivers. */
export function gridCells(names: WorkbookNames, scenario: Scenario, measure: Measure, followed: Followed, worth: Cells<WorthLine>): PlanCell[] {
  const months = monthsOfPair(names, scenario);
  return grids.flatMap((grid) => cellsOf(grid, scenario, names.chosen.pair, measure, followed, worth, months.inMonths));
}

/** The first column is as assumed, the others as typed. */
function cellsOf({ driver, axis, values, steps, bill, byMonth }: Grid, scenario: Scenario, pair: Pair, measure: Measure, followed: Followed, worth: Cells<WorthLine>, ofPair: InMonths): PlanCell[] {
  const { label, domain } = setting(driver);
  const typed = (column: number) => VALUES[driver][column - 1];
  const across = (column: number) => typed(column) ?? scenario.settings[driver].toNumber();
  const columns = Array.from({ length: 1 + AXIS_COUNT }, (_, column) => columnOf(withSetting(scenario, driver, new Decimal(across(column))), pair));
  const quantity = (column: number) => (each: string) => (each === driver && column > 0 ? requiredNumber(axis.cell("axis", column), domain) : baseCell(each));
  const given = (column: number) => caseCells(quantity(column), followed, worth);
  const change = (i: number) => requiredNumber(values.cell("change", i), CHANGE_DOMAIN);
  const byValue = isByValue(driver);
  const measureHere = byMonth === undefined && !isSteady(scenario.settings) ? BY_VALUE : measure;
  const step = (name: Step): BlockLine => ({
    label: stepLabel(name), format: stepFormat(name),
    formula: (column) => stepFormula(name, (before) => steps.cell(before, column), given(column)), value: (column) => columns[column]!.steps[name],
  });

  const steadily = (column: number, i: number) =>
    nativeMonths(bill.cell(`at ${column}`, i), steps.cell("running", column), steps.cell("hardware", column), terms.cell("replacedAfter"));
  /** The months of a column at a change of the price: each bill changes by as much. */
  const monthsAt = (frames: NonNullable<typeof byMonth>, column: number, i: number): CaseMonths => {
    const apiCost = bill.cell(`at ${column}`, i);
    const figures = figureCells(given(column));
    const at: CellOf = (name, shift) => {
      if (name === "apiCost") return apiCost;
      if (name === "paidIn" || name === "ownSoFar") return frames[name].cell(`at ${column}`, i);
      return steps.has(name) ? steps.cell(name, column) : figures(name, shift);
    };
    return {
      at, own: atAnotherRate(at, quantity(column)("electricityRate")!, ofPair), when: `AND(${followed.changing},${terms.cell(`${driver}Measure`)}<>"${BY_VALUE}")`,
      steadily: steadily(column, i),
    };
  };
  const shown = (column: number): BlockLine => ({
    label: "", format: "months",
    // By month the bill of every month changes by as much, and so does its present value.
    formula: (i) => `IF(${byValue},${steps.cell("ownAhead", column)}+${steps.cell("apiPresent", column)}*${change(i)},${byMonth ? monthStepFormula("breakEven", monthsAt(byMonth, column, i), followed) : steadily(column, i)})`,
    value: (i) => columns[column]!.shown(CHANGES[i]!, measureHere),
  });
  const byChange = (frame: Frame<GridColumn>, name: Step, formula: (column: number, i: number) => string, value: (column: number, change: number) => PlanValue): PlanCell[] => frame.filled({
    ...eachColumn((column): BlockLine => ({ label: "", format: stepFormat(name), formula: (i) => formula(column, i), value: (i) => value(column, CHANGES[i]!) })),
    change: { label: "", format: "percent", formula: (i) => values.cell("change", i), value: (i) => CHANGES[i]! },
  }, { head: (row) => [valueCell(row, 0, stepLabel(name), "label")] }).cells();
  const told = (frames: NonNullable<typeof byMonth>) => (["paidIn", "ownSoFar"] as const).flatMap((name) =>
    byChange(frames[name], name, (column, i) => monthStepFormula(name, monthsAt(frames, column, i), followed), (column, by) => columns[column]!.told(by, measure)?.[name] ?? ""));
  return [
    ...axis.filled({
      axis: {
        label: `API price change / ${label}`, format: driverFormat(driver), style: (column) => (column === 0 ? "total" : "inputRight"),
        formula: (column) => (column === 0 ? baseCell(driver) : undefined), value: across,
      },
    }).cells(),
    ...values.filled({ ...eachColumn(shown), change: { label: "", format: "percent", style: "inputRight", value: (i) => CHANGES[i]! } }).cells(),
    ...steps.filled(Object.fromEntries(GRID_STEPS.map((name) => [name, step(name)]))).cells(),
    ...byChange(bill, "apiCost", (column, i) => `${steps.cell("apiCost", column)}*(1+${change(i)})`, (column, by) => Number(columns[column]!.steps.apiCost) * (1 + by)),
    ...(byMonth ? told(byMonth) : []),
  ];
}

/** Whether a grid shows net present values; as a condition. */
function isByValue(driver: Grid["driver"]): string {
  return `${terms.cell(`${driver}Measure`)}="${BY_VALUE}"`;
}

function eachColumn(line: (column: number) => BlockLine): Record<`at ${number}`, BlockLine> {
  return Object.fromEntries(Array.from({ length: 1 + AXIS_COUNT }, (_, column) => [`at ${column}`, line(column)]));
}

/** Another rate leaves the deployments as they are: what they draw costs more or less. */
function atAnotherRate(at: CellOf, rate: string, ofPair: InMonths): OwnByMonth {
  const use = formulaOf(COMPARISON, "electricityUse", (name, shift) => (name === "electricityUse" ? undefined : at(name, shift)));
  const [own, drawn, more] = [ofPair("ownSoFar")!, ofPair("drawnSoFar")!, `${use}*(${rate}-${baseCell("electricityRate")!})`];
  return { all: `(${own}+${more}*${drawn})`, by: (month) => `INDEX(${own},${month})+${more}*INDEX(${drawn},${month})` };
}

/** What the model has for a column of a grid. */
function columnOf(scenario: Scenario, pair: Pair) {
  const lines = comparedLines(scenario, pair.model, pair.api);
  const steps = stepValues(scenario, pair);
  const steady = isSteady(scenario.settings);
  const [rows, most] = [monthRows(scenario), countedMonths(scenario)];
  const changedBy = (change: number) => supposing(lines, { apiCost: lines.of("apiCost").times(ONE.plus(change)) });
  /** The month by whose end owning has cost no more, one more than there are where there is none, and what it has cost then. */
  const told = (change: number, measure: Measure) => {
    if (steady || measure === BY_VALUE) return undefined;
    const changed = changedBy(change);
    let paidIn = 1;
    while (paidIn <= rows && changed.inMonth("ownSoFar", paidIn).gt(changed.inMonth("apiSoFar", paidIn))) paidIn++;
    return { paidIn, ownSoFar: changed.inMonth("ownSoFar", Math.min(paidIn, most)).toNumber() };
  };
  const shown = (change: number, measure: Measure): PlanValue => {
    if (!steady && measure === BY_VALUE) return Number(steps.ownAhead) + Number(steps.apiPresent) * change;
    const changed = changedBy(change);
    const paid = told(change, measure)?.paidIn;
    if (paid === undefined) return monthsText(changed.of("breakEven").toNumber());
    return counted(scenario, paid <= most ? changed.inMonth("caughtUpAt", paid) : INFINITY, (month) => changed.inMonth("monthSaving", month));
  };
  return { steps, told, shown };
}

function shownArea({ values, axis }: Grid): Area {
  return { ...values.area("at 0"), columnCount: axis.area("axis").columnCount };
}

/** What the first column shows at no change of the price, and the base case, which it is once more. */
export function gridBase({ driver, values }: Grid): readonly [shown: string, base: string] {
  return [`INDEX(${values.range("at 0")},MATCH(0,${values.range("change")},0))`, `IF(${isByValue(driver)},${ofBase("ownAhead")},${ofBase("breakEven")})`];
}

export function gridColors(): ConditionalFormat[] {
  return grids.flatMap((grid): ConditionalFormat[] => {
    const [area, value] = [shownArea(grid), isByValue(grid.driver)];
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
