import { formulaOf } from "../forms/formulas";
import { MODEL, type Name } from "../model/model";
import { comparedLines } from "../scenario/followed";
import { type Lines, pairLines } from "../scenario/lines";
import { earningMonths, internalRateOfReturn } from "../scenario/rateOfReturn";
import { netPresentValue } from "../scenario/returnAnswers";
import type { Scenario } from "../scenario/scenario";
import { FIXED, areaReference, sheetPrefix } from "./address";
import { valueOr } from "./blocks/answerValues";
import { Block, type BlockLine } from "./blocks/block";
import { computed, equationOf, linked, readingFrom } from "./blocks/modelLines";
import { cellsOf, room, stacked } from "./blocks/stack";
import { type EquityBlock, equityBlocks } from "./cashFlow/equityBlocks";
import { FLOW_WIDTH, type FlowBlock, type FlowLine, crossing, flowBlock } from "./cashFlow/flowBlock";
import { lastEstimate, rateSearch } from "./cashFlow/rateSearch";
import { yearBlock } from "./cashFlow/yearBlock";
import { SERIES_COLORS } from "./chartColors";
import { CHART_STEPS, monthAtStep, stepLine } from "./chartSteps";
import { monthRows } from "./monthRows";
import type { WorkbookNames } from "./names";
import { PAIR_CELLS, PAIR_END, pairCell, pairCells, pairSources, pairValidations } from "./pairSection";
import type { ConditionalFormat, PlanChart, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { followedBy } from "./workings/followedMonths";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { besides, yearlyRises } from "./yearlyRises";
import { checkedFacts, flagColor } from "./workings/checkSection";

/** What shows no number by its format is in the colour of the paper too, for a viewer that keeps a cell's own format. */
const PAPER = "#FFFFFF";
const WIDTH = FLOW_WIDTH;
const CHART_ROWS = 18;
/** No month brings money in. */
const NONE = "none";
/** The flows have no rate of return, or none that the spreadsheet's search comes to. */
const NOT_FOUND = "not found";

/** The cash flow of owning instead of paying the API, by month, for a pair chosen on the sheet. */
export function cashFlowSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { results, terms, years, flow, search, loan, equity, chartSteps, chartRoom } = placedBlocks(names, scenario);
  const blocks = [results, years, terms, flow, search, loan, equity];
  return {
    name: names.sheets.cashFlow,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Cash flow",
        "What owning GPUs instead of paying the API brings in by year and by month: money in is positive, money out in parentheses.",
        checkedFacts(names, scenario),
      ),
      ...pairCells(names, scenario),
      ...cellsOf([...blocks, chartSteps]),
    ],
    tables: [],
    columnWidths: [46, 16, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 14, 4, 14, 14, 14],
    rowHeights: { ...TITLE_HEIGHT, [years.header]: 48, [flow.header]: 48, [search.header]: 48, [equity.header]: 48 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [pastHorizon(terms, flow, WIDTH), pastHorizon(terms, equity, Object.keys(equity.lines).length), flagColor()],
    validations: pairValidations(names),
    charts: [chart(chartSteps, chartRoom.row())],
    // The page is the result, the years and their chart; terms and months stand below.
    print: { ...printSetup(FIRST_FREE_ROW - 2), pagesTall: 1, area: { row: 0, column: 0, rowCount: chartRoom.row() + CHART_ROWS, columnCount: WIDTH } },
  };
}

/** What other sheets read here, or are checked against. */
export function cashFlowFigures(names: WorkbookNames, scenario: Scenario) {
  const { results, terms, years, flow } = placedBlocks(names, scenario);
  const here = sheetPrefix(names.sheets.cashFlow);
  const fromFirst = (line: FlowLine) => areaReference({ ...flow.area(line), row: flow.area(line).row + 1, rowCount: flow.shape.members! - 1 }, FIXED);
  return {
    months: flow.shape.members! - 1,
    horizon: here + terms.cell("horizon"),
    bookValue: here + terms.cell("bookValue"),
    /** A line of a month, on other sheets' rows. */
    flow: (line: FlowLine, month: number) => here + flow.cell(line, month),
    npv: here + results.cell("npv"),
    payback: { cell: here + results.cell("payback"), expected: results.lines.payback!.value(0) },
    years: here + years.range("net"),
    flows: here + flow.range("net"),
    apiPresent: `NPV(${here}${terms.cell("monthlyRate")},${here}${fromFirst("flowApi")})*(1-${here}${terms.cell("taxRate")})*IF(${here}${terms.cell("midPeriod")}=0,1,1+${here}${terms.cell("midGain")})`,
  };
}

/** The blocks in their places. */
function placedBlocks(names: WorkbookNames, scenario: Scenario) {
  const blocks = cashFlowBlocks(names, scenario);
  const { results, terms, years, flow, search, loan, equity, chartSteps } = blocks;
  const chartRoom = room(CHART_ROWS);
  stacked(PAIR_END + 1, [results, years, chartRoom, terms, flow, search, loan, equity]);
  chartSteps.place(flow.header);
  return { ...blocks, chartRoom };
}

type ChartBlock = Block<"step" | "cumulative" | "discountedCumulative">;

function cashFlowBlocks(names: WorkbookNames, scenario: Scenario) {
  const { model, api } = names.chosen.pair;
  const lines = pairLines(scenario, model, api);
  const horizon = scenario.settings.horizon.toNumber();
  const months = monthRows(scenario);
  const terms: Block = termsBlock(names, lines, () => flow, months);
  const rises = yearlyRises(names, scenario, (t) => `MAX(1,${flow.cell("month", t)})`);
  const flow: FlowBlock = flowBlock(lines, horizon, months, terms, besides(PAIR_CELLS, rises), followedBy(names, scenario).inMonths("depreciatedLast")!);
  const nets = lines.overMonths("net", 0, horizon);
  const { loan, equity } = equityBlocks(flow, () => results.cell("npv"), terms, besides(PAIR_CELLS, pairSources(names)), comparedLines(scenario, model, api), WIDTH);
  const search = rateSearch(flow, nets.map((net) => net.toNumber()), WIDTH);
  const payback = Math.min(...Array.from({ length: horizon }, (_, i) => crossing(lines, horizon, i + 1)).filter((each) => typeof each === "number"));
  const result = (label: string, format: BlockLine["format"], note: string, formula: () => string, value: BlockLine["value"]): BlockLine => ({ label, format, style: "total", note, formula, value });
  const results: Block = new Block({ heading: "Result", width: WIDTH }, {
    npv: result("Net present value (USD)", "usdRounded", "month 0 counts in full; with Mid-period discounting the sum of Discounted below", () => {
      const { row, column } = flow.area("net");
      const byNPV = `NPV(${terms.cell("monthlyRate")},${areaReference({ row: row + 1, column, rowCount: months, columnCount: 1 }, FIXED)})+${flow.anchored("net", 0, FIXED)}`;
      return `IF(${terms.cell("midPeriod")}=0,${byNPV},SUM(${flow.range("discounted")}))`;
    }, () => netPresentValue(scenario, model, api).toNumber()),
    irr: result("Internal rate of return (per year)", "percent", "the monthly rate, compounded; none: no month brings money in",
      () => `IF(${terms.cell("earning")}=0,"${NONE}",IFERROR((1+IRR(${flow.range("net")},${lastEstimate(search)}))^${terms.cell("monthsPerYear")}-1,"${NOT_FOUND}"))`,
      () => valueOr(earningMonths(scenario, model, api) > 0 ? NOT_FOUND : NONE, () => internalRateOfReturn(scenario, model, api))),
    payback: result("Discounted payback (months)", "months", "never: not within the horizon",
      () => `IF(ISNUMBER(${results.cell("npv")}),IF(COUNT(${flow.range("crossing")})=0,"never",MIN(${flow.range("crossing")})),NA())`,
      () => (Number.isFinite(payback) ? payback : "never")),
  });
  const total = (name: "cumulative" | "discountedCumulative", label: string): BlockLine => ({
    label, format: "usdRounded", formula: (i) => `INDEX(${flow.range(name)},${chartSteps.cell("step", i)}+1)`, value: (i) => lines.inMonth(name, monthAtStep(i, horizon)).toNumber(),
  });
  const chartSteps: ChartBlock = new Block({ members: CHART_STEPS + 1, linesAcross: true, column: WIDTH + 1 }, {
    step: stepLine("Chart: month", "step", () => chartSteps, terms, horizon),
    cumulative: total("cumulative", "Cumulative (USD)"),
    discountedCumulative: total("discountedCumulative", "Discounted cumulative (USD)"),
  });
  return { results, terms, years: yearBlock(flow, terms, months, horizon), flow, search, loan, equity, chartSteps };
}

/** What the months are computed from. */
function termsBlock(names: WorkbookNames, lines: Lines, flow: () => FlowBlock, months: number): Block {
  const sources = pairSources(names);
  const value = (name: Name) => () => lines.of(name).toNumber();
  const link = (name: Name, label: string, note = "", looks: Partial<BlockLine> = {}): BlockLine => linked(sources, name, value(name), { label, note, ...looks });
  const here = (name: Name, label: string, note = ""): BlockLine => ({ ...computed(name, (i) => readingFrom(terms)(i), () => lines), label, note });
  const fromSources = (name: Name, label: string, note = ""): BlockLine => ({ ...computed(name, readingFrom(sources), () => lines), label, note });
  const horizon = lines.of("horizon").toNumber();
  const terms: Block = new Block({ heading: "Terms", width: WIDTH }, {
    horizon: {
      label: "Horizon (months)", format: "count", note: `at most ${months}, longer shows #N/A; LLM.CASHFLOW, NPV and IRR go on to 600`, value: () => horizon,
      formula: () => `IF(${pairCell("horizon")}<=ROWS(${flow().range("month")})-1,${pairCell("horizon")},NA())`,
    },
    served: link("served", "Volume in month 1 (tokens/month)"),
    capacity: link("capacity", "Capacity of one deployment (tokens/month)"),
    spareDeployments: link("spareDeployments", "Spare deployments", "", { format: "count" }),
    volumeGrowth: link("volumeGrowth", "Volume growth (per year)", "further deployments are bought when the volume outgrows those owned"),
    apiPriceDecline: link("apiPriceDecline", "API price decline (per year)"),
    gpuCount: link("gpuCount", "GPUs of one deployment", "", { format: "count" }),
    gpusPerServer: link("gpusPerServer", "GPUs per server", "bought together", { format: "count" }),
    gpusOwned: link("gpusOwned", "GPUs owned", "already there, neither bought nor bought again", { format: "count" }),
    serversEach: fromSources("serversEach", "Servers of one deployment (USD)", equationOf("serversEach")),
    aroundEach: fromSources("aroundEach", "Setup, storage and network of one (USD)"),
    replacedAfter: link("replacedAfter", "Bought again after (months)", "Hardware life; 0: never", { format: "count" }),
    gpuPriceDecline: link("gpuPriceDecline", "GPU price decline (per year)", "what is bought later costs less"),
    runningEach: link("runningEach", "Running cost of one deployment (USD/month)"),
    fixedRunning: link("fixedRunning", "Staff and other (USD/month)", "whatever the number of deployments"),
    electricityEach: link("electricityEach", "of it electricity of one deployment (USD/month)", "in month 1; later months by Electricity growth"),
    staffEach: link("staffEach", "of it staff of one deployment (USD/month)", "in month 1; later months by Salary growth"),
    staffCost: link("staffCost", "of it staff of all (USD/month)", "in month 1; later months by Salary growth"),
    discountRate: link("discountRate", "Discount rate (per year)", "an effective yearly rate"),
    monthsPerYear: link("monthsPerYear", "Months per year"),
    monthlyRate: here("monthlyRate", "Discount rate (per month)", "(1 + yearly rate)^(1/12) - 1"),
    midPeriod: link("midPeriod", "Mid-period discounting", "yes: a month's bills and tax count in its middle; purchases and residual value keep their day"),
    midGain: here("midGain", "What half a month earlier is worth", equationOf("midGain")),
    taxRate: link("taxRate", "Tax rate", "on API cost avoided less running cost less depreciation; a loss saves tax"),
    depreciationLife: link("depreciationLife", "Depreciation life (years)", "a Hardware life at most; the shares by month stand on the sheet of workings", { format: "number" }),
    lifeMonths: here("lifeMonths", "Depreciation life (months)"),
    decliningBalance: link("decliningBalance", "Declining balance (x straight line)", "1: straight line; it goes over to a straight line where that is more", { format: "factor" }),
    macrs: link("macrs", "MACRS 5-year", "yes: the US tax table in place of the Depreciation life, each year's share spread over its months"),
    bonusDepreciation: link("bonusDepreciation", "First-year bonus (share)", "written off over the first year; the rest by the method above"),
    residualValue: link("residualValue", "Residual value (share of hardware cost)", "of what is left of a Hardware life; its gain over book value is taxed"),
    boughtTotal: { ...here("boughtTotal", "Hardware bought by the horizon (USD)"), formula: () => `-SUM(${flow().range("flowPurchases")})` },
    purchasesLeft: {
      ...here("purchasesLeft", "As much of it as is left of its life then (USD)", "all of it where nothing is bought again"),
      formula: () => {
        // A purchase is paid at the end of the month before.
        const left = formulaOf(MODEL, "leftOfLife", (name) => (name === "month" ? `(${flow().range("month")}+1)` : terms.cell(name)), { eachMember: true });
        return `IF(${terms.cell("replacedAfter")}=0,${terms.cell("boughtTotal")},-SUMPRODUCT(${flow().range("flowPurchases")}*${left}))`;
      },
    },
    bookValue: {
      ...here("bookValue", "Book value at the horizon (USD)", "what is not depreciated by then, to twelve digits"),
      formula: () => `IF(${terms.cell("boughtTotal")}=0,0,${terms.cell("boughtTotal")}*ROUND(1-SUM(${flow().range("depreciation")})/${terms.cell("boughtTotal")},12))`,
    },
    earning: {
      label: "Months that bring money in", format: "count", note: "after tax, purchases and residual value aside: a rate of return needs one",
      formula: () => {
        const operating = formulaOf(MODEL, "operating", (name) => (name === "operating" ? undefined : name === "taxRate" ? terms.cell(name) : flow().range(name as FlowLine)), { eachMember: true });
        return `SUMPRODUCT(--(${operating}>0))`;
      },
      value: () => lines.overMonths("operating", 0, horizon).filter((each) => each.gt(0)).length,
    },
  });
  return terms;
}

/** The months past the horizon are plainly empty: nothing flows in them, and sums read their 0. */
function pastHorizon(terms: Block, months: FlowBlock | EquityBlock, columnCount: number): ConditionalFormat {
  const area = { row: months.first, column: 0, rowCount: months.shape.members!, columnCount };
  return { kind: "formula", area, formula: `=${months.cell("month")}>${terms.cell("horizon")}`, fontColor: PAPER, fill: PAPER, format: "nothing" };
}

function chart(steps: ChartBlock, row: number): PlanChart {
  const line = (name: string, values: "cumulative" | "discountedCumulative", color: string) => ({ name, x: steps.area("step"), values: steps.area(values), color, joined: true });
  return {
    kind: "scatter",
    title: "Cumulative net cash flow (USD)",
    xAxis: { title: "Months after deployment", format: "wholeMonths" },
    yAxis: { title: "USD", format: "usdRounded" },
    series: [line("Cumulative", "cumulative", SERIES_COLORS.own), line("Discounted", "discountedCumulative", SERIES_COLORS.good)],
    place: { row, column: 0, rowCount: CHART_ROWS, columnCount: 6 },
  };
}
