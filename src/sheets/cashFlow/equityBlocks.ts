import { type CellOf, formulaOf } from "../../forms/formulas";
import { FINANCING } from "../../model/financing";
import type { Name } from "../../model/model";
import type { Lines } from "../../scenario/lines";
import { FIXED, areaReference } from "../address";
import { Block, type BlockLine, type Cells } from "../blocks/block";
import { labelOf, monthCells, readingFrom } from "../blocks/modelLines";
import type { FlowBlock } from "./flowBlock";

const TERMS = ["loanPrincipal", "loanMonthly", "loanMonths", "loanPayment", "loanBalance"] as const satisfies readonly Name[];
const AMOUNTS = ["loanInterest", "loanFlow", "equityFlow"] as const satisfies readonly Name[];
type LoanTerm = "shareFinanced" | "loanRate" | "loanTerm" | (typeof TERMS)[number] | "equityAhead";
type EquityLine = "month" | "net" | (typeof AMOUNTS)[number];
export type LoanBlock = Block<LoanTerm>;
export type EquityBlock = Block<EquityLine>;

/** The loan for the first purchase, and by month what it leaves of the cash flow: the flow to equity beside the unlevered one. */
export function equityBlocks(flow: FlowBlock, npv: () => string, terms: Cells, pair: Cells, lines: Lines, width: number): { readonly loan: LoanBlock; readonly equity: EquityBlock } {
  const described = (name: Name) => ({ label: labelOf(name), format: FINANCING.described(name).format });
  const written = (name: Name, cells: CellOf) => formulaOf(FINANCING, name, (each, shift) => (each === name ? undefined : cells(each, shift)));
  const value = (name: Name) => () => lines.of(name).toNumber();
  const setting = (name: "shareFinanced" | "loanRate" | "loanTerm"): BlockLine => ({ ...described(name), style: "resultLink", formula: () => pair.cell(name), value: value(name) });
  const loan: LoanBlock = new Block({ heading: "With a loan for the first purchase", width }, {
    shareFinanced: setting("shareFinanced"),
    loanRate: setting("loanRate"),
    loanTerm: setting("loanTerm"),
    ...(Object.fromEntries(TERMS.map((name): [string, BlockLine] => [name, { ...described(name), formula: () => written(name, readingFrom(loan, terms, pair)(0)), value: value(name) }])) as Record<(typeof TERMS)[number], BlockLine>),
    equityAhead: {
      ...described("equityAhead"), style: "total", note: "at the same discount rate as without the loan, which decides; the loan's own flows count at the end of their month",
      formula: () => {
        const { row, column, rowCount } = equity.area("loanFlow");
        return `${npv()}+${equity.anchored("loanFlow", 0, FIXED)}+NPV(${terms.cell("monthlyRate")},${areaReference({ row: row + 1, column, rowCount: rowCount - 1, columnCount: 1 }, FIXED)})`;
      },
      value: value("equityAhead"),
    },
  });
  const amount = (name: (typeof AMOUNTS)[number]): BlockLine => ({
    ...described(name), format: "usdRounded", formula: (t) => written(name, monthCells(t, equity, [loan, terms, pair], 0)), value: (t) => lines.inMonth(name, t).toNumber(),
  });
  const equity: EquityBlock = new Block({ heading: "Cash flow to equity by month", width, members: flow.shape.members!, linesAcross: true }, {
    month: { label: "Month", format: "wholeMonths", formula: (t) => `ROWS(${equity.soFar("month", t)})-1`, value: (t) => t },
    net: { label: "Net cash flow without it (USD)", format: "usdRounded", formula: (t) => flow.cell("net", t), value: (t) => lines.inMonth("net", t).toNumber() },
    ...(Object.fromEntries(AMOUNTS.map((name) => [name, amount(name)])) as Record<(typeof AMOUNTS)[number], BlockLine>),
  });
  return { loan, equity };
}
