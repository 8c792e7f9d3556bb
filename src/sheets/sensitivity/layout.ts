import { FIXED } from "../address";
import { type BlockShape, Frame } from "../blocks/block";
import { joined, room, stacked } from "../blocks/stack";
import { PAIR_END } from "../pairSection";
import { MONTH_STEPS } from "./caseMonths";
import { DRIVERS, type Driver } from "./drivers";
import { BARS_NOTE, DRIVERS_NOTE, RANKED_NOTE, gridHeading, gridNote } from "./notes";
import { STEPS, type Step } from "./steps";
import { TERM_ROWS, type TermRow } from "./terms";
import { WORTH_LINES, type WorthLine } from "./worthMonths";

/** Columns that the headings are ruled across. */
export const WIDTH = 2 + STEPS.length;

/** Over the tables, as wide as a window shows beside the open pane. */
const CHART_ROWS = 22;
const CHART_COLUMNS = 7;
const chart = room(CHART_ROWS);

/** The drivers that the tornado shows, the largest effect first. */
export const RANKED_COUNT = 12;
const RANKED_COLUMNS = ["driver", "lowChange", "highChange", "monthsAtLow", "monthsAtHigh", "moveAtLow", "moveAtHigh", "place"] as const;
export type RankedColumn = (typeof RANKED_COLUMNS)[number];
export const ranked = new Frame({ heading: `Tornado: the ${RANKED_COUNT} drivers that matter most`, width: RANKED_COLUMNS.length, members: RANKED_COUNT, linesAcross: true }, RANKED_COLUMNS);
export const verdict = new Frame({ linesAcross: true, headRows: 0, notes: [RANKED_NOTE] }, ["verdict"]);

/** Changes of the API price, and values of the other axis beside the one assumed. */
const CHANGE_COUNT = 7;
export const AXIS_COUNT = 6;
const GRIDS = ["utilization", "electricityRate"] as const satisfies readonly Driver[];
export const GRID_STEPS: readonly Step[] = STEPS.filter((step) => step !== "breakEven" && !(MONTH_STEPS as readonly string[]).includes(step));
/** Whether the months of a grid's columns are told from those of the assumptions: with another utilization they buy deployments of their own. */
function isCounted(driver: (typeof GRIDS)[number]): boolean {
  return driver !== "utilization";
}
export type GridColumn = "change" | `at ${number}`;

/** A grid: what stands across, what it shows by the change of the price, the steps of each column, and those of each change, its months where they are told. */
export const grids = GRIDS.map((driver) => {
  const members = 1 + AXIS_COUNT;
  const byChange = (shape: BlockShape) => new Frame<GridColumn>({ members: CHANGE_COUNT, linesAcross: true, ...shape }, ["change", ...Array.from({ length: members }, (_, i) => `at ${i}` as const)]);
  return {
    driver,
    axis: new Frame({ heading: gridHeading(driver, isCounted(driver)), width: WIDTH, members, labelStyle: "headerLeft" }, ["axis"]),
    values: byChange({ headRows: 0, notes: [gridNote(isCounted(driver))] }),
    steps: new Frame({ members, labelStyle: "label" }, GRID_STEPS),
    bill: byChange({ labelStyle: "label" }),
    ...(isCounted(driver) && { byMonth: { paidIn: byChange({ labelStyle: "label" }), ownSoFar: byChange({ labelStyle: "label" }) } }),
  };
});
export type Grid = (typeof grids)[number];

const DRIVER_COLUMNS = [
  "driver", "base", "swing", "low", "high", "monthsAtLow", "monthsAtHigh", "effect", "order", "rank", "atLeast", "moreThan", "atMost", "decimals", "unit",
] as const;
export type DriverColumn = (typeof DRIVER_COLUMNS)[number];
export const drivers = new Frame({
  heading: "Drivers: every figure of the first month that enters the months to break even and the net present value, and what the months are worth today", width: WIDTH, members: DRIVERS.length, linesAcross: true, notes: [DRIVERS_NOTE],
}, DRIVER_COLUMNS);

/** The steps of the base case, and of each driver at one of its ends. */
export type CaseColumn = "driver" | "value" | Step;
const cases = (members: number, end?: string) => new Frame<CaseColumn>({
  ...(end !== undefined && { heading: `Step by step at the ${end} end: the row's driver at its ${end}, all else as assumed (Eqs. 1 to 7, equation 20)` }),
  width: WIDTH, members, linesAcross: true, headRows: end === undefined ? 0 : 1,
}, ["driver", "value", ...STEPS]);
export const base = cases(1, "low");
export const ends = { low: cases(DRIVERS.length), high: cases(DRIVERS.length, "high") };
export type End = keyof typeof ends;

const MORE_ROWS = ["measure", "base", "orderDecimals", "longestBar", ...GRIDS.map((driver) => `${driver}Measure` as const)] as const;
export const terms = new Frame({ heading: "Other terms", width: WIDTH }, [...TERM_ROWS, ...MORE_ROWS]);

/** What is checked stands apart from the results, under the labels of the terms. */
export const checks = new Frame({ heading: "Checks", width: WIDTH, lead: 2 }, ["base", ...GRIDS, "swings"]);

const BAR_COLUMNS = ["driver", "reachAtLow", "reachAtHigh", "barToLow", "barToHigh"] as const;
export type BarColumn = (typeof BAR_COLUMNS)[number];
export const bars = new Frame({ heading: "The chart's figures", width: WIDTH, members: RANKED_COUNT, linesAcross: true, notes: [BARS_NOTE] }, BAR_COLUMNS);

stacked(PAIR_END + 1, [
  chart, joined([ranked, verdict]), ...grids.map(({ axis, values, steps, bill, byMonth }) => joined([axis, values, steps, bill, ...(byMonth ? [byMonth.paidIn, byMonth.ownSoFar] : [])])), drivers, joined([base, ends.low]), ends.high, terms, checks, bars,
]);

export const CHART_PLACE = { row: chart.row(), column: 0, rowCount: CHART_ROWS, columnCount: CHART_COLUMNS };

/** The months that have a row, under all else. */
export function worthMonths(rows: number): Frame<WorthLine> {
  const months = new Frame<WorthLine>({ heading: "Months of the base case, for other discount and tax rates, residual values and horizons (equations 9 and 20)", width: WORTH_LINES.length, members: rows, linesAcross: true }, WORTH_LINES);
  months.place(bars.end + 1);
  return months;
}

/** A step of the base case. */
export function ofBase(step: Step): string {
  return base.anchored(step, 0, FIXED);
}

/** A quantity's cell where nothing is varied: the Volume is then the setting, which may be a word. */
export function baseCell(quantity: string): string | undefined {
  if (quantity === "volume") return terms.cell("volumeSetting");
  if ((TERM_ROWS as readonly string[]).includes(quantity)) return terms.cell(quantity as TermRow);
  const driver = DRIVERS.indexOf(quantity as Driver);
  return driver < 0 ? undefined : drivers.anchored("base", driver, FIXED);
}
