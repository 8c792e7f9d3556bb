import { FIXED, FIXED_COLUMN, reference } from "../address";
import { formulaCell, sectionHeading, valueCell, valueRow } from "../cells";
import type { PlanCell } from "../plan";
import type { FormatName } from "../styles";
import { FLOW_COLUMNS, type FlowPlace } from "./layout";

/** IRR's Newton search runs away from the rate of a loss when it starts as usual, at 10% a month; so many steps bring it near enough. */
const STEPS = 5;
const COLUMNS = ["step", "rate", "moneyIn", "moneyOut", "monthIn", "monthOut"] as const;
type Column = (typeof COLUMNS)[number];

/** One estimate of the monthly rate, and what the flows come to at it. */
type Estimate = Readonly<Record<Exclude<Column, "step">, number>>;

const HEADERS = ["Step", "Rate (per month)", "Money in, discounted (USD)", "Money out, discounted (USD)", "Mean month of money in", "Mean month of money out"];
const FORMATS: Readonly<Record<Exclude<Column, "step">, FormatName>> = {
  rate: "percentPoints", moneyIn: "usdRounded", moneyOut: "usdRounded", monthIn: "months", monthOut: "months",
};
const TITLE = "Where the search for the rate of return starts";
const NOTES = [
  "Each step takes the rate at which money out grows to money in over the months between their means, if money in comes later.",
  "The rate of return above is IRR's, which starts from the last step: from its usual start it misses losses.",
  '"not found": the flows have no rate of return, as where savings turn to losses for good, or IRR does not come to it.',
];

/** The estimates under the months, each from the one before; the first is no return at all. */
export function rateSearchCells(place: FlowPlace, nets: readonly number[]): PlanCell[] {
  return [
    ...sectionHeading(rateSearchHeader(place) - 1, TITLE, FLOW_COLUMNS.length),
    ...valueRow(rateSearchHeader(place), 0, HEADERS, "header"),
    ...estimates(nets).flatMap((estimate, step) => stepCells(step, estimate, place)),
    ...NOTES.map((note, i) => valueCell(stepRow(STEPS, place) + 1 + i, 0, note, "note")),
  ];
}

/** The row of the estimates' headers. */
export function rateSearchHeader({ first, months }: FlowPlace): number {
  return first + months + 3;
}

/** The estimate that the search starts from. */
export function lastEstimate(place: FlowPlace): string {
  return reference(stepRow(STEPS, place), COLUMNS.indexOf("rate"), FIXED);
}

function stepCells(step: number, estimate: Estimate, place: FlowPlace): PlanCell[] {
  const row = stepRow(step, place);
  const cell = (column: Exclude<Column, "step">, formula: string) =>
    formulaCell(row, COLUMNS.indexOf(column), formula, estimate[column], { style: "result", format: FORMATS[column] });
  const at = (column: Column, of = step) => reference(stepRow(of, place), COLUMNS.indexOf(column), FIXED_COLUMN);
  const [net, month] = [place.range("net"), place.range("month")];
  const discounted = `/(1+${at("rate")})^${month}`;
  const before = (column: Column) => at(column, step - 1);
  const growth = `(${before("moneyIn")}/${before("moneyOut")})^(1/(${before("monthIn")}-${before("monthOut")}))`;
  return [
    valueCell(row, 0, step, "reference", "count"),
    step === 0 ? valueCell(row, COLUMNS.indexOf("rate"), 0, "reference", FORMATS.rate) : cell("rate", `IF(${before("monthIn")}>${before("monthOut")},IFERROR((1+${before("rate")})*${growth}-1,${before("rate")}),${before("rate")})`),
    cell("moneyIn", `SUMPRODUCT((${net}>0)*${net}${discounted})`),
    cell("moneyOut", `-SUMPRODUCT((${net}<0)*${net}${discounted})`),
    cell("monthIn", `IF(${at("moneyIn")}=0,0,SUMPRODUCT((${net}>0)*${net}*${month}${discounted})/${at("moneyIn")})`),
    cell("monthOut", `IF(${at("moneyOut")}=0,0,-SUMPRODUCT((${net}<0)*${net}*${month}${discounted})/${at("moneyOut")})`),
  ];
}

function stepRow(step: number, place: FlowPlace): number {
  return rateSearchHeader(place) + 1 + step;
}

/** The same estimates in doubles. */
function estimates(nets: readonly number[]): Estimate[] {
  const found = [atRate(nets, 0)];
  while (found.length <= STEPS) found.push(atRate(nets, nextRate(found[found.length - 1]!)));
  return found;
}

/** A step from money in that comes before money out, in the mean, would run away: such a rate stays. */
function nextRate({ rate, moneyIn, moneyOut, monthIn, monthOut }: Estimate): number {
  const next = (1 + rate) * (moneyIn / moneyOut) ** (1 / (monthIn - monthOut)) - 1;
  return Number.isFinite(next) && monthIn > monthOut ? next : rate;
}

function atRate(nets: readonly number[], rate: number): Estimate {
  const sum = (sign: 1 | -1, weight: (month: number) => number) =>
    nets.reduce((total, net, month) => (net * sign > 0 ? total + (net * sign * weight(month)) / (1 + rate) ** month : total), 0);
  const [moneyIn, moneyOut] = [finite(sum(1, () => 1)), finite(sum(-1, () => 1))];
  return { rate, moneyIn, moneyOut, monthIn: finite(sum(1, (month) => month) / moneyIn), monthOut: finite(sum(-1, (month) => month) / moneyOut) };
}

/** What the sheet shows for a figure it cannot have. */
function finite(figure: number): number {
  return Number.isFinite(figure) ? figure : 0;
}
