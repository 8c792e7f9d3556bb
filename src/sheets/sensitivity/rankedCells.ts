import { setting } from "../../engine/settings";
import type { BlockLine } from "../blocks/block";
import { unlessMissing } from "../missingFigures";
import { oneDecimal } from "../monthsText";
import type { WorkbookNames } from "../names";
import type { PlanCell, PlanValue } from "../plan";
import { type DriverColumn, type End, RANKED_COUNT, type RankedColumn, drivers, ranked, terms, verdict } from "./layout";
import { type Ranking, outputOf } from "./ranking";
import type { DriverCase } from "./stepValues";

/** A row of the tornado: what the sheet shows of the driver that has its rank. */
export type RankedValues = Readonly<Record<RankedColumn, PlanValue>>;

export function rankedValues(cases: readonly DriverCase[], base: PlanValue, { places, orders, measure }: Ranking): RankedValues[] {
  return places.slice(0, RANKED_COUNT).map((place) => {
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

function change({ base, ends }: DriverCase, end: End): number {
  return Number(ends[end].value) / Number(base) - 1;
}

/** Months more than the base; nothing to compare where the base never pays back. */
function move(months: PlanValue, base: PlanValue): PlanValue {
  if (typeof base !== "number") return "";
  return typeof months === "number" ? months - base : months;
}

/** The drivers in the order of their effect, and the verdict on them. */
export function rankedCells(names: WorkbookNames, values: readonly RankedValues[], base: PlanValue, measure: string): PlanCell[] {
  const line = (column: RankedColumn, label: string, format: BlockLine["format"], formula: (i: number) => string): BlockLine => ({
    label, format, style: format === "general" ? "formula" : "result", formula, value: (i) => values[i]![column],
  });
  const found = (column: DriverColumn, i: number) => `INDEX(${drivers.range(column)},${ranked.cell("place", i)})`;
  const shown = (i: number, formula: string) => `IF(${ranked.cell("driver", i)}="","",${formula})`;
  const changed = (column: End) => (i: number) => shown(i, `${found(column, i)}/${found("base", i)}-1`);
  const reached = (column: "monthsAtLow" | "monthsAtHigh") => (i: number) => shown(i, found(column, i));
  const moved = (column: "monthsAtLow" | "monthsAtHigh") => (i: number) => {
    const [months, atBase] = [ranked.cell(column, i), terms.cell("base")];
    return shown(i, `IF(ISNUMBER(${atBase}),IF(ISNUMBER(${months}),${months}-${atBase},${months}),"")`);
  };
  return [
    ...ranked.filled({
      driver: line("driver", "Driver", "general", (i) => `IF(${found("order", i)}=0,"",${found("driver", i)})`),
      lowChange: line("lowChange", "Low (change from base)", "percent", changed("low")),
      highChange: line("highChange", "High (change from base)", "percent", changed("high")),
      monthsAtLow: line("monthsAtLow", "At low (months or USD)", "months", reached("monthsAtLow")),
      monthsAtHigh: line("monthsAtHigh", "At high (months or USD)", "months", reached("monthsAtHigh")),
      moveAtLow: line("moveAtLow", "Change at low (months or USD)", "months", moved("monthsAtLow")),
      moveAtHigh: line("moveAtHigh", "Change at high (months or USD)", "months", moved("monthsAtHigh")),
      place: line("place", "Place in the list of drivers", "count", (i) => `MATCH(ROWS(${ranked.soFar("driver", i)}),${drivers.range("rank")},0)`),
    }).cells(),
    ...verdict.filled({ verdict: { label: "", format: "general", style: "check", formula: () => unlessMissing(verdictFormula(), names), value: () => verdictOn(values[0]!, base, measure) } }).cells(),
  ];
}

const NOTHING_MOVES = "No driver within its swing changes anything: type larger swings in the list of drivers below.";

function verdictFormula(): string {
  const shown = (cell: string) => `IF(ISNUMBER(${cell}),FIXED(${cell},1),${cell})`;
  const [driver, low, high] = (["driver", "monthsAtLow", "monthsAtHigh"] as const).map((column) => ranked.cell(column, 0));
  return `IF(${driver}="","${NOTHING_MOVES}",${driver}&" matters most, by the "&${terms.cell("measure")}&": "&${shown(low!)}&" at its low, "&${shown(terms.cell("base"))}&" as assumed, "&${shown(high!)}&" at its high.")`;
}

function verdictOn({ driver, monthsAtLow, monthsAtHigh }: RankedValues, base: PlanValue, measure: string): string {
  if (driver === "") return NOTHING_MOVES;
  const shown = (months: PlanValue) => (typeof months === "number" ? oneDecimal(months) : String(months));
  return `${driver.toString()} matters most, by the ${measure}: ${shown(monthsAtLow)} at its low, ${shown(base)} as assumed, ${shown(monthsAtHigh)} at its high.`;
}
