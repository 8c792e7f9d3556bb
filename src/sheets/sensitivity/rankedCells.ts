import { setting } from "../../engine/settings";
import { reference } from "../address";
import { formulaCell, noteCells, sectionHeading, valueRow, type Look } from "../cells";
import { unlessMissing } from "../missingFigures";
import { oneDecimal } from "../monthsText";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import * as layout from "./layout";
import { RANKED } from "./notes";
import { type Ranking, outputOf } from "./ranking";
import type { DriverCase } from "./stepValues";

const HEADERS = [
  "Driver", "Low (change from base)", "High (change from base)", "At low (months or USD)", "At high (months or USD)", "Change at low (months or USD)", "Change at high (months or USD)", "Place in the list of drivers",
] as const;

/** A row of the tornado: what the sheet shows of the driver that has its rank. */
export type RankedValues = Readonly<Record<layout.RankedColumn, PlanValue>>;

export function rankedValues(cases: readonly DriverCase[], base: PlanValue, { places, orders, measure }: Ranking): RankedValues[] {
  return places.slice(0, layout.RANKED_COUNT).map((place) => {
    const { driver, ends } = cases[place]!;
    if (orders[place] === 0) return { driver: "", lowChange: "", highChange: "", monthsAtLow: "", monthsAtHigh: "", moveAtLow: "", moveAtHigh: "", place: place + 1 };
    const [low, high] = [outputOf(ends.low.steps, measure), outputOf(ends.high.steps, measure)];
    return {
      driver: setting(driver).label,
      lowChange: change(cases[place]!, "low"),
      highChange: change(cases[place]!, "high"),
      monthsAtLow: low,
      monthsAtHigh: high,
      moveAtLow: move(low, base),
      moveAtHigh: move(high, base),
      place: place + 1,
    };
  });
}

function change({ base, ends }: DriverCase, end: layout.End): number {
  return Number(ends[end].value) / Number(base) - 1;
}

/** Months more than the base; nothing to compare where the base never pays back. */
function move(months: PlanValue, base: PlanValue): PlanValue {
  if (typeof base !== "number") return "";
  return typeof months === "number" ? months - base : months;
}

/** The drivers in the order of their effect. */
export function rankedCells(names: WorkbookNames, values: readonly RankedValues[], base: PlanValue, measure: string): PlanCell[] {
  return [
    ...sectionHeading(layout.RANKED_HEADING, `Tornado: the ${layout.RANKED_COUNT} drivers that matter most`, layout.RANKED_COLUMNS.length),
    ...valueRow(layout.RANKED_HEADER, 0, HEADERS, "header"),
    ...values.flatMap((each, i) => rankedRow(each, i)),
    formulaCell(layout.RANKED_VERDICT, 0, unlessMissing(verdictFormula(), names), verdict(values[0]!, base, measure), { style: "check", format: "general" }),
    ...noteCells(layout.RANKED_NOTE, RANKED),
  ];
}

const NOTHING_MOVES = "No driver within its swing changes anything: type larger swings in the list of drivers below.";

function verdictFormula(): string {
  const shown = (cell: string) => `IF(ISNUMBER(${cell}),FIXED(${cell},1),${cell})`;
  const [driver, low, high] = (["driver", "monthsAtLow", "monthsAtHigh"] as const).map((column) => layout.rankedCell(column, 0));
  return `IF(${driver}="","${NOTHING_MOVES}",${driver}&" matters most, by the "&${layout.termCell("measure")}&": "&${shown(low!)}&" at its low, "&${shown(layout.termCell("base"))}&" as assumed, "&${shown(high!)}&" at its high.")`;
}

function verdict({ driver, monthsAtLow, monthsAtHigh }: RankedValues, base: PlanValue, measure: string): string {
  if (driver === "") return NOTHING_MOVES;
  const shown = (months: PlanValue) => (typeof months === "number" ? oneDecimal(months) : String(months));
  return `${driver.toString()} matters most, by the ${measure}: ${shown(monthsAtLow)} at its low, ${shown(base)} as assumed, ${shown(monthsAtHigh)} at its high.`;
}

const NAME: Look = { style: "formula", format: "general" };
const CHANGE: Look = { style: "result", format: "percent" };
const MONTHS: Look = { style: "result", format: "months" };

function rankedRow(values: RankedValues, i: number): PlanCell[] {
  const row = layout.rankedRow(i);
  const cell = (column: layout.RankedColumn, formula: string, look: Look) =>
    formulaCell(row, layout.RANKED_COLUMNS.indexOf(column), formula, values[column], look);
  const place = layout.rankedCell("place", i);
  const found = (column: layout.DriverColumn) => `INDEX(${layout.driverRange(column)},${place})`;
  const shown = (formula: string) => `IF(${layout.rankedCell("driver", i)}="","",${formula})`;
  const changed = (column: layout.DriverColumn) => shown(`${found(column)}/${found("base")}-1`);
  const moved = (column: "monthsAtLow" | "monthsAtHigh") => {
    const [months, base] = [layout.rankedCell(column, i), layout.termCell("base")];
    return shown(`IF(ISNUMBER(${base}),IF(ISNUMBER(${months}),${months}-${base},${months}),"")`);
  };
  const ranks = `ROWS(${reference(layout.rankedRow(0), 0, { row: true, column: true })}:${layout.rankedCell("driver", i)})`;
  return [
    cell("driver", `IF(${found("order")}=0,"",${found("driver")})`, NAME),
    cell("lowChange", changed("low"), CHANGE),
    cell("highChange", changed("high"), CHANGE),
    cell("monthsAtLow", shown(found("monthsAtLow")), MONTHS),
    cell("monthsAtHigh", shown(found("monthsAtHigh")), MONTHS),
    cell("moveAtLow", moved("monthsAtLow"), MONTHS),
    cell("moveAtHigh", moved("monthsAtHigh"), MONTHS),
    cell("place", `MATCH(${ranks},${layout.driverRange("rank")},0)`, { style: "result", format: "count" }),
  ];
}
