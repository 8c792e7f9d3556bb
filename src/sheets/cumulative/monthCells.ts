import { type ComparedMonth, paybackMonths } from "../../engine/cumulative";
import { type Decimal, ZERO } from "../../engine/decimal";
import { monthsAgainstApi } from "../../scenario/ownership";
import { localCosts } from "../../scenario/answers";
import type { Scenario } from "../../scenario/scenario";
import { FIXED, reference } from "../address";
import { formulaCell, sectionHeading, valueRow } from "../cells";
import type { Pair } from "../choice";
import { deploymentsFormula, priceFactor } from "../growthFormulas";
import { NONE } from "../missingFigures";
import { pairCell } from "../pairSection";
import type { PlanCell, PlanValue } from "../plan";
import { rentOrNone } from "../workings/rent";
import * as layout from "./layout";

const { monthCell: cell, termCell: term } = layout;
const HEADERS = [
  "Month", "Deployments", "Own GPUs before it, purchases made (USD)", "Running cost in it (USD)", "API before it (USD)", "API in it (USD)",
  "Rented before it (USD)", "Rented in it (USD)", "Lines cross (months)",
];

/** A month as the engine has it: what each way has cost before it, and costs in it. */
export interface MonthValues {
  readonly deployments: number;
  readonly ownBefore: Decimal;
  readonly ownIn: Decimal;
  readonly apiBefore: Decimal;
  readonly apiIn: Decimal;
  readonly rentBefore: Decimal;
  readonly rentIn: Decimal;
}

/** The months of a pair; without a known rent, renting costs nothing here and the sheet says #N/A. */
export function monthValues(scenario: Scenario, { model, api }: Pair, months: number): MonthValues[] {
  const rent = rentOrNone(scenario, model);
  const rentEach = rent === NONE ? ZERO : ZERO.plus(rent).div(localCosts(scenario, model).deployments);
  let [own, paid, rented] = [ZERO, ZERO, ZERO];
  return [...monthsAgainstApi(scenario, model, api, months)].map(({ deployments, purchase, runningCost, alternativeCost }) => {
    const rentIn = rentEach.times(deployments);
    const month = { deployments: deployments.toNumber(), ownBefore: own.plus(purchase), ownIn: runningCost, apiBefore: paid, apiIn: alternativeCost, rentBefore: rented, rentIn };
    [own, paid, rented] = [month.ownBefore.plus(runningCost), paid.plus(alternativeCost), rented.plus(rentIn)];
    return month;
  });
}

/** When the lines cross first, within so many months; infinite where they do not. */
export function firstCrossing(scenario: Scenario, { model, api }: Pair, months: number): number {
  return paybackMonths(monthsAgainstApi(scenario, model, api, months)).toNumber();
}

/** What each way costs by month: model, equation 8, the deployments bought as the volume needs them. */
export function monthCells(scenario: Scenario, pair: Pair, values: readonly MonthValues[]): PlanCell[] {
  const compared = [...monthsAgainstApi(scenario, pair.model, pair.api, values.length)];
  const noRent = rentOrNone(scenario, pair.model) === NONE;
  return [
    ...sectionHeading(layout.MONTHS_HEADING, "By month: Eq. 3 and 6, further deployments bought at the start of the month that needs them", HEADERS.length),
    ...valueRow(layout.MONTHS_HEADING + 1, 0, HEADERS, "header"),
    ...values.flatMap((value, i) => monthRow(i + 1, value, crossing(compared[i]!, value), noRent)),
  ];
}

function monthRow(month: number, values: MonthValues, crosses: PlanValue, noRent: boolean): PlanCell[] {
  const at = (column: layout.MonthColumn) => cell(column, month);
  const before = (column: layout.MonthColumn) => cell(column, month - 1);
  const first = `${at("month")}=1`;
  const carried = (total: layout.MonthColumn, spent: layout.MonthColumn) => `IF(${first},0,${before(total)}+${before(spent)})`;
  const owned = `IF(${first},0,${before("deployments")})`;
  const amount = (column: layout.MonthColumn, formula: string, expected: PlanValue) => place(month, column, formula, expected, "usdRounded");
  const rent = (value: Decimal): PlanValue => (noRent ? "#N/A" : value.toNumber());
  return [
    place(month, "month", `ROWS(${reference(layout.MONTH_ROW, 0, FIXED)}:${at("month")})`, month, "wholeMonths"),
    place(month, "deployments", deploymentsFormula(owned, at("month"), term), values.deployments, "count"),
    amount("ownBefore", `${carried("ownBefore", "ownIn")}+${term("hardwareEach")}*(${at("deployments")}-${owned})`, values.ownBefore.toNumber()),
    amount("ownIn", `${at("deployments")}*${term("runningEach")}+${term("fixed")}`, values.ownIn.toNumber()),
    amount("apiBefore", carried("apiBefore", "apiIn"), values.apiBefore.toNumber()),
    amount("apiIn", `${pairCell("apiCost")}*${priceFactor(at("month"), term)}`, values.apiIn.toNumber()),
    amount("rentBefore", `IF(ISNUMBER(${term("rentEach")}),${carried("rentBefore", "rentIn")},NA())`, rent(values.rentBefore)),
    amount("rentIn", `IF(ISNUMBER(${term("rentEach")}),${at("deployments")}*${term("rentEach")},NA())`, rent(values.rentIn)),
    place(month, "crossing", crossingFormula(at), crosses, "months"),
  ];
}

function place(month: number, column: layout.MonthColumn, formula: string, expected: PlanValue, format: "count" | "months" | "usdRounded" | "wholeMonths"): PlanCell {
  return formulaCell(layout.MONTH_ROW + month - 1, layout.MONTH_COLUMNS.indexOf(column), formula, expected, { style: "result", format });
}

/** The month inside which what owning has cost more is earned back; the first of them counts. */
function crossingFormula(at: (column: layout.MonthColumn) => string): string {
  const [open, saving] = [`(${at("ownBefore")}-${at("apiBefore")})`, `(${at("apiIn")}-${at("ownIn")})`];
  return `IF(AND(${open}>0,${saving}>=${open}),${at("month")}-1+${open}/${saving},"")`;
}

function crossing({ month }: ComparedMonth, { ownBefore, ownIn, apiBefore, apiIn }: MonthValues): PlanValue {
  const [open, saving] = [ownBefore.minus(apiBefore), apiIn.minus(ownIn)];
  return open.gt(0) && saving.gte(open) ? open.div(saving).plus(month - 1).toNumber() : "";
}
