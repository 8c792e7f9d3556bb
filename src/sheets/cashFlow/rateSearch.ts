import { FIXED } from "../address";
import { Block, type BlockLine } from "../blocks/block";
import type { FlowBlock } from "./flowBlock";

/** IRR's Newton search runs away from the rate of a loss when it starts as usual, at 10% a month; so many steps bring it near enough. */
const STEPS = 5;
const NOTES = [
  "Each step takes the rate at which money out grows to money in over the months between their means, if money in comes later.",
  "The rate of return above is IRR's, which starts from the last step: from its usual start it misses losses.",
  '"not found": the flows have no rate of return, as where savings turn to losses for good, or IRR does not come to it.',
];

/** One estimate of the monthly rate, and what the flows come to at it. */
type Estimate = Readonly<Record<"rate" | "moneyIn" | "moneyOut" | "monthIn" | "monthOut", number>>;
export type RateSearch = Block<"step" | keyof Estimate>;

/** Estimates of the rate of return, each from the one before; the first is no return at all. */
export function rateSearch(flow: FlowBlock, nets: readonly number[], width: number): RateSearch {
  const found = estimates(nets);
  const line = (label: string, name: keyof Estimate, format: BlockLine["format"], formula: BlockLine["formula"]): BlockLine => ({
    label, format, formula: formula!, value: (step) => found[step]![name],
  });
  /** What the flows to one side come to at the rate of a step. */
  const sum = (side: ">" | "<", weight: string, step: number) => {
    const [net, month] = [flow.range("net"), flow.range("month")];
    return `${side === "<" ? "-" : ""}SUMPRODUCT((${net}${side}0)*${net}${weight === "" ? "" : `*${weight}`}/(1+${block.cell("rate", step)})^${month})`;
  };
  const mean = (side: ">" | "<", money: "moneyIn" | "moneyOut") => (step: number) =>
    `IF(${block.cell(money, step)}=0,0,${sum(side, flow.range("month"), step)}/${block.cell(money, step)})`;
  const block: RateSearch = new Block({ heading: "Where the search for the rate of return starts", width, members: STEPS + 1, linesAcross: true, notes: NOTES }, {
    step: { label: "Step", format: "count", style: "reference", value: (step) => step },
    rate: { ...line("Rate (per month)", "rate", "percentPoints", (step) => (step === 0 ? undefined : nextRateFormula(block, step - 1))), style: (step) => (step === 0 ? "reference" : "result") },
    moneyIn: line("Money in, discounted (USD)", "moneyIn", "usdRounded", (step) => sum(">", "", step)),
    moneyOut: line("Money out, discounted (USD)", "moneyOut", "usdRounded", (step) => sum("<", "", step)),
    monthIn: line("Mean month of money in", "monthIn", "months", mean(">", "moneyIn")),
    monthOut: line("Mean month of money out", "monthOut", "months", mean("<", "moneyOut")),
  });
  return block;
}

/** The estimate that IRR starts from. */
export function lastEstimate(search: RateSearch): string {
  return search.anchored("rate", STEPS, FIXED);
}

function nextRateFormula(block: RateSearch, step: number): string {
  const [rate, moneyIn, moneyOut, monthIn, monthOut] = (["rate", "moneyIn", "moneyOut", "monthIn", "monthOut"] as const).map((name) => block.cell(name, step));
  const growth = `(${moneyIn!}/${moneyOut!})^(1/(${monthIn!}-${monthOut!}))`;
  return `IF(${monthIn!}>${monthOut!},IFERROR((1+${rate!})*${growth}-1,${rate!}),${rate!})`;
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
