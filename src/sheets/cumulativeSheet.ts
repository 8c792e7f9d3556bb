import { formulaOf } from "../forms/formulas";
import { FOLLOWED } from "../model/followed";
import type { Name } from "../model/model";
import { comparedLines } from "../scenario/followed";
import { pairLines } from "../scenario/lines";
import type { Scenario } from "../scenario/scenario";
import { FIXED, FIXED_COLUMN, reference, sheetPrefix } from "./address";
import { valueOr } from "./blocks/answerValues";
import { Block, type BlockLine } from "./blocks/block";
import { boughtSoFar, computed, linked, monthCells, monthFormula, readingFrom } from "./blocks/modelLines";
import { cellsOf, room, stacked } from "./blocks/stack";
import { SERIES_COLORS } from "./chartColors";
import { CHART_STEPS, monthAtStep, stepLine } from "./chartSteps";
import { NONE } from "./missingFigures";
import { monthRows } from "./monthRows";
import type { WorkbookNames } from "./names";
import { PAIR_CELLS, PAIR_END, pairCell, pairCells, pairSources, pairValidations } from "./pairSection";
import type { Area, ConditionalFormat, PlanChart, PlanValue, SheetPlan } from "./plan";
import { printSetup } from "./print";
import { FIRST_FREE_ROW, TITLE_HEIGHT, titleBlock } from "./titleBlock";
import { yearlyRises } from "./yearlyRises";
import { checkedFacts, flagColor } from "./workings/checkSection";

const CHART_ROWS = 18;
const WIDTH = 5;
type Way = "own" | "api" | "rent";
const IN: Readonly<Record<Way, Name>> = { own: "monthRunning", api: "monthApi", rent: "monthRent" };

/** What owning, the API and renting have cost by month, for a pair chosen on the sheet; the lines cross at break-even. */
export function cumulativeSheet(names: WorkbookNames, scenario: Scenario): SheetPlan {
  const { crossing, steps, terms, months } = cumulativeBlocks(names, scenario);
  const chartRoom = room(CHART_ROWS);
  const blocks = [chartRoom, crossing, steps, terms, months];
  stacked(PAIR_END + 1, blocks);
  return {
    name: names.sheets.cumulative,
    tabColor: "#2E75B6",
    cells: [
      ...titleBlock(
        "Cumulative cost",
        "What owning GPUs, paying the API and renting the same GPUs have cost by each month of the horizon. Owning has paid for itself where its line crosses the API's.",
        checkedFacts(names, scenario),
      ),
      ...pairCells(names, scenario),
      ...cellsOf(blocks),
    ],
    tables: [],
    columnWidths: [30, 18, 18, 18, 18, 14, 14, 14, 12, 12, 12, 12, 12],
    rowHeights: { ...TITLE_HEIGHT, [steps.header]: 32, [months.header]: 64 },
    freeze: { rows: FIRST_FREE_ROW - 1, columns: 1 },
    conditionalFormats: [
      steppingBack(steps.area("rent")), steppingBack(months.area("rentBefore")), steppingBack(months.area("monthRent")), steppingBack(crossing.area("month")), steppingBack(crossing.area("own")),
      flagColor(),
    ],
    validations: pairValidations(names),
    charts: [chart(crossing, steps, chartRoom.row())],
    print: printSetup(FIRST_FREE_ROW - 2),
  };
}

/** What the checks of the workings compare with the Summary: where the lines cross, and what is saved by the horizon. */
export function cumulativeFigures(names: WorkbookNames, scenario: Scenario) {
  const { crossing, steps, terms, months } = cumulativeBlocks(names, scenario);
  stacked(PAIR_END + 1, [room(CHART_ROWS), crossing, steps, terms, months]);
  const here = sheetPrefix(names.sheets.cumulative);
  return { crossing: here + crossing.anchored("month", 0, FIXED), savedAtHorizon: here + steps.anchored("saved", CHART_STEPS, FIXED) };
}

function cumulativeBlocks(names: WorkbookNames, scenario: Scenario) {
  const { pair } = names.chosen;
  const lines = pairLines(scenario, pair.model, pair.api);
  const followed = comparedLines(scenario, pair.model, pair.api);
  const horizon = scenario.settings.horizon.toNumber();
  const count = monthRows(scenario);
  const sources = pairSources(names);
  const noRent = valueOr(NONE, () => lines.of("rentedEach")) === NONE;
  const inMonth = (name: Name, month: number) => lines.inMonth(name, month).toNumber();

  const term = (name: Name, label: string, note = ""): BlockLine => linked(sources, name, () => lines.of(name).toNumber(), { label, note });
  const fromSources = (name: Name, label: string): BlockLine => ({ ...computed(name, readingFrom(sources), () => lines), label, note: "" });
  const terms: Block = new Block({ heading: "Terms", width: WIDTH }, {
    horizon: {
      ...term("horizon", "Horizon (months)", `at most ${count} here, a longer one shows #N/A; LLM.LOCALCOST and LLM.SAVINGS go on to 600`), format: "count",
      formula: () => `IF(${pairCell("horizon")}<=ROWS(${months.range("month")}),${pairCell("horizon")},NA())`,
    },
    served: term("served", "Volume in month 1 (tokens)"),
    capacity: term("capacity", "Capacity of one (tokens/month)", "what one deployment serves"),
    spareDeployments: { ...term("spareDeployments", "Spare deployments"), format: "count" },
    volumeGrowth: term("volumeGrowth", "Volume growth (per year)", "Assumptions"),
    apiPriceDecline: term("apiPriceDecline", "API price decline (per year)", "Assumptions"),
    monthsPerYear: term("monthsPerYear", "Months per year"),
    gpuCount: { ...term("gpuCount", "GPUs of one deployment"), format: "count" },
    gpusPerServer: { ...term("gpusPerServer", "GPUs per server", "bought together"), format: "count" },
    gpusOwned: { ...term("gpusOwned", "GPUs owned", "already there, not bought"), format: "count" },
    serversEach: fromSources("serversEach", "Servers of one (USD)"),
    aroundEach: fromSources("aroundEach", "Setup, storage, network of one"),
    replacedAfter: { ...term("replacedAfter", "Bought again after (months)", "Hardware life; 0: never"), format: "count" },
    gpuPriceDecline: term("gpuPriceDecline", "GPU price decline (per year)", "Assumptions"),
    runningEach: term("runningEach", "Running cost of one (USD/mo.)"),
    fixedRunning: term("fixedRunning", "Staff and other (USD/month)"),
    electricityEach: term("electricityEach", "of it electricity of one", "grows by Electricity growth"),
    staffEach: term("staffEach", "of it staff of one", "grows by Salary growth"),
    staffCost: term("staffCost", "of it staff of all", "grows by Salary growth"),
    rentedEach: {
      ...term("rentedEach", "Renting one (USD/month)", "its software and staff included; as many as the month needs"),
      value: () => valueOr(NONE, () => lines.of("rentedEach")),
    },
    rentEach: { ...term("rentEach", "of it the GPUs of one", "falls by Rent decline"), value: () => valueOr(NONE, () => lines.of("rentEach")) },
  });

  const rises = yearlyRises(names, scenario, (i) => months.cell("month", i));
  const money = (name: Name, label: string): BlockLine => ({
    label, format: "usdRounded", formula: (i) => monthFormula(name, i, months, [terms, PAIR_CELLS, rises]), value: (i) => inMonth(name, i + 1),
  });
  const rented = (name: Name, label: string): BlockLine => {
    const { formula, ...line } = money(name, label);
    return { ...line, formula: (i) => `IF(ISNUMBER(${terms.cell("rentedEach")}),${formula!(i)!},NA())`, value: noRent ? () => "#N/A" : line.value };
  };
  const months: Block = new Block(
    { heading: "By month: Eq. 3 and 6, further deployments bought at the start of the month that needs them", width: 10, members: count, linesAcross: true, monthOf: (i) => i + 1 },
    {
      month: { label: "Month", format: "wholeMonths", formula: (i) => `ROWS(${months.soFar("month", i)})`, value: (i) => i + 1 },
      monthDeployments: { ...money("monthDeployments", "Deployments"), format: "count" },
      boughtSoFar: { ...money("boughtSoFar", "Bought so far, replacements included"), format: "number", formula: (i) => boughtSoFar(i, months, "monthDeployments", (each) => terms.cell(each)) },
      ownBefore: money("ownBefore", "Own GPUs before it, purchases made (USD)"),
      monthRunning: money("monthRunning", "Running cost in it (USD)"),
      apiBefore: money("apiBefore", "API before it (USD)"),
      monthApi: money("monthApi", "API in it (USD)"),
      rentBefore: rented("rentBefore", "Rented before it (USD)"),
      monthRent: rented("monthRent", "Rented in it (USD)"),
      crossing: {
        label: "Lines cross (months)", format: "months",
        formula: (i) => {
          const [open, saving] = (["open", "monthSaving"] as const).map((name) => `(${monthFormula(name, i, months, [terms, PAIR_CELLS])})`);
          return `IF(AND(${open}>0,${saving}>=${open}),${formulaOf(FOLLOWED, "crossedAt", monthCells(i, months, [terms, PAIR_CELLS]))},"")`;
        },
        value: (i) => crossingIn(i + 1),
      },
    },
  );

  /** The month inside which what owning has cost more is earned back; the first of them counts. */
  const crossingIn = (month: number): PlanValue => {
    const [open, saving] = [lines.inMonth("open", month), lines.inMonth("monthSaving", month)];
    return open.gt(0) && saving.gte(open) ? followed.inMonth("crossedAt", month).toNumber() : "";
  };
  const crossings = Array.from({ length: horizon }, (_, i) => crossingIn(i + 1));
  const first = crossings.find((each) => typeof each === "number" && each <= horizon) as number | undefined;

  /** What one way has cost by a moment: all before its month, and of its month the part that has passed. */
  const costBy = (way: Way, at: string) => {
    const month = `MAX(1,ROUNDUP(${at},0))`;
    return `INDEX(${months.range(`${way}Before`)},${month})+(${at}-${month}+1)*INDEX(${months.range(IN[way])},${month})`;
  };
  const costAt = (way: Way, at: number) => {
    const month = Math.max(1, Math.ceil(at));
    return lines.inMonth(`${way}Before`, month).plus(lines.inMonth(IN[way], month).times(at - month + 1)).toNumber();
  };

  const crossing: Block<"month" | "own"> = new Block(
    { heading: "Where the lines cross first, if they do by the horizon", width: WIDTH, linesAcross: true, labelStyle: "reference" },
    {
      month: {
        label: "Month", format: "months", value: () => first ?? "#N/A",
        formula: () => {
          const all = months.range("crossing");
          return `IF(COUNT(${all})=0,NA(),IF(MIN(${all})<=${terms.cell("horizon")},MIN(${all}),NA()))`;
        },
      },
      own: { label: "Cost by then (USD)", format: "usdRounded", formula: () => costBy("own", crossing.anchored("month", 0, FIXED_COLUMN)), value: () => (first === undefined ? "#N/A" : costAt("own", first)) },
    },
  );
  const cost = (way: Way, label: string): BlockLine => ({ label, format: "usdRounded", formula: (i) => costBy(way, steps.cell("month", i)), value: (i) => costAt(way, monthAtStep(i, horizon)) });
  const steps: Block<"month" | Way | "saved"> = new Block({ members: CHART_STEPS + 1, linesAcross: true }, {
    month: stepLine("Month", "month", () => steps, terms, horizon),
    own: cost("own", "Own GPUs (USD)"),
    api: cost("api", "API (USD)"),
    rent: { ...cost("rent", "Rented GPUs (USD)"), value: (i) => (noRent ? "#N/A" : costAt("rent", monthAtStep(i, horizon))) },
    saved: {
      label: "Saved against the API (USD)", format: "usdRounded",
      formula: (i) => `${steps.cell("api", i)}-${steps.cell("own", i)}`, value: (i) => costAt("api", monthAtStep(i, horizon)) - costAt("own", monthAtStep(i, horizon)),
    },
  });
  return { crossing, steps, terms, months };
}

/** What a chart reads as no point says so in grey, out of the way of figures. */
function steppingBack(area: Area): ConditionalFormat {
  return { kind: "formula", area, formula: `=ISNA(${reference(area.row, area.column)})`, fontColor: "#BFC8D6" };
}

function chart(crossing: Block<"month" | "own">, steps: Block<"month" | Way | "saved">, row: number): PlanChart {
  const line = (name: string, way: Way, color: string) => ({ name, x: steps.area("month"), values: steps.area(way), color, joined: true });
  return {
    kind: "scatter",
    title: "Cumulative cost (USD)",
    xAxis: { title: "Months after deployment", format: "wholeMonths" },
    yAxis: { title: "USD", format: "usdRounded" },
    series: [
      line("Own GPUs", "own", SERIES_COLORS.own),
      line("API", "api", SERIES_COLORS.api),
      line("Rented GPUs", "rent", SERIES_COLORS.rented),
      { name: "Break-even", x: crossing.area("month"), values: crossing.area("own"), color: SERIES_COLORS.mark },
    ],
    // Over the tables, where a window shows it with the pane open.
    place: { row, column: 0, rowCount: CHART_ROWS, columnCount: WIDTH },
  };
}
