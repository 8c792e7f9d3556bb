import type { FormatName } from "../styles";
import { pairCell } from "../pairSection";
import { type FlowColumn, figureCell, flowCell, flowRange, flowSoFar } from "./layout";

export interface FlowFormula {
  readonly column: FlowColumn;
  readonly header: string;
  readonly format: FormatName;
  /** Of one month; filled down. */
  readonly formula: (month: number, months: number) => string;
}

const HARDWARE = pairCell("hardware");
const HORIZON = figureCell("horizon");
const LIFE = figureCell("lifeMonths");

/** The cash flow by month: model, equation 9, with one purchase at the start. */
export const FLOW_FORMULAS: readonly FlowFormula[] = [
  { column: "month", header: "Month", format: "wholeMonths", formula: (t) => `ROWS(${flowSoFar("month", t)})-1` },
  money("purchases", "Purchases", (t) => `IF(${flowCell("month", t)}=0,-${HARDWARE},0)`),
  money("api", "API cost avoided", (t) => inUse(t, pairCell("apiCost"))),
  money("running", "Running cost", (t) => inUse(t, `-${pairCell("running")}`)),
  money("depreciation", "Depreciation (no payment)", (t) =>
    inUse(t, `${HARDWARE}/${LIFE}*MAX(0,MIN(1,${LIFE}-(${flowCell("month", t)}-1)))`),
  ),
  money("tax", "Tax", (t, months) => {
    const bookValue = `${HARDWARE}-SUM(${flowRange("depreciation", months)})`;
    const gain = `IF(${flowCell("month", t)}=${HORIZON},${flowCell("residual", t)}-(${bookValue}),0)`;
    return `-${figureCell("taxRate")}*(${flowCell("api", t)}+${flowCell("running", t)}-${flowCell("depreciation", t)}+${gain})`;
  }),
  money("residual", "Residual value", (t) => `IF(${flowCell("month", t)}=${HORIZON},${HARDWARE}*${figureCell("residualValue")},0)`),
  money("net", "Net cash flow", (t) =>
    (["purchases", "api", "running", "tax", "residual"] as const).map((column) => flowCell(column, t)).join("+"),
  ),
  money("cumulative", "Cumulative", (t) => runningTotal("cumulative", "net", t)),
  money("discounted", "Discounted", (t) => `${flowCell("net", t)}/(1+${figureCell("monthlyRate")})^${flowCell("month", t)}`),
  money("discountedCumulative", "Discounted cumulative", (t) => runningTotal("discountedCumulative", "discounted", t)),
  {
    column: "crossing",
    header: "Paid back (months)",
    format: "months",
    formula: (t) => {
      const [total, flow] = [flowCell("discountedCumulative", t), flowCell("discounted", t)];
      return `IF(AND(${total}>=0,${total}-${flow}<0),${flowCell("month", t)}-1+(${flow}-${total})/${flow},"")`;
    },
  },
];

function money(column: FlowColumn, header: string, formula: FlowFormula["formula"]): FlowFormula {
  return { column, header: `${header} (USD)`, format: "usdRounded", formula };
}

/** The total before and this month's flow; nothing comes before month 0. */
function runningTotal(total: FlowColumn, flow: FlowColumn, month: number): string {
  return `IF(${flowCell("month", month)}=0,0,${flowCell(total, month - 1)})+${flowCell(flow, month)}`;
}

/** An amount of each month from 1 to the horizon. */
function inUse(month: number, amount: string): string {
  return `IF(AND(${flowCell("month", month)}>0,${flowCell("month", month)}<=${HORIZON}),${amount},0)`;
}
