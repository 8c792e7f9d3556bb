import { pairCell } from "../pairSection";
import { deploymentsFormula, priceFactor } from "../growthFormulas";
import type { FormatName } from "../styles";
import { type FlowColumn, type FlowPlace, figureCell } from "./layout";

export interface FlowFormula {
  readonly column: FlowColumn;
  readonly header: string;
  readonly format: FormatName;
  /** Of one month; filled down. */
  readonly formula: (month: number, place: FlowPlace) => string;
}

const [HORIZON, LIFE, WHOLE_LIFE, EACH, BOUGHT] = (["horizon", "lifeMonths", "wholeLife", "hardwareEach", "bought"] as const).map(figureCell) as [string, string, string, string, string];

/** The cash flow by month: model, equations 8 and 9. */
export const FLOW_FORMULAS: readonly FlowFormula[] = [
  { column: "month", header: "Month", format: "wholeMonths", formula: (t, { soFar }) => `ROWS(${soFar("month", t)})-1` },
  {
    column: "deployments", header: "Deployments", format: "count",
    formula: (t, place) => inUse(t, place, deploymentsFormula(place.cell("deployments", t - 1), place.cell("month", t), figureCell)),
  },
  money("purchases", "Purchases", (t, { cell }) =>
    `IF(${cell("month", t)}<${HORIZON},-${EACH}*(${cell("deployments", t + 1)}-${cell("deployments", t)}),0)`,
  ),
  money("api", "API cost avoided", (t, place) => inUse(t, place, `${pairCell("apiCost")}*${priceFactor(place.cell("month", t), figureCell)}`)),
  money("running", "Running cost", (t, place) => inUse(t, place, `-(${place.cell("deployments", t)}*${figureCell("runningEach")}+${figureCell("fixed")})`)),
  money("depreciation", "Depreciation (no payment)", (t, place) => inUse(t, place, depreciationFormula(t, place))),
  money("tax", "Tax", (t, { cell }) => {
    const gain = `IF(${cell("month", t)}=${HORIZON},${cell("residual", t)}-${figureCell("bookValue")},0)`;
    return `-${figureCell("taxRate")}*(${cell("api", t)}+${cell("running", t)}-${cell("depreciation", t)}+${gain})`;
  }),
  money("residual", "Residual value", (t, { cell }) => `IF(${cell("month", t)}=${HORIZON},${BOUGHT}*${figureCell("residualValue")},0)`),
  money("net", "Net cash flow", (t, { cell }) =>
    (["purchases", "api", "running", "tax", "residual"] as const).map((column) => cell(column, t)).join("+"),
  ),
  money("cumulative", "Cumulative", (t, place) => runningTotal("cumulative", "net", t, place)),
  money("discounted", "Discounted", (t, { cell }) => `${cell("net", t)}/(1+${figureCell("monthlyRate")})^${cell("month", t)}`),
  money("discountedCumulative", "Discounted cumulative", (t, place) => runningTotal("discountedCumulative", "discounted", t, place)),
  {
    column: "crossing",
    header: "Paid back (months)",
    format: "months",
    formula: (t, { cell }) => {
      const [total, flow] = [cell("discountedCumulative", t), cell("discounted", t)];
      return `IF(AND(${total}>=0,${total}-${flow}<0),${cell("month", t)}-1+(${flow}-${total})/${flow},"")`;
    },
  },
];

function money(column: FlowColumn, header: string, formula: FlowFormula["formula"]): FlowFormula {
  return { column, header: `${header} (USD)`, format: "usdRounded", formula };
}

/** Of what was bought, what still depreciates, and of what ends inside this month its part: straight line from the month it serves. */
function depreciationFormula(month: number, { cell, range }: FlowPlace): string {
  const owned = (back: string) => `INDEX(${range("deployments")},MAX(0,${cell("month", month)}-${back})+1)`;
  const ended = owned(WHOLE_LIFE);
  const ending = `${ended}-${owned(`${WHOLE_LIFE}-1`)}`;
  return `${EACH}/${LIFE}*(${cell("deployments", month)}-${ended}+(${ending})*(${LIFE}-${WHOLE_LIFE}))`;
}

/** The total before and this month's flow; nothing comes before month 0. */
function runningTotal(total: FlowColumn, flow: FlowColumn, month: number, { cell }: FlowPlace): string {
  return `IF(${cell("month", month)}=0,0,${cell(total, month - 1)})+${cell(flow, month)}`;
}

/** An amount of each month from 1 to the horizon. */
function inUse(month: number, { cell }: FlowPlace, amount: string): string {
  return `IF(AND(${cell("month", month)}>0,${cell("month", month)}<=${HORIZON}),${amount},0)`;
}
