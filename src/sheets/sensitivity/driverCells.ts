import { setting } from "../../engine/settings";
import { SWING_DOMAIN } from "../../engine/whatIf/tornado";
import { FIXED_COLUMN, reference } from "../address";
import { emptyCell, formulaCell, noteCells, sectionHeading, valueCell, valueRow, type Look } from "../cells";
import { domainValidation } from "../domainRule";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValidation, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { SWING, baseFormula, driverFormat } from "./drivers";
import * as layout from "./layout";
import { DRIVERS_NOTES } from "./notes";
import { type Ranking, measured, outputOf } from "./ranking";
import type { DriverCase } from "./stepValues";

const HEADERS = [
  "Driver", "Base", "Swing", "Low", "High", "At low (months or USD)", "At high (months or USD)", "Effect (months or USD)", "Order", "Rank",
  "At least", "More than", "At most", "Decimals", "", "Unit",
] as const;

/** Every driver with its swing, its two ends and what they do; the ranks put the tornado in order. */
export function driverCells(names: WorkbookNames, cases: readonly DriverCase[], ranking: Ranking): PlanCell[] {
  return [
    ...sectionHeading(layout.DRIVERS_HEADING, "Drivers: every figure of the first month that enters the months to break even and the net present value", layout.WIDTH),
    ...valueRow(layout.DRIVERS_HEADER, 0, HEADERS, "header"),
    ...cases.flatMap((each, i) => [...settingCells(each, i, names), ...resultCells(each, i, ranking)]),
    ...noteCells(layout.DRIVERS_NOTE, DRIVERS_NOTES),
  ];
}

function settingCells({ driver, base, ends }: DriverCase, i: number, names: WorkbookNames): PlanCell[] {
  const { label, unit, domain } = setting(driver);
  const row = layout.driverRow(i);
  const format = driverFormat(driver);
  const limit = (column: layout.DriverColumn, value: PlanValue | undefined) => {
    const at = layout.DRIVER_COLUMNS.indexOf(column);
    return value === undefined ? emptyCell(row, at, "reference", "general") : valueCell(row, at, value, "reference");
  };
  const cell = placed(row);
  return [
    valueCell(row, 0, label, "text"),
    cell("base", baseFormula(names, driver), base, { style: "resultLink", format }),
    valueCell(row, layout.DRIVER_COLUMNS.indexOf("swing"), SWING, "inputRight", "percent"),
    cell("low", endFormula(i, "-"), ends.low.value, { style: "result", format }),
    cell("high", endFormula(i, "+"), ends.high.value, { style: "result", format }),
    limit("atLeast", domain.atLeast),
    limit("moreThan", domain.above),
    limit("atMost", domain.atMost),
    limit("decimals", domain.whole ? 0 : MOST_DECIMALS),
    valueCell(row, layout.DRIVER_COLUMNS.indexOf("unit"), unit, "label"),
  ];
}

/** What a figure that need not be whole is rounded to: enough to change nothing. */
const MOST_DECIMALS = 12;

/** The base swung, kept within its limits; a limit that must not be reached leaves the base as it is. */
function endFormula(i: number, sign: "-" | "+"): string {
  const cell = (column: layout.DriverColumn) => layout.driverCell(column, i);
  const [base, swing, open] = [cell("base"), cell("swing"), cell("moreThan")];
  // Rounded first: 90% off five are half a GPU, not a hair less.
  const end = `ROUND(MAX(${cell("atLeast")},MIN(${cell("atMost")},ROUND(${base}*(1${sign}${swing}),${MOST_DECIMALS}))),${cell("decimals")})`;
  const inside = `IF(AND(ISNUMBER(${open}),${end}<=${open}),${base},${end})`;
  return `IF(ISNUMBER(${base}),IF(AND(${swing}>0,${swing}<1),${inside},NA()),${base})`;
}

function resultCells({ ends }: DriverCase, i: number, { effects, orders, ranks, measure }: Ranking): PlanCell[] {
  const cell = placed(layout.driverRow(i));
  const [low, high, base] = [layout.driverCell("monthsAtLow", i), layout.driverCell("monthsAtHigh", i), layout.termCell("base")];
  const all = `${low},${high},${base}`;
  const [effect, order] = [layout.driverCell("effect", i), layout.driverCell("order", i)];
  const orderArea = layout.driverRange("order");
  const before = `${reference(layout.driverRow(0), layout.DRIVER_COLUMNS.indexOf("order"), { row: true, column: true })}:${order}`;
  return [
    cell("monthsAtLow", measured(layout.stepCell("low", "breakEven", i), layout.stepCell("low", "ownAhead", i)), outputOf(ends.low.steps, measure), MONTHS),
    cell("monthsAtHigh", measured(layout.stepCell("high", "breakEven", i), layout.stepCell("high", "ownAhead", i)), outputOf(ends.high.steps, measure), MONTHS),
    cell("effect", `IF(OR(ISTEXT(${low}),ISTEXT(${high}),ISTEXT(${base})),IF(COUNT(${all})=0,0,"unbounded"),MAX(${all})-MIN(${all}))`, effects[i]!, MONTHS),
    cell("order", `IF(ISNUMBER(${effect}),ROUND(${effect},${layout.termCell("orderDecimals")}),MAX(${layout.driverRange("effect")})+1)`, orders[i]!, MONTHS),
    // Equal effects keep the order of the list.
    cell("rank", `SUMPRODUCT(--(${orderArea}>${order}))+SUMPRODUCT(--(${before}=${order}))`, ranks[i]!, { style: "result", format: "count" }),
  ];
}

const MONTHS: Look = { style: "result", format: "months" };

function placed(row: number) {
  return (column: layout.DriverColumn, formula: string, expected: PlanValue, look: { style: Look["style"]; format: FormatName }): PlanCell =>
    formulaCell(row, layout.DRIVER_COLUMNS.indexOf(column), formula, expected, look);
}

/** The swings stay above nothing and below all of the base. */
export function swingValidation(): PlanValidation {
  const area = layout.driverArea("swing");
  return {
    area,
    rule: domainValidation(reference(area.row, area.column, FIXED_COLUMN), SWING_DOMAIN),
    title: "Swing",
    message: "Type a share of the base above 0% and below 100%, such as 20%.",
  };
}
