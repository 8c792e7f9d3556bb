import { USAGE_TABLE } from "../catalog/usageTable";
import type { Decimal } from "../engine/decimal";
import type { Range } from "../scenario/range";
import { scenarioOf } from "../scenario/scenario";
import { usageEntries } from "../scenario/usageEntries";
import { type UsedOverTime, usageOverTime } from "../usage/months";
import { type Stacked, cellsOf, stacked } from "./blocks/stack";
import { formulaCell } from "./cells";
import { SERIES_COLORS } from "./chartColors";
import { NONE } from "./missingFigures";
import type { WorkbookNames } from "./names";
import type { SheetPlan } from "./plan";
import { widePrintSetup } from "./print";
import { CATALOG_FACTS, FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { allBlock } from "./usageMonths/allBlock";
import { type Row, billedOf, listOf, sum, tokensOf, total } from "./usageMonths/figures";
import { groupBlock } from "./usageMonths/groupBlock";
import { monthBlock } from "./usageMonths/monthBlock";

/** Rows of months that the sheet holds: the APIs and workloads that are used most. */
const MOST_ROWS = 600;
const WIDTHS: readonly number[] = [30, 24, 14, 19, 14, 14, 14, 17, 14, 18, 18, 14, 18, ...Array<number>(20).fill(18)];
const CHART_ROWS = 15;

/** Whether a range of usage has a row to show. */
export function hasUsage(usage: Range): boolean {
  return usageEntries(usage).length > 0;
}

/** What a range of usage says by month, API and workload: volume and shares, list price against billed, discount, growth with its error. */
export function usageMonthsSheet(usage: Range, { sheets }: WorkbookNames, table: string): SheetPlan {
  const entries = usageEntries(usage);
  const every = usageOverTime(scenarioOf(null), entries);
  const groups = within(every);
  const rows = groups.flatMap((of) => of.months.map((month): Row => ({ of, month })));
  const months = monthBlock(rows, table);
  const byGroup = groupBlock(groups, months);
  const all = allBlock(rows, months);
  const column = (field: "inputTokens" | "outputTokens") => `${table}[${USAGE_TABLE.columns.find((each) => each.field === field)!.header}]`;
  const room: Stacked = { height: CHART_ROWS, place: (row) => (chartRow = row), cells: () => [] };
  let chartRow = 0;
  const blocks = [all, room, byGroup, months];
  stacked(FIRST_FREE_ROW + 3, blocks);
  const [billed, list] = [total(rows, billedOf), total(rows, listOf)];
  const left = Math.round(sum(entries, tokensOf).minus(sum(rows.flatMap(({ month }) => month.entries), tokensOf)).toNumber());
  const spread = (line: "billed" | "list") => `SUM(${months.range(line)})`;
  const usd = (formula: string) => `"USD "&FIXED(${formula},2)`;
  const known = `AND(COUNT(${months.range("billed")})=${rows.length},COUNT(${months.range("list")})=${rows.length},${spread("list")}>0)`;
  const verdict = `IF(${known},${usd(spread("billed"))}&" billed for what costs "&${usd(spread("list"))}&" at list prices: "&IF(${spread("billed")}<=${spread("list")},FIXED(100*(1-${spread("billed")}/${spread("list")}),1)&"% below them.",FIXED(100*(${spread("billed")}/${spread("list")}-1),1)&"% above them."),"Not every month has both a list price and a cost billed: where one is missing it says ${NONE}.")`;
  const shown = billed && list?.gt(0) ? `USD ${fixed(billed)} billed for what costs USD ${fixed(list)} at list prices: ${billed.lte(list) ? `${list.minus(billed).div(list).times(100).toFixed(1)}% below them.` : `${billed.div(list).minus(1).times(100).toFixed(1)}% above them.`}` : `Not every month has both a list price and a cost billed: where one is missing it says ${NONE}.`;
  const missing = `ROUND(SUM(${column("inputTokens")})+SUM(${column("outputTokens")})-SUM(${months.range("tokens")}),0)`;
  const isWhole = `All tokens of the table ${table} are on this sheet.`;
  const isNot = `tokens of the table ${table} are not on this sheet. ${groups.length < every.length ? `It shows the ${groups.length} most used of ${every.length} APIs and workloads. ` : ""}Where rows have come since, make the sheet anew in the pane under Usage.`;
  return {
    name: sheets.usageMonths,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock("Usage by month", "What the usage says by month, API and workload: volume, shares, what was billed beside what the tokens cost at list prices, and growth.", CATALOG_FACTS, `the table ${table}, as imported; amounts in USD`),
      formulaCell(FIRST_FREE_ROW, 0, `IFERROR(${verdict},"No verdict: a figure is missing or refused; look for an error below.")`, shown, { style: "check", format: "general" }),
      formulaCell(FIRST_FREE_ROW + 1, 0, `IF(${missing}=0,"${quoted(isWhole)}",FIXED(${missing},0)&" ${quoted(isNot)}")`, left === 0 ? isWhole : `${left.toLocaleString("en-US")} ${isNot}`, { style: "note", format: "general" }),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: WIDTHS,
    rowHeights: { ...TITLE_HEIGHT, [all.header]: 48, [byGroup.header]: 48, [months.header]: 48 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [],
    validations: [],
    charts: [{
      kind: "column", title: "Billed beside list prices, by month (USD)", xAxis: { title: "Month", format: "date" }, yAxis: { title: "USD", format: "usdRounded" },
      series: [{ name: "Billed", x: all.area("month"), values: all.area("billed"), color: SERIES_COLORS.own }, { name: "At list prices", x: all.area("month"), values: all.area("list"), color: SERIES_COLORS.api }],
      place: { row: chartRow, column: 0, rowCount: CHART_ROWS, columnCount: 6 },
    }],
    print: widePrintSetup(FIRST_FREE_ROW - 2, WIDTHS),
  };
}

/** The most used that fit, at least one. */
function within(every: readonly UsedOverTime[]): UsedOverTime[] {
  let count = 0;
  return every.filter(({ months }, i) => (count += months.length) <= MOST_ROWS || i === 0);
}

function fixed(amount: Decimal): string {
  return Number(amount.toFixed(2)).toLocaleString("en-US", { minimumFractionDigits: 2 });
}

function quoted(text: string): string {
  return text.replace(/"/g, '""');
}
