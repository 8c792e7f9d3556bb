import type { Domain } from "../../engine/check";
import { setting } from "../../engine/settings";
import { SWING_DOMAIN } from "../../engine/whatIf/tornado";
import type { Scenario } from "../../scenario/scenario";
import { FIXED_COLUMN, reference } from "../address";
import type { BlockLine } from "../blocks/block";
import { domainValidation } from "../domainRule";
import { domainHere } from "../monthRows";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValidation } from "../plan";
import { DRIVERS, SWING, baseFormula, driverFormat } from "./drivers";
import { type DriverColumn, type End, drivers, ends, terms } from "./layout";
import { type Ranking, measured, outputOf } from "./ranking";
import type { DriverCase } from "./stepValues";

/** What a figure that need not be whole is rounded to: enough to change nothing. */
const MOST_DECIMALS = 12;

/** Every driver with its swing, its two ends and what they do; the ranks put the tornado in order. */
export function driverCells(names: WorkbookNames, scenario: Scenario, cases: readonly DriverCase[], { effects, orders, ranks, measure }: Ranking): PlanCell[] {
  const of = (i: number) => setting(DRIVERS[i]!);
  const cell = (column: DriverColumn) => (i: number) => drivers.cell(column, i);
  const [low, high, effect, order] = [cell("monthsAtLow"), cell("monthsAtHigh"), cell("effect"), cell("order")];
  const base = terms.cell("base");
  const all = (i: number) => `${low(i)},${high(i)},${base}`;
  const ofDriver = { format: (i: number) => driverFormat(DRIVERS[i]!) };
  const months = { format: "months" } as const;
  const limit = (label: string, value: (limits: Domain) => number | undefined): BlockLine => ({ label, format: "general", style: "reference", value: (i) => value(domainHere(DRIVERS[i]!, scenario)) ?? "" });
  const endOf = (end: End, label: string, sign: "-" | "+"): BlockLine => ({ label, ...ofDriver, formula: (i) => endFormula(i, sign), value: (i) => cases[i]!.ends[end].value });
  const outputAt = (end: End): BlockLine => ({
    label: `At ${end} (months or USD)`, ...months, formula: (i) => measured(ends[end].cell("breakEven", i), ends[end].cell("ownAhead", i)), value: (i) => outputOf(cases[i]!.ends[end].steps, measure),
  });
  return drivers.filled({
    driver: { label: "Driver", format: "general", style: "text", value: (i) => of(i).label },
    base: { label: "Base", ...ofDriver, style: "resultLink", formula: (i) => baseFormula(names, DRIVERS[i]!), value: (i) => cases[i]!.base },
    swing: { label: "Swing", format: "percent", style: "inputRight", value: () => SWING },
    low: endOf("low", "Low", "-"),
    high: endOf("high", "High", "+"),
    monthsAtLow: outputAt("low"),
    monthsAtHigh: outputAt("high"),
    // What two ways of adding up the same months leave is none.
    effect: { label: "Effect (months or USD)", ...months, formula: (i) => `IF(OR(ISTEXT(${low(i)}),ISTEXT(${high(i)}),ISTEXT(${base})),IF(COUNT(${all(i)})=0,0,"unbounded"),IF(ROUND(MAX(${all(i)})-MIN(${all(i)}),${terms.cell("orderDecimals")})=0,0,MAX(${all(i)})-MIN(${all(i)})))`, value: (i) => effects[i]! },
    order: { label: "Order", ...months, formula: (i) => `IF(ISNUMBER(${effect(i)}),ROUND(${effect(i)},${terms.cell("orderDecimals")}),MAX(${drivers.range("effect")})+1)`, value: (i) => orders[i]! },
    // Equal effects keep the order of the list.
    rank: { label: "Rank", format: "count", formula: (i) => `SUMPRODUCT(--(${drivers.range("order")}>${order(i)}))+SUMPRODUCT(--(${drivers.soFar("order", i)}=${order(i)}))`, value: (i) => ranks[i]! },
    atLeast: limit("At least", ({ atLeast }) => atLeast),
    moreThan: limit("More than", ({ above }) => above),
    atMost: limit("At most", ({ atMost }) => atMost),
    decimals: limit("Decimals", ({ whole }) => (whole ? 0 : MOST_DECIMALS)),
    unit: { label: "Unit", format: "general", style: "label", value: (i) => of(i).unit },
  }).cells();
}

/** The base swung, kept within its limits; a limit that must not be reached leaves the base as it is. */
function endFormula(i: number, sign: "-" | "+"): string {
  const cell = (column: DriverColumn) => drivers.cell(column, i);
  const [base, swing, open] = [cell("base"), cell("swing"), cell("moreThan")];
  // Rounded first: 90% off five are half a GPU, not a hair less.
  const end = `ROUND(MAX(${cell("atLeast")},MIN(${cell("atMost")},ROUND(${base}${sign}ABS(${base})*${swing},${MOST_DECIMALS}))),${cell("decimals")})`;
  const inside = `IF(AND(ISNUMBER(${open}),${end}<=${open}),${base},${end})`;
  return `IF(ISNUMBER(${base}),IF(AND(${swing}>0,${swing}<1),${inside},NA()),${base})`;
}

/** The swings stay above nothing and below all of the base. */
export function swingValidation(): PlanValidation {
  const area = drivers.area("swing");
  return {
    area,
    rule: domainValidation(reference(area.row, area.column, FIXED_COLUMN), SWING_DOMAIN),
    title: "Swing",
    message: "Type a share of the base above 0% and below 100%, such as 20%.",
  };
}
