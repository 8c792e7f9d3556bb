import { EXAMINED_MODELS } from "../../catalog/printedStudies";
import { CONSTANTS } from "../../model/figures";
import type { Scenario } from "../../scenario/scenario";
import type { Block } from "../blocks/block";
import { valueRow } from "../cells";
import type { FormatName } from "../styles";
import { TERMS, type Term, terms } from "./layout";

/** Hours a month that the cost guide rents for. */
export const RENT_HOURS = 720;
/** Tokens that its prices are for. */
export const GUIDE_UNIT = 1000;

/** The terms of the preset Published, and the units, so that no formula holds a number of its own. */
export function termBlock({ settings }: Scenario): Block {
  const rows: Readonly<Record<Term, readonly [label: string, value: number, format: FormatName, note: string]>> = {
    hoursPerMonth: ["Hours per month", settings.hoursPerMonth.toNumber(), "number", "Table III; the prose says 160"],
    load: ["Load factor", settings.loadFactor.toNumber(), "percent", "Table IV; Eq. 2 has the rated power"],
    electricityRate: ["Electricity rate (USD/kWh)", settings.electricityRate.toNumber(), "usd", "Table III"],
    inputShare: ["Input share", settings.inputShare.toNumber(), "percent", "Eq. 5, which calls it 2:1; most traffic is the other way round"],
    secondsPerHour: ["Seconds per hour", CONSTANTS.secondsPerHour.constant!, "count", ""],
    wattsPerKilowatt: ["Watts per kilowatt", CONSTANTS.wattsPerKilowatt.constant!, "count", ""],
    tokensPerPriceUnit: ["Tokens per price unit", CONSTANTS.tokensPerPriceUnit.constant!, "count", ""],
    thousand: ["Tokens per price unit of the cost guide", GUIDE_UNIT, "count", ""],
    rentedHours: ["Rented hours per month of the cost guide", RENT_HOURS, "count", ""],
    percent: ["Percentage points in a share of 1", 100, "count", ""],
    examined: ["Models that the serverless paper examined", EXAMINED_MODELS.length, "count", "Table 1"],
    lineFigures: ["Figures that a line takes from its points", 2, "count", "intercept and slope"],
    tails: ["Tails of a two-sided test", 2, "count", "the beta distribution takes halves of the degrees of freedom"],
  };
  const row = (i: number) => rows[TERMS[i]!];
  return terms.filled({
    term: { label: "Term", format: "text", style: "text", value: (i) => row(i)[0] },
    value: { label: "Value", format: (i) => row(i)[2], style: "reference", value: (i) => row(i)[1] },
    note: { label: "", format: "text", style: "text", has: (i) => row(i)[3] !== "", value: (i) => row(i)[3] },
  }, { head: (header) => valueRow(header, 0, ["Term", "Value"], "header") });
}
