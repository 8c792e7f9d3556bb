import { MONTHS_PER_YEAR } from "../../engine/compounding";
import { Block, type BlockLine } from "../blocks/block";
import { type BudgetCalendar, MONTHS_PER_QUARTER, monthsLater, toFiscalYear } from "./calendar";
import { type MonthLine, RUNNING, RUNNING_LINES, type RunningLine } from "./monthLines";

type Period = "year" | "quarter";
type Inputs = Block<"start" | "firstMonth" | "horizon">;
type Shown = "period" | "begins" | "ends" | "capitalSpent" | "operating" | "before" | "after" | "net" | "toDate" | "taxPaid" | "stay" | Exclude<MonthLine, "month" | "begins" | "quarter" | "year" | "capital">;

const MONTHS = { year: MONTHS_PER_YEAR, quarter: MONTHS_PER_QUARTER } as const;
const HEADINGS = {
  year: "By fiscal year: profit and loss, then cash (USD)",
  quarter: "By fiscal quarter: profit and loss, then cash (USD)",
} as const;

/** Months added up by fiscal year or quarter, lines down and periods across under their dates, blank beyond the horizon. */
export function periodBlock(period: Period, months: Block<MonthLine>, inputs: Inputs, calendar: BudgetCalendar): Block<Shown> {
  const count = Math.ceil((calendar.months.length - 1) / MONTHS[period]) + 1;
  const keys = [...new Set(calendar.months.slice(0, calendar.horizon).map((month) => month[period]))];
  const members = keys.map((key) => calendar.months.flatMap((month, at) => (month[period] === key && at < calendar.horizon ? [at] : [])));
  const operatingLines: readonly MonthLine[] = ["api", ...RUNNING_LINES];
  const resultLines: readonly MonthLine[] = [...operatingLines, "depreciation", "sale"];
  const cashLines: readonly MonthLine[] = ["capital", ...operatingLines, "tax", "residual"];
  const total = (lines: readonly MonthLine[], i: number) => members[i]!.reduce((sum, at) => sum + lines.reduce((all, line) => all + Number(months.lines[line].value(at)), 0), 0);
  const shown = (i: number, formula: string) => `IF(${block.cell("period", i)}="","",${formula})`;
  const expected = (i: number, value: () => number | string) => (i < keys.length ? value() : "");
  const sum = (line: MonthLine, label: string, sign = 1): BlockLine => ({
    label, format: "usdRounded", formula: (i) => shown(i, `${sign < 0 ? "-" : ""}SUMIFS(${months.range(line)},${months.range(period)},${block.cell("period", i)})`), value: (i) => expected(i, () => sign * total([line], i) + 0),
  });
  const added = (label: string, parts: (i: number) => string, lines: readonly MonthLine[]): BlockLine => ({
    label, format: "usdRounded", style: "total", formula: (i) => shown(i, parts(i)), value: (i) => expected(i, () => total(lines, i)),
  });
  const end = () => `EDATE(${inputs.cell("start")},${inputs.cell("horizon")})`;
  const block: Block<Shown> = new Block({ heading: HEADINGS[period], width: count + 1, members: count }, {
    period: {
      label: period === "year" ? "Fiscal year" : "Fiscal quarter begins", format: period === "year" ? "wholeMonths" : "date", style: "header",
      formula: (i) => {
        if (i === 0) return `INDEX(${months.range(period)},1)`;
        const before = block.cell("period", i - 1);
        const next = period === "year" ? `${before}+1` : `EDATE(${before},${MONTHS.quarter})`;
        return `IF(${before}="","",IF(${next}>${period === "year" ? `YEAR(EDATE(${end()},${toFiscalYear(inputs.cell("firstMonth"))}-1))` : `EDATE(${end()},-1)`},"",${next}))`;
      },
      value: (i) => keys[i] ?? "",
    },
    begins: {
      label: "First month in it", format: "date", style: "reference",
      formula: (i) => shown(i, `INDEX(${months.range("begins")},MATCH(${block.cell("period", i)},${months.range(period)},0))`), value: (i) => expected(i, () => calendar.months[members[i]![0]!]!.begins),
    },
    ends: {
      label: "Last month in it", format: "date", style: "reference",
      formula: (i) => shown(i, `MIN(EDATE(${end()},-1),INDEX(${months.range("begins")},MATCH(${block.cell("period", i)},${months.range(period)},0)+COUNTIF(${months.range(period)},${block.cell("period", i)})-1))`),
      value: (i) => expected(i, () => Math.min(monthsLater(calendar.months[0]!.begins, calendar.horizon - 1), calendar.months[members[i]!.at(-1)!]!.begins)),
    },
    api: sum("api", "API cost avoided"),
    ...(Object.fromEntries(RUNNING_LINES.map((name) => [name, sum(name, RUNNING[name].label)])) as Record<RunningLine, BlockLine>),
    depreciation: sum("depreciation", "Depreciation"),
    sale: sum("sale", "Sale of hardware over book value"),
    before: added("Result before tax", (i) => resultLines.map((line) => block.cell(line as Shown, i)).join("+"), resultLines),
    tax: sum("tax", "Tax"),
    after: added("Result after tax", (i) => `${block.cell("before", i)}+${block.cell("tax", i)}`, [...resultLines, "tax"]),
    capitalSpent: sum("capital", "Cash: capital expenditure"),
    operating: { ...added("Cash: API cost avoided less running cost", (i) => operatingLines.map((line) => block.cell(line as Shown, i)).join("+"), operatingLines), style: "result" },
    taxPaid: { ...sum("tax", "Cash: tax"), formula: (i) => shown(i, block.cell("tax", i)) },
    residual: sum("residual", "Cash: residual value"),
    net: added("Net cash flow", (i) => `${block.cell("capitalSpent", i)}+${block.cell("operating", i)}+${block.cell("taxPaid", i)}+${block.cell("residual", i)}`, cashLines),
    toDate: {
      label: "Net cash flow to date", format: "usdRounded", formula: (i) => shown(i, `SUM(${block.soFar("net", i)})`), value: (i) => expected(i, () => Array.from({ length: i + 1 }, (_, j) => total(cashLines, j)).reduce((all, each) => all + each, 0)),
    },
    stay: sum("api", "For comparison: staying with the API", -1),
    rent: {
      label: "For comparison: renting instead", format: "usdRounded", formula: (i) => shown(i, `IF(COUNTIF(${months.range("rent")},"none")>0,"none",SUMIFS(${months.range("rent")},${months.range(period)},${block.cell("period", i)}))`),
      value: (i) => expected(i, () => (months.lines.rent.value(0) === "none" ? "none" : total(["rent"], i))),
    },
  });
  return block;
}
