import type { Lines } from "../../scenario/lines";
import { formulaOfTree } from "../../forms/formulas";
import { Term, equationTree, symbolOf } from "../../forms/symbols";
import { MODEL, type Name } from "../../model/model";
import { isRecollection } from "../../model/line";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { boughtSoFar, labelOf, monthCells, monthFormula } from "../blocks/modelLines";
import type { PlanValue } from "../plan";

/** Amounts of a month, as the model has them. */
export const AMOUNTS = [
  "flowPurchases", "flowApi", "flowRunning", "depreciation", "flowTax", "flowResidual", "net", "cumulative", "discounted", "discountedCumulative",
] as const satisfies readonly Name[];
export type Amount = (typeof AMOUNTS)[number];
export type FlowLine = "month" | "monthDeployments" | "boughtSoFar" | "paidSoFar" | Amount | "crossing";
/** Columns of the months: month, deployments, purchases so far twice, paid back, and the amounts. */
export const FLOW_WIDTH = AMOUNTS.length + 5;
export type FlowBlock = Block<FlowLine>;

/** The cash flow by month, month 0 being the purchase before the first; after the horizon nothing flows. */
export function flowBlock(lines: Lines, horizon: number, months: number, terms: Cells, pair: Cells, shares: string): FlowBlock {
  const amount = (name: Amount): BlockLine => ({
    label: labelOf(name), format: "usdRounded", formula: (t) => monthFormula(name, t, block, [spread, terms, pair], 0), value: (t) => lines.inMonth(name, t).toNumber(),
  });
  const block: FlowBlock = new Block({ heading: "By month", width: FLOW_WIDTH, members: months + 1, linesAcross: true, monthOf: (t) => (t <= horizon ? t : undefined) }, {
    month: { label: "Month", format: "wholeMonths", formula: (t) => `ROWS(${block.soFar("month", t)})-1`, value: (t) => t },
    monthDeployments: {
      label: "Deployments", format: "count",
      formula: (t) => formulaOfTree(MODEL, OWNED_TO_HORIZON, monthCells(t, block, [terms, pair], 0)),
      value: (t) => (t <= horizon ? lines.inMonth("monthDeployments", t).toNumber() : 0),
    },
    boughtSoFar: {
      label: "Bought so far, replacements included", format: "number", formula: (t) => `IF(${block.cell("month", t)}>${terms.cell("horizon")},0,${boughtSoFar(t, block, "monthDeployments", (each) => terms.cell(each))})`, value: (t) => (t <= horizon ? lines.inMonth("boughtSoFar", t).toNumber() : 0),
    },
    paidSoFar: {
      label: "Purchases so far (USD)", format: "usdRounded",
      formula: (t) => `IF(${block.cell("month", t)}=0,0,${block.cell("paidSoFar", t - 1)}-${block.cell("flowPurchases", t - 1)})`,
      value: (t) => (t === 0 ? 0 : lines.inMonth("paidSoFar", Math.min(t, horizon)).toNumber()),
    },
    ...(Object.fromEntries(AMOUNTS.map((name) => [name, amount(name)])) as Record<Amount, BlockLine>),
    crossing: { label: "Paid back (months)", format: "months", formula: (t) => crossingFormula(block, t), value: (t) => crossing(lines, horizon, t) },
  });
  /** Every purchase so far, times what its month of service writes off: the shares stand by month before the horizon. */
  const spread: Cells<"spreadDepreciation"> = {
    has: (name) => name === "spreadDepreciation",
    cell: (_, t) => {
      const [month, horizon] = [block.cell("month", t), terms.cell("horizon")];
      return `-SUMPRODUCT(${block.soFar("flowPurchases", t! - 1)},INDEX(${shares},${horizon}-${month}+1):INDEX(${shares},${horizon}))`;
    },
    range: () => block.range("flowPurchases"),
  };
  return block;
}

const OWNED_TO_HORIZON = new Term("where", [symbolOf("inHorizon"), equationOf("monthDeployments")]);

function equationOf(name: Name): Term {
  const line = MODEL.lines[name]!;
  if (isRecollection(line)) throw new Error(`${name} has no equation.`);
  return equationTree(name, line);
}

function crossingFormula(block: FlowBlock, month: number): string {
  const [total, flow] = [block.cell("discountedCumulative", month), block.cell("discounted", month)];
  return `IF(AND(${total}>=0,${total}-${flow}<0),${monthFormula("paidBackAt", month, block, [], 0)},"")`;
}

/** The month inside which the discounted total turns; it can turn again after a further purchase. */
export function crossing(lines: Lines, horizon: number, month: number): PlanValue {
  if (month === 0 || month > horizon) return "";
  const [before, total] = [lines.inMonth("discountedCumulative", month - 1), lines.inMonth("discountedCumulative", month)];
  return before.gte(0) || total.lt(0) ? "" : lines.inMonth("paidBackAt", month).toNumber();
}
