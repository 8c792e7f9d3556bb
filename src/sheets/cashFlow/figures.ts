import { NotAvailableError } from "../../engine/check";
import { compounding } from "../../engine/compounding";
import type { Decimal } from "../../engine/decimal";
import { ownershipOf } from "../../scenario/ownership";
import { internalRateOfReturn, netPresentValue } from "../../scenario/returnAnswers";
import type { Scenario } from "../../scenario/scenario";
import type { SettingKey } from "../../engine/settings";
import { FIXED, areaReference, reference, sheetPrefix } from "../address";
import { formulaCell, sectionHeading, valueCell } from "../cells";
import type { WorkbookNames } from "../names";
import { ofModel, pairCell } from "../pairSection";
import type { PlanCell, PlanValue } from "../plan";
import type { FormatName } from "../styles";
import { conversion, inForce } from "../workings/figureCells";
import type { FlowValues } from "./flowValues";
import { lastEstimate } from "./rateSearch";
import { FLOW_COLUMNS, type FigureRow, type FlowPlace, RESULTS_HEADING, TERMS_HEADING, figureCell, figureRow } from "./layout";

/** No month brings money in. */
const NONE = "none";
/** The flows have no rate of return, or none that the spreadsheet's search comes to. */
const NOT_FOUND = "not found";

/** Net present value, rate of return and payback by the spreadsheet's own functions, and the terms they follow from. */
export function figureCells(names: WorkbookNames, scenario: Scenario, place: FlowPlace, { payback, bestMonth, bought, bookValue }: FlowValues): PlanCell[] {
  const { settings } = scenario;
  const { months, first, range } = place;
  const { model, api } = names.chosen.pair;
  const workings = sheetPrefix(names.sheets.workings);
  const net = range("net");
  const own = ownershipOf(scenario, model);
  const netColumn = FLOW_COLUMNS.indexOf("net");
  const later = areaReference({ row: first + 1, column: netColumn, rowCount: months, columnCount: 1 }, FIXED);
  const result = (row: FigureRow, label: string, formula: string, expected: PlanValue, format: FormatName, note: string) =>
    figure(row, label, formula, expected, { style: "total", format }, note);
  const term = (row: FigureRow, label: string, key: SettingKey, format: FormatName, note: string) =>
    figure(row, label, workings + inForce(key), settings[key]!.toNumber(), { style: "resultLink", format }, note);
  const computed = (row: FigureRow, label: string, formula: string, expected: number, format: FormatName, note: string) =>
    figure(row, label, formula, expected, { style: "result", format }, note);
  const looked = (row: FigureRow, label: string, formula: string, expected: Decimal, format: FormatName, note: string) =>
    figure(row, label, formula, expected.toNumber(), { style: "resultLink", format }, note);
  const life = settings.depreciationLife.times(12).toNumber();
  return [
    ...sectionHeading(RESULTS_HEADING, "Result", FLOW_COLUMNS.length),
    ...result("npv", "Net present value (USD)", `NPV(${figureCell("monthlyRate")},${later})+${reference(first, netColumn, FIXED)}`, netPresentValue(scenario, model, api).toNumber(), "usdRounded", "month 0 counts in full"),
    ...result("irr", "Internal rate of return (per year)", `IF(${figureCell("bestMonth")}<=0,"${NONE}",IFERROR((1+IRR(${net},${lastEstimate(place)}))^${figureCell("monthsPerYear")}-1,"${NOT_FOUND}"))`, rateOfReturn(scenario, model, api, bestMonth), "percent", "the monthly rate, compounded; none: no month brings money in"),
    ...result("payback", "Discounted payback (months)", `IF(ISNUMBER(${figureCell("npv")}),IF(COUNT(${range("crossing")})=0,"never",MIN(${range("crossing")})),NA())`, Number.isFinite(payback) ? payback : "never", "months", "never: not within the horizon"),
    ...sectionHeading(TERMS_HEADING, "Terms", FLOW_COLUMNS.length),
    ...computed("horizon", "Horizon (months)", `IF(${pairCell("horizon")}<=ROWS(${range("month")})-1,${pairCell("horizon")},NA())`, settings.horizon.toNumber(), "count", `at most ${months}, longer shows #N/A; LLM.CASHFLOW, NPV and IRR go on to 600`),
    ...looked("volume", "Volume in month 1 (tokens/month)", ofModel(names, "volume"), own.volume, "tokens", ""),
    ...looked("capacity", "Capacity of one deployment (tokens/month)", ofModel(names, "capacity"), own.capacity, "tokens", ""),
    ...term("spares", "Spare deployments", "spareDeployments", "count", ""),
    ...term("volumeGrowth", "Volume growth (per year)", "volumeGrowth", "percent", "further deployments are bought when the volume outgrows those owned"),
    ...term("apiPriceDecline", "API price decline (per year)", "apiPriceDecline", "percent", ""),
    ...looked("hardwareEach", "Hardware cost of one deployment (USD)", ofModel(names, "hardware"), own.hardwareCost, "usdRounded", ""),
    ...looked("runningEach", "Running cost of one deployment (USD/month)", ofModel(names, "runningEach"), own.runningCostPerDeployment, "usd", ""),
    ...looked("fixed", "Staff and other (USD/month)", ofModel(names, "fixed"), own.fixedRunningCost, "usd", "whatever the number of deployments"),
    ...term("discountRate", "Discount rate (per year)", "discountRate", "percent", "an effective yearly rate"),
    ...figure("monthsPerYear", "Months per year", workings + conversion("Months per year"), 12, { style: "resultLink", format: "count" }, ""),
    ...computed("monthlyRate", "Discount rate (per month)", `(1+${figureCell("discountRate")})^(1/${figureCell("monthsPerYear")})-1`, compounding(settings.discountRate)(1).minus(1).toNumber(), "percentPoints", "(1 + yearly rate)^(1/12) - 1"),
    ...term("taxRate", "Tax rate", "taxRate", "percent", "on API cost avoided less running cost less depreciation; a loss saves tax"),
    ...term("lifeYears", "Depreciation life (years)", "depreciationLife", "number", "straight line to zero"),
    ...computed("lifeMonths", "Depreciation life (months)", `${figureCell("lifeYears")}*${figureCell("monthsPerYear")}`, life, "number", ""),
    ...computed("wholeLife", "Whole months of it", `INT(${figureCell("lifeMonths")})`, Math.floor(life), "count", ""),
    ...term("residualValue", "Residual value (share of hardware cost)", "residualValue", "percent", "received at the horizon; its gain over book value is taxed"),
    ...computed("bought", "Hardware bought by the horizon (USD)", `-SUM(${range("purchases")})`, bought, "usdRounded", ""),
    ...computed("bookValue", "Book value at the horizon (USD)", `${figureCell("bought")}*ROUND(1-SUM(${range("depreciation")})/${figureCell("bought")},12)`, bookValue, "usdRounded", "what is not depreciated by then, to twelve digits"),
    ...computed("bestMonth", "Best month (USD)", `MAX(${net})`, bestMonth, "usdRounded", "a rate of return needs a month that brings money in"),
  ];
}

function figure(row: FigureRow, label: string, formula: string, expected: PlanValue, look: Parameters<typeof formulaCell>[4], note: string): PlanCell[] {
  const at = figureRow(row);
  return [
    valueCell(at, 0, label, "text"),
    formulaCell(at, 1, formula, expected, look),
    ...(note === "" ? [] : [valueCell(at, 2, note, "note")]),
  ];
}

function rateOfReturn(scenario: Scenario, model: string, api: string, bestMonth: number): PlanValue {
  try {
    return internalRateOfReturn(scenario, model, api).toNumber();
  } catch (error) {
    if (error instanceof NotAvailableError) return bestMonth > 0 ? NOT_FOUND : NONE;
    throw error;
  }
}
