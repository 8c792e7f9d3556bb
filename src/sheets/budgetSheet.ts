import { CATALOG_DATE } from "../catalog/sources";
import { MONTHS_PER_YEAR } from "../engine/compounding";
import { type CellOf, formulaOf } from "../forms/formulas";
import { MODEL, type Name } from "../model/model";
import { type Lines, pairLines } from "../scenario/lines";
import type { Scenario } from "../scenario/scenario";
import { sheetPrefix } from "./address";
import { Block, type BlockLine } from "./blocks/block";
import { computed, readingFrom } from "./blocks/modelLines";
import { cellsOf, stacked } from "./blocks/stack";
import { MONTHS_PER_QUARTER, budgetCalendar, serialOfMonth, toFiscalYear } from "./budget/calendar";
import { type MonthLine, RUNNING, RUNNING_LINES, type RunningLine } from "./budget/monthLines";
import { periodBlock } from "./budget/periodBlock";
import { cashFlowFigures } from "./cashFlowSheet";
import { formulaCell, valueCell } from "./cells";
import type { WorkbookNames } from "./names";
import { pairCell, pairPlace, pairSources } from "./pairSection";
import type { PlanCell, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { yearlyRises } from "./yearlyRises";
import { monthsOfPair } from "./summary/wayCells";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { checkedFacts, flagColor } from "./workings/checkSection";

const EACH = ["electricityEach", "maintenanceEach", "softwareEach", "colocationEach", "staffEach", "staffCost", "otherRunningCost"] as const satisfies readonly Name[];
const NO_RENT = "none";
const WIDTH = 13;
const NOTES = [
  "Money in is positive, money out in parentheses. What is bought for a month is paid on its first day; bills, tax and the residual value fall in the month itself.",
  "The sale of hardware is what the residual value brings over or under book value at the horizon. Over the whole horizon the result after tax comes to the net cash flow.",
];

/** The case of the Cash flow as finance teams budget it: by fiscal year, quarter and month, as profit and loss and as cash. */
export function budgetSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { inputs, terms, years, quarters, months } = placed(names, scenario);
  const lastOfYears = years.heading + years.height;
  return {
    name: names.sheets.budget,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock("Budget", `Owning instead of staying with the API, by fiscal year, quarter and month: profit and loss, and cash. The pair is that of ${names.sheets.cashFlow}.`, checkedFacts(names, scenario)),
      ...pairLinks(names),
      ...cellsOf([inputs, terms, years, quarters, months]),
    ],
    tables: [],
    columnWidths: [46, 20, ...Array.from({ length: quarters.shape.members! - 1 }, () => WIDTH)],
    rowHeights: { ...TITLE_HEIGHT, [months.header]: 48 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [flagColor()],
    validations: [
      { area: inputs.area("start"), rule: { kind: "between", whole: true, atLeast: 36_526, atMost: 73_050 }, title: "Start date", message: "The first day of the month the GPUs start to serve in, as a date between 2000 and 2099." },
      { area: inputs.area("firstMonth"), rule: { kind: "between", whole: true, atLeast: 1, atMost: 12 }, title: "First month of the fiscal year", message: "1 for January to 12 for December." },
    ],
    print: { ...printSetup(FIRST_FREE_ROW - 2), pagesTall: 1, area: { row: 0, column: 0, rowCount: lastOfYears, columnCount: years.shape.members! + 1 } },
  };
}

/** What is checked against the Cash flow: cash and result over all months, and what the pair's months come to there. */
export function budgetFigures(names: WorkbookNames, scenario: Scenario) {
  const { months, years } = placed(names, scenario);
  const here = sheetPrefix(names.sheets.budget);
  const sum = (...lines: readonly MonthLine[]) => lines.map((line) => `SUM(${here}${months.range(line)})`).join("+");
  return {
    cash: sum("capital", "api", ...RUNNING_LINES, "tax", "residual"),
    result: sum("api", ...RUNNING_LINES, "depreciation", "sale", "tax"),
    byYear: `SUM(${here}${years.range("net")})`,
  };
}

function placed(names: WorkbookNames, scenario: Scenario) {
  const { model, api } = names.chosen.pair;
  const lines = pairLines(scenario, model, api);
  const cashFlow = cashFlowFigures(names, scenario);
  const start = serialOfMonth(CATALOG_DATE, 1);
  const inputs: Block<"start" | "firstMonth" | "horizon"> = new Block({ heading: "Calendar", width: WIDTH }, {
    start: { label: "Start date (first day of month 1)", format: "date", style: "inputRight", note: "the day of the purchase; type another", value: () => start },
    firstMonth: { label: "First month of the fiscal year (1 to 12)", format: "count", style: "inputRight", note: "a fiscal year is called by the calendar year it ends in", value: () => 1 },
    horizon: { label: "Horizon (months)", format: "count", style: "resultLink", note: `that of ${names.sheets.cashFlow}`, formula: () => cashFlow.horizon, value: () => lines.of("horizon").toNumber() },
  });
  const terms = termsBlock(names, lines);
  const months = monthBlock(names, scenario, lines, inputs, terms);
  const calendar = budgetCalendar(start, 1, lines.of("horizon").toNumber(), months.shape.members!);
  const years = periodBlock("year", months, inputs, calendar);
  const quarters = periodBlock("quarter", months, inputs, calendar);
  stacked(FIRST_FREE_ROW + 3, [inputs, terms, years, quarters, months]);
  return { inputs, terms, years, quarters, months };
}

/** The pair that the Cash flow shows. */
function pairLinks(names: WorkbookNames): PlanCell[] {
  const there = sheetPrefix(names.sheets.cashFlow);
  return (["model", "api"] as const).flatMap((side) => [
    valueCell(pairPlace(side).row, 0, side === "model" ? "Open model" : "API", "text"),
    formulaCell(pairPlace(side).row, 1, there + pairCell(side), names.chosen.pair[side], { style: "resultLink", format: "general" }),
  ]);
}

type TermsBlock = Block<(typeof EACH)[number]>;

/** Running cost of one deployment, and of all together, by line. */
function termsBlock(names: WorkbookNames, lines: Lines): TermsBlock {
  const sources = pairSources(names);
  const line = (name: Name): BlockLine => (sources.has(name) ? { ...computed(name, () => () => undefined, () => lines), style: "resultLink", formula: () => sources.cell(name) } : computed(name, readingFrom(sources), () => lines));
  return new Block({ heading: "Running cost by line, of one deployment or of all", width: WIDTH }, Object.fromEntries(EACH.map((name) => [name, line(name)])) as Record<(typeof EACH)[number], BlockLine>);
}

function monthBlock(names: WorkbookNames, scenario: Scenario, lines: Lines, inputs: Block<"start" | "firstMonth" | "horizon">, terms: TermsBlock): Block<MonthLine> {
  const cashFlow = cashFlowFigures(names, scenario);
  const horizon = lines.of("horizon").toNumber();
  const start = inputs.lines.start.value(0) as number;
  const count = cashFlow.months;
  const calendar = budgetCalendar(start, 1, horizon, count);
  const within = (i: number, value: () => number) => (i + 1 <= horizon ? value() : 0);
  const flow = (label: string, of: Name & Parameters<typeof cashFlow.flow>[0], sign = 1, shift = 0): BlockLine => ({
    label, format: "usdRounded", style: "resultLink", formula: (i) => `${sign < 0 ? "-" : ""}${cashFlow.flow(of, i + 1 + shift)}`, value: (i) => within(i, () => lines.inMonth(of, i + 1 + shift).times(sign).toNumber()),
  });
  const running = (name: RunningLine): BlockLine => {
    const line = RUNNING[name];
    const deployments = (i: number) => cashFlow.flow("monthDeployments", i + 1);
    const figures = (i: number): CellOf => (each, shift) => (each === "monthDeployments" ? deployments(i) : readingFrom(terms, rises)(i)(each, shift));
    const formula = (i: number) => {
      if ("month" in line) return formulaOf(MODEL, line.month, figures(i));
      return "each" in line ? `${deployments(i)}*${terms.cell(line.each)}` : terms.cell(line.all);
    };
    const cost = (month: number) => {
      if ("month" in line) return lines.inMonth(line.month, month);
      return "each" in line ? lines.inMonth("monthDeployments", month).times(lines.of(line.each)) : lines.of(line.all);
    };
    return {
      label: `${line.label} (USD)`, format: "usdRounded",
      formula: (i) => `IF(${months.cell("month", i)}<=${inputs.cell("horizon")},-(${formula(i)}),0)`,
      value: (i) => within(i, () => -cost(i + 1).toNumber()),
    };
  };
  const rises = yearlyRises(names, scenario, (i) => months.cell("month", i));
  const rents = monthsOfPair(names, scenario).inMonths("rentSoFar")!;
  const rentAt = (month: string) => `INDEX(${rents},${month})`;
  const months: Block<MonthLine> = new Block({ heading: "By month", width: 9 + RUNNING_LINES.length, members: count, linesAcross: true, notes: NOTES }, {
    month: { label: "Month", format: "wholeMonths", formula: (i) => `ROWS(${months.soFar("month", i)})`, value: (i) => i + 1 },
    begins: { label: "Begins", format: "date", formula: (i) => `EDATE(${inputs.cell("start")},${months.cell("month", i)}-1)`, value: (i) => calendar.months[i]!.begins },
    quarter: { label: "Fiscal quarter begins", format: "date", formula: (i) => `EDATE(${months.cell("begins", i)},-MOD(MONTH(${months.cell("begins", i)})-${inputs.cell("firstMonth")}+${MONTHS_PER_YEAR},${MONTHS_PER_QUARTER}))`, value: (i) => calendar.months[i]!.quarter },
    year: { label: "Fiscal year", format: "wholeMonths", formula: (i) => `YEAR(EDATE(${months.cell("begins", i)},${toFiscalYear(inputs.cell("firstMonth"))}))`, value: (i) => calendar.months[i]!.year },
    api: flow("API cost avoided (USD)", "flowApi"),
    ...(Object.fromEntries(RUNNING_LINES.map((name) => [name, running(name)])) as Record<RunningLine, BlockLine>),
    depreciation: flow("Depreciation (USD)", "depreciation", -1),
    sale: {
      label: "Sale of hardware over book value (USD)", format: "usdRounded",
      formula: (i) => `IF(${months.cell("month", i)}=${inputs.cell("horizon")},${cashFlow.flow("flowResidual", i + 1)}-${cashFlow.bookValue},0)`, value: (i) => within(i, () => lines.inMonth("gain", i + 1).toNumber()),
    },
    tax: flow("Tax (USD)", "flowTax"),
    capital: flow("Capital expenditure (USD)", "flowPurchases", 1, -1),
    residual: flow("Residual value (USD)", "flowResidual"),
    rent: {
      label: "Renting instead: rent, software, staff (USD)", format: "usdRounded", style: "resultLink",
      formula: (i) => {
        const month = months.cell("month", i);
        return `IF(${month}>${inputs.cell("horizon")},0,IF(ISNUMBER(${rentAt(month)}),IF(${month}=1,0,${rentAt(`MAX(1,${month}-1)`)})-${rentAt(month)},"${NO_RENT}"))`;
      },
      value: (i) => (i + 1 > horizon ? 0 : rentOf(lines, i + 1)),
    },
  });
  return months;
}

function rentOf(lines: Lines, month: number): number | typeof NO_RENT {
  try {
    return -lines.inMonth("monthRent", month).toNumber();
  } catch {
    return NO_RENT;
  }
}
