import { TORNADO_HEADERS } from "../../src/scenario/tornado";
import { element } from "../element";
import type { ResultLook } from "../functions/resultFormat";
import { lookedFigure, shownFigure } from "../shownFigure";

const MOST_BARS = 8;
const AT = Object.fromEntries(TORNADO_HEADERS.map((header, column) => [header, column])) as Record<(typeof TORNADO_HEADERS)[number], number>;

interface Bar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly base: number;
}

/** The tornado's longest bars, each over the outputs at the low end, the base and the high end; the table has all figures. */
export function tornadoChart([, ...rows]: readonly (readonly unknown[])[], look: ResultLook): HTMLElement {
  const format = look(1, AT["Output at base"], []);
  const shown = (value: number) => (format ? lookedFigure(value, format) : shortFigure(value));
  const bars = rows.flatMap(barOf).slice(0, MOST_BARS);
  const ends = bars.flatMap(endsOf);
  const [from, to] = [Math.min(...ends), Math.max(...ends)];
  const [base] = bars.map((bar) => shown(bar.base));
  const legend = base === undefined ? [] : [element("p", { class: "hint" }, `The line marks the base, ${base}; the figures are those with the setting at its low and at its high value.`)];
  return element("div", { class: "bars", "aria-hidden": "true" }, ...bars.map((bar) => barElement(bar, from, to - from || 1, shown)), ...legend);
}

function barOf(row: readonly unknown[]): Bar[] {
  const [low, base, high] = [row[AT["Output at low"]], row[AT["Output at base"]], row[AT["Output at high"]]];
  if (typeof low !== "number" || typeof base !== "number" || typeof high !== "number") return [];
  return [{ label: String(row[AT.Setting]), low, base, high }];
}

/** Where a setting makes the output worse both ways, the bar still begins at the base. */
function endsOf({ low, base, high }: Bar): readonly [from: number, to: number] {
  return [Math.min(low, base, high), Math.max(low, base, high)];
}

function shortFigure(value: number): string {
  return shownFigure(Number(value.toPrecision(4)));
}

function barElement(bar: Bar, from: number, width: number, shown: (value: number) => string): HTMLElement {
  const { label, low, high, base } = bar;
  const [start, end] = endsOf(bar);
  const share = (value: number) => `${(100 * (value - from)) / width}%`;
  const span = element("span", { class: "bar" });
  span.style.left = share(start);
  span.style.width = `${(100 * (end - start)) / width}%`;
  const mark = element("span", { class: "bar-base" });
  mark.style.left = share(base);
  const figures = `${shown(low)} to ${shown(high)}`;
  return element(
    "div",
    { class: "bar-row" },
    element("span", { class: "bar-label" }, label, element("span", { class: "bar-figures" }, figures)),
    element("span", { class: "bar-track" }, span, mark),
  );
}
